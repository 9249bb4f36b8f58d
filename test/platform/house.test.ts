// House rules that a formatter cannot hold: short files, a header on each, every setting in the README, and start
// scripts that an old Node can parse. Which folder may import which is test/boundaries/.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTING_NAMES } from '../../server/config.ts';
import { ROOT, readSources } from '../boundaries/files.ts';

const MOST_LINES = 300;
const FOLDERS = ['shared', 'server', 'client', 'test', 'scripts', 'content'];

/** Lists rather than logic: they grow with what they list, and splitting them would help nobody. */
const DATA_FILES: readonly RegExp[] = [
  /^client\/i18n\/(?:ko|en)\.ts$/,
  /^client\/i18n\/words\//,
  /^shared\/names\//,
  /\/vectors\.ts$/,
];

const code = readSources(FOLDERS, ['.ts', '.tsx', '.cjs']).filter((file) => !file.path.endsWith('.d.ts'));
const styles = readSources(['client'], ['.css']);

/** A shebang may come first. */
function hasHeader(text: string): boolean {
  return /^(?:#![^\n]*\n)?\s*\/[/*]/.test(text);
}

describe('the house', () => {
  it(`keeps every source file within ${MOST_LINES} lines`, () => {
    const long = [...code, ...styles]
      .filter((file) => !DATA_FILES.some((pattern) => pattern.test(file.path)))
      .map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
      .filter((file) => file.lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('opens every source file with a comment on its job', () => {
    expect(code.filter((file) => !hasHeader(file.text)).map((file) => file.path)).toEqual([]);
  });

  it('knows a header from code', () => {
    expect(hasHeader('// Its job.\nconst a = 1;')).toBe(true);
    expect(hasHeader('/** Its job. */\nconst a = 1;')).toBe(true);
    expect(hasHeader('#!/usr/bin/env node\n// Its job.')).toBe(true);
    expect(hasHeader('const a = 1; // no header')).toBe(false);
  });

  it('keeps the start scripts readable for an old Node, which has to explain what is missing', () => {
    const tooNew =
      /\?\.[a-z([]|\?\?|'node:|\bawait\b|#[a-z]+\s*[=(;]|\d_\d|\.(?:at|replaceAll|flatMap|hasOwn)\(/;
    const scripts = code.filter((file) => file.path.endsWith('.cjs'));
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter((file) => tooNew.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it('tells operators about every setting in the README', () => {
    const readme = join(ROOT, 'README.md');
    const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
    expect(SETTING_NAMES.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('gives the morning of the system the same colours as the morning that somebody chose', () => {
    const text = styles.find((file) => file.path === 'client/ui/morning.css')?.text ?? '';
    const [chosen, system] = [...text.matchAll(/(?<=\{)[^{}]+(?=\})/g)].map(([block]) =>
      block.trim().split(/\s*;\s*/),
    );
    expect(chosen?.length).toBeGreaterThan(50);
    expect(system).toEqual(chosen);
  });
});
