// Rows of ships that are told again and again, four times a second, mostly because another ship has moved: kept as they are
// while all that they are made of is the same. State shares what did not change, so the same object is the same content.
// What a row holds is helm.ts.
import { isAloneAttempt } from '../boards.ts';
import type { Board, RoomState, Team } from '../state.ts';

interface Kept<R> {
  readonly board: Board;
  readonly startedAt: number | null;
  readonly shiftedMs: number;
  readonly isTimeUp: boolean;
  readonly row: R;
}

/**
 * The same rows as `make`, which may read of a state that is played on boards of teams: the team, its board, the round as
 * authored, when it began, how far it was shifted, and whether its time is up. In all other states rows are made anew.
 */
export function keptRows<R>(make: (state: RoomState, team: Team) => R): (state: RoomState, team: Team) => R {
  const rows = new WeakMap<Team, Kept<R>>();
  return (state, team) => {
    const { round } = state;
    const board = round?.boards.get(team.team);
    if (!round || !board || state.phase !== 'play' || isAloneAttempt(state, round.attempt))
      return make(state, team);
    const { startedAt, isTimeUp } = round;
    const shiftedMs = round.pausedMs + round.addedMs;
    const kept = rows.get(team);
    const isSame =
      kept?.board === board &&
      kept.startedAt === startedAt &&
      kept.shiftedMs === shiftedMs &&
      kept.isTimeUp === isTimeUp;
    if (isSame) return kept.row;
    const row = make(state, team);
    rows.set(team, { board, startedAt, shiftedMs, isTimeUp, row });
    return row;
  };
}
