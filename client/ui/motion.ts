// Whether somebody asked for less motion: what would travel or count is then there at once. What CSS moves is held back
// in CSS itself. And how long, how far and how things move, read from tokens.css, for what moves by script.
export const prefersStill = (): boolean =>
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;

const tokenText = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A time of tokens.css in milliseconds; 0 when the page has none. A build writes it in seconds, the source in milliseconds. */
export function tokenMs(name: `--t-${string}`): number {
  const value = tokenText(name);
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return 0;
  return value.endsWith('ms') ? number : number * 1000;
}

/** A curve of tokens.css, as animations take it. */
export const tokenEase = (name: `--ease-${string}`): string => tokenText(name) || 'linear';

/** A way of tokens.css in px. */
export const tokenPx = (name: '--settle'): number => Number.parseFloat(tokenText(name)) || 0;
