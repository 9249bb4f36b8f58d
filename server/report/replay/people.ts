// Who and what an event is about, in words: seats with their numbers and names, teams with theirs, boards as whose they are.
// Used by every sentence (sentences.ts) and by the printed boards (print.ts).
import type { Lang } from '../../../shared/content/text.ts';
import { isAloneAttempt } from '../../../shared/game/boards.ts';
import type { RoomState } from '../../../shared/game/index.ts';
import { teamName } from '../../../shared/game/teams.ts';

export const seatName = (state: RoomState, number: number): string => {
  const seat = state.seats.get(number);
  if (seat?.role === 'host') return 'the host';
  return seat?.name ? `${seat.name} (seat ${number})` : `seat ${number}`;
};

export const shipName = (team: number, lang: Lang): string => `team ${team} ${teamName(team)[lang]}`;

/** A board belongs to a team, or in an attempt played alone to a seat. */
export const boardName = (state: RoomState, board: number, lang: Lang): string =>
  state.round && isAloneAttempt(state, state.round.attempt) ? seatName(state, board) : shipName(board, lang);

export const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

export const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;
