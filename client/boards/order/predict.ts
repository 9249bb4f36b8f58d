// The row after a move, before the server has said so. Must equal shared/rounds/order/rules.ts; a test in
// test/boards/ holds the two together.
import type { OrderMove, OrderView } from '../../../shared/rounds/order/moves.ts';

export function predictOrder(view: OrderView, move: OrderMove): OrderView {
  const { card } = move;
  const rest = view.row.filter((other) => other !== card);
  if (move.do === 'return') return { row: rest };
  if (move.after === card && rest.length < view.row.length) return view;
  const found = move.after === null ? -1 : rest.indexOf(move.after);
  // The neighbour has left the row meanwhile: the end of the row, as on the server.
  const place = move.after !== null && found < 0 ? rest.length : found + 1;
  return { row: rest.toSpliced(place, 0, card) };
}

/** The card behind which `card` has to go to stand at `place` (0-based) of the row without it; null: first. */
export function afterAt(row: readonly string[], card: string, place: number): string | null {
  const rest = row.filter((other) => other !== card);
  return rest[Math.min(place, rest.length) - 1] ?? null;
}
