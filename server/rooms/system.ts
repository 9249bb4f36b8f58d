// The real clock and the real chance, and the rhythm of what is done again and again. Tests hand in their own.
import { randomBytes } from 'node:crypto';
import { nanoid } from 'nanoid';
import type { Clock, Random } from './ports.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = {
  bytes: (count) => randomBytes(count),
  hex: (bytes) => randomBytes(bytes).toString('hex'),
  id: () => nanoid(),
};

/** Runs again `ms` after each run has ended. `run` must not reject. Returns the function that stops it. */
export function every(clock: Clock, ms: number, run: () => Promise<unknown>): () => void {
  let isStopped = false;
  let stop = clock.setTimer(ms, again);
  function again(): void {
    void run().then(() => {
      if (!isStopped) stop = clock.setTimer(ms, again);
    });
  }
  return () => {
    isStopped = true;
    stop();
  };
}
