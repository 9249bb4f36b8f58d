// Paper: while the page is printed the light is the morning, whatever was chosen, everything folded lies open, and tables are
// longer. What is left out on paper is print.css. `isPrinting` redraws whoever reads it.
import { type ReadonlySignal, signal } from '@preact/signals';
import { options } from 'preact';
import { applyTheme } from '../../ui/theme.ts';

const printing = signal(false);
export const isPrinting: ReadonlySignal<boolean> = printing;
const printed = signal(false);
/** Stays so: what was drawn for paper is not taken away again while Chromium goes to and fro between screen and paper. */
export const hasPrinted: ReadonlySignal<boolean> = printed;

/** Draws what a change asks for before it returns: the browser begins to print as soon as it has said so. */
function atOnce(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (draw) => draw();
  change();
  if (debounceRendering) options.debounceRendering = debounceRendering;
  else delete options.debounceRendering;
}

/** Call once per page; gives what ends it. */
export function followPrinting(): () => void {
  const paper = matchMedia('print');
  let opened: HTMLDetailsElement[] = [];
  const begin = () => {
    if (printing.value) return;
    atOnce(() => {
      printed.value = true;
      printing.value = true;
    });
    document.documentElement.setAttribute('data-theme', 'morning');
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details.rp-open:not([open])')];
    for (const one of opened) one.open = true;
    // Laid out now: pages are counted before that is done, and the last ones are missing.
    document.body.getBoundingClientRect();
  };
  const end = () => {
    if (!printing.value) return;
    for (const one of opened) one.open = false;
    opened = [];
    applyTheme();
    printing.value = false;
  };
  const follow = () => (paper.matches ? begin() : end());
  globalThis.addEventListener('beforeprint', begin);
  globalThis.addEventListener('afterprint', end);
  paper.addEventListener('change', follow);
  return () => {
    end();
    globalThis.removeEventListener('beforeprint', begin);
    globalThis.removeEventListener('afterprint', end);
    paper.removeEventListener('change', follow);
  };
}
