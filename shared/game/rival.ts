// The rival of a group in one boat: what crews that know about six in ten answers make of a round on average. Pure and
// the same everywhere; drawn once per round and kept.
import type { Round } from '../rounds/index.ts';
import { kindOf } from '../rounds/index.ts';
import { makeRng, shuffled } from '../rounds/rng.ts';

const CREWS = 24;
const SKILL = 0.6;
const known = new WeakMap<Round, number>();

/** Points (0 … 1000, no speed share) of an average rehearsal crew. */
export function rivalPoints(round: Round | undefined): number {
  if (!round) return 0;
  const before = known.get(round);
  if (before !== undefined) return before;
  const kind = kindOf(round.kind);
  let sum = 0;
  for (let crew = 0; crew < CREWS; crew++) {
    const rng = makeRng(crew + 1);
    let board = kind.empty(round);
    for (const right of shuffled(kind.perfectMoves(round), rng)) {
      const move = rng.fraction() < SKILL ? right : kind.randomMove(round, board, rng);
      const next = kind.apply(round, board, move);
      if (next !== 'unchanged') board = next;
    }
    sum += kind.grade(round, board).accuracy;
  }
  const points = Math.round((1000 * sum) / CREWS);
  known.set(round, points);
  return points;
}
