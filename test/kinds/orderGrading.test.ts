// Every grading method of order rounds: the published vectors, what chance gives, worked examples, and random boards
// and partial keys against the oracle of orderOracle.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OrderMethod, orderMethods } from '../../shared/rounds/order/content.ts';
import { orderAccuracy } from '../../shared/rounds/order/grade.ts';
import { order } from '../../shared/rounds/order/index.ts';
import { keyOfPairs, placesOf } from '../../shared/rounds/order/key.ts';
import { mean, orderOracle, type Pair, permutations, validOrders } from './orderOracle.ts';
import { deal, orderRound, pieces } from './samples.ts';

const range = (n: number) => [...Array(n).keys()];
const chain = (n: number): Pair[] => range(n - 1).map((i) => [i, i + 1]);
const totalKey = (n: number) => keyOfPairs(n, range(n), chain(n));
const grade = (method: OrderMethod, row: number[], n: number) => orderAccuracy(totalKey(n), row, method);
const letters = (row: string) => [...row].map((letter) => 'ABCDEF'.indexOf(letter));

describe('the vectors of six cards in the order ABCDEF', () => {
  const columns: OrderMethod[] = [
    'absolute-position',
    'relative-to-correct',
    'relative-next-exclude-last',
    'relative-next-include-last',
    'relative-one-previous-and-next',
    'relative-all-previous-and-next',
    'longest-ordered-subset',
    'longest-contiguous-subset',
  ];
  it.each([
    ['ABCDFE', [2 / 3, 14 / 15, 3 / 5, 1 / 2, 7 / 12, 14 / 15, 5 / 6, 5 / 6]],
    ['AFBCDE', [1 / 6, 11 / 15, 3 / 5, 1 / 2, 7 / 12, 11 / 15, 5 / 6, 5 / 6]],
    ['DEFABC', [0, 2 / 5, 4 / 5, 2 / 3, 2 / 3, 2 / 5, 1 / 2, 1 / 2]],
    ['FEDCBA', [0, 2 / 5, 0, 0, 0, 0, 0, 0]],
    ['ABCDEF', [1, 1, 1, 1, 1, 1, 1, 1]],
  ])('grades %s as published', (row, expected) => {
    for (const [i, method] of columns.entries()) {
      expect(grade(method, letters(row), 6), method).toBeCloseTo(expected[i] as number, 12);
    }
  });
});

describe('what a random order of all cards earns', () => {
  const chance = (method: OrderMethod, n: number) =>
    mean(permutations(range(n)).map((row) => grade(method, row, n)));

  it.each([3, 4, 5, 6])('is what the formulas say for %i cards', (n) => {
    expect(chance('all-or-nothing', n)).toBeCloseTo(1 / [1, 1, 2, 6, 24, 120, 720][n]!, 12);
    expect(chance('absolute-position', n)).toBeCloseTo(1 / n, 12);
    expect(chance('relative-to-correct', n)).toBeCloseTo((2 * n - 1) / (3 * n), 12);
    expect(chance('relative-next-exclude-last', n)).toBeCloseTo(1 / n, 12);
    expect(chance('relative-next-include-last', n)).toBeCloseTo(1 / n, 12);
    expect(chance('relative-one-previous-and-next', n)).toBeCloseTo(1 / n, 12);
    expect(chance('relative-all-previous-and-next', n)).toBeCloseTo(1 / 2, 12);
  });

  it('is 0.52 for the longest ordered and 0.44 for the longest contiguous subset of six', () => {
    expect(chance('longest-ordered-subset', 6)).toBeCloseTo(0.52, 2);
    expect(chance('longest-contiguous-subset', 6)).toBeCloseTo(0.44, 2);
  });

  // Before the cut the mean is 0. Counted over all orders by their number of inversions.
  it.each([
    [3, 5 / 18],
    [4, 28 / 144],
    [6, 1564 / 10800],
  ])('is, for pairs of %i cards, %f after the cut at nothing', (n, expected) => {
    expect(chance('pairs', n)).toBeCloseTo(expected, 12);
  });
});

describe('worked examples of pairs', () => {
  it('gives a right prefix its share: 7 of 10 is 0.47, 4 of 6 is 0.40', () => {
    expect(grade('pairs', range(7), 10)).toBeCloseTo(21 / 45, 12);
    expect(grade('pairs', range(4), 6)).toBeCloseTo(0.4, 12);
  });

  it('counts a pair with a card in the tray neither way', () => {
    expect(grade('pairs', [0, 1], 3)).toBeCloseTo(1 / 3, 12);
    expect(grade('pairs', [1, 0], 3)).toBe(0);
    expect(grade('pairs', [2], 3)).toBe(0);
  });
});

describe('worked examples of edit distance', () => {
  const key = keyOfPairs(4, [0, 1, 2], chain(3));
  it.each([
    ['a decoy on the row is one deletion', [0, 3, 1, 2], 2 / 3],
    ['a card out of place is a deletion and an insertion', [1, 2, 0], 1 / 3],
    ['a missing card is an insertion', [0, 1], 2 / 3],
    ['decoys alone earn nothing', [3], 0],
  ])('%s', (_, row, expected) => {
    expect(orderAccuracy(key, row, 'edit-distance')).toBeCloseTo(expected, 12);
  });
});

