// What becomes due by time alone. Any server may send `passDeadline` for these; the log lets one win, and decide/
// refuses it before its time. Nothing runs while a room is paused.
import { times } from '../protocol/limits.ts';
import type { Phase } from '../protocol/views.ts';
import { deadlineOf } from './boards.ts';
import type { RoomState, RoundState } from './state.ts';
import type { Deadline } from './system.ts';

interface Known {
  readonly phase: Phase;
  readonly phaseNo: number;
  readonly goAt: number | null;
  readonly startedAt: number | null;
  readonly shiftedMs: number;
  readonly allowedMs: number | null;
  readonly isTimeUp: boolean;
  readonly locking: readonly number[];
  /** Of each of these boards. */
  readonly lockAts: readonly (number | null)[];
  readonly due: readonly Deadline[];
}

/** Asked for twice with every commit, and another answer after one of a hundred: by the counts of open boards, which moves share. */
const known = new WeakMap<RoundState['openByAllowed'], Known>();

/** Earliest first. Boards with the same time share one entry, so the list stays short however many boards there are. [TM3] */
export function deadlines(state: RoomState): readonly Deadline[] {
  const { round, phase, phaseNo } = state;
  if (!round || state.pausedAt !== null) return [];
  const { goAt, startedAt, allowedMs, isTimeUp, locking } = round;
  const shiftedMs = round.pausedMs + round.addedMs;
  const last = known.get(round.openByAllowed);
  const isSame =
    last?.phaseNo === phaseNo &&
    last.phase === phase &&
    last.goAt === goAt &&
    last.startedAt === startedAt &&
    last.shiftedMs === shiftedMs &&
    last.allowedMs === allowedMs &&
    last.isTimeUp === isTimeUp &&
    last.locking === locking &&
    locking.every((board, i) => lockAt(round, board) === last.lockAts[i]);
  if (isSame) return last.due;
  const due = dueIn(state, round);
  const lockAts = locking.map((board) => lockAt(round, board));
  known.set(round.openByAllowed, {
    ...{ phase, phaseNo, goAt, startedAt, shiftedMs, allowedMs, isTimeUp },
    ...{ locking, lockAts, due },
  });
  return due;
}

const lockAt = (round: RoundState, board: number): number | null => round.boards.get(board)?.lockAt ?? null;

function dueIn({ phase, phaseNo }: RoomState, round: RoundState): Deadline[] {
  const due: Deadline[] = [];
  if (phase === 'briefing' && round.goAt !== null)
    due.push({ what: 'go', phaseNo, board: 0, atMs: round.goAt });
  if (phase === 'play') {
    for (const allowed of allowances(round)) {
      const deadline = deadlineOf(round, allowed);
      if (deadline !== null)
        due.push({ what: 'board', phaseNo, board: 0, atMs: deadline + times.graceAfterDeadline });
    }
    for (const board of round.locking) {
      const atMs = lockAt(round, board);
      if (atMs !== null) due.push({ what: 'lock', phaseNo, board, atMs });
    }
  }
  return due.sort((a, b) => a.atMs - b.atMs);
}

/**
 * What open boards are allowed, each time once, and the round's own time until it is up: it passes also where only
 * boards with more time are open, so that the wall can stop telling whose they are. [TM8]
 */
export function allowances(round: RoundState): number[] {
  const open = Object.keys(round.openByAllowed).map(Number);
  const timed = open.filter((allowed) => allowed > 0 && (round.openByAllowed[allowed] ?? 0) > 0);
  const isOwnDue = round.allowedMs !== null && !round.isTimeUp && !timed.includes(round.allowedMs);
  return isOwnDue ? [...timed, round.allowedMs as number] : timed;
}
