// Bodies: events come back as they were, words stand apart and can be deleted, and nothing unreadable is ever accepted.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTip, nextCommit, verifyChain } from '../../server/log/chain.ts';
import {
  LOG_VERSION,
  open,
  type StoredEvent,
  seal,
  wordMarks,
  wordsByNumber,
} from '../../server/log/codec.ts';
import { type Commit, LogCorrupt, LogTooNew, type Word } from '../../server/log/contract.ts';
import { START_MS } from './appends.ts';

const wordFields = { named: ['name', 'nick'] };

function sealed(events: StoredEvent[], nextWord = 1): { commit: Commit; words: Word[] } {
  const { body, words } = seal({ events, atMs: START_MS, wordFields, nextWord, random: randomBytes });
  return { commit: nextCommit(emptyTip('room'), { atMs: START_MS, logVersion: LOG_VERSION, body }), words };
}

const named = (name: string): StoredEvent => ({ type: 'named', v: 1, at: START_MS, seat: 3, name });

describe('the codec', () => {
  it('reads back any events, with their times and words', () => {
    const field = fc.string().filter((name) => !['type', 'at', 'd', 'name', 'nick'].includes(name));
    const event = fc.tuple(
      fc.dictionary(field, fc.jsonValue(), { maxKeys: 4 }),
      fc.record({
        type: fc.constantFrom('moved', 'named'),
        at: fc.integer({ min: START_MS - 9_000, max: START_MS }),
      }),
      fc.record(
        { name: fc.string({ unit: 'grapheme' }).map(withoutNul), nick: fc.constant(null) },
        { requiredKeys: [] },
      ),
    );
    const events = fc.array(event, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(events, (parts) => {
        const made = parts.map(([fields, head, words]) => plain({ ...fields, ...words, ...head }));
        const { commit, words } = sealed(made);
        expect(open(commit, wordsByNumber(words)).map(plain)).toEqual(made);
      }),
    );
  });

  it('numbers new words upwards and leaves no text in the body', () => {
    const { commit, words } = sealed([named('지민'), { ...named('Ben'), nick: 'Benny' }], 7);
    expect(words.map(({ n, text }) => [n, text])).toEqual([
      [7, '지민'],
      [8, 'Ben'],
      [9, 'Benny'],
    ]);
    expect(words.every((word) => /^[0-9a-f]{32}$/.test(word.salt))).toBe(true);
    expect(commit.body).not.toMatch(/지민|Ben/);
  });

  it('salts each word, so that the same name twice cannot be told from the log', () => {
    const { commit } = sealed([named('Ann'), named('Ann')]);
    const hashes = JSON.parse(commit.body).e.map((event: { name: { h: string } }) => event.name.h);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('reads a deleted word as null, and the chain still verifies', () => {
    const { commit, words } = sealed([named('Ann'), named('Ben')]);
    const events = open(commit, wordsByNumber(words.slice(1)));
    expect(events.map((event) => event.name)).toEqual([null, 'Ben']);
    expect(verifyChain([commit]).ok).toBe(true);
  });

  it('tells which events of a commit hold which words, without their texts', () => {
    const silent = { type: 'moved', v: 1, at: START_MS, size: { w: 3, h: 4 } };
    const { commit } = sealed([named('Ann'), silent, { ...named('Ben'), nick: 'Benny' }], 7);
    expect(wordMarks(commit)).toMatchObject([
      { event: { type: 'named', seat: 3, name: { w: 7 } }, numbers: [7] },
      { event: { type: 'named', nick: { w: 9 } }, numbers: [8, 9] },
    ]);
    expect(JSON.stringify(wordMarks(commit))).not.toMatch(/Ann|Ben/);
  });

  it('refuses a word that is not the one that was written, and names room and commit', () => {
    const { commit, words } = sealed([named('Ann')]);
    for (const changed of [
      { ...words[0]!, text: 'Anna' },
      { ...words[0]!, salt: '0'.repeat(32) },
    ]) {
      expect(() => open(commit, wordsByNumber([changed]))).toThrow(LogCorrupt);
      expect(() => open(commit, wordsByNumber([changed]))).toThrow(
        /room room, commit 1: word 1 .* restore .* backup/,
      );
    }
  });

  it('stores what no store can keep in a word as a replacement character', () => {
    const { commit, words } = sealed([named('a\0b\ud800')]);
    expect(words[0]!.text).toBe('a\ufffdb\ufffd');
    expect(open(commit, wordsByNumber(words))[0]!.name).toBe('a\ufffdb\ufffd');
  });

  it.each([
    'no json',
    '[]',
    '{"e":1}',
    '{"e":[1]}',
    '{"e":[{"v":1}]}',
    '{"e":[{"type":"x","d":"1"}]}',
    'null',
  ])('refuses the body %s as corrupt', (body) => {
    expect(() => open({ ...sealed([named('Ann')]).commit, body }, new Map())).toThrow(LogCorrupt);
  });

  it('refuses a commit of a newer version instead of guessing', () => {
    const { commit } = sealed([named('Ann')]);
    expect(() => open({ ...commit, logVersion: LOG_VERSION + 1 }, new Map())).toThrow(LogTooNew);
  });

  it('refuses to write what could not be read back', () => {
    const { commit } = sealed([named('Ann')]);
    const mark = JSON.parse(commit.body).e[0].name;
    const event = { type: 'moved', at: START_MS };
    for (const wrong of [
      { ...event, d: 1 },
      { ...event, by: mark },
      { ...event, type: 'named', name: 7 },
      { ...event, at: Number.NaN },
    ]) {
      expect(() => sealed([wrong])).toThrow(TypeError);
    }
    expect(() => sealed([])).toThrow(TypeError);
    expect(() => sealed([{ ...event, size: { w: 3, h: 4 }, place: { w: 3, h: 'left' } }])).not.toThrow();
  });

  it('keeps a move small', () => {
    const move = { kind: 'place', card: 7, after: 3 };
    const { commit } = sealed([
      { type: 'moved', v: 1, at: START_MS, board: 3, move, by: { seat: 14, client: 2, n: 27 } },
    ]);
    expect(commit.body.length).toBeLessThan(150);
  });
});

function withoutNul(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

function plain(event: object): StoredEvent {
  return JSON.parse(JSON.stringify(event));
}
