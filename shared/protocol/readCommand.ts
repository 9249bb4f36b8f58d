// Reading a command frame. What may be said is commandFrameSchema; a move, which is nearly all that is said, is read by the
// same rules a shorter way: the schema walks three objects and two unions around it, a twentieth of what the main thread
// does for a move (BENCHMARKS.md). Whatever does not read as a move right away is judged by the schema.
import { type AnyMove, kindNames, kindOf } from '../rounds/index.ts';
import { MAX_PHASE_NO } from './commands.ts';
import { CLIENT_ID, type CommandFrame, commandFrameSchema, MAX_N } from './messages.ts';

/** Null for what no client of ours would send. */
export function readCommand(said: unknown): CommandFrame | null {
  const move = readMove(said);
  if (move) return move;
  const parsed = commandFrameSchema.safeParse(said);
  return parsed.success ? parsed.data : null;
}

/** Null for everything that is not plainly a move. */
function readMove(said: unknown): CommandFrame | null {
  if (!hasKeys(said, 3)) return null;
  const { clientId, n, command } = said;
  if (typeof clientId !== 'string' || !CLIENT_ID.test(clientId) || !isCount(n, 1, MAX_N)) return null;
  if (!hasKeys(command, 3) || command.type !== 'move') return null;
  const { phaseNo, play } = command;
  if (!isCount(phaseNo, 0, MAX_PHASE_NO) || !hasKeys(play, 2)) return null;
  const kind = kindNames.find((name) => name === play.kind);
  const move = kind && kindOf(kind).moveSchema.safeParse(play.move);
  if (!move?.success) return null;
  return { clientId, n, command: { type: 'move', phaseNo, play: { kind, move: move.data } as AnyMove } };
}

/** With so many keys, and each of them known to the caller, none is one too many. */
const hasKeys = (value: unknown, count: number): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.keys(value).length === count;

const isCount = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
