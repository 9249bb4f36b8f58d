// Counts every score again: accuracy by the grader of the version stored beside it, points by the formula of SPEC.md [SC1],
// running time from the moves. Sums and ranks of teams are tally.ts.
import { isAloneAttempt } from '../../shared/game/boards.ts';
import type { BoardScore, EventOf } from '../../shared/game/events.ts';
import type { RoomState } from '../../shared/game/index.ts';
import { pointsOf, speedShareOf, teamScoresFromAlone } from '../../shared/game/scoring.ts';
import type { Board, RoundState } from '../../shared/game/state.ts';
import type { Graders } from './graders.ts';
import type { Check } from './steps.ts';

const FIELDS = ['accuracy', 'right', 'of', 'points', 'ranMs', 'method'] as const;

/** Every score of a round against its board. `counted` is told how many boards were counted again. */
export function recountWith(graders: Graders, counted: (boards: number) => void): Check {
  return ({ event, before }) => {
    if (event.type !== 'roundScored') return [];
    const { round } = before;
    if (!round) return ['scores are written where no round is played'];
    const isAlone = isAloneAttempt(before, round.attempt);
    if (event.isFinal === isAlone && before.phase === 'play')
      return ['the scores are called final, or not, against what was played'];
    const scores = listProblems(event);
    const own = before.phase === 'play' ? recountBoards : recountFirst;
    return [...scores, ...own({ before, round, event, graders, counted })];
  };
}

interface Recount {
  before: RoomState;
  round: RoundState;
  event: EventOf<'roundScored'>;
  graders: Graders;
  counted: (boards: number) => void;
}

function listProblems(event: EventOf<'roundScored'>): string[] {
  const numbers = event.boards.map(({ board }) => board);
  return new Set(numbers).size === numbers.length ? [] : ['a board has two scores'];
}

/** The attempt that just ended: one score a board, no more. */
function recountBoards({ before, round, event, graders, counted }: Recount): string[] {
  const speedShare = speedShareOf(before, round);
  const owner = ownerIn(isAloneAttempt(before, round.attempt));
  const problems: string[] = [];
  for (const score of event.boards) {
    const board = round.boards.get(score.board);
    if (!board) problems.push(`${owner(score.board)} has a score and no board`);
    else
      problems.push(
        ...compare(owner(score.board), score, again({ round, board, score, speedShare, graders })),
      );
  }
  for (const board of round.boards)
    if (board && !event.boards.some((score) => score.board === board.number))
      problems.push(`${owner(board.number)} has a board and no score`);
  counted(event.boards.length);
  return problems;
}

/** Revealed after the attempt alone: each team has the mean of its members' boards. [SC4] */
function recountFirst({ before, round, event, graders, counted }: Recount): string[] {
  const { first } = round;
  if (!first) return ['the reveal without a second attempt has no first one'];
  const own = first.scores.map((score) => {
    const board = first.boards.get(score.board);
    return board ? again({ round, board, score, speedShare: 0, graders }) : null;
  });
  if (own.includes(null)) return ['these scores are made of boards that cannot be counted again'];
  const teams = teamScoresFromAlone(before, { boards: first.boards, scores: own as BoardScore[] });
  counted(event.boards.length);
  const owner = ownerIn(false);
  const missing = teams.filter((team) => !event.boards.some((score) => score.board === team.board));
  return [
    ...event.boards.flatMap((score) => {
      const team = teams.find(({ board }) => board === score.board);
      return team
        ? compare(owner(score.board), score, team)
        : [`${owner(score.board)} has a score and no board`];
    }),
    ...missing.map(({ board }) => `${owner(board)} has boards and no score`),
  ];
}

const ownerIn = (isAlone: boolean) => (number: number) => `${isAlone ? 'seat' : 'team'} ${number}`;

/** The score as it must be; null where this version does not have the grader that gave it. */
function again(input: {
  round: RoundState;
  board: Board;
  score: BoardScore;
  speedShare: number;
  graders: Graders;
}): BoardScore | null {
  const { round, board, score, speedShare } = input;
  const grader = input.graders[round.round.kind]?.[score.grader];
  if (!grader) return null;
  const { right, of, method, ...grade } = grader(round.round, board.value);
  // As the game rounds it, so that floating point is the same everywhere.
  const accuracy = Math.round(grade.accuracy * 1e6) / 1e6;
  const ranMs = board.ranMs ?? 0;
  const points = pointsOf({ accuracy, speedShare, ranMs, allowedMs: board.allowedMs });
  return { board: board.number, accuracy, right, of, points, ranMs, method, grader: score.grader };
}

function compare(owner: string, stored: BoardScore, counted: BoardScore | null): string[] {
  if (counted === null)
    return [
      `the score of ${owner} was given by grader version ${stored.grader}, which this version of Podium does not have: it is not counted again`,
    ];
  return FIELDS.filter((field) => stored[field] !== counted[field]).map(
    (field) => `${field} of ${owner} is stored as ${stored[field]}, and its board makes ${counted[field]}`,
  );
}
