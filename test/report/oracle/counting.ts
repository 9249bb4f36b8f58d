// The figures of a report counted the slow way, from a log retold (retelling.ts): correlations use the textbook sums, every list is
// gone through again for every number. What is not defined is the word that says why. What is right: right.ts.
import { mistakesOf } from './mistakes.ts';
import { cardsOf } from './moves.ts';
import type { Retelling, ToldBoard, ToldPlay } from './retelling.ts';
import { isGraded, isRight, liesOn } from './right.ts';

export type Figure = number | string;

const FULL = 0.999_999;
export const average = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
const averageOr = (list: readonly number[], why: string): Figure => (list.length > 0 ? average(list) : why);
const touchedOf = (boards: readonly ToldBoard[]) => boards.filter(({ isTouched }) => isTouched);

export function correlation(pairs: readonly (readonly [number, number])[]): Figure {
  const n = pairs.length;
  if (n < 5) return 'too_few_teams';
  const differs = (side: 0 | 1) => new Set(pairs.map((pair) => pair[side].toFixed(7))).size > 1;
  if (!differs(0) || !differs(1)) return 'all_alike';
  const sum = (of: (x: number, y: number) => number) => pairs.reduce((all, [x, y]) => all + of(x, y), 0);
  const top = n * sum((x, y) => x * y) - sum((x) => x) * sum((_, y) => y);
  const below = (square: (x: number, y: number) => number, plain: (x: number, y: number) => number) =>
    Math.sqrt(n * sum(square) - sum(plain) ** 2);
  return (
    top /
    (below(
      (x) => x * x,
      (x) => x,
    ) *
      below(
        (_, y) => y * y,
        (_, y) => y,
      ))
  );
}

export function gainOf(before: Figure, after: Figure): Figure {
  if (typeof before === 'string') return before;
  if (typeof after === 'string') return after;
  return before >= FULL ? 'was_full' : (after - before) / (1 - before);
}

const isTouchedFor = (play: ToldPlay, team: number): boolean =>
  play.unit === 'seat' || play.last.some((board) => board.owner === team && board.isTouched);

/** Accuracy of a team in a play, if somebody touched its board. */
export function teamAccuracy(play: ToldPlay, team: number): number[] {
  return play.scores
    .filter(({ board }) => board === team && isTouchedFor(play, team))
    .map(({ accuracy }) => accuracy);
}

/** Share of the team's boards that have the card right. */
function cardShare(play: ToldPlay, team: number, card: string): number[] {
  const own = touchedOf(play.last).filter(({ owner }) =>
    play.unit === 'team' ? owner === team : play.teamOf.get(owner) === team,
  );
  if (own.length === 0 || !isGraded(play.round, card)) return [];
  return [own.filter(({ names }) => isRight(play.round, names, card)).length / own.length];
}

const teamsIn = (told: Retelling): number[] => [...told.crews.keys()];
export const isRevised = (play: ToldPlay): boolean => play.first !== null && play.unit === 'team';

export function roundOracle(play: ToldPlay, told: Retelling) {
  const boards = touchedOf(play.last);
  const others = told.told.filter((one) => one !== play && !one.isReplayed && one.game === play.game);
  const facility = averageOr(
    boards.map(({ score }) => score.accuracy),
    'nobody_played',
  );
  const first = play.first && touchedOf(play.first);
  const before =
    first &&
    averageOr(
      first.map(({ score }) => score.accuracy),
      'nobody_played',
    );
  const isFull = ({ score }: ToldBoard) => score.accuracy >= FULL;
  return {
    facility,
    boards: boards.length,
    fullyRight: boards.filter(isFull).length,
    untouched: play.last.length - boards.length,
    discrimination: correlation(
      teamsIn(told).flatMap((team) => {
        const rest = others.flatMap((other) => teamAccuracy(other, team));
        return rest.length > 0 ? teamAccuracy(play, team).map((own) => [own, average(rest)] as const) : [];
      }),
    ),
    first: first && { boards: first.length, fullyRight: first.filter(isFull).length, facility: before },
    gain: isRevised(play) ? gainOf(before as Figure, facility) : 'one_attempt',
    shift: isRevised(play) ? shiftOracle(play) : null,
    mistakes: mistakesOf(
      play.round,
      boards.map(({ names }) => names),
    ),
    cards: cardsOf(play.round).map(({ id }) => cardOracle(play, told, id)),
  };
}

