// What the hand feels on phones that can: short, and only for what the person did or must not miss. When it comes is
// cues.ts, whether it is wanted choices.ts.
import type { Cue } from './cues.ts';

/** Milliseconds on, off, on. */
const PATTERNS: Partial<Record<Cue['name'], number[]>> = {
  setDown: [10],
  go: [20],
  lock: [12, 50, 24],
  ten: [30],
  timeUp: [24, 60, 24],
};

/** A mouse has nothing to shake, though its browser says it could. */
export const canFeel = (): boolean =>
  typeof globalThis.navigator?.vibrate === 'function' &&
  globalThis.matchMedia?.('(pointer: coarse)').matches === true;

export function feel(cue: Cue): void {
  const pattern = PATTERNS[cue.name];
  const { navigator } = globalThis;
  // Before the first touch browsers refuse, and complain about it.
  if (!pattern || !canFeel() || navigator.userActivation?.hasBeenActive === false) return;
  if (document.visibilityState !== 'hidden') navigator.vibrate(pattern);
}

/** Shows what has just been switched on. */
export const tryFeel = (): void => void globalThis.navigator.vibrate([20]);
