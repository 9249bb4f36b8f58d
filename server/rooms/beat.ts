// One timer for what all rooms gather: each would wake the process by itself otherwise, 160 times a second for 40 rooms
// (BENCHMARKS.md). What is gathered and sent is publisher.ts.
import type { Clock } from './ports.ts';

/** Between two beats: how much later than asked something may run. */
const BEAT_MS = 50;

export class Beat {
  readonly #clock: Clock;
  /** By the number of their beat, counted from 1970. */
  readonly #runs = new Map<number, Set<() => void>>();
  #next = Number.POSITIVE_INFINITY;
  #stopTimer: (() => void) | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs once, with the first beat that is not before `atMs`. Returns the function that calls it off. */
  at(atMs: number, run: () => void): () => void {
    const beat = Math.ceil(atMs / BEAT_MS);
    const runs = this.#runs.get(beat) ?? new Set();
    this.#runs.set(beat, runs.add(run));
    if (beat < this.#next) this.#arm();
    return () => {
      if (!runs.delete(run) || runs.size > 0) return;
      this.#runs.delete(beat);
      if (beat === this.#next) this.#arm();
    };
  }

  #arm(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#next = Math.min(...this.#runs.keys());
    if (this.#runs.size === 0) return;
    const waitMs = this.#next * BEAT_MS - this.#clock.now();
    this.#stopTimer = this.#clock.setTimer(Math.max(0, waitMs), () => this.#ring(this.#next));
  }

  #ring(now: number): void {
    const due = [...this.#runs].filter(([beat]) => beat <= now);
    for (const [beat] of due) this.#runs.delete(beat);
    for (const [, runs] of due) for (const run of [...runs]) if (runs.delete(run)) run();
    this.#arm();
  }
}