/** A random partial key over 2–6 shuffled cards, and a random row of some of them. */
const board = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc
    .record({
      names: fc.shuffledSubarray(range(n), { minLength: n }),
      drawn: fc.array(fc.boolean(), { minLength: n * n, maxLength: n * n }),
      row: fc.shuffledSubarray(range(n)),
      full: fc.shuffledSubarray(range(n), { minLength: n }),
    })
    .map(({ names, drawn, row, full }) => {
      const pairs = range(n).flatMap((i) =>
        range(n)
          .filter((j) => i < j && drawn[i * n + j])
          .map((j): Pair => [names[i] as number, names[j] as number]),
      );
      return { n, pairs, row, full };
    }),
);

describe.each(orderMethods)('%s', (method) => {
  it('agrees with all valid orders written out, on full rows and on part of them', () => {
    fc.assert(
      fc.property(board, ({ n, pairs, row, full }) => {
        const orders = validOrders(range(n), pairs);
        const key = keyOfPairs(n, range(n), pairs);
        for (const cards of [row, full]) {
          expect(orderAccuracy(key, cards, method)).toBeCloseTo(orderOracle(method, cards, orders), 12);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('gives every valid order full marks and an untouched board nothing', () => {
    fc.assert(
      fc.property(board, ({ n, pairs }) => {
        const key = keyOfPairs(n, range(n), pairs);
        expect(orderAccuracy(key, [], method)).toBe(0);
        // Without any pair there is nothing that `pairs` could count; no round may be so.
        if (method === 'pairs' && pairs.length === 0) return;
        for (const valid of validOrders(range(n), pairs)) expect(orderAccuracy(key, valid, method)).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  it('is quick on the widest key there may be', () => {
    const key = keyOfPairs(10, range(10), [[0, 1]]);
    expect(orderAccuracy(key, [1, 0, 9, 8, 7, 6, 5, 4, 3, 2], method)).toBeLessThanOrEqual(1);
  });
});

it('agrees with the oracle on rows with decoys', () => {
  fc.assert(
    fc.property(board, fc.nat({ max: 2 }), fc.integer(), ({ n, pairs, row }, decoys, at) => {
      const key = keyOfPairs(n + decoys, range(n), pairs);
      const spot = Math.abs(at) % (row.length + 1);
      const mixed = row.toSpliced(spot, 0, ...range(decoys).map((i) => n + i));
      const expected = orderOracle('edit-distance', mixed, validOrders(range(n), pairs));
      expect(orderAccuracy(key, mixed, 'edit-distance')).toBeCloseTo(expected, 12);
    }),
    { numRuns: 120 },
  );
});

describe('what people read', () => {
  const siblings = orderRound({
    cards: pieces('a b c d e'),
    before: [
      ['a', 'b'],
      ['b', 'c'],
      ['b', 'd'],
      ['c', 'e'],
      ['d', 'e'],
    ],
  });

  it('counts cards that stand where the closest valid order has them', () => {
    expect(order.grade(siblings, { row: [0, 1, 3, 2, 4] })).toEqual({
      accuracy: 1,
      right: 5,
      of: 5,
      method: 'pairs',
    });
    expect(order.grade(siblings, { row: [1, 0, 3, 2, 4] })).toMatchObject({ right: 3, of: 5 });
    expect(order.rightCards(siblings, { row: [1, 0, 3, 2, 4] })).toEqual([false, false, true, true, true]);
  });

  it('counts as many right cards as the grade says', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(range(5)), (row) => {
        const right = order.rightCards(siblings, { row }).filter(Boolean).length;
        expect(right).toBe(order.grade(siblings, { row }).right);
        expect(right).toBe(5 * orderOracle('absolute-position', row, validOrders(range(5), keyPairs)));
      }),
    );
  });
  const keyPairs: Pair[] = [
    [0, 1],
    [1, 2],
    [1, 3],
    [2, 4],
    [3, 4],
  ];

  it('says where a card belongs: a place, one of two, or a range', () => {
    const words = (round: typeof siblings) =>
      order.keyRows(round, deal(order as never, round)).map((row) => row.belongs);
    expect(words(siblings).slice(1, 3)).toEqual([
      { ko: '2번 자리', en: 'Place 2' },
      { ko: '3–4번 자리', en: 'Place 3 or 4' },
    ]);
    const free = orderRound({ cards: pieces('a b c d'), before: [['a', 'b']] });
    expect(words(free)[2]).toEqual({ ko: '1–4번 자리', en: 'Place 1 to 4' });
  });

  it('names exactly the places that valid orders give a card', () => {
    fc.assert(
      fc.property(board, ({ n, pairs }) => {
        const orders = validOrders(range(n), pairs);
        const key = keyOfPairs(n, range(n), pairs);
        for (const card of range(n)) {
          const taken = [...new Set(orders.map((valid) => valid.indexOf(card) + 1))].sort((a, b) => a - b);
          const { from, to } = placesOf(key, card);
          expect(taken).toEqual(range(to - from + 1).map((i) => from + i));
        }
      }),
      { numRuns: 60 },
    );
  });
});
