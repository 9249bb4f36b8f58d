// What CI reads at the end of a run, and when the page is built anew.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOfSources, isBuilt } from '../../scripts/buildClient.ts';
import { countTests, summary } from '../../scripts/steps.ts';

describe('counting tests', () => {
  const report = (failed: number, files: object[] = []): string =>
    JSON.stringify({ numPassedTests: 7, numFailedTests: failed, numPendingTests: 1, testResults: files });

  it('takes the counts of the report', () => {
    expect(countTests(report(2), 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const files = [{ status: 'failed', assertionResults: [] }];
    expect(countTests(report(0, files), 1)).toMatchObject({ failed: 1 });
  });

  it('fails when vitest failed without a failed test, or left no report', () => {
    expect(countTests(report(0), 1)).toMatchObject({ failed: 1 });
    expect(countTests('', 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('the summary', () => {
  const step = { name: 'unit', passed: 40, failed: 1, skipped: 0, seconds: 2 };

  it('ends with the counts alone on the last line, which CI reads', () => {
    const text = summary([step, { ...step, name: 'browser', passed: 2, failed: 0 }]);
    expect(text.split('\n').at(-1)).toBe('42 passed, 1 failed');
  });

  it('never hides what was skipped', () => {
    expect(summary([{ ...step, skipped: 3 }])).toContain('3 skipped');
  });
});

describe('deciding whether the page is built', () => {
  let root = '';
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const hash = (): string => hashOfSources(root, ['client', 'lock.json', 'absent']);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'podium-build-'));
    write('client/main.ts', 'a');
    write('client/ui/card.ts', 'b');
    write('lock.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('gives the same hash for the same sources', () => {
    const before = hash();
    write('client/main.ts', 'a');
    expect(hash()).toBe(before);
  });

  it('notices a change, a new file, a rename and a changed lock', () => {
    const hashes = [hash()];
    write('client/main.ts', 'c');
    hashes.push(hash());
    write('client/new.ts', '');
    hashes.push(hash());
    renameSync(join(root, 'client/new.ts'), join(root, 'client/newer.ts'));
    hashes.push(hash());
    write('lock.json', '{"a":1}');
    hashes.push(hash());
    expect(new Set(hashes).size).toBe(5);
  });

  it('is built only when both the page and the stamp of these very sources are there', () => {
    expect(isBuilt(root, hash())).toBe(false);
    write('dist/client.built', hash());
    expect(isBuilt(root, hash())).toBe(false);
    write('dist/client/index.html', '');
    expect(isBuilt(root, hash())).toBe(true);
    write('client/main.ts', 'changed');
    expect(isBuilt(root, hash())).toBe(false);
  });
});
