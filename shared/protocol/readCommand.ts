// Reading a command frame. What may be said is commandFrameSchema; a move and a mark of being ready, which are nearly all that
// is said, are read from their text as JSON.stringify writes it, by the same rules: JSON.parse makes four objects and looks up
// a dozen words for each, and the schema walks all of them, a twentieth of what the server does for a move (BENCHMARKS.md).
// Whatever is written otherwise goes through both.
import { type AnyMove, kindNames, kindOf } from '../rounds/index.ts';
import { CLIENT_ID, type CommandFrame, commandFrameSchema } from './messages.ts';

/** Null for what no client of ours would send. */
export function readCommand(said: unknown): CommandFrame | null {
  const parsed = commandFrameSchema.safeParse(said);
  return parsed.success ? parsed.data : null;
}

/** The same of a JSON text. Throws a SyntaxError where it is none. */
export const readCommandText = (json: string): CommandFrame | null =>
  readPlain(json) ?? readCommand(JSON.parse(json));

/** A whole number below a million: the largest of both, MAX_N and MAX_PHASE_NO, are left to the schema. */
const COUNT = '(0|[1-9]\\d{0,5})';
const MOVE = `"move","phaseNo":${COUNT},"play":\\{"kind":"([a-z]+)","move":(\\{[^{}]*\\})\\}`;
const READY = `"setReady","phaseNo":${COUNT},"version":${COUNT},"isReady":(true|false)`;
/** As the schema has it, without its anchors. */
const ID = CLIENT_ID.source.slice(1, -1);
const PLAIN = new RegExp(
  `^\\{"clientId":"(${ID})","n":([1-9]\\d{0,5}),"command":\\{"type":(?:${MOVE}|${READY})\\}\\}$`,
);

/** Null for everything that is not plainly one of the two. */
function readPlain(json: string): CommandFrame | null {
  const found = PLAIN.exec(json);
  if (!found) return null;
  const clientId = found[1] as string;
  const n = Number(found[2]);
  const moveText = found[5];
  if (moveText === undefined) {
    const [phaseNo, version, isReady] = [Number(found[6]), Number(found[7]), found[8] === 'true'];
    return { clientId, n, command: { type: 'setReady', phaseNo, version, isReady } };
  }
  const kind = kindNames.find((name) => name === found[4]);
  const move = kind && kindOf(kind).readMove(moveText);
  if (!move) return null;
  return {
    clientId,
    n,
    command: { type: 'move', phaseNo: Number(found[3]), play: { kind, move } as AnyMove },
  };
}
