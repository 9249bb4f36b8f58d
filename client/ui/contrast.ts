// More contrast, for whoever asks their system for it: tokens of its own (contrast.css), which nobody else has to load.
const WANTED = '(prefers-contrast: more)';

/** Loads it where it is wanted, now or as soon as the choice is made. */
export function loadContrast(): void {
  const wish = globalThis.matchMedia(WANTED);
  const load = (): void => {
    if (wish.matches) void import('./contrast.css');
  };
  wish.addEventListener('change', load);
  load();
}
