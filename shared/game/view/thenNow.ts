// What a class did last time and now, in a review that grew out of other rooms: to its host all along, and to everybody where the host
// shows it at the finish. Shares of the whole class only, never a ship or a person.
import type { ThenNowSlice } from '../../protocol/views.ts';
import type { RoomState } from '../state.ts';

/** A round that one board played says what that board did. */
const LEAST_BOARDS = 2;

/** Of one round of the plan, to the host. [VW9] */
export function comparedWith({ review }: RoomState, id: string, index: number) {
  const found = review?.lastTime.find(({ round }) => round === id);
  if (!review || !found) return {};
  const { round: _, ...lastTime } = found;
  return { lastTime, now: review.now.get(index) ?? null };
}

/** At the finish, while the host shows it. Rounds that were played both times, in the order of the plan, and their means. [VW10] */
export function thenNowSlice(state: RoomState): ThenNowSlice | null {
  if (state.phase !== 'finished' || !state.isThenNowShown) return null;
  const rounds = state.plan.flatMap((id, index) => {
    const { lastTime, now } = comparedWith(state, id, index);
    const title = state.pack.rounds.find((round) => round.id === id)?.title;
    if (!title || !lastTime || !now || Math.min(lastTime.boards, now.boards) < LEAST_BOARDS) return [];
    return [{ title, before: lastTime.facility, now: now.facility }];
  });
  if (rounds.length === 0) return null;
  const mean = (of: (round: { before: number; now: number }) => number) =>
    rounds.reduce((sum, round) => sum + of(round), 0) / rounds.length;
  return { rounds, before: mean(({ before }) => before), now: mean(({ now }) => now) };
}
