// A list in chunks of 64, so that changing one of thousands of seats or boards copies two small arrays and shares
// the rest. Numbers count from 1, as seats and teams do. Nothing here knows what it holds.

const CHUNK = 64;

export class Vec<T> {
  readonly #chunks: readonly (readonly T[])[];
  readonly size: number;

  private constructor(chunks: readonly (readonly T[])[], size: number) {
    this.#chunks = chunks;
    this.size = size;
  }

  static empty<T>(): Vec<T> {
    return new Vec<T>([], 0);
  }

  static of<T>(items: readonly T[]): Vec<T> {
    const chunks: T[][] = [];
    for (let i = 0; i < items.length; i += CHUNK) chunks.push(items.slice(i, i + CHUNK));
    return new Vec<T>(chunks, items.length);
  }

  /** `number` counts from 1; undefined outside. */
  get(number: number): T | undefined {
    const i = number - 1;
    return i < 0 ? undefined : this.#chunks[Math.floor(i / CHUNK)]?.[i % CHUNK];
  }

  /** Replaces a value, or appends when `number` is one past the end; any other number is a programming error. */
  set(number: number, value: T): Vec<T> {
    const i = number - 1;
    if (i < 0 || i > this.size) throw new RangeError(`no place ${number} in a list of ${this.size}`);
    const at = Math.floor(i / CHUNK);
    const chunk = this.#chunks[at]?.slice() ?? [];
    chunk[i % CHUNK] = value;
    const chunks = this.#chunks.slice();
    chunks[at] = chunk;
    return new Vec<T>(chunks, Math.max(this.size, i + 1));
  }

  push(value: T): Vec<T> {
    return this.set(this.size + 1, value);
  }

  /** For what is known of a chunk as long as it does not change: versions of a list share those that are the same. */
  get chunks(): readonly (readonly T[])[] {
    return this.#chunks;
  }

  *entries(): Generator<[number: number, value: T]> {
    let number = 0;
    for (const chunk of this.#chunks) for (const value of chunk) yield [++number, value];
  }

  /** The numbers `from`, `from`+1, … of one slice of a view (at most `count`). */
  range(from: number, count: number): T[] {
    const out: T[] = [];
    for (let n = from; n < from + count && n <= this.size; n++) out.push(this.get(n) as T);
    return out;
  }

  map<U>(change: (value: T, number: number) => U): Vec<U> {
    let number = 0;
    return new Vec<U>(
      this.#chunks.map((chunk) => chunk.map((value) => change(value, ++number))),
      this.size,
    );
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#chunks.flat()[Symbol.iterator]();
  }
}
