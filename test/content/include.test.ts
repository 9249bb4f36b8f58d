// `- use: pack/round` takes a round over; a problem inside it is shown in the file in which it was written.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPack } from '../../server/content/load.ts';
import { lineOf, SMALL_PACK, smallPackWith } from './smallPack.ts';

const dir = mkdtempSync(join(tmpdir(), 'podium-use-'));
afterAll(() => rmSync(dir, { recursive: true }));

const HEAD = `id: mine
title: { ko: "내 팩", en: "Mine" }
about: { ko: "설명", en: "About" }
rounds:
`;
function loadMine(rounds: string, small = SMALL_PACK) {
  writeFileSync(join(dir, 'small.yaml'), small);
  writeFileSync(join(dir, 'mine.yaml'), HEAD + rounds);
  return loadPack(join(dir, 'mine.yaml'));
}
const problemOf = (rounds: string, small?: string) => {
  const result = loadMine(rounds, small);
  if (result.ok) throw new Error('expected a problem');
  return result.problems[0];
};

test('a round is taken over, with its own seconds', () => {
  const result = loadMine('  - use: small/o-one\n    seconds: 75\n  - use: pods/c-watch\n');
  if (!result.ok) throw new Error(result.problems[0]?.message);
  expect(result.loaded.pack.rounds.map(({ id, seconds }) => [id, seconds])).toEqual([
    ['o-one', 75],
    ['c-watch', 40],
  ]);
  expect(result.loaded.takenOver).toEqual({ 'o-one': 'small/o-one', 'c-watch': 'pods/c-watch' });
});

test.each([
  ['an unknown pack', '  - use: nowhere/o-one\n', /no pack file nowhere.yaml/],
  ['an unknown round', '  - use: small/o-nine\n', /no round "o-nine"/],
  ['a path', '  - use: ../../small/o-one\n', /must look like pack\/round/],
  ['a round that is taken over itself', '  - use: mine/o-one\n', /no round "o-one" of its own/],
])('%s is refused at its line', (_, rounds, message) => {
  expect(problemOf(rounds)).toMatchObject({ file: join(dir, 'mine.yaml'), line: 5, column: 10 });
  expect(problemOf(rounds)?.message).toMatch(message);
});

test('only seconds can be changed', () => {
  const problem = problemOf('  - use: small/o-one\n    title: { ko: "다른", en: "Other" }\n');
  expect(problem).toMatchObject({ line: 6, column: 5, path: 'rounds[0].title' });
});

test('wrong seconds are shown here, a wrong card where it was written', () => {
  expect(problemOf('  - use: small/o-one\n    seconds: 3\n')).toMatchObject({
    file: join(dir, 'mine.yaml'),
    line: 6,
  });
  const broken = smallPackWith('- [a, b]', '- [a, zz]');
  expect(problemOf('  - use: small/o-one\n', broken)).toMatchObject({
    file: join(dir, 'small.yaml'),
    line: lineOf(broken, 'zz]'),
  });
});
