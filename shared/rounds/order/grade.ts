// Grades the row of an order round by any of the named methods. Formulas are those of Moodle's ordering question
// type (qtype_ordering), Kendall's tau, and PrairieLearn's order blocks. With a partial-order key each takes the
// best value over the valid orders (best.ts). Cards in the tray earn nothing anywhere.
import type { Accuracy } from '../kind.ts';
import { bestOrder, type Growth, type Option } from './best.ts';
import type { OrderMethod, OrderRound } from './content.ts';
import { comparablePairs, contains, type OrderKey, orderKey } from './key.ts';

/** A row without its decoys, against a key. */
export interface Standing {
  key: OrderKey;
  /** Number of cards that belong in the row, at least 2. */
  n: number;
  row: readonly number[];
  /** Position of a card in `row`, 0-based; -1 in the tray. */
  at: (card: number) => number;
  /** Decoys that lie on the row. */
  decoys: number;
}

export function standingOf(key: OrderKey, cards: readonly number[]): Standing {
  const row = cards.filter((card) => key.members.includes(card));
  const places = new Map(row.map((card, i) => [card, i]));
  return {
    key,
    n: key.members.length,
    row,
    at: (card) => places.get(card) ?? -1,
    decoys: cards.length - row.length,
  };
}

const gain = (value: number, memo = 0): Option[] => [{ gain: value, memo }];
const best = (s: Standing, options: (growth: Growth) => Option[]) => bestOrder(s.key, options);

/** The valid order that puts the most cards where they stand in the row: it decides which cards read as right. */
export const closestOrder = (s: Standing) => best(s, ({ card, rank }) => gain(s.at(card) === rank ? 1 : 0));

/** Memo of the neighbour methods: the card before, plus one; 0 for none. */
function neighbours(s: Standing, worth: { first: number; follows: number; last: number }): number {
  return best(s, ({ card, rank, memo }) => {
    const at = s.at(card);
    if (at < 0) return gain(0, card + 1);
    const isFirst = rank === 0 && at === 0;
    const follows = memo > 0 && at > 0 && s.at(memo - 1) === at - 1;
    const isLast = rank === s.n - 1 && at === s.row.length - 1;
    const value = (isFirst ? worth.first : 0) + (follows ? worth.follows : 0) + (isLast ? worth.last : 0);
    return gain(value, card + 1);
  }).value;
}

/** Most placed cards that stand in the row in the sequence of one valid order. Memo: place of the last one, plus one. */
export function longestOrdered(s: Standing): number {
  return best(s, ({ card, memo }) => {
    const at = s.at(card);
    return at >= memo ? [{ gain: 1, memo: at + 1 }, ...gain(0, memo)] : gain(0, memo);
  }).value;
}

/**
 * Longest run of consecutive ranks of one valid order that stands in the row from left to right, other cards
 * between them allowed. Memo: 0 before the run, place of its last card plus one in it, `over` behind it.
 */
function longestRun(s: Standing): number {
  const over = s.n + 1;
  return best(s, ({ card, memo }) => {
    const at = s.at(card);
    const ends = gain(0, memo === 0 ? 0 : over);
    return memo !== over && at >= memo ? [{ gain: 1, memo: at + 1 }, ...ends] : ends;
  }).value;
}

function concordant(s: Standing): number {
  return best(s, ({ card, front }) => {
    const at = s.at(card);
    return gain(at < 0 ? 0 : s.row.slice(0, at).filter((other) => contains(front, other)).length);
  }).value;
}

function pairs(s: Standing): number {
  const comparable = comparablePairs(s.key);
  let balance = 0;
  for (const [a, b] of comparable) {
    if (s.at(a) >= 0 && s.at(b) >= 0) balance += s.at(a) < s.at(b) ? 1 : -1;
  }
  return comparable.length === 0 ? 0 : Math.max(0, balance / comparable.length);
}

const unlessSingle = (length: number, n: number) => (length < 2 ? 0 : length / n);

const methods: Record<OrderMethod, (s: Standing) => number> = {
  'all-or-nothing': (s) => (closestOrder(s).value === s.n ? 1 : 0),
  'absolute-position': (s) => closestOrder(s).value / s.n,
  'relative-to-correct': (s) => {
    const nearness = best(s, ({ card, rank }) =>
      gain(s.at(card) < 0 ? 0 : s.n - 1 - Math.abs(s.at(card) - rank)),
    );
    return nearness.value / (s.n * (s.n - 1));
  },
  'relative-next-exclude-last': (s) => neighbours(s, { first: 0, follows: 1, last: 0 }) / (s.n - 1),
  'relative-next-include-last': (s) => neighbours(s, { first: 0, follows: 1, last: 1 }) / s.n,
  // A right neighbour counts for both cards: as the next of one and the previous of the other.
  'relative-one-previous-and-next': (s) => neighbours(s, { first: 1, follows: 2, last: 1 }) / (2 * s.n),
  'relative-all-previous-and-next': (s) => concordant(s) / ((s.n * (s.n - 1)) / 2),
  'longest-ordered-subset': (s) => unlessSingle(longestOrdered(s), s.n),
  'longest-contiguous-subset': (s) => unlessSingle(longestRun(s), s.n),
  pairs,
  // Keep the longest ordered subset, delete the rest of the row and every decoy, insert what is missing.
  'edit-distance': (s) => {
    const distance = s.decoys + s.row.length + s.n - 2 * longestOrdered(s);
    return Math.max(0, (s.n - distance) / s.n);
  },
};

/** Accuracy in [0, 1] of a row of authored indexes. A key needs two cards or more. */
export const orderAccuracy = (key: OrderKey, row: readonly number[], method: OrderMethod): number =>
  row.length === 0 ? 0 : methods[method](standingOf(key, row));

export function gradeOrder(round: OrderRound, row: readonly number[]): Accuracy {
  const method = round.method ?? 'pairs';
  const s = standingOf(orderKey(round), row);
  return {
    accuracy: orderAccuracy(s.key, row, method),
    right: closestOrder(s).value,
    of: s.n,
    method,
  };
}

/**
 * A card is right where it stands in the place that the valid order closest to the row gives it (decoys do not
 * take up a place); a decoy is right in the tray.
 */
export function rightOrderCards(round: OrderRound, row: readonly number[]): boolean[] {
  const s = standingOf(orderKey(round), row);
  const { order } = closestOrder(s);
  return round.cards.map((_, card) =>
    s.key.members.includes(card) ? s.row[order.indexOf(card)] === card : !row.includes(card),
  );
}
