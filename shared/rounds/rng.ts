// Seeded randomness for dealing, models and bots: the same seed gives the same sequence on every machine.
// Nothing here reads a clock or the system's randomness; seeds come in commands and events. What players can see
// is drawn with `secretRng`: from what a fast generator deals, its seed and with it the authored order could be computed.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
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

/** Randomness that cannot be computed backwards: SHA-256(seed | label | counter), eight 32-bit numbers a block.
 *  `seed`: 128 bits or more as hex, secret until the reveal; `label` separates the draws made from one seed. */
export function secretRng(seed: string, label: string): Rng {
  let counter = 0;
  let block = new DataView(new ArrayBuffer(0));
  let offset = 0;
  const word = () => {
    if (offset >= block.byteLength) {
      const bytes = sha256(utf8ToBytes(`${seed}|${label}|${counter++}`));
      block = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      offset = 0;
    }
    offset += 4;
    return block.getUint32(offset - 4);
  };
  // Numbers below 2^32 mod n would make low values likelier: they are drawn again.
  const below = (n: number) => {
    if (n <= 1) return 0;
    const limit = 0x100000000 - (0x100000000 % n);
    for (;;) {
      const drawn = word();
      if (drawn < limit) return drawn % n;
    }
  };
  return { below, fraction: () => word() / 0x100000000 };
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
    for (let shift = 0; shift < 32; shift += 8)
      hash = Math.imul(hash ^ ((part >>> shift) & 0xff), 0x01000193);
  }
  return hash | 0;
}
