// Adds up the standings in its own way, from the stored scores alone, and compares them with what the fold says: points are
// the sum of the rounds that count, and a rank is one more than the teams with more points. Scores themselves: recount.ts.
import type { RoomState } from '../../shared/game/index.ts';
import type { Check } from './steps.ts';

export function tally(): Check {
  /** Round of the plan → team → points. */
  const rounds = new Map<number, Map<number, number>>();
  const pointsOf = (team: number) =>
    [...rounds.values()].reduce((sum, round) => sum + (round.get(team) ?? 0), 0);

  function differences({ teams }: RoomState, hasRanks: boolean): string[] {
    const counted = [...teams].filter((team) => team.members.length > 0 || pointsOf(team.team) > 0);
    return [...teams].flatMap((team) => {
      const points = pointsOf(team.team);
      const rank = counted.includes(team)
        ? 1 + counted.filter((other) => pointsOf(other.team) > points).length
        : null;
      return [
        ...(team.points === points
          ? []
          : [`team ${team.team} stands at ${team.points} points, its rounds sum to ${points}`]),
        ...(!hasRanks || team.rank === rank
          ? []
          : [`team ${team.team} has rank ${team.rank}, its points give ${rank}`]),
      ];
    });
  }

  return ({ event, before, after }) => {
    if (event.type === 'playedAgain') rounds.clear();
    if (event.type === 'roundReplayed' && before.round?.scores) rounds.delete(before.round.index);
    const isScored = event.type === 'roundScored' && event.isFinal;
    if (isScored && before.round)
      rounds.set(before.round.index, new Map(event.boards.map(({ board, points }) => [board, points])));
    const isTouched = isScored || event.type === 'playedAgain' || event.type === 'roundReplayed';
    return isTouched ? differences(after, isScored) : [];
  };
}
