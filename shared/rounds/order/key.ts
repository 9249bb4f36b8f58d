// The key of an order round as a partial order over authored card indexes, held in bit masks: at most ten
// cards, so that a set of cards is one small number. Searching its valid orders is best.ts.
import type { OrderRound } from './content.ts';

export interface OrderKey {
  /** Authored indexes of the cards that belong in the row, in the order in which they are listed. */
  readonly members: readonly number[];
  /** `earlier[card]`: mask of all cards that must come before it (transitive). */
  readonly earlier: readonly number[];
}

/** Names that no card has are passed over: check.ts reports them. */
export function orderKey(round: Pick<OrderRound, 'cards' | 'before' | 'decoys'>): OrderKey {
  const ids = round.cards.map((card) => card.id);
  const members = [...ids.keys()].filter((i) => !round.decoys?.includes(ids[i] as string));
  const pairs = round.before?.map(([a, b]) => [ids.indexOf(a), ids.indexOf(b)] as const);
  return keyOfPairs(
    ids.length,
    members,
    pairs ?? members.slice(1).map((b, i) => [members[i] as number, b] as const),
  );
}

/** Takes pairs [earlier, later] of authored indexes; pairs with a card that is no member do not count. */
export function keyOfPairs(
  cards: number,
  members: readonly number[],
  pairs: readonly (readonly [number, number])[],
): OrderKey {
  const earlier = new Array<number>(cards).fill(0);
  for (const [a, b] of pairs) {
    if (members.includes(a) && members.includes(b)) earlier[b] = (earlier[b] ?? 0) | (1 << a);
  }
  // Warshall's closure: whatever comes before `mid` comes before all that `mid` comes before.
  for (const mid of members) {
    for (const card of members) {
      if (contains(earlier[card] ?? 0, mid)) earlier[card] = (earlier[card] ?? 0) | (earlier[mid] ?? 0);
    }
  }
  return { members, earlier };
}

export const contains = (mask: number, card: number): boolean => ((mask >> card) & 1) === 1;

/** Whether `a` must come before `b`. */
export const comesBefore = (key: OrderKey, a: number, b: number): boolean => contains(key.earlier[b] ?? 0, a);

/** All pairs [earlier, later] of the key. */
export function comparablePairs(key: OrderKey): [number, number][] {
  return key.members.flatMap((a) =>
    key.members.filter((b) => comesBefore(key, a, b)).map((b): [number, number] => [a, b]),
  );
}

/**
 * First and last position (1-based) that a member may take. Every position between is taken in some valid
 * order: the cards that are free to stand on either side of it can cross over one at a time.
 */
export function placesOf(key: OrderKey, card: number): { from: number; to: number } {
  const earlier = key.members.filter((other) => comesBefore(key, other, card)).length;
  const later = key.members.filter((other) => comesBefore(key, card, other)).length;
  return { from: earlier + 1, to: key.members.length - later };
}
