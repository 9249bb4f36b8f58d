// npm run bench:report: how long the report of a large room takes, beside merely reading its log, and whether games wait meanwhile.
// Makes a room of --seats (3,000) in teams of four that plays --rounds (8), in a temporary log; prints figures, asserts none. With
// --page also how the page of that report does in Chromium; --form review: two attempts, the first of them alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { canonicalPack } from '../server/content/canonical.ts';
import { BUNDLED_DIR, loadPack } from '../server/content/load.ts';
import { openEvents } from '../server/log/events.ts';
import { openLog } from '../server/log/open.ts';
import { openLogForReading } from '../server/log/reading.ts';
import { codecWith } from '../server/main.ts';
import { reportOf } from '../server/report/figures/report.ts';
import { HeldRooms } from '../server/report/held.ts';
import { Reporter } from '../server/report/reporter.ts';
import { hashSecret } from '../server/rooms/secrets.ts';
import { systemClock, systemRandom } from '../server/rooms/system.ts';
import { decide, evolve, type GameEvent, initial, type RoomState, standsOf } from '../shared/game/index.ts';
import { presets } from '../shared/game/state.ts';
import type { SystemCommand } from '../shared/game/system.ts';
import type { Command } from '../shared/protocol/commands.ts';
import { kindOf, type Pack } from '../shared/rounds/index.ts';
import { makeRng } from '../shared/rounds/rng.ts';
import { measurePage } from './benchReport/page.ts';

const { values } = parseArgs({
  options: {
    seats: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '8' },
    batch: { type: 'string', default: '4' },
    form: { type: 'string', default: 'live' },
    page: { type: 'boolean', default: false },
  },
});
const SEATS = Number(values.seats);
const ROUNDS = Number(values.rounds);
/** Commands that make one commit together: a room of this size decides several at a time. */
const BATCH = Number(values.batch);
const FORM = values.form === 'review' ? 'review' : 'live';
const ROOM = 'bench-report-room';
const SECRET = 'x'.repeat(24);

/** Decides what a class sends, without a server, and keeps the events by commit. */
class Sketch {
  state: RoomState;
  readonly commits: GameEvent[][] = [];
  readonly rng = makeRng(7);
  now = Date.UTC(2026, 10, 23, 9);
  #pending: GameEvent[] = [];
  #commands = 0;
  #n = 0;

