// Grades order rounds the slow way: writes out every valid order and applies the published formula to each. Shares
// no code with shared/rounds/order, so that a mistake would have to be made twice.

export type Pair = readonly [number, number];

export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

export const validOrders = (cards: readonly number[], pairs: readonly Pair[]): number[][] =>
  permutations(cards).filter((order) => pairs.every(([a, b]) => order.indexOf(a) < order.indexOf(b)));

function subsets<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  const rest = subsets(items.slice(1));
  return [...rest, ...rest.map((some) => [items[0] as T, ...some])];
}

const isRising = (numbers: readonly number[]) =>
  numbers.every((n, i) => i === 0 || (numbers[i - 1] as number) < n);

/** Fewest insertions and deletions between two rows, by the textbook table. */
function insertionsAndDeletions(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  if (a[0] === b[0]) return insertionsAndDeletions(a.slice(1), b.slice(1));
  return 1 + Math.min(insertionsAndDeletions(a.slice(1), b), insertionsAndDeletions(a, b.slice(1)));
}

/** One formula against one valid order. `row` holds no decoys except for `edit-distance`. */
const formulas: Record<string, (row: number[], order: number[]) => number> = {
  'all-or-nothing': (row, order) => (row.join() === order.join() ? 1 : 0),
  'absolute-position': (row, order) => row.filter((card, i) => order[i] === card).length / order.length,
  'relative-to-correct': (row, order) => {
    const n = order.length;
    let sum = 0;
    for (const [i, card] of row.entries()) sum += Math.max(0, n - 1 - Math.abs(i - order.indexOf(card)));
    return sum / (n * (n - 1));
  },
  'relative-next-exclude-last': (row, order) => {
    const hits = row
      .slice(1)
      .filter((card, i) => order.indexOf(card) === order.indexOf(row[i] as number) + 1);
    return hits.length / (order.length - 1);
  },
  'relative-next-include-last': (row, order) => {
    const next = (list: number[], card: number) => list[list.indexOf(card) + 1] ?? 'none';
    return row.filter((card) => next(row, card) === next(order, card)).length / order.length;
  },
  'relative-one-previous-and-next': (row, order) => {
    const beside = (list: number[], card: number, step: number) => list[list.indexOf(card) + step] ?? 'none';
    let hits = 0;
    for (const card of row) {
      for (const step of [-1, 1]) if (beside(row, card, step) === beside(order, card, step)) hits++;
    }
    return hits / (2 * order.length);
  },
  'relative-all-previous-and-next': (row, order) => {
    let hits = 0;
    for (const [i, card] of row.entries()) {
      for (const later of row.slice(i + 1)) if (order.indexOf(card) < order.indexOf(later)) hits++;
    }
    return hits / ((order.length * (order.length - 1)) / 2);
  },
  'longest-ordered-subset': (row, order) => {
    const rising = subsets(row).filter((some) => isRising(some.map((card) => order.indexOf(card))));
    const longest = Math.max(...rising.map((some) => some.length));
    return longest < 2 ? 0 : longest / order.length;
  },
  'longest-contiguous-subset': (row, order) => {
    let longest = 0;
    for (let from = 0; from < order.length; from++) {
      for (let to = from + 1; to <= order.length; to++) {
        const places = order.slice(from, to).map((card) => row.indexOf(card));
        if (!places.includes(-1) && isRising(places)) longest = Math.max(longest, to - from);
      }
    }
    return longest < 2 ? 0 : longest / order.length;
  },
  'edit-distance': (row, order) =>
    Math.max(0, (order.length - insertionsAndDeletions(row, order)) / order.length),
};

/** Kendall's tau over the pairs that every valid order agrees on. */
function pairsByAgreement(row: readonly number[], orders: readonly number[][]): number {
  const cards = orders[0] ?? [];
  let balance = 0;
  let comparable = 0;
  for (const a of cards) {
    for (const b of cards) {
      if (a === b || !orders.every((order) => order.indexOf(a) < order.indexOf(b))) continue;
      comparable++;
      if (row.includes(a) && row.includes(b)) balance += row.indexOf(a) < row.indexOf(b) ? 1 : -1;
    }
  }
  return comparable === 0 ? 0 : Math.max(0, balance / comparable);
}

export function orderOracle(method: string, row: readonly number[], orders: readonly number[][]): number {
  if (row.length === 0) return 0;
  if (method === 'pairs') return pairsByAgreement(row, orders);
  const formula = formulas[method];
  if (!formula) throw new Error(`no formula for ${method}`);
  return Math.max(...orders.map((order) => formula([...row], order)));
}

export const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
