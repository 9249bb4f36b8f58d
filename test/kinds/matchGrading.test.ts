// Every grading method of match rounds: worked examples, and random rounds and boards against the oracle of matchOracle.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MatchMethod, matchMethods } from '../../shared/rounds/match/content.ts';
import { match } from '../../shared/rounds/match/index.ts';
import { matchOracle } from './matchOracle.ts';
import { matchRound, piece, pieces } from './samples.ts';

const ZONES = [
  ['a', 'b', 'c'],
  ['x', 'y'],
];
const subset = (of: string[], size: { minLength: number; maxLength?: number }) => fc.subarray(of, size);

/** A random round of one or two axes and a random board of it. */
const played = fc
  .record({
    cards: fc.integer({ min: 2, max: 5 }),
    axes: fc.integer({ min: 1, max: 2 }),
    multi: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  })
  .chain(({ cards, axes, multi }) => {
    const ids = Array.from({ length: cards }, (_, i) => `card-${i}`);
    const range = ZONES.slice(0, axes);
    const accepted = fc.tuple(...range.map((zones) => subset(zones, { minLength: 1 })));
    const laid = range.map((zones, axis) =>
      subset(
        zones.map((_, i) => String(i)),
        { minLength: 0, maxLength: multi[axis] ? zones.length : 1 },
      ),
    );
    const values = fc.dictionary(fc.constantFrom(...range.flat()), fc.integer({ min: -2, max: 4 }));
    return fc
      .record({
        key: fc.array(accepted, { minLength: cards, maxLength: cards }),
        board: fc.array(fc.tuple(...laid), { minLength: cards, maxLength: cards }),
        decoys: fc.subarray(ids, { maxLength: 1 }),
        unscored: fc.subarray(ids, { maxLength: 2 }),
        values: fc.array(values, { minLength: cards, maxLength: cards }),
        bounds: fc.record(
          {
            lower: fc.integer({ min: -3, max: 2 }),
            upper: fc.integer({ min: 3, max: 9 }),
            default: fc.integer({ min: -1, max: 1 }),
          },
          { requiredKeys: [] },
        ),
      })
      .map((drawn) => ({
        round: matchRound({
          axes: range.map((zones, axis) => ({
            zones: zones.map(piece),
            ...(multi[axis] ? { multi: true } : {}),
          })),
          cards: ids.map(piece),
          key: Object.fromEntries(
            ids
              .map((id, i) => [id, drawn.key[i] ?? []] as const)
              .filter(([id]) => !drawn.decoys.includes(id)),
          ),
          decoys: drawn.decoys,
          unscored: drawn.unscored.filter((id) => !drawn.decoys.includes(id)),
          mapping: Object.fromEntries(ids.map((id, i) => [id, drawn.values[i] ?? {}])),
          ...drawn.bounds,
        }),
        board: { zones: drawn.board.map((axesOf) => axesOf.map((zones) => zones.map(Number))) },
      }));
  });

describe.each(matchMethods)('%s', (method) => {
  it('agrees with the oracle on random rounds and boards', () => {
    fc.assert(
      fc.property(played, ({ round, board }) => {
        // Its chance is that of one zone per card; `check` refuses it elsewhere.
        fc.pre(method !== 'pairs-right-corrected' || round.axes.every((axis) => !axis.multi));
        const graded = match.grade({ ...round, method }, board);
        const expected = matchOracle(round, method, board);
        expect(graded.accuracy).toBeCloseTo(expected.accuracy, 9);
        expect(graded).toMatchObject({ right: expected.right, of: expected.of, method });
      }),
      { numRuns: 300 },
    );
  });
});

