// Deals the opaque ids and orders of one play of a round from a secret seed. The same for all teams; each board's
// own tray order is drawn in shared/game. Authored ids and order never leave the server before the reveal.
import type { RoundBase } from '../content/base.ts';
import type { Deal, Kind } from './kind.ts';
import { type Rng, secretRng, shuffled } from './rng.ts';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz';

function freshId(taken: Set<string>, rng: Rng): string {
  for (;;) {
    const id = Array.from({ length: 4 }, () => ALPHABET[rng.below(ALPHABET.length)]).join('');
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}

/** `seed`: hex, from the event that opened the round. */
export function dealRound(kind: Pick<Kind, 'pieces'>, round: RoundBase, seed: string): Deal {
  const { cards, zones, lastZones } = kind.pieces(round);
  const rng = secretRng(seed, 'deal');
  const taken = new Set<string>();
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  return {
    cards: range(cards).map(() => freshId(taken, rng)),
    zones: zones.map((n) => range(n).map(() => freshId(taken, rng))),
    cardOrder: shuffled(range(cards), rng),
    zoneOrder: zones.map((n, axis) => {
      const last = new Set(lastZones[axis] ?? []);
      const mixed = shuffled(range(n), rng);
      return [...mixed.filter((z) => !last.has(z)), ...mixed.filter((z) => last.has(z))];
    }),
  };
}
