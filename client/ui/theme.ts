// Dusk, morning, or as the system says. The choice is kept in localStorage where there is one, and stands as data-theme
// on <html>; call applyTheme() once before the first paint. Which colours follow from it: tokens.css, morning.css.
import { signal } from '@preact/signals';

export type Theme = 'system' | 'dusk' | 'morning';
const KEY = 'podium.theme';

function read(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'dusk' || kept === 'morning' ? kept : 'system';
  } catch {
    return 'system';
  }
}

export const theme = signal<Theme>(read());

export function applyTheme(): void {
  if (theme.value === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme.value);
}

export function setTheme(next: Theme): void {
  theme.value = next;
  applyTheme();
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
