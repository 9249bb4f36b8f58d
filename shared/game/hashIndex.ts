// Finds a seat by the hash of its secret. 256 small buckets by the hash's first byte, so that one more seat among
// thousands copies one of them and shares the rest. The hashes come from the shell; nothing is hashed here.

type Entry = readonly [hash: string, seat: number];

export class HashIndex {
  readonly #buckets: readonly (readonly Entry[])[];
  static readonly empty = new HashIndex([]);

  private constructor(buckets: readonly (readonly Entry[])[]) {
    this.#buckets = buckets;
  }

  /** `hash`: hex. */
  get(hash: string): number | undefined {
    return this.#buckets[Number.parseInt(hash.slice(0, 2), 16)]?.find(([known]) => known === hash)?.[1];
  }

  with(hash: string, seat: number): HashIndex {
    const at = Number.parseInt(hash.slice(0, 2), 16);
    const buckets = this.#buckets.slice();
    buckets[at] = [...(buckets[at] ?? []).filter(([known]) => known !== hash), [hash, seat]];
    return new HashIndex(buckets);
  }
}
