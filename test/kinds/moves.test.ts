// Moves of several hands on one board, by example: what each means on the board of the moment. That moves repeat and
// come back for every kind is contract.test.ts.
import { describe, expect, it } from 'vitest';
import { match } from '../../shared/rounds/match/index.ts';
import type { MatchLogMove } from '../../shared/rounds/match/rules.ts';
import { order } from '../../shared/rounds/order/index.ts';
import { deal, matchRound, orderRound, pieces } from './samples.ts';

describe('a card of an order round', () => {
  const round = orderRound({ cards: pieces('a b c d') });
  const board = { row: [0, 1, 2] };
  const place = (card: number, after: number | null) =>
    order.apply(round, board, { do: 'place', card, after });

  it('goes first, or right behind the card that the move names', () => {
    expect(place(3, null)).toEqual({ row: [3, 0, 1, 2] });
    expect(place(3, 1)).toEqual({ row: [0, 1, 3, 2] });
    expect(place(0, 2)).toEqual({ row: [1, 2, 0] });
  });

  it('goes to the end when the card that the move names has left the row', () => {
    expect(order.apply(round, { row: [0, 2] }, { do: 'place', card: 3, after: 1 })).toEqual({
      row: [0, 2, 3],
    });
    expect(order.apply(round, { row: [0, 2] }, { do: 'place', card: 0, after: 1 })).toEqual({ row: [2, 0] });
  });

  it('stays where it lies when the move names itself, and comes from the tray to the end', () => {
    expect(place(1, 1)).toBe('unchanged');
    expect(place(3, 3)).toEqual({ row: [0, 1, 2, 3] });
  });

  it('is judged the same way each time where two valid orders fit a board equally', () => {
    const free = orderRound({
      cards: pieces('a b c'),
      before: [
        ['a', 'c'],
        ['b', 'c'],
      ],
    });
    // a b c and b a c both leave one card in place: the order as listed decides.
    expect(order.rightCards(free, { row: [2, 1, 0] })).toEqual([false, true, false]);
    expect(order.rightCards(free, { row: [2, 0] })).toEqual([true, false, false]);
    expect(order.rightCards(free, { row: [2] })).toEqual([false, false, false]);
  });
});

describe('a card of a match round', () => {
  const round = matchRound({
    axes: [{ zones: pieces('high low') }, { zones: pieces('cri oci none'), multi: true }],
    cards: pieces('a b'),
    key: { a: [['high'], ['cri']], b: [['low'], ['oci']] },
  });
  const board = {
    zones: [
      [[0], [0, 2]],
      [[], []],
    ],
  };
  const moved = (move: MatchLogMove) => match.apply(round, board, move);

  it('changes its zone where one is allowed, and adds one where several are', () => {
    expect(moved({ do: 'set', card: 0, axis: 0, zone: 1 })).toEqual({
      zones: [
        [[1], [0, 2]],
        [[], []],
      ],
    });
    expect(moved({ do: 'set', card: 0, axis: 1, zone: 1 })).toEqual({
      zones: [
        [[0], [0, 1, 2]],
        [[], []],
      ],
    });
    expect(moved({ do: 'unset', card: 0, axis: 1, zone: 2 })).toEqual({
      zones: [
        [[0], [0]],
        [[], []],
      ],
    });
  });

  it('stays when a zone is taken off that somebody has changed meanwhile', () => {
    expect(moved({ do: 'unset', card: 0, axis: 0, zone: 1 })).toBe('unchanged');
  });

  it('counts as half placed with one of two axes', () => {
    expect(
      match.progress(round, {
        zones: [
          [[0], [1]],
          [[], [0]],
        ],
      }),
    ).toEqual({ placed: 1, half: 1, of: 2 });
  });

  it('keeps the other axis as it is now when a move is taken back', () => {
    const move = { do: 'set', card: 1, axis: 0, zone: 1 } as const;
    const undo = match.inverse(round, board, move);
    const meanwhile = {
      zones: [
        [[0], [0, 2]],
        [[1], [1]],
      ],
    };
    expect(match.apply(round, meanwhile, undo)).toEqual({
      zones: [
        [[0], [0, 2]],
        [[], [1]],
      ],
    });
  });

  it('comes back from the tray with all its zones when the return is taken back', () => {
    const undo = match.inverse(round, board, { do: 'return', card: 0 });
    expect(
      match.apply(
        round,
        {
          zones: [
            [[], []],
            [[], []],
          ],
        },
        undo,
      ),
    ).toEqual(board);
  });

  it('is unknown on an axis that the round does not have, or in a zone of the other axis', () => {
    const dealt = deal(match as never, round);
    const [card] = dealt.cards as [string];
    const zone = dealt.zones[1]?.[0] as string;
    expect(match.decode(round, { do: 'set', card, axis: 0, zone }, dealt)).toBeNull();
    expect(match.decode(round, { do: 'set', card, axis: 1, zone }, dealt)).toMatchObject({
      axis: 1,
      zone: 0,
    });
  });
});
