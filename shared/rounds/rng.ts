// Seeded randomness for dealing, models and bots: the same seed gives the same sequence on every machine.
// Nothing here reads a clock or the system's randomness; seeds come in commands and events.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Rng {
  /** Whole number in [0, below). */
  below(below: number): number;
  /** Number in [0, 1). */
  fraction(): number;
}

/** `seed`: any 32-bit integer. */
export function makeRng(seed: number): Rng {
  const generator = xoroshiro128plus(seed | 0);
  const below = (n: number) => (n <= 1 ? 0 : uniformInt(generator, 0, n - 1));
  return { below, fraction: () => below(0x40000000) / 0x40000000 };
}

/** A fresh array in random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    const held = out[i] as T;
    out[i] = out[j] as T;
    out[j] = held;
  }
  return out;
}

/** Mixes numbers into one 32-bit seed, so that each team, round and attempt draws its own sequence (FNV-1a over the numbers). */
export function mixSeed(...parts: number[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((part >>> shift) & 0xff), 0x01000193);
  }
  return hash | 0;
}
