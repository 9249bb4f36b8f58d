// How much may come in: a bucket of tokens per seat, per room and per address. Only wrong codes count against an
// address, since a school is one address. What is refused with which code: frames.ts and connect.ts.

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Buckets that are full again are forgotten when there are more than this. */
const MANY = 5_000;

/** Lives with what it limits: nothing has to be looked up for a command. Times are milliseconds of one clock. */
export class Bucket {
  readonly #rate: Rate;
  readonly #startMs: number;
  /** Thousandths of tokens, and since the start: small whole numbers are kept in place, others made anew for each command. */
  #thousandths: number;
  #atMs = 0;

  constructor(rate: Rate, nowMs: number) {
    this.#rate = rate;
    this.#startMs = nowMs;
    this.#thousandths = rate.burst * 1000;
  }

  /** Takes a token; false when there is none. */
  take(nowMs: number): boolean {
    if (this.isEmpty(nowMs)) return false;
    this.#thousandths -= 1000;
    return true;
  }

  isEmpty(nowMs: number): boolean {
    const { perSecond, burst } = this.#rate;
    const atMs = nowMs - this.#startMs;
    this.#thousandths = Math.min(burst * 1000, this.#thousandths + (atMs - this.#atMs) * perSecond);
    this.#atMs = atMs;
    return this.#thousandths < 1000;
  }

  /** So long untouched that it must be full. */
  isFull(nowMs: number): boolean {
    return nowMs - this.#startMs - this.#atMs > (this.#rate.burst / this.#rate.perSecond) * 1000;
  }
}

/** A bucket for each address that there is reason to count. */
export class Buckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  take(key: string): boolean {
    const nowMs = this.#now();
    return this.#of(key, nowMs).take(nowMs);
  }

  isEmpty(key: string): boolean {
    const nowMs = this.#now();
    return this.#of(key, nowMs).isEmpty(nowMs);
  }

  #of(key: string, nowMs: number): Bucket {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      if (this.#buckets.size >= MANY)
        for (const [other, old] of this.#buckets) if (old.isFull(nowMs)) this.#buckets.delete(other);
      bucket = new Bucket(this.#rate, nowMs);
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }
}
