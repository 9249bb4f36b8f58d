// The three groups of tests: `unit` (everything without a browser, a file on each core), `crash` (real server processes are
// killed while real clients play) and `browser` (Chromium plays), both one file after the other, because two of them on
// a small machine make each other late.
// What runs before and after them in `npm test` is scripts/test.ts.
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const CORES = availableParallelism();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{test,shared,server,client}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'test/browser/**', 'test/crash/**'],
          // A limit for what hangs, not a measure of speed: machines are shared.
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // Vitest would leave one core idle; many files wait longer than they work.
          maxWorkers: CORES,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
          // A page on a busy machine needs longer than a value.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
