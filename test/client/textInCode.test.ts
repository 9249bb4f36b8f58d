// No text in code: what people read stands in client/i18n/words in both languages, so that none is forgotten when one of
// them is changed. Looks for words between tags, in attributes that are read out, and for Hangul anywhere in the client.
import { describe, expect, it } from 'vitest';
import { readSources } from '../boundaries/files.ts';
import { mask } from '../boundaries/source.ts';

const WORD = /[A-Za-z가-힣]{2}/;
/** Syllables: a single letter is a key of the Korean keyboard. */
const HANGUL = /[가-힣]/;
/** Words between tags. A closing tag follows, and no sign that would make it code. */
const BETWEEN_TAGS = /(?<![=\s])>([^<>{}=;()]+)<\//g;
/** A mask puts `"§n"` for the n-th string. */
const READ_OUT =
  /\b(?:aria-label|aria-description|aria-roledescription|title|alt|placeholder|label)="§(\d+)"/g;

/** A name is the same in every language. */
const NAMES: readonly string[] = ['Podium'];
/** Chooses Korean particles by the last sound, and so has to spell them. */
const SPEAKS_KOREAN: readonly string[] = ['client/i18n/fill.ts'];

function textsIn(source: string): string[] {
  const { code, strings } = mask(source);
  const between = [...code.matchAll(BETWEEN_TAGS)].map(([, text = '']) => text.trim());
  const attributes = [...code.matchAll(READ_OUT)].map(([, n]) => strings[Number(n)] ?? '');
  return [...between, ...attributes].filter((text) => WORD.test(text) && !NAMES.includes(text));
}

function hangulIn(source: string): boolean {
  const { code, strings } = mask(source);
  return HANGUL.test(code) || strings.some((text) => HANGUL.test(text));
}

const client = readSources(['client'], ['.ts', '.tsx']).filter(({ path }) => !path.includes('/i18n/words/'));

describe('the code of the client', () => {
  it('holds no text of its own', () => {
    const found = client
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) => textsIn(text).map((words) => `${path}: ${words}`));
    expect(found).toEqual([]);
  });

  it('holds no Hangul outside the dictionaries', () => {
    const found = client.filter(({ path, text }) => !SPEAKS_KOREAN.includes(path) && hangulIn(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('would be caught with words between tags, in attributes and in strings', () => {
    expect(textsIn('<p class="x">Save it</p>')).toEqual(['Save it']);
    expect(textsIn('<button aria-label="Close" type="button">{t("x")}</button>')).toEqual(['Close']);
    expect(textsIn('<h1>Podium</h1>')).toEqual([]);
    expect(textsIn('// <p>not read</p>\nconst a = <b>{n}</b>;')).toEqual([]);
    expect(hangulIn("const a = '준비';")).toBe(true);
    expect(hangulIn('// 준비')).toBe(false);
  });
});
