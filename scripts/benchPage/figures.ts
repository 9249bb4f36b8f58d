// Figures as they are printed: a line each, and how many times the floor they are. What is measured stands beside this.

export interface Figure {
  readonly what: string;
  readonly value: string;
  /** Times what the floor needs for the same. */
  readonly ratio?: number;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
export const millis = (ms: number): string => `${Math.round(ms)} ms`;

/** `part` from 0 to 1; of no numbers 0. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  const widest = Math.max(...figures.map(({ what }) => what.length));
  for (const { what, value, ratio } of figures) {
    const times = ratio === undefined ? '' : `  (${ratio.toFixed(2)} × the floor)`;
    console.log(`  ${what.padEnd(widest)}  ${value.padStart(9)}${times}`);
  }
}
