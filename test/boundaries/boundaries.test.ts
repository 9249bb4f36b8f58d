// The project keeps to its table of imports, and shared/ stays pure. That the checker itself notices what it should,
// and nothing else, is checker.test.ts.
import { describe, expect, it } from 'vitest';
import { readSources } from './files.ts';
import { impurities, wrongImports } from './judge.ts';

const sources = readSources(['shared', 'server', 'client'], ['.ts', '.tsx']).filter(
  (file) => !/\.test\.tsx?$/.test(file.path) && !file.path.endsWith('.d.ts'),
);

describe('boundaries', () => {
  it('reads a project that is there', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it('has imports in the allowed direction only', () => {
    expect(sources.flatMap((file) => wrongImports(file.path, file.text))).toEqual([]);
  });

  it('keeps shared free of clock, chance, page and machine', () => {
    const shared = sources.filter((file) => file.path.startsWith('shared/'));
    expect(shared.flatMap((file) => impurities(file.path, file.text))).toEqual([]);
  });
});
