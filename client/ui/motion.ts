// Whether somebody asked for less motion: what would travel or count is then there at once. What CSS moves is held back
// in CSS itself. And how long things take, read from tokens.css, for what moves by script.
export const prefersStill = (): boolean =>
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;

/** A time of tokens.css in milliseconds; 0 when the page has none. */
export function tokenMs(name: `--t-${string}`): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return 0;
  return value.endsWith('ms') ? number : number * 1000;
}
