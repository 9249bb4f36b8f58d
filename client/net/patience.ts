// How long an answer may take before a line counts as dead: short where answers were quick, longer each time that
// giving up did not help, so that slow wifi which does deliver is not cut again and again. No timers here; who waits is
// connection.ts and sender.ts.

/** Lost packets of bad wifi come again within about 5 s; what is silent for longer seldom comes back. */
export const FIRST_PATIENCE_MS = 6_000;
const LONGEST_MS = 30_000;
/** A page that wakes wants its board within a second, and the new line takes some of it. */
const LEAST_SIGN_MS = 800;
/** The next answer of a line may take as many times as long as the last one. */
const SPREAD = 4;

export interface Patience {
  forAnswer(): number;
  /** A sign of life of a line that may have died while nobody looked. */
  forSignOfLife(): number;
  answered(tookMs: number): void;
  /** Nothing came within `forAnswer`. */
  inVain(): void;
}

export function makePatience(): Patience {
  let ms = FIRST_PATIENCE_MS;
  let lastMs = 0;
  return {
    forAnswer: () => ms,
    forSignOfLife: () => Math.min(ms, Math.max(LEAST_SIGN_MS, SPREAD * lastMs)),
    answered(tookMs) {
      lastMs = tookMs;
      ms = Math.min(LONGEST_MS, Math.max(FIRST_PATIENCE_MS, SPREAD * tookMs));
    },
    inVain() {
      ms = Math.min(LONGEST_MS, 2 * ms);
    },
  };
}
