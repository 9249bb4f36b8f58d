// Hints for the first time: each is shown until it has been of use, and then never again in this browser. What a hint says and
// where it stands is the business of whoever shows it; none may cover a board.
import { signal } from '@preact/signals';
import { readStored, store } from '../net/storage.ts';

const KEY = 'podium.hints';
export type Hint = 'order' | 'match' | 'axes' | 'choice' | 'whole' | 'keys';

const known = signal<ReadonlySet<string>>(new Set((readStored('local', KEY) ?? '').split(' ')));

/** Read while something is drawn it is drawn again when the hint has been of use. */
export const needsHint = (hint: Hint): boolean => !known.value.has(hint);

export function hintIsKnown(hint: Hint): void {
  if (!needsHint(hint)) return;
  known.value = new Set([...known.value, hint]);
  store('local', KEY, [...known.value].join(' ').trim());
}
