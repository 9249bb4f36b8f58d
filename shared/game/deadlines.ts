// What becomes due by time alone. Any server may send `passDeadline` for these; the log lets one win, and decide/
// refuses it before its time. Nothing runs while a room is paused.
import { times } from '../protocol/limits.ts';
import { deadlineOf } from './boards.ts';
import type { RoomState } from './state.ts';
import type { Deadline } from './system.ts';

/** Earliest first. Boards with the same time share one entry, so the list stays short however many boards there are. [TM3] */
export function deadlines(state: RoomState): Deadline[] {
  const { round, phase, phaseNo } = state;
  if (!round || state.pausedAt !== null) return [];
  const due: Deadline[] = [];
  if (phase === 'briefing' && round.goAt !== null)
    due.push({ what: 'go', phaseNo, board: 0, atMs: round.goAt });
  if (phase === 'play') {
    for (const [allowed, open] of Object.entries(round.openByAllowed)) {
      const deadline = deadlineOf(round, Number(allowed) || null);
      if (open > 0 && deadline !== null)
        due.push({ what: 'board', phaseNo, board: 0, atMs: deadline + times.graceAfterDeadline });
    }
    for (const board of round.locking) {
      const lockAt = round.boards.get(board)?.lockAt;
      if (lockAt != null) due.push({ what: 'lock', phaseNo, board, atMs: lockAt });
    }
  }
  return due.sort((a, b) => a.atMs - b.atMs);
}