/** The runtime grid: level × spec, one card that is no runtime. */
const grid = matchRound({
  axes: [{ zones: pieces('high low') }, { zones: pieces('cri oci neither') }],
  cards: pieces('containerd crio docker podman runc crun runsc kubelet'),
  key: {
    containerd: [['high'], ['cri']],
    crio: [['high'], ['cri']],
    docker: [['high'], ['neither']],
    podman: [['high'], ['neither']],
    runc: [['low'], ['oci']],
    crun: [['low'], ['oci']],
    runsc: [['low'], ['oci']],
  },
  decoys: ['kubelet'],
});
const allIn = (...zones: number[]) => ({
  zones: grid.cards.map((_, card) => (card === 7 ? [[], []] : zones.map((z) => [z]))),
});

describe('worked examples', () => {
  it('gives everything in one cell at most 0.50 plain and 0.14 corrected', () => {
    const cells = [0, 1].flatMap((level) => [0, 1, 2].map((spec) => allIn(level, spec)));
    const best = (method: MatchMethod) =>
      Math.max(...cells.map((board) => match.grade({ ...grid, method }, board).accuracy));
    expect(best('pairs-right')).toBe(0.5);
    expect(best('pairs-right-corrected')).toBeCloseTo(1 / 7, 9);
  });

  it('gives everything in one zone nothing where each zone has its share, plain it would be a half', () => {
    const round = matchRound({
      axes: [{ zones: pieces('high low') }],
      cards: pieces('a b c d'),
      key: { a: [['high']], b: [['high']], c: [['low']], d: [['low']] },
    });
    const board = { zones: [[[0]], [[0]], [[0]], [[0]]] };
    expect(match.grade(round, board)).toEqual({
      accuracy: 0,
      right: 2,
      of: 4,
      method: 'pairs-right-corrected',
    });
    expect(match.grade({ ...round, method: 'pairs-right' }, board).accuracy).toBe(0.5);
  });

  it('takes a card for a placed decoy, half a card for a half placed one, and keeps it out of the count', () => {
    let board = allIn(0, 0);
    const plain = { ...grid, method: 'pairs-right' as const };
    expect(match.grade(plain, board)).toMatchObject({
      accuracy: expect.closeTo(6 / 14, 9),
      right: 6,
      of: 14,
    });
    board = { zones: board.zones.with(7, [[0], []]) };
    expect(match.grade(plain, board)).toMatchObject({
      accuracy: expect.closeTo(5 / 14, 9),
      right: 6,
      of: 14,
    });
    board = { zones: board.zones.with(7, [[0], [1]]) };
    expect(match.grade(plain, board)).toMatchObject({
      accuracy: expect.closeTo(4 / 14, 9),
      right: 6,
      of: 14,
    });
  });

  it('gives every card in every zone nothing where an axis allows several', () => {
    const round = matchRound({
      axes: [{ zones: pieces('cri oci neither'), multi: true }],
      cards: pieces('ctd runc'),
      key: { ctd: [['cri', 'oci']], runc: [['oci']] },
    });
    const graded = match.grade(round, { zones: [[[0, 1, 2]], [[0, 1, 2]]] });
    expect(graded).toEqual({ accuracy: 0, right: 0, of: 2, method: 'right-minus-wrong' });
    expect(match.grade(round, { zones: [[[0, 1]], [[]]] })).toMatchObject({
      accuracy: expect.closeTo(2 / 3, 9),
      right: 1,
    });
  });

  it('leaves a card out of the axis where every zone is accepted, and of that where it stays for discussion', () => {
    const round = matchRound({
      axes: [{ zones: pieces('high low') }, { zones: pieces('cri oci neither') }],
      cards: pieces('runc rkt libc'),
      key: {
        runc: [['low'], ['oci']],
        rkt: [['high', 'low'], ['neither']],
        libc: [['low'], ['neither', 'oci']],
      },
      unscored: ['libc'],
    });
    const board = {
      zones: [
        [[1], [1]],
        [[], [2]],
        [[1], [0]],
      ],
    };
    expect(match.grade(round, board)).toMatchObject({ accuracy: 1, right: 4, of: 4 });
  });
});
