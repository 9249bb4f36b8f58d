// The slices that open the answer, step by step, and the tables after it: distribution, key, explanation, standings,
// finish. This is the one place where the key turns into something that leaves the server. [VW2]
import type { FinishSlice, RevealSlice, StandingRow, StandingsSlice } from '../../protocol/views.ts';
import type { DistributionRow } from '../../rounds/kind.ts';
import { awardsOf } from '../awards.ts';
import { sailorOf } from '../called.ts';
import type { BoardScore } from '../events.ts';
import { rivalPoints } from '../rival.ts';
import type { Board, RoomState, RoundState, Team } from '../state.ts';
import { teamName } from '../teams.ts';
import type { Vec } from '../vec.ts';

const played = (boards: Iterable<Board | null>): Board[] =>
  [...boards].filter((board): board is Board => board !== null && board.ranMs !== null);

/** Boards whose answers the reveal speaks of; a reveal right after the attempt alone speaks of those. */
export const lastBoards = (round: RoundState): Board[] => played(round.boards);

export const distributionOf = (round: RoundState): DistributionRow[] =>
  round.kind.distribution(
    round.round,
    lastBoards(round).map(({ value }) => value),
    round.deal,
  );

/** Share of the boards that somebody touched with everything right; null when there is none. */
export function fullyRight(
  of: { boards: Vec<Board | null>; scores: readonly BoardScore[] } | null | undefined,
): number | null {
  const scores = of?.scores.filter(({ board }) => of.boards.get(board)?.ranMs != null) ?? [];
  if (scores.length === 0) return null;
  return scores.filter(({ accuracy }) => accuracy >= 0.999_999).length / scores.length;
}

/** The attempt that the reveal speaks of. Revealed right after the attempt alone, that is the one of the seats. */
const lastAttempt = ({ attempt, first, boards, scores }: RoundState) =>
  attempt === 1 && first ? first : { boards, scores: scores ?? [] };

export function rightCountsOf(round: RoundState): number[] {
  const counts = round.deal.cards.map(() => 0);
  for (const board of lastBoards(round))
    round.kind.rightCards(round.round, board.value).forEach((isRight, card) => {
      if (isRight) counts[card] = (counts[card] ?? 0) + 1;
    });
  return counts;
}

const byCard = (round: RoundState, counts: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    round.deal.cardOrder.map((card) => [round.deal.cards[card] as string, counts[card] ?? 0]),
  );

/** The card that the fewest boards had right, among those that have a place. */
function hardestOf(round: RoundState, counts: readonly number[]): string | null {
  const scored = round.kind
    .keyRows(round.round, round.deal)
    .filter((row) => !row.isDecoy)
    .map((row) => round.deal.cards.indexOf(row.card));
  const hardest = scored.reduce<number | null>(
    (best, card) => (best === null || (counts[card] ?? 0) < (counts[best] ?? 0) ? card : best),
    null,
  );
  // Where everybody had everything right, no card was hard.
  if (hardest === null || (counts[hardest] ?? 0) >= lastBoards(round).length) return null;
  return round.deal.cards[hardest] ?? null;
}

/** What boards say, told again with each step of the reveal and with the standings: looked for once while they are the same. */
function saidOnce<T>(make: (round: RoundState) => T): (round: RoundState) => T {
  const known = new WeakMap<RoundState['boards'], T>();
  return (round) => {
    const said = known.get(round.boards) ?? make(round);
    known.set(round.boards, said);
    return said;
  };
}

const howAnswered = saidOnce(distributionOf);
const howRight = saidOnce((round) => {
  const counts = rightCountsOf(round);
  return { rightCounts: byCard(round, counts), hardest: hardestOf(round, counts) };
});

/** 1: how teams answered; 2: the key; 3: why. In a discussion only what the host has chosen to show. [PH6] */
export function revealSlice(state: RoomState): RevealSlice | null {
  const { round, phase } = state;
  if (!round) return null;
  const nothing = {
    boards: lastBoards(round).length,
    fullyRight: null,
    key: null,
    rightCounts: null,
    hardest: null,
    explain: null,
    opening: null,
  };
  if (phase === 'discussion')
    return round.isDistributionShown ? { ...nothing, distribution: distributionOf(round) } : null;
  if (phase !== 'reveal' && phase !== 'standings') return null;
  const distribution = howAnswered(round);
  if (round.revealStep < 2) return { ...nothing, distribution };
  const { why, more, note } = round.round.explain;
  return {
    ...nothing,
    distribution,
    fullyRight: {
      now: fullyRight(lastAttempt(round)) ?? 0,
      first: round.attempt === 2 ? fullyRight(round.first) : null,
    },
    key: round.kind.keyRows(round.round, round.deal),
    ...howRight(round),
    explain:
      round.revealStep < 3
        ? null
        : {
            why,
            more: more ?? null,
            note: state.settings.showsNote ? (note ?? null) : null,
            sources: round.round.sources,
          },
    opening: { nonce: round.nonce, key: round.kind.canonicalKey(round.round) },
  };
}

const rowIn =
  (state: RoomState) =>
  (team: Team): StandingRow => ({
    team: team.team,
    name: teamName(team.team),
    who: sailorOf(state, team.team),
    points: team.points,
    gained: team.points - team.pointsBefore,
    rank: team.rank ?? 0,
    rankBefore: team.rankBefore,
  });

export const ranked = (state: RoomState): Team[] =>
  [...state.teams]
    .filter((team) => team.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.team - b.team);

const rivalOf = (state: RoomState): number | null =>
  state.settings.isOneBoat
    ? state.done.reduce(
        (sum, done) => sum + rivalPoints(state.pack.rounds.find(({ id }) => id === done.roundId)),
        0,
      )
    : null;

/** How many rows people see: five at most, and from four teams on never the last one. Three always stand on the podium. */
const shownRows = (teams: number): number => Math.min(5, Math.max(3, teams - 1));

/** Top five and the biggest climb: never the bottom of the table. [VW4] */
export function standingsSlice(state: RoomState): StandingsSlice | null {
  const { round } = state;
  if (state.phase !== 'standings' || !round) return null;
  const teams = ranked(state);
  const row = rowIn(state);
  const climbs = teams.filter(
    (team) => team.rankBefore !== null && team.rank !== null && team.rankBefore > team.rank,
  );
  const climber = climbs.sort(
    (a, b) => (b.rankBefore ?? 0) - (b.rank ?? 0) - ((a.rankBefore ?? 0) - (a.rank ?? 0)),
  )[0];
  return {
    top: teams.slice(0, shownRows(teams.length)).map(row),
    climber: climber ? row(climber) : null,
    teams: teams.length,
    roundNo: round.index + 1,
    rounds: state.plan.length,
    isLast: round.index + 1 >= state.plan.length,
    rival: rivalOf(state),
  };
}

export function finishSlice(state: RoomState): FinishSlice | null {
  if (state.phase !== 'finished') return null;
  const teams = ranked(state);
  const row = rowIn(state);
  return {
    podium: teams.slice(0, 3).map(row),
    rest: teams.slice(3, shownRows(teams.length)).map(row),
    awards: awardsOf(state),
    rounds: state.done.length,
    rival: rivalOf(state),
  };
}
