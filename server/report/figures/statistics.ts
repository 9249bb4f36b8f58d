// The three formulas of a report, and the rounding of all its figures. Which numbers go in: rounds.ts, cards.ts, teams.ts, people.ts.
import { type Figure, known, type Reason, unknown } from '../../../shared/report/figures.ts';

/** Fewer teams than these say nothing about how well an item tells strong teams from weak ones. */
const FEWEST_TEAMS = 5;

/** Everything right: accuracies are stored with six decimals. */
const FULL = 0.999_999;
export const isFull = (accuracy: number): boolean => accuracy >= FULL;

/** Six decimals, as the game rounds accuracies: the same on every machine. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Facility index: the mean accuracy. */
export const facility = (accuracies: readonly number[], why: Reason = 'nobody_played'): Figure =>
  accuracies.length === 0 ? unknown(why) : known(rounded(mean(accuracies)));

/** Discrimination index: Pearson's r of an item with the rest of the score; one pair [item, rest] a team. */
export function discrimination(pairs: readonly (readonly [number, number])[]): Figure {
  if (pairs.length < FEWEST_TEAMS) return unknown('too_few_teams');
  const meanX = mean(pairs.map(([x]) => x));
  const meanY = mean(pairs.map(([, y]) => y));
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  // Equal numbers leave crumbs of floating point: a spread of less than a millionth is none.
  const least = 1e-12 * pairs.length;
  if (xx < least || yy < least) return unknown('all_alike');
  return known(rounded(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))));
}

/** Normalized gain of a revised answer (Hake), of the accuracies before and after: (after − before) / (1 − before) of their means. */
export function gain(before: readonly number[], after: readonly number[]): Figure {
  if (before.length === 0 || after.length === 0) return unknown('nobody_played');
  const [from, to] = [mean(before), mean(after)];
  return from >= FULL ? unknown('was_full') : known(rounded((to - from) / (1 - from)));
}
