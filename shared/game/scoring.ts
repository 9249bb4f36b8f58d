// Points and ranks. Accuracy comes from the kinds' named methods; the rest of the formula stands here.
import type { BoardScore } from './events.ts';
import type { Board, RoomState, RoundState, Team } from './state.ts';
import type { Vec } from './vec.ts';

/** points = round(1000 × accuracy × (1 − s × min(1, ranMs / allowedMs))); s is 0 where time is unlimited. [SC1] */
export function pointsOf(input: {
  accuracy: number;
  speedShare: number;
  ranMs: number;
  allowedMs: number | null;
}): number {
  const spent = input.allowedMs === null ? 0 : Math.min(1, input.ranMs / input.allowedMs);
  return Math.round(1000 * input.accuracy * (1 - input.speedShare * spent));
}

const rounded = (accuracy: number): number => Math.round(accuracy * 1e6) / 1e6;

/** None while the pace is relaxed, nor in an attempt that began so; where a board has no limit see `pointsOf`. [SC7] [SC8] */
export const speedShareOf = (state: RoomState, round: RoundState): number =>
  state.isRelaxed || round.isRelaxed ? 0 : Math.min(round.firstShare, state.settings.speedShare);

/** Scores of all boards of the attempt that just ended, in board order. */
export function scoreBoards(state: RoomState, round: RoundState): BoardScore[] {
  const speedShare = speedShareOf(state, round);
  const scores: BoardScore[] = [];
  for (const board of round.boards) if (board) scores.push(scoreBoard(round, board, speedShare));
  return scores;
}

function scoreBoard(round: RoundState, board: Board, speedShare: number): BoardScore {
  const grade = round.kind.grade(round.round, board.value);
  const accuracy = rounded(grade.accuracy);
  const ranMs = board.ranMs ?? 0;
  const points = pointsOf({ accuracy, speedShare, ranMs, allowedMs: board.allowedMs });
  return {
    board: board.number,
    accuracy,
    right: grade.right,
    of: grade.of,
    points,
    ranMs,
    method: grade.method,
    grader: round.kind.graderVersion,
  };
}

/** Revealed after the attempt alone: a team gets the mean of its members who touched their boards. [SC4] */
export function teamScoresFromAlone(
  state: RoomState,
  first: { boards: Vec<Board | null>; scores: readonly BoardScore[] },
): BoardScore[] {
  const bySeat = new Map(first.scores.map((score) => [score.board, score]));
  const out: BoardScore[] = [];
  for (const team of state.teams) {
    const own = team.members
      .filter((seat) => first.boards.get(seat)?.ranMs != null)
      .flatMap((seat) => bySeat.get(seat) ?? []);
    const sample = own[0];
    if (!sample) continue;
    const mean = (pick: (score: BoardScore) => number) =>
      own.reduce((sum, score) => sum + pick(score), 0) / own.length;
    const accuracy = rounded(mean((score) => score.accuracy));
    out.push({
      ...sample,
      board: team.team,
      accuracy,
      right: Math.round(mean((score) => score.right)),
      points: Math.round(1000 * accuracy),
      ranMs: Math.round(mean((score) => score.ranMs)),
    });
  }
  return out;
}

/** Ranks by points; equal points share a rank, and the next one counts everybody before it. [SC5] */
export function rankTeams(teams: readonly Team[]): Map<number, number> {
  const sorted = teams
    .filter((team) => team.members.length > 0 || team.points > 0)
    .sort((a, b) => b.points - a.points || a.team - b.team);
  const ranks = new Map<number, number>();
  sorted.forEach((team, i) => {
    const above = sorted[i - 1];
    ranks.set(team.team, above && above.points === team.points ? (ranks.get(above.team) as number) : i + 1);
  });
  return ranks;
}