  constructor(pack: Pack, packHash: string) {
    this.state = initial(pack);
    this.#do(
      {
        type: 'openRoom',
        room: ROOM,
        code: 'ACDEFG',
        pack: packHash,
        form: FORM,
        rounds: pack.rounds.slice(0, ROUNDS).map(({ id }) => id),
        hostHash: hashSecret(SECRET),
        screenHash: hashSecret('y'.repeat(24)),
        settings: { ...presets[FORM], formation: 'auto', isTimed: false },
      },
      0,
    );
  }

  #do(command: Command | SystemCommand, seat: number, joining?: { hash: string; connection: string }): void {
    const by = seat === 0 && !joining ? {} : { by: { client: `c${seat}`.padEnd(8, '0'), n: ++this.#n } };
    const entropy = this.state.phaseNo.toString(16).padStart(64, 'ab');
    const decision = decide(this.state, command, {
      at: this.now,
      seat,
      entropy,
      ...by,
      ...(joining && { joining }),
    });
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`);
    for (const event of decision.events) this.state = evolve(this.state, event);
    this.#pending.push(...decision.events);
    if (++this.#commands % BATCH === 0) this.commit();
  }

  commit(): void {
    if (this.#pending.length > 0) this.commits.push(this.#pending.splice(0));
  }

  say(seat: number, type: string, more: object = {}): void {
    this.#do({ type, phaseNo: this.state.phaseNo, ...more } as Command, seat);
  }

  join(i: number): void {
    this.#do({ type: 'join', name: `Person ${i}` } as Command, 0, {
      hash: hashSecret(`s${i}`),
      connection: `a.1.${i}`,
    });
  }

  playRound(): void {
    this.say(1, this.state.phase === 'lobby' ? 'start' : 'next');
    this.say(1, 'next');
    this.now += 3_000;
    const deadline = { what: 'go', board: 0, phaseNo: this.state.phaseNo, atMs: this.now } as const;
    this.#do({ type: 'passDeadline', deadline }, 0);
    this.#boards();
    this.say(1, 'endRound');
    if (this.state.phase === 'discussion') {
      this.say(1, 'next');
      this.#boards();
      this.say(1, 'endRound');
    }
    this.say(1, 'revealStep', { step: 3 });
    this.say(1, 'next');
  }

  /** Each board gets its moves from its members in turn, one in seven a blunder. */
  #boards(): void {
    const { round } = this.state;
    if (!round) return;
    const kind = kindOf(round.round.kind);
    const perfect = kind.perfectMoves(round.round);
    for (const [step, right] of perfect.entries())
      for (const board of round.boards) {
        if (!board) continue;
        const isAlone = this.state.settings.attempts === 2 && this.state.round?.attempt === 1;
        const crew = isAlone ? [board.number] : (this.state.teams.get(board.number)?.members ?? []);
        const now = this.state.round?.boards.get(board.number);
        const wild = this.rng.below(7) === 0;
        const move = wild ? kind.randomMove(round.round, now?.value, this.rng) : right;
        this.now += 2;
        this.say(crew[step % crew.length] as number, 'move', {
          play: { kind: round.round.kind, move: kind.encode(round.round, move, round.deal) },
        });
      }
  }
}

const dir = mkdtempSync(join(tmpdir(), 'podium-bench-'));
interface Start {
  ms: number;
  cpu: NodeJS.CpuUsage;
}
const start = (): Start => ({ ms: performance.now(), cpu: process.cpuUsage() });
/** By the clock, and by the processor where other work runs beside. */
function took(from: Start): string {
  const { user, system } = process.cpuUsage(from.cpu);
  return `${Math.round(performance.now() - from.ms)} ms (processor ${Math.round((user + system) / 1000)})`;
}
try {
  const loaded = loadPack(join(BUNDLED_DIR, 'from-chroot-to-pod.yaml'));
  if (!loaded.ok) throw new Error('the pack cannot be read');
  const { pack } = loaded.loaded;
  const { hash, json } = canonicalPack(pack);
  const sketch = new Sketch(pack, hash);
  for (let i = 0; i < SEATS; i++) sketch.join(i);
  for (let i = 0; i < Math.min(ROUNDS, pack.rounds.length); i++) sketch.playRound();
  if (sketch.state.phase !== 'finished') sketch.say(1, 'end');
  sketch.commit();

  const log = await openLog({ dataDir: dir });
  await log.putPack(hash, json);
  const codec = codecWith(systemRandom);
  let tip = codec.emptyTip(ROOM);
  let nextWord = 1;
  const appends: Promise<unknown>[] = [];
  for (const [i, events] of sketch.commits.entries()) {
    const atMs = events.at(-1)?.at ?? 0;
    const { body, words } = codec.seal({ events, atMs, nextWord });
    nextWord += words.length;
    const commit = codec.next(tip, { atMs, body });
    tip = codec.follow(tip, [commit]);
    const index = {
      joinCode: 'ACDEFG',
      isFinished: true,
      nextDeadlineMs: null,
      stands: standsOf(sketch.state),
    };
    appends.push(log.append({ commit, words, ...(i === 0 && { index }) }));
  }
  await Promise.all(appends);
  const events = sketch.commits.reduce((sum, commit) => sum + commit.length, 0);
  console.log(
    `${FORM} room, ${SEATS} seats, ${sketch.state.teams.size} teams, ${ROUNDS} rounds: ${sketch.commits.length} commits, ${events} events`,
  );

  const reader = openLogForReading(dir);
  for (let i = 0; i < 2; i++) {
    let from = start();
    const { commits } = reader.read(ROOM);
    const read = took(from);
    from = start();
    let folded = initial(pack);
    for (const commit of commits)
      for (const event of openEvents(commit, new Map())) folded = evolve(folded, event);
    const fold = took(from);
    from = start();
    const held = new HeldRooms(reader, { events: openEvents }).get(ROOM);
    if (!held.ok) throw new Error(held.code);
    const gather = took(from);
    from = start();
    const text = JSON.stringify(reportOf(held.gathering.gathered()));
    const figures = `${took(from)}, ${(text.length / 1e6).toFixed(1)} MB`;
    console.log(`  in this thread: reading ${read}, opening and folding ${fold};`);
    console.log(`    reading and gathering ${gather}, figures ${figures}`);
  }
  reader.close();

  const logger = { error: (fields: object, message: string) => console.error(message, fields) };
  // As npm start has it for the server: the second thread finds compiled what the first one has read.
  process.env.NODE_COMPILE_CACHE = join(dir, 'compiled');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const credential = { by: 'host', hash: hashSecret(SECRET) } as const;
  let reporter = new Reporter({ dataDir: dir, clock: systemClock, logger });
  for (const name of ['never started before', 'the thread starts', 'asked again', 'asked once more']) {
    if (name === 'the thread starts') {
      await reporter.close();
      reporter = new Reporter({ dataDir: dir, clock: systemClock, logger });
    }
    delay.reset();
    delay.enable();
    const from = start();
    const answer = await reporter.ask(ROOM, credential, { what: 'report', withAccommodations: false });
    delay.disable();
    if (!answer.ok) throw new Error(answer.code);
    const longest = Math.round(delay.max / 1e6);
    console.log(
      `  in its own thread, ${name}: ${took(from)}; the event loop of the server stood still for ${longest} ms at most`,
    );
  }
  await reporter.close();
  await log.close();
  if (values.page) for (const line of await measurePage(dir, ROOM, SECRET)) console.log(line);
  console.log(`  memory of the process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
