// Keys of a board, read once for all kinds: what a key press means, not what it does. Keys with Ctrl, Alt or
// Meta belong to the browser; a syllable that is being composed is not a key. Keys that only read are Listening.tsx.
import { isComposing } from '../../ui/composing.ts';

export type KeyMeaning =
  | { do: 'step'; by: -1 | 1 }
  | { do: 'side'; by: -1 | 1 }
  | { do: 'edge'; isLast: boolean }
  | { do: 'number'; n: number }
  | { do: 'putBack' }
  | { do: 'toTray' }
  | { do: 'read' }
  | { do: 'menu' }
  | { do: 'board' }
  | { do: 'changes' }
  | { do: 'time' }
  | { do: 'help' };

/** Keys that go somewhere: to a neighbour, or to an end. */
export type GoMeaning = Extract<KeyMeaning, { do: 'step' | 'side' | 'edge' }>;
export const goes = (meaning: KeyMeaning): meaning is GoMeaning =>
  meaning.do === 'step' || meaning.do === 'side' || meaning.do === 'edge';

/** Where such a key leads in a list, from the entry that has the focus. */
export function nextIn(list: readonly string[], from: string, meaning: GoMeaning): string | undefined {
  const last = list.length - 1;
  const to = meaning.do === 'edge' ? (meaning.isLast ? last : 0) : list.indexOf(from) + meaning.by;
  return list[Math.max(0, Math.min(last, to))];
}

type Letter = 'read' | 'menu' | 'board' | 'changes' | 'time';
/** A keyboard that writes Hangul has the same keys. */
const LETTERS: Record<string, Letter> = {
  ...{ i: 'read', ㅑ: 'read', m: 'menu', ㅡ: 'menu' },
  ...{ b: 'board', ㅠ: 'board', l: 'changes', ㅣ: 'changes', t: 'time', ㅅ: 'time' },
};

/** Keys in a dialog that stands on a board are the dialog's. */
const isInDialog = ({ target }: Event): boolean => (target as Element | null)?.closest('dialog') != null;

export function meaningOf(event: KeyboardEvent): KeyMeaning | null {
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || isInDialog(event)) return null;
  const { key } = event;
  if (key === 'ArrowUp' || key === 'ArrowDown') return { do: 'step', by: key === 'ArrowUp' ? -1 : 1 };
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { do: 'side', by: key === 'ArrowLeft' ? -1 : 1 };
  if (key === 'Home' || key === 'End') return { do: 'edge', isLast: key === 'End' };
  if (key === 'Escape') return { do: 'putBack' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'toTray' };
  if (key === '?') return { do: 'help' };
  if (key === 'ContextMenu') return { do: 'menu' };
  const letter = LETTERS[key.toLowerCase()];
  if (letter) return { do: letter };
  if (/^[0-9]$/.test(key)) return { do: 'number', n: key === '0' ? 10 : Number(key) };
  return null;
}

/** The card of the button that has the focus, if it is one of this board. */
export const cardUnder = (event: Event): string | null =>
  (event.target as Element).closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
