// npm run replay -- ROOM: tells a game from its log, one line an event; or steps through it, showing all boards. The sentences
// are server/report/replay/. Exit code 0, 1 when the room cannot be told, 2 when the command is not understood.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { headOf, jsonOf, lineOf, stageOf, type Telling } from '../server/report/replay/print.ts';
import type { Step } from '../server/report/steps.ts';
import { tellRoom } from '../server/report/tell.ts';
import { roomsNamed } from '../server/report/verifyRooms.ts';
import { EXIT, isRoomId, opener, withReader } from './rooms.ts';

const USAGE = `npm run replay -- ROOM [--step] [--to SEQ] [--json] [--lang ko|en]

  ROOM         a room's id or its join code (the newest room that had it)
  --step       Enter goes one event on and shows the boards, a number goes to that commit, q ends
  --to SEQ     only up to this commit
  --json       one JSON object an event
  --lang LANG  language of the cards: ko (default) or en`;

interface Asked {
  name: string;
  to: number;
  isStep: boolean;
  isJson: boolean;
  telling: Telling;
}

function read(args: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args.filter((arg) => !isRoomId(arg)), '--', ...args.filter(isRoomId)],
      allowPositionals: true,
      options: {
        step: { type: 'boolean' },
        to: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
    const [name] = positionals;
    const { step: isStep = false, json: isJson = false, to: typed = 'end', lang = 'ko' } = values;
    const to = typed === 'end' ? Number.POSITIVE_INFINITY : Number(typed);
    const isRight =
      positionals.length === 1 && (lang === 'ko' || lang === 'en') && to >= 1 && !(isStep && isJson);
    return name && isRight ? { name, to, isStep, isJson, telling: { lang } as Telling } : null;
  } catch {
    return null;
  }
}

async function stepThrough(steps: readonly Step[], telling: Telling): Promise<void> {
  let next = 0;
  const show = () => {
    const step = steps[next++];
    if (step) console.log(`${lineOf(step, telling)}\n${stageOf(step.after, telling)}\n`);
  };
  show();
  const keys = createInterface({ input: process.stdin });
  for await (const typed of keys) {
    if (typed.trim() === 'q') break;
    const seq = Number(typed.trim() || 'none');
    const place = Number.isNaN(seq) ? next : steps.findIndex((step) => step.seq >= seq);
    next = place < 0 ? steps.length - 1 : place;
    show();
    if (next >= steps.length) break;
  }
  keys.close();
}

async function run(args: string[]): Promise<number> {
  const asked = read(args);
  if (!asked) {
    console.error(USAGE);
    return EXIT.usage;
  }
  return withReader(async (reader) => {
    const { name, to, telling, isStep, isJson } = asked;
    const found = roomsNamed(reader.rooms(), name).at(-1);
    if (!found) {
      console.error(`There is no room ${name} here.\n\n${USAGE}`);
      return EXIT.usage;
    }
    const told = tellRoom(reader, found.room, opener);
    if (!told.ok) {
      console.error(told.why);
      return EXIT.wrong;
    }
    const steps = told.steps.filter(({ seq }) => seq <= to);
    if (!isJson) console.log(headOf(steps, telling));
    if (isStep) await stepThrough(steps, telling);
    else for (const step of steps) console.log(isJson ? jsonOf(step, telling) : lineOf(step, telling));
    if (told.problem) console.error(`It ends here, because it cannot be read on. ${told.problem}`);
    return told.problem ? EXIT.wrong : EXIT.well;
  });
}

process.exitCode = await run(process.argv.slice(2));
