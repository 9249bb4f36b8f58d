// Finds the valid order of a partial-order key that serves a board best. A valid order grows card by card, so
// the search runs over the sets that can stand at its front (at most 2^10) instead of over all orders (up to
// 10!). What is worth how much is decided by the methods in grade.ts.
import type { OrderKey } from './key.ts';

/** A card is about to be put at `rank` (0-based) behind the cards of the mask `front`; `memo` is the method's own. */
export interface Growth {
  card: number;
  rank: number;
  front: number;
  memo: number;
}
/** What putting it there is worth, and what the method must remember for the next card. */
export interface Option {
  gain: number;
  memo: number;
}

/** `memo` must be a whole number in [0, MEMOS); it starts at 0. */
const MEMOS = 32;

interface Found {
  value: number;
  card: number;
  next: number;
}

/**
 * The greatest sum of gains over all valid orders, and the first order that reaches it (ties: the card that is
 * listed first). Gains are whole numbers, so that equal means equal.
 */
export function bestOrder(
  key: OrderKey,
  options: (growth: Growth) => Option[],
): { value: number; order: number[] } {
  const known = new Map<number, Found>();
  const from = (front: number, rank: number, memo: number): Found => {
    const state = front * MEMOS + memo;
    const seen = known.get(state);
    if (seen) return seen;
    let best: Found = { value: 0, card: -1, next: 0 };
    for (const card of key.members) {
      const mayStandHere = ((front >> card) & 1) === 0 && ((key.earlier[card] ?? 0) & ~front) === 0;
      if (!mayStandHere) continue;
      for (const option of options({ card, rank, front, memo })) {
        const value = option.gain + from(front | (1 << card), rank + 1, option.memo).value;
        if (best.card < 0 || value > best.value) best = { value, card, next: option.memo };
      }
    }
    known.set(state, best);
    return best;
  };

  const order: number[] = [];
  let front = 0;
  let step = from(0, 0, 0);
  const value = step.value;
  while (step.card >= 0) {
    order.push(step.card);
    front |= 1 << step.card;
    step = from(front, order.length, step.next);
  }
  return { value, order };
}
