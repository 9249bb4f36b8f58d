// The keys of somebody who stands in front of a class: what a key or a clicker's button means on wall and console. Who
// does it is MainButton.tsx and KeyHelp.tsx; how a wall in a window of its own hands it on, channel.ts.
import { characterKeys } from '../sound/choices.ts';
import { isComposing } from '../ui/composing.ts';

export type Act = 'next' | 'back' | 'pause' | 'moreTime' | 'sound' | 'help';

/** What clickers send: page down and up, and full stop or B for "black the screen". */
const PAGES: Record<string, Act> = { PageDown: 'next', PageUp: 'back' };
const CHARACTERS: Record<string, Act> = { '.': 'pause', '+': 'moreTime', '=': 'moreTime', '?': 'help' };
/** By their place, so that they work while the keyboard writes Hangul. */
const LETTERS: Record<string, Act> = { KeyB: 'pause', KeyM: 'sound', Period: 'pause' };

const TYPED_IN = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const PRESSED = 'button, a, input, select, textarea, summary, [contenteditable], [tabindex="0"]';

const isWithin = (event: KeyboardEvent, selector: string): boolean =>
  (event.target as Element | null)?.closest?.(selector) != null;

/** Null: not a key for us. Space belongs to what has the focus, every key to where something is typed. */
export function actOf(event: KeyboardEvent): Act | null {
  if (event.repeat || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (isWithin(event, TYPED_IN)) return null;
  if (event.key === ' ') return isWithin(event, PRESSED) ? null : 'next';
  if (PAGES[event.key]) return PAGES[event.key] as Act;
  if (!characterKeys.isOn.value) return null;
  return CHARACTERS[event.key] ?? (event.shiftKey ? null : (LETTERS[event.code] ?? null));
}

/** A dialog keeps its keys: only a question of the presenter's own takes next and back. */
export const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;
