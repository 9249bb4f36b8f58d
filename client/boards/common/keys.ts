// Keys of a board, read once for all kinds: what a key press means, not what it does. Keys with Ctrl, Alt or
// Meta belong to the browser; a syllable that is being composed is not a key.
export type KeyMeaning =
  | { do: 'step'; by: -1 | 1 }
  | { do: 'side'; by: -1 | 1 }
  | { do: 'edge'; isLast: boolean }
  | { do: 'number'; n: number }
  | { do: 'putBack' }
  | { do: 'toTray' }
  | { do: 'read' };

export function meaningOf(event: KeyboardEvent): KeyMeaning | null {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return null;
  const { key } = event;
  if (key === 'ArrowUp' || key === 'ArrowDown') return { do: 'step', by: key === 'ArrowUp' ? -1 : 1 };
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { do: 'side', by: key === 'ArrowLeft' ? -1 : 1 };
  if (key === 'Home' || key === 'End') return { do: 'edge', isLast: key === 'End' };
  if (key === 'Escape') return { do: 'putBack' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'toTray' };
  if (key === 'i' || key === 'ㅑ') return { do: 'read' };
  if (/^[0-9]$/.test(key)) return { do: 'number', n: key === '0' ? 10 : Number(key) };
  return null;
}

/** The card of the button that has the focus, if it is one of this board. */
export const cardUnder = (event: Event): string | null =>
  (event.target as Element).closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
