// The board of an order round and its moves. Moves name cards, never positions, so that moves of several hands
// make sense on the board of the moment. Grading is in grade.ts, what players see in view.ts.
import type { Deal } from '../kind.ts';
import type { Rng } from '../rng.ts';
import type { OrderRound } from './content.ts';
import type { OrderMove } from './moves.ts';

/** Authored indexes, first to last; all other cards lie in the tray. */
export interface OrderBoard {
  row: number[];
}
/** A move as the log keeps it: authored indexes. */
export type OrderLogMove =
  | { do: 'place'; card: number; after: number | null }
  | { do: 'return'; card: number };

export function decodeOrder(move: OrderMove, deal: Deal): OrderLogMove | null {
  const card = deal.cards.indexOf(move.card);
  if (card < 0) return null;
  if (move.do === 'return') return { do: 'return', card };
  if (move.after === null) return { do: 'place', card, after: null };
  const after = deal.cards.indexOf(move.after);
  return after < 0 ? null : { do: 'place', card, after };
}

export function encodeOrder(move: OrderLogMove, deal: Deal): OrderMove {
  const card = deal.cards[move.card] as string;
  if (move.do === 'return') return { do: 'return', card };
  return { do: 'place', card, after: move.after === null ? null : (deal.cards[move.after] as string) };
}

export function applyOrder(board: OrderBoard, move: OrderLogMove): OrderBoard | 'unchanged' {
  const { card } = move;
  const rest = board.row.filter((other) => other !== card);
  if (move.do === 'return') return rest.length === board.row.length ? 'unchanged' : { row: rest };
  // "After itself" says nothing about a place: a card in the row stays, one from the tray goes to the end.
  if (move.after === card && rest.length < board.row.length) return 'unchanged';
  const found = move.after === null ? -1 : rest.indexOf(move.after);
  const place = move.after !== null && found < 0 ? rest.length : found + 1;
  const row = rest.toSpliced(place, 0, card);
  return row.length === board.row.length && row.every((other, i) => other === board.row[i])
    ? 'unchanged'
    : { row };
}

export function inverseOrder(board: OrderBoard, move: OrderLogMove): OrderLogMove {
  const place = board.row.indexOf(move.card);
  if (place < 0) return { do: 'return', card: move.card };
  return { do: 'place', card: move.card, after: board.row[place - 1] ?? null };
}

/** Mostly places, now and then takes a card back. */
export function randomOrderMove(round: OrderRound, board: OrderBoard, rng: Rng): OrderLogMove {
  const card = rng.below(round.cards.length);
  const others = board.row.filter((other) => other !== card);
  if (others.length < board.row.length && rng.below(6) === 0) return { do: 'return', card };
  return { do: 'place', card, after: others[rng.below(others.length + 1) - 1] ?? null };
}

export function perfectOrderMoves(members: readonly number[]): OrderLogMove[] {
  return members.map((card, i) => ({ do: 'place', card, after: members[i - 1] ?? null }));
}
