// The kind `order`: cards go from the tray into a row; the key is a partial order and any valid order is right.
// This file only puts the parts together: content, check, rules, grade, view.
import type { Kind } from '../kind.ts';
import { checkOrder } from './check.ts';
import { type OrderRound, orderRound } from './content.ts';
import { gradeOrder, rightOrderCards } from './grade.ts';
import { comparablePairs, orderKey } from './key.ts';
import { type OrderMove, type OrderView, orderMove, readOrderMove } from './moves.ts';
import {
  applyOrder,
  decodeOrder,
  encodeOrder,
  inverseOrder,
  type OrderBoard,
  type OrderLogMove,
  perfectOrderMoves,
  randomOrderMove,
} from './rules.ts';
import { orderBoardView, orderDistribution, orderKeyRows, orderMarks } from './view.ts';

/** The key without the pairs that follow from others left to chance: the closure, sorted. */
function canonicalKey(round: OrderRound): string {
  const id = (card: number) => round.cards[card]?.id ?? '';
  return JSON.stringify({
    kind: 'order',
    method: round.method ?? 'pairs',
    before: comparablePairs(orderKey(round))
      .map(([a, b]) => `${id(a)} ${id(b)}`)
      .sort(),
    decoys: [...(round.decoys ?? [])].sort(),
  });
}

// `satisfies` keeps the schema's own type: the registry builds a discriminated union of it.
export const order = {
  name: 'order',
  graderVersion: 1,
  roundSchema: orderRound,
  moveSchema: orderMove,
  readMove: readOrderMove,
  check: checkOrder,
  pieces: (round) => ({ cards: round.cards.length, zones: [], lastZones: [] }),
  empty: () => ({ row: [] }),
  decode: (_, move, deal) => decodeOrder(move, deal),
  cardOf: (move) => move.card,
  apply: (_, board, move) => applyOrder(board, move),
  inverse: (_, board, move) => inverseOrder(board, move),
  progress: (round, board) => ({ placed: board.row.length, half: 0, of: round.cards.length }),
  isInTray: (_, board, card) => !board.row.includes(card),
  grade: (round, board) => gradeOrder(round, board.row),
  taskView: () => ({ axes: [] }),
  boardView: (_, board, deal) => orderBoardView(board, deal),
  marks: orderMarks,
  distribution: orderDistribution,
  keyRows: orderKeyRows,
  rightCards: (round, board) => rightOrderCards(round, board.row),
  canonicalKey,
  perfectMoves: (round) => perfectOrderMoves(orderKey(round).members),
  randomMove: randomOrderMove,
  encode: (_, move, deal) => encodeOrder(move, deal),
} satisfies Kind<OrderRound, OrderBoard, OrderMove, OrderLogMove, OrderView>;
