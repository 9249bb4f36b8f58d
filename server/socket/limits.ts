// How much may come in: a bucket of tokens per seat, per room and per address. Only wrong codes count against an
// address, since a school is one address. What is refused with which code: frames.ts and connect.ts.

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Level {
  tokens: number;
  atMs: number;
}

/** Buckets that are full again are forgotten when there are more than this. */
const MANY = 5_000;

export class Buckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #levels = new Map<string, Level>();

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes a token; false when there is none. */
  take(key: string): boolean {
    const level = this.#level(key);
    if (level.tokens < 1) return false;
    level.tokens -= 1;
    return true;
  }

  isEmpty(key: string): boolean {
    return this.#level(key).tokens < 1;
  }

  delete(key: string): void {
    this.#levels.delete(key);
  }

  #level(key: string): Level {
    const atMs = this.#now();
    const { perSecond, burst } = this.#rate;
    let level = this.#levels.get(key);
    if (!level) {
      if (this.#levels.size >= MANY) this.#forgetFull(atMs);
      level = { tokens: burst, atMs };
      this.#levels.set(key, level);
    }
    level.tokens = Math.min(burst, level.tokens + ((atMs - level.atMs) / 1000) * perSecond);
    level.atMs = atMs;
    return level;
  }

  #forgetFull(nowMs: number): void {
    const fullAfterMs = (this.#rate.burst / this.#rate.perSecond) * 1000;
    for (const [key, level] of this.#levels) if (nowMs - level.atMs > fullAfterMs) this.#levels.delete(key);
  }
}
