// Whether the page is wide enough for tray and quay side by side; the same width stands in boards.css.
import { signal } from '@preact/signals';

const WIDE = '(min-width: 900px)';
const query = typeof matchMedia === 'function' ? matchMedia(WIDE) : null;
export const isWide = signal(query?.matches ?? false);
query?.addEventListener('change', (event) => {
  isWide.value = event.matches;
});
