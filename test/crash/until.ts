// Waiting for what becomes so in other processes and pages, with a limit and words for when it does not.
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 10;

/** Rejects with `what()` after `limitMs`. */
export async function until(isSo: () => boolean, limitMs: number, what: () => string): Promise<void> {
  const endMs = performance.now() + limitMs;
  while (!isSo()) {
    if (performance.now() > endMs) throw new Error(`${what()} (waited ${limitMs / 1000} s)`);
    await pause(LOOK_EVERY_MS);
  }
}
