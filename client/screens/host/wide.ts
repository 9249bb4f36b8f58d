// Whether the console has room for three columns. The main button stands once: on top of them, or at the bottom of a
// phone; the same width is in host.css.
import { signal } from '@preact/signals';

const query = globalThis.matchMedia?.('(min-width: 900px)');
export const isWide = signal(query?.matches ?? true);
query?.addEventListener('change', (event) => {
  isWide.value = event.matches;
});
