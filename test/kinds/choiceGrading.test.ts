// Grading of choice rounds against sets written out, and what is particular to choosing: one pick lets the other go.
import { describe, expect, it } from 'vitest';
import { choice } from '../../shared/rounds/choice/index.ts';
import { choiceRound, deal, pieces } from './samples.ts';

const one = choiceRound({ statements: pieces('a b c d'), key: ['b'] });
const several = choiceRound({ statements: pieces('a b c d e'), key: ['a', 'c'] });
const every = [...Array(32).keys()].map((mask) => [0, 1, 2, 3, 4].filter((card) => (mask >> card) & 1));

describe('picking one', () => {
  it('gives the right statement everything and every other nothing', () => {
    const graded = [[], [0], [1], [2], [3]].map((chosen) => choice.grade(one, { chosen }));
    expect(graded.map((grade) => grade.accuracy)).toEqual([0, 0, 1, 0, 0]);
    expect(graded[2]).toEqual({ accuracy: 1, right: 1, of: 1, method: 'all-or-nothing' });
  });

  it('lets the other statement go, and takes that back as one move', () => {
    const before = { chosen: [3] };
    const move = { do: 'choose', card: 1, on: true } as const;
    expect(choice.apply(one, before, move)).toEqual({ chosen: [1] });
    expect(choice.apply(one, { chosen: [1] }, choice.inverse(one, before, move))).toEqual(before);
  });
});

describe('picking several', () => {
  const key = new Set([0, 2]);

  it('gives right picks minus wrong ones, over the right statements', () => {
    for (const chosen of every) {
      const hits = chosen.filter((card) => key.has(card)).length;
      const wrong = chosen.length - hits;
      const expected = (hits - wrong) / key.size;
      const graded = choice.grade(several, { chosen });
      expect(graded).toMatchObject({ accuracy: Math.max(0, expected), of: 5, method: 'right-minus-wrong' });
      const judged = 5 - wrong - (key.size - hits);
      expect(graded.right).toBe(chosen.length === 0 ? 0 : judged);
    }
  });

  it('gives only exactly the right ones full marks when all or nothing is asked', () => {
    for (const chosen of every) {
      const { accuracy } = choice.grade({ ...several, method: 'all-or-nothing' }, { chosen });
      expect(accuracy).toBe(chosen.join() === '0,2' ? 1 : 0);
    }
  });

  it('shows picks in dealt order, whatever the authored one', () => {
    for (const seed of ['1', '2', '3', '4']) {
      const dealt = deal(choice as never, several, seed);
      const all = dealt.cardOrder.map((card) => dealt.cards[card]);
      expect(choice.boardView(several, { chosen: [0, 1, 2, 3, 4] }, dealt)).toEqual({ chosen: all });
    }
  });
});
