// content:check as an author meets it: what it finds, what it prints, how it ends; and the pack in the README.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPaths } from '../../server/content/check.ts';
import { BUNDLED_DIR, parsePack } from '../../server/content/load.ts';
import { printProblem } from '../../server/content/problem.ts';
import { reportOn } from '../../server/content/report.ts';
import { findInPack, labelWidth } from '../../server/content/rules.ts';
import { SMALL_PACK, smallPackWith } from './smallPack.ts';

const dir = mkdtempSync(join(tmpdir(), 'podium-check-'));
afterAll(() => rmSync(dir, { recursive: true }));

function check(source: string) {
  const file = join(dir, 'small.yaml');
  writeFileSync(file, source);
  const lines: string[] = [];
  const code = checkPaths([file], { log: (text) => lines.push(text), error: (text) => lines.push(text) });
  return { code, text: lines.join('\n') };
}
const findingsOf = (source: string) => {
  const result = parsePack(source, 'small.yaml');
  if (!result.ok) throw new Error(result.problems.map(printProblem).join('\n'));
  return findInPack(result.loaded.pack).map(
    ({ level, path, message }) => `${level} ${path.join('.')}: ${message}`,
  );
};

test('a good pack ends with 0 and a table', () => {
  const { code, text } = check(SMALL_PACK);
  expect(code, text).toBe(0);
  expect(text).toMatch(/o-one +order +3-1 +60 +\d+ +100 % +0 %/);
});

test('a broken pack ends with 1 and says where', () => {
  const { code, text } = check(smallPackWith('seconds: 60', 'seconds: soon'));
  expect(code).toBe(1);
  expect(text).toMatch(/error: .*small\.yaml:11:14: rounds\[0\]\.seconds: must be number, not a string/);
});

test('a file that does not exist ends with 1', () => {
  expect(checkPaths([join(dir, 'nothing.yaml')], { log: () => {}, error: () => {} })).toBe(1);
});

test('the packs of content/ end with 0', () => {
  const lines: string[] = [];
  expect(checkPaths([], { log: () => {}, error: (text) => lines.push(text) })).toBe(0);
  expect(lines).toEqual([]);
});

test.each([
  [
    'a long card without a label',
    '"첫째"',
    '"열여섯 글자보다 훨씬 길게 적은 카드"',
    /error .*cards\.0: needs a short label/,
  ],
  [
    'a label that is too long',
    'text: { ko: "첫째", en: "First" }',
    'text: { ko: "첫째", en: "First" }\n        short: { ko: "열두 글자보다도 더 긴 이름표", en: "x" }',
    /error .*short\.ko: .*too long/,
  ],
  [
    'two cards alike',
    '{ ko: "둘째", en: "Second" }',
    '{ ko: "첫째", en: "Second" }',
    /error .*cards\.1\.text\.ko: is the text of two/,
  ],
  ['two zones alike', 'en: "Right"', 'en: "Left"', /error .*zones\.1\.text\.en: is the text of two zones/],
  ['Korean in English', 'en: "Order"', 'en: "순서"', /error .*title\.en: has Korean/],
  [
    'English in Korean',
    'ko: "순서대로 놓으세요."',
    'ko: "Put them in order."',
    /error .*prompt\.ko: has no Korean/,
  ],
  ['a long why', 'en: "That is the order."', 'en: "One. Two. Three."', /error .*why\.en: has 3 sentences/],
  ['an unknown section', 'section: "3-1"', 'section: "9"', /warning .*section: "9" is no section/],
  ['a source without text', 'text: "a source"', 'text: " "', /error .*sources\.0: a source needs/],
])('%s is found', (_, old, replacement, expected) => {
  expect(findingsOf(SMALL_PACK)).toEqual([]);
  expect(findingsOf(smallPackWith(old, replacement)).join('\n')).toMatch(expected);
});

test('too little time and too easy guessing are warnings', () => {
  const hurried = check(smallPackWith('seconds: 60', 'seconds: 10'));
  expect(hurried.code).toBe(0);
  expect(hurried.text).toMatch(/warning: .*seconds: 10 seconds are less than/);
  const lopsided = check(smallPackWith('      y: [[right]]', '      y: [[left]]'));
  expect(lopsided.text).toMatch(/warning: .*everything in one place would score 100 %/);
});

test('a label is measured in Hangul and Latin', () => {
  expect([labelWidth('열두글자로된한글이름표임'), labelWidth('eighteen latin chr')]).toEqual([18, 18]);
});

test('the example in content/README.md is a pack without a finding', () => {
  const readme = readFileSync(join(BUNDLED_DIR, 'README.md'), 'utf8');
  const source = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const result = parsePack(source, 'README.md');
  if (!result.ok) throw new Error(result.problems.map(printProblem).join('\n'));
  expect(result.loaded.pack.rounds.map((round) => round.kind)).toEqual(['order', 'match', 'choice']);
  const { errors, warnings } = reportOn(result.loaded);
  expect([...errors, ...warnings].map(printProblem)).toEqual([]);
});
