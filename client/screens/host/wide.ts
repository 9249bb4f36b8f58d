// How much room the console has. The main button stands once: on top of the columns, or at the bottom of a phone; who needs
// help stands in a column at the right, or above the ships. The same widths are in host.css.
import { type Signal, signal } from '@preact/signals';

function matching(wanted: string): Signal<boolean> {
  const query = globalThis.matchMedia?.(wanted);
  const isSo = signal(query?.matches ?? true);
  query?.addEventListener('change', (event) => {
    isSo.value = event.matches;
  });
  return isSo;
}

/** Two columns or more. */
export const isWide = matching('(min-width: 900px)');
/** Three. */
export const hasRight = matching('(min-width: 1180px)');
