// Whether somebody asked for less motion: what would travel or count is then there at once. What CSS moves is held back
// in CSS itself.
export const prefersStill = (): boolean =>
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;
