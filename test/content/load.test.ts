// A mistake in a pack is named by file, line and column, and nothing that is wrong gets through.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { canonicalPack, loadFolder, loadPack, parsePack } from '../../server/content/load.ts';
import { MAX_PACK_BYTES } from '../../server/content/locatedYaml.ts';
import { lineOf, SMALL_PACK, smallPackWith } from './smallPack.ts';

const dir = mkdtempSync(join(tmpdir(), 'podium-packs-'));
afterAll(() => rmSync(dir, { recursive: true }));

const problemsOf = (source: string) => {
  const result = parsePack(source, 'small.yaml');
  return result.ok ? [] : result.problems;
};

/** From 1. */
const firstChangedLine = (source: string) => {
  const lines = SMALL_PACK.split('\n');
  return source.split('\n').findIndex((line, i) => line !== lines[i]) + 1;
};

test('the small pack is right', () => expect(problemsOf(SMALL_PACK)).toEqual([]));

test('a misspelt setting is shown at its own line and column', () => {
  const source = smallPackWith('    seconds: 60', '    secnds: 60');
  const at = { file: 'small.yaml', line: lineOf(source, 'secnds'), column: 5, path: 'rounds[0].secnds' };
  expect(problemsOf(source)).toContainEqual({ ...at, message: 'there is no setting "secnds" here' });
  expect(problemsOf(source).map(({ path }) => path)).toContain('rounds[0].seconds');
});

test('a YAML mistake is shown where it is', () => {
  const source = smallPackWith('title: { ko: "순서", en: "Order" }', 'title: { ko: "순서", en: "Order }');
  expect(problemsOf(source)[0]).toMatchObject({ file: 'small.yaml' });
  const tab = 'id: small\ntitle: [unclosed\n';
  expect(problemsOf(tab)[0]?.line).toBeGreaterThanOrEqual(2);
});

test.each([
  [
    'a missing language',
    '{ ko: "둘째", en: "Second" }',
    '{ ko: "둘째" }',
    'rounds[0].cards[1].text.en',
    /is missing/,
  ],
  [
    'an empty text',
    '{ ko: "둘째", en: "Second" }',
    '{ ko: "둘째", en: " " }',
    'rounds[0].cards[1].text.en',
    /too short/,
  ],
  ['a wrong type', 'difficulty: 1', 'difficulty: hard', 'rounds[0].difficulty', /must be .*, not a string/],
  ['a number out of range', 'difficulty: 1', 'difficulty: 9', 'rounds[0].difficulty', /at most 3/],
  ['an unknown kind', 'kind: order', 'kind: ordr', 'rounds[0].kind', /"ordr".*order, match, choice/],
  ['a bad id', '- id: a', '- id: A b', 'rounds[0].cards[0].id', /lower-case/],
  ['an unknown card in an order', '- [a, b]', '- [a, zz]', 'rounds[0].before[0][1]', /no "zz"/],
  ['a cycle', '- [b, c]', '- [b, c]\n      - [c, a]', 'rounds[0].before[0]', /cycle/],
  [
    'an unknown card in a key',
    'y: [[right]]',
    'y: [[right]]\n      z: [[left]]',
    'rounds[1].key.z',
    /no "z"/,
  ],
  ['an unknown zone in a key', 'y: [[right]]', 'y: [[rite]]', 'rounds[1].key.y[0][0]', /no "rite"/],
  ['a card without a key', '      y: [[right]]\n', '', 'rounds[1].cards[1]', /missing in the key/],
  ['two cards with one id', '- id: b', '- id: a', 'rounds[0].cards[1]', /twice/],
  ['two rounds with one id', 'id: m-one', 'id: o-one', 'rounds[1].id', /twice/],
  [
    'an unknown round in the short cut',
    'rounds:',
    'shortCut: [o-two]\nrounds:',
    'shortCut[0]',
    /no round "o-two"/,
  ],
])('%s is refused', (_, old, replacement, path, message) => {
  const source = smallPackWith(old, replacement);
  const found = problemsOf(source).find((problem) => problem.path === path);
  expect(found?.message, JSON.stringify(problemsOf(source))).toMatch(message);
  // What is missing, or was written twice, is shown where it would be or where it is written again.
  const isInPlace = !replacement.includes('\n') && replacement !== '';
  if (isInPlace) expect(found?.line).toBe(firstChangedLine(source));
});

