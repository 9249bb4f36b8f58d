// Every text exists once, in both languages, with the same values; and what is put into it reads well.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endsInConsonant, fill } from '../../client/i18n/fill.ts';
import { readSources } from '../boundaries/files.ts';

const folder = new URL('../../client/i18n/words/', import.meta.url);
const dictionaries = await Promise.all(
  readdirSync(folder).map(async (file) => ({
    file,
    words: (
      (await import(new URL(file, folder).href)) as { words: Record<string, { ko: string; en: string }> }
    ).words,
  })),
);
const all = dictionaries.flatMap(({ words }) => Object.entries(words));
/** `{n}` and `{n|은/는}` print a value; `{n#card/cards}` only looks at it. */
const printed = (text: string) => [...text.matchAll(/\{(\w+)[}|]/g)].map((match) => match[1] ?? '');
const mentioned = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]));
const leavesOut = (from: string, to: string) => printed(from).some((name) => !mentioned(to).has(name));

describe('the dictionaries', () => {
  it('hold each key once', () => {
    const seen = new Map<string, string[]>();
    for (const { file, words } of dictionaries) {
      for (const key of Object.keys(words)) seen.set(key, [...(seen.get(key) ?? []), file]);
    }
    expect([...seen].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  it('leave no text empty', () => {
    expect(all.filter(([, text]) => !text.ko.trim() || !text.en.trim()).map(([key]) => key)).toEqual([]);
  });

  it('ask for the same values in both languages', () => {
    const odd = all.filter(([, text]) => leavesOut(text.ko, text.en) || leavesOut(text.en, text.ko));
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  it('hold no text that nothing shows', () => {
    const code = readSources(['client'], ['.ts', '.tsx'])
      .filter((file) => !file.path.includes('/i18n/words/'))
      .map((file) => file.text)
      .join('\n');
    // `prefix.${value}`: which values there are is a type, and the compiler holds `t` to it.
    const prefixes = [...code.matchAll(/`([A-Za-z.]+\.)\$\{/g)].map(([, prefix = '']) => prefix);
    const isShown = (key: string) =>
      code.includes(`'${key}'`) ||
      code.includes(`"${key}"`) ||
      prefixes.some((prefix) => key.startsWith(prefix));
    expect(all.map(([key]) => key).filter((key) => !isShown(key))).toEqual([]);
  });
});

describe('filling in', () => {
  it('chooses the particle by the last sound', () => {
    const text = '{name|이/가} 들고 있어요';
    expect(fill(text, { name: '도윤' })).toBe('도윤이 들고 있어요');
    expect(fill(text, { name: '민지' })).toBe('민지가 들고 있어요');
    expect(fill('{n|으로/로}', { n: '서울' })).toBe('서울로');
    expect(fill('{n|으로/로}', { n: '부산' })).toBe('부산으로');
    expect(endsInConsonant('Sam')).toBe(true);
  });

  it('chooses singular and plural by number', () => {
    expect(fill('{n} {n#card/cards}', { n: 1 })).toBe('1 card');
    expect(fill('{n} {n#card/cards}', { n: 2 })).toBe('2 cards');
  });

  it('leaves a hole visible when a value is missing', () => {
    expect(fill('{a}', {})).toBe('{a}');
  });
});
