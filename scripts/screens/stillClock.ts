// Time that can be stopped, for the server and for the pages alike: while pictures are made, a countdown stays at its
// second and no deadline passes. Between pictures it runs as always. Who stops it is crew.ts.
import type { Page } from 'playwright-core';
import type { Clock } from '../../server/rooms/ports.ts';

interface Timer {
  readonly atMs: number;
  readonly run: () => void;
  cancel: () => void;
}

export class StillClock implements Clock {
  #lostMs = 0;
  #stoppedAtMs: number | null = null;
  readonly #timers = new Set<Timer>();

  now(): number {
    return (this.#stoppedAtMs ?? Date.now()) - this.#lostMs;
  }

  setTimer(ms: number, run: () => void): () => void {
    const timer: Timer = { atMs: this.now() + ms, run, cancel: () => {} };
    this.#timers.add(timer);
    this.#wind(timer);
    return () => {
      timer.cancel();
      this.#timers.delete(timer);
    };
  }

  #wind(timer: Timer): void {
    timer.cancel();
    if (this.#stoppedAtMs !== null) return;
    const handle = setTimeout(
      () => {
        this.#timers.delete(timer);
        timer.run();
      },
      Math.max(0, timer.atMs - this.now()),
    );
    timer.cancel = () => clearTimeout(handle);
  }

  stop(): void {
    this.#stoppedAtMs ??= Date.now();
    for (const timer of this.#timers) timer.cancel();
  }

  go(): void {
    if (this.#stoppedAtMs === null) return;
    this.#lostMs += Date.now() - this.#stoppedAtMs;
    this.#stoppedAtMs = null;
    for (const timer of this.#timers) this.#wind(timer);
  }

  /** As if nothing had happened for so long. */
  skip(ms: number): void {
    this.#lostMs -= ms;
    for (const timer of this.#timers) this.#wind(timer);
  }
}

/** Runs in a page before everything else: `stillClock(true)` stops its `Date.now`, `stillClock(false)` lets it go on,
 * `skipClock(ms)` sets it forward. */
export const PAGE_CLOCK = `{
  const real = Date.now.bind(Date);
  let stoppedAt = null;
  let lost = 0;
  Date.now = () => (stoppedAt ?? real()) - lost;
  globalThis.skipClock = (ms) => {
    lost -= ms;
  };
  globalThis.stillClock = (isStill) => {
    if (isStill) stoppedAt ??= real();
    else if (stoppedAt !== null) {
      lost += real() - stoppedAt;
      stoppedAt = null;
    }
  };
}`;

export const still = (page: Page, isStill: boolean): Promise<void> =>
  page.evaluate(`globalThis.stillClock(${isStill})`);

export const skip = (page: Page, ms: number): Promise<void> => page.evaluate(`globalThis.skipClock(${ms})`);
