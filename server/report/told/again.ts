// Rounds of a room to be played again: those that a host ticked in the report, each with how the class did, and those that one
// player had something wrong in. What a new room is made of: ../review.ts.
import type { ReviewedRound } from '../../../shared/game/events.ts';
import { touched } from '../figures/cards.ts';
import { facility, isFull } from '../figures/statistics.ts';
import type { Gathered, Play } from '../gather/plays.ts';
import { missedBy } from './own.ts';

export interface Again {
  /** SHA-256 of the pack that the room pinned. */
  readonly packHash: string;
  /** Ids in that pack. */
  readonly rounds: readonly string[];
  readonly from: readonly ReviewedRound[];
}

/** Null where one of them was not played, or may not be told of yet. Of a round that was played twice the newest counts. */
export function tickedAgain(
  gathered: Gathered,
  plays: readonly Play[],
  ids: readonly string[],
): Again | null {
  const newest = new Map(plays.filter(({ isCounted }) => isCounted).map((play) => [play.round.id, play]));
  const ticked = [...new Set(ids)].map((id) => newest.get(id));
  if (ticked.includes(undefined)) return null;
  return {
    packHash: gathered.state.packHash,
    rounds: [...new Set(ids)],
    from: (ticked as Play[]).map(resultOf),
  };
}

function resultOf({ round, startedAtMs, last }: Play): ReviewedRound {
  const boards = touched(last);
  return {
    round: round.id,
    atMs: startedAtMs,
    facility: facility(boards.map(({ accuracy }) => accuracy)).value ?? 0,
    fullyRight: boards.filter(({ accuracy }) => isFull(accuracy)).length,
    boards: boards.length,
  };
}

export const missedAgain = (gathered: Gathered, seat: number): Again => ({
  packHash: gathered.state.packHash,
  rounds: missedBy(gathered, seat).map(({ round }) => round.id),
  from: [],
});