function shiftOracle(play: ToldPlay) {
  const count = (wasRight: boolean, isNow: boolean) =>
    touchedOf(play.first ?? []).filter(({ owner, score }) => {
      const team = touchedOf(play.last).find((board) => board.owner === play.teamOf.get(owner));
      return team && score.accuracy >= FULL === wasRight && team.score.accuracy >= FULL === isNow;
    }).length;
  return {
    stayedRight: count(true, true),
    becameRight: count(false, true),
    becameWrong: count(true, false),
    stayedWrong: count(false, false),
  };
}

function cardOracle(play: ToldPlay, told: Retelling, card: string) {
  const { round } = play;
  const last = touchedOf(play.last);
  const share = (boards: readonly ToldBoard[]): Figure => {
    if (!isGraded(round, card)) return 'not_counted';
    return averageOr(
      boards.map(({ names }) => (isRight(round, names, card) ? 1 : 0)),
      'nobody_played',
    );
  };
  const game = told.told.filter((one) => one.game === play.game && (!one.isReplayed || one === play));
  const pairs = teamsIn(told).flatMap((team) => {
    const rest = game.flatMap((one) =>
      cardsOf(one.round).flatMap(({ id }) => (one === play && id === card ? [] : cardShare(one, team, id))),
    );
    return rest.length > 0 ? cardShare(play, team, card).map((own) => [own, average(rest)] as const) : [];
  });
  return {
    right: isGraded(round, card) ? last.filter(({ names }) => isRight(round, names, card)).length : 0,
    inTray: last.filter(({ names }) => !liesOn(names, card)).length,
    facility: share(last),
    before: play.first ? share(touchedOf(play.first)) : 'one_attempt',
    discrimination: isGraded(round, card) ? correlation(pairs) : 'not_counted',
  };
}

// ── Teams and people ──────────────────────────────────────────────────────────────────────────────────────────────

export function teamOracle(team: number, told: Retelling) {
  const counted = told.told.filter(({ isReplayed }) => !isReplayed);
  const revised = counted.filter(isRevised).map((play) => ({
    before: touchedOf(play.first ?? [])
      .filter(({ owner }) => play.teamOf.get(owner) === team)
      .map(({ score }) => score.accuracy),
    after: teamAccuracy(play, team),
  }));
  const both = revised.filter(({ before, after }) => before.length > 0 && after.length > 0);
  return {
    accuracy: averageOr(
      counted.flatMap((play) => teamAccuracy(play, team)),
      'nobody_played',
    ),
    gain:
      revised.length === 0
        ? 'one_attempt'
        : gainOf(
            averageOr(
              both.map(({ before }) => average(before)),
              'nobody_played',
            ),
            averageOr(
              both.flatMap(({ after }) => after),
              'nobody_played',
            ),
          ),
    acts: told.teamActs.get(team) ?? { placed: 0, moved: 0, undone: 0, agreed: 0 },
  };
}

export function personOracle(seat: number, told: Retelling) {
  const counted = told.told.filter(({ isReplayed }) => !isReplayed);
  const active = counted.flatMap((play) => {
    const last = play.acts.findLast(([who]) => who === seat);
    return last ? [{ play, team: last[1] === 0 ? (play.teamOf.get(seat) ?? 0) : last[1] }] : [];
  });
  const alone = counted.filter(isRevised).flatMap((play) => {
    const own = touchedOf(play.first ?? []).find(({ owner }) => owner === seat);
    return own ? [{ own: own.score.accuracy, team: teamAccuracy(play, play.teamOf.get(seat) ?? 0) }] : [];
  });
  return {
    activeRounds: active.length,
    accuracy: averageOr(
      active.flatMap(({ play, team }) => teamAccuracy(play, team)),
      'nobody_played',
    ),
    alone:
      alone.length === 0
        ? null
        : {
            rounds: alone.length,
            own: average(alone.map(({ own }) => own)),
            team: averageOr(
              alone.flatMap(({ team }) => team),
              'nobody_played',
            ),
          },
  };
}