test('a column points at the wrong word', () => {
  const source = smallPackWith('- [a, b]', '- [a, zz]');
  const line = source.split('\n')[lineOf(source, 'zz]') - 1] ?? '';
  expect(problemsOf(source)[0]).toMatchObject({
    line: lineOf(source, 'zz]'),
    column: line.indexOf('zz') + 1,
  });
});

test('too many cards are refused', () => {
  const cards = Array.from(
    { length: 11 },
    (_, i) => `      - { id: k${i}, text: { ko: "카드 ${i}", en: "Card ${i}" } }`,
  );
  const source = smallPackWith('    cards:\n      - id: a', `    cards:\n${cards.join('\n')}\n      - id: a`);
  expect(problemsOf(source)).toMatchObject([
    { path: 'rounds[0].cards', message: 'is too long: at most 10 entries' },
  ]);
});

test('aliases are refused before they unfold', () => {
  const lol = [
    'a: &a [x, x]',
    ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [*${'abcdefg'[i]}, *${'abcdefg'[i]}]`),
  ];
  expect(problemsOf(lol.join('\n'))[0]).toMatchObject({ line: 2, message: /aliases/ });
});

test('a huge file is refused unread, deep nesting without falling over', () => {
  const huge = join(dir, 'huge.yaml');
  writeFileSync(huge, '#'.repeat(MAX_PACK_BYTES + 1));
  const result = loadPack(huge);
  expect(!result.ok && result.problems[0]?.message).toMatch(/too large/);
  expect(problemsOf('['.repeat(100_000)).length).toBeGreaterThan(0);
});

test('a missing file and an empty one are errors, not crashes', () => {
  expect(loadPack(join(dir, 'none.yaml'))).toMatchObject({ ok: false });
  expect(problemsOf('').length).toBeGreaterThan(0);
});

test('a folder keeps the packs that are right and names the wrong ones', () => {
  const folder = join(dir, 'folder');
  mkdirSync(folder);
  writeFileSync(join(folder, 'small.yaml'), SMALL_PACK);
  writeFileSync(join(folder, 'other.yaml'), smallPackWith('id: small', 'id: misnamed'));
  writeFileSync(join(folder, 'broken.yaml'), smallPackWith('seconds: 60', 'seconds: soon'));
  const { packs, problems } = loadFolder(folder);
  expect(packs.map(({ pack }) => pack.id).sort()).toEqual(['misnamed', 'small']);
  expect(problems.map(({ path }) => path).sort()).toEqual(['id', 'rounds[0].seconds']);
});

test('the hash of a pack does not depend on the order of its keys', () => {
  const moved = smallPackWith('    difficulty: 1\n    seconds: 60\n', '    seconds: 60\n    difficulty: 1\n');
  const [one, two] = [parsePack(SMALL_PACK, 'a.yaml'), parsePack(moved, 'b.yaml')];
  if (!one.ok || !two.ok) throw new Error('the small pack must load');
  expect(one.loaded.hash).toBe(two.loaded.hash);
  expect(canonicalPack(JSON.parse(one.loaded.json)).hash).toBe(one.loaded.hash);
  const other = parsePack(smallPackWith('seconds: 60', 'seconds: 61'), 'c.yaml');
  expect(other.ok && other.loaded.hash).not.toBe(one.loaded.hash);
});

test('Hangul that an editor stored decomposed is the same text', () => {
  const [one, two] = [parsePack(SMALL_PACK, 'a.yaml'), parsePack(SMALL_PACK.normalize('NFD'), 'a.yaml')];
  expect(one.ok && two.ok && one.loaded.hash === two.loaded.hash).toBe(true);
});
