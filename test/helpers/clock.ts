// A clock that moves only when a test says so, and chance that comes from a seed. Both count what is still pending, so
// that a teardown can prove that nothing is left behind.
import { createHash } from 'node:crypto';
import type { Clock, Random } from '../../server/rooms/ports.ts';

interface Timer {
  readonly atMs: number;
  readonly run: () => void;
}

export class ManualClock implements Clock {
  #nowMs: number;
  readonly #timers = new Set<Timer>();

  constructor(startMs = Date.UTC(2026, 10, 23, 9)) {
    this.#nowMs = startMs;
  }

  get pending(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#nowMs;
  }

  setTimer(ms: number, run: () => void): () => void {
    const timer = { atMs: this.#nowMs + Math.max(0, ms), run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves on, and runs what becomes due on the way, in order. What follows over sockets and the log has to be awaited. */
  advance(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.atMs - b.atMs);
      if (!next || next.atMs > untilMs) break;
      this.#timers.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.run();
    }
    this.#nowMs = untilMs;
  }
}

/** The same seed gives the same ids, secrets and deals. */
export function seededRandom(seed: string): Random {
  let counter = 0;
  const bytes = (count: number): Uint8Array => {
    const out = Buffer.alloc(count);
    for (let at = 0; at < count; at += 32) {
      createHash('sha256').update(`${seed}|${counter++}`).digest().copy(out, at);
    }
    return out;
  };
  return {
    bytes,
    hex: (count) => Buffer.from(bytes(count)).toString('hex'),
    id: () => Buffer.from(bytes(16)).toString('base64url').slice(0, 21),
  };
}
