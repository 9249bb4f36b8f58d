// What this device should sound and feel like, chosen by the person and kept here: one switch for the wall, one for the
// phone, one for the hand. Windows of the same browser agree at once, so the console switches the wall beside it.
import { type ReadonlySignal, signal } from '@preact/signals';
import { readStored, store } from '../net/storage.ts';

export interface Choice {
  readonly isOn: ReadonlySignal<boolean>;
  set(isOn: boolean): void;
}

function choice(key: string, isOnAtFirst: () => boolean): Choice {
  const read = (kept: string | null) => (kept === null ? isOnAtFirst() : kept === 'on');
  const isOn = signal(read(readStored('local', key)));
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key) isOn.value = read(event.newValue);
  });
  return {
    isOn,
    set(next) {
      isOn.value = next;
      store('local', key, next ? 'on' : 'off');
    },
  };
}

/** Who asked for less motion is not shaken, either, until they choose to be. */
const wantsStill = () => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;

export const wallSound = choice('podium.sound.wall', () => true);
export const phoneSound = choice('podium.sound.phone', () => false);
export const haptics = choice('podium.haptics', () => !wantsStill());
/** Keys that are a single character, for people whose voice control or hand presses them unasked. */
export const characterKeys = choice('podium.keys', () => true);
