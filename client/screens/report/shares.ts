// Shares of 1 as people read them, and what lies between two of them. Pure.

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** In points of percent, from the figures as they are printed, with a real minus. */
export function signedPoints(before: number, now: number): string {
  const by = Math.round(now * 100) - Math.round(before * 100);
  return `${by === 0 ? '' : by < 0 ? '\u2212' : '+'}${Math.abs(by)}`;
}
