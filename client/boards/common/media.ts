// Whether the page is wide enough for tray and quay side by side, and is no phone on its side; the same query stands in the
// boards' CSS.
import { signal } from '@preact/signals';

const WIDE = '(min-width: 900px) and (min-height: 481px)';
const query = typeof matchMedia === 'function' ? matchMedia(WIDE) : null;
export const isWide = signal(query?.matches ?? false);
query?.addEventListener('change', (event) => {
  isWide.value = event.matches;
});
