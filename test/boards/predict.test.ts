// What a phone shows at once after a move must be what the server will say: predict of each kind against the
// kind's own rules and view, for random rounds, boards and moves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictChoice } from '../../client/boards/choice/predict.ts';
import { predictMatch } from '../../client/boards/match/predict.ts';
import { afterAt, predictOrder } from '../../client/boards/order/predict.ts';
import type { TaskSlice } from '../../shared/protocol/views.ts';
import type { ChoiceMove, ChoiceView } from '../../shared/rounds/choice/moves.ts';
import { dealRound } from '../../shared/rounds/deal.ts';
import { type KindName, kindOf } from '../../shared/rounds/index.ts';
import type { MatchMove, MatchView } from '../../shared/rounds/match/moves.ts';
import type { OrderMove, OrderView } from '../../shared/rounds/order/moves.ts';
import { makeRng } from '../../shared/rounds/rng.ts';

const text = (word: string) => ({ ko: word, en: word });
const pieces = (n: number, prefix: string) =>
  Array.from({ length: n }, (_, i) => ({ id: `${prefix}${i}`, text: text(`${prefix}${i}`) }));
const base = { id: 'r', title: text('t'), prompt: text('p'), seconds: 60 };

const orderRound = (cards: number) => ({ ...base, kind: 'order', cards: pieces(cards, 'c') });
const matchRound = (cards: number, axes: { zones: number; multi: boolean }[]) => ({
  ...base,
  kind: 'match',
  cards: pieces(cards, 'c'),
  axes: axes.map(({ zones, multi }, i) => ({ id: `a${i}`, zones: pieces(zones, 'z'), multi })),
});
const choiceRound = (cards: number, key: string[]) => ({
  ...base,
  kind: 'choice',
  picks: key.length === 1 ? 'one' : 'several',
  statements: pieces(cards, 's'),
  key,
});

type Guess = (view: never, move: never, task: TaskSlice) => unknown;

/** Plays `moves` random moves, some of them by a sender whose board was a few moves older. */
function holds(name: KindName, round: object, seed: number, moves: number, guess: Guess): void {
  const kind = kindOf(name);
  const of = round as never;
  const rng = makeRng(seed);
  const deal = dealRound(kind, of, `${seed}`);
  const { axes, picks } = kind.taskView(of, deal);
  const cards = deal.cardOrder.map((card) => ({ id: deal.cards[card] as string, text: text('c') }));
  const task = { kind: name, axes, picks: picks ?? null, cards } as unknown as TaskSlice;
  const boards = [kind.empty(of)];
  for (let i = 0; i < moves; i += 1) {
    const board = boards.at(-1);
    const older = boards[Math.max(0, boards.length - 1 - rng.below(3))];
    const move = kind.randomMove(of, older, rng);
    const after = kind.apply(of, board, move);
    const next = after === 'unchanged' ? board : after;
    const view = kind.boardView(of, board, deal);
    const guessed = guess(view as never, kind.encode(of, move, deal) as never, task);
    expect(JSON.stringify(guessed)).toBe(JSON.stringify(kind.boardView(of, next, deal)));
    boards.push(next);
  }
}

const seed = fc.integer({ min: 1, max: 1_000_000 });
const MOVES = 40;

describe('predict', () => {
  it('says of an order board what the rules will say', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 10 }), (n, cards) =>
        holds('order', orderRound(cards), n, MOVES, (view: OrderView, move: OrderMove) =>
          predictOrder(view, move),
        ),
      ),
      { numRuns: 60 },
    );
  });

  it('says of a match board what the rules will say, on one axis and two, single and multi', () => {
    const axis = fc.record({ zones: fc.integer({ min: 1, max: 5 }), multi: fc.boolean() });
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 1, max: 8 }),
        fc.array(axis, { minLength: 1, maxLength: 2 }),
        (n, cards, axes) =>
          holds('match', matchRound(cards, axes), n, MOVES, (view: MatchView, move: MatchMove, task) =>
            predictMatch(view, move, task),
          ),
      ),
      { numRuns: 60 },
    );
  });

  it('says of a choice board what the rules will say, for one and for several', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 2, max: 6 }), fc.boolean(), (n, cards, isOne) =>
        holds(
          'choice',
          choiceRound(cards, isOne ? ['s0'] : ['s0', 's1']),
          n,
          MOVES,
          (view: ChoiceView, move: ChoiceMove, task) => predictChoice(view, move, task),
        ),
      ),
      { numRuns: 60 },
    );
  });

  it('puts a card at the end when its neighbour has left the row', () => {
    expect(predictOrder({ row: ['a', 'b'] }, { do: 'place', card: 'c', after: 'x' })).toEqual({
      row: ['a', 'b', 'c'],
    });
  });

  it('leaves a card where it is when it is placed after itself', () => {
    expect(predictOrder({ row: ['a', 'b'] }, { do: 'place', card: 'a', after: 'a' })).toEqual({
      row: ['a', 'b'],
    });
  });

  it('names the card to stand behind for a place counted without the card itself', () => {
    expect(afterAt(['a', 'b', 'c'], 'a', 0)).toBeNull();
    expect(afterAt(['a', 'b', 'c'], 'a', 1)).toBe('b');
    expect(afterAt(['a', 'b', 'c'], 'x', 9)).toBe('c');
  });
});
