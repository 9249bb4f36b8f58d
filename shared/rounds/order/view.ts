// What is shown of an order round: rows in opaque ids, and from the reveal on marks and the key in words.
// Lists run in dealt order, never in authored order, which is a right answer.
import type { Text } from '../../content/text.ts';
import type { CardMark, Deal, DistributionRow, KeyRow } from '../kind.ts';
import type { OrderRound } from './content.ts';
import { rightOrderCards } from './grade.ts';
import { orderKey, placesOf } from './key.ts';
import type { OrderView } from './moves.ts';
import type { OrderBoard } from './rules.ts';

const STAYS: Text = { ko: '트레이에 남기는 카드', en: 'Stays in the tray' };

function placeInWords({ from, to }: { from: number; to: number }): Text {
  if (from === to) return { ko: `${from}번 자리`, en: `Place ${from}` };
  return {
    ko: `${from}–${to}번 자리`,
    en: to === from + 1 ? `Place ${from} or ${to}` : `Place ${from} to ${to}`,
  };
}

export const orderBoardView = (board: OrderBoard, deal: Deal): OrderView => ({
  row: board.row.map((card) => deal.cards[card] as string),
});

export function orderMarks(round: OrderRound, board: OrderBoard, deal: Deal): CardMark[] {
  const key = orderKey(round);
  const right = rightOrderCards(round, board.row);
  return deal.cardOrder.map((card) => ({
    card: deal.cards[card] as string,
    isRight: right[card] === true,
    isPlaced: board.row.includes(card),
    belongs: key.members.includes(card) ? placeInWords(placesOf(key, card)) : STAYS,
  }));
}

/** Per card: on how many boards it stands first, second, … in the row as it lies there. */
export const orderDistribution = (
  round: OrderRound,
  boards: readonly OrderBoard[],
  deal: Deal,
): DistributionRow[] =>
  deal.cardOrder.map((card) => ({
    card: deal.cards[card] as string,
    counts: round.cards.map((_, place) => boards.filter((board) => board.row[place] === card).length),
  }));

/** In key order, decoys behind. */
export function orderKeyRows(round: OrderRound, deal: Deal): KeyRow[] {
  const key = orderKey(round);
  const decoys = deal.cardOrder.filter((card) => !key.members.includes(card));
  return [
    ...key.members.map((card) => {
      const places = placesOf(key, card);
      return { card: deal.cards[card] as string, belongs: placeInWords(places), ...places };
    }),
    ...decoys.map((card) => ({ card: deal.cards[card] as string, belongs: STAYS, isDecoy: true })),
  ];
}
