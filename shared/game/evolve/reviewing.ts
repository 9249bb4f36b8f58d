// How a class answered a round, kept in a review that grew out of other rooms: what the host compares with last time. [VW9]
import type { EventOf, RoundResult } from '../events.ts';
import type { RoomState, RoundState } from '../state.ts';

/** Of the boards that the reveal speaks of: after the attempt alone those of the seats. */
export function resultOf(
  state: RoomState,
  { boards, first }: RoundState,
  event: EventOf<'roundScored'>,
): RoundResult {
  const of = state.phase === 'discussion' && first ? first : { boards, scores: event.boards };
  const own = of.scores.filter(({ board }) => of.boards.get(board)?.ranMs != null);
  return {
    facility: own.length > 0 ? own.reduce((sum, { accuracy }) => sum + accuracy, 0) / own.length : 0,
    fullyRight: own.filter(({ accuracy }) => accuracy >= 0.999_999).length,
    boards: own.length,
  };
}

/** Only where there is something to compare it with. */
export function withResult(state: RoomState, index: number, result: RoundResult | null): RoomState {
  if (!state.review) return state;
  const now = new Map(state.review.now);
  if (result) now.set(index, result);
  else now.delete(index);
  return { ...state, review: { ...state.review, now } };
}
