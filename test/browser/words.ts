// The words of the page for tests: a button is looked for by what it says, so a test reads as the page does and a
// rewording breaks nothing. Which words there are is client/i18n/words.
import type { Page } from 'playwright-core';
import { fill, type Values } from '../../client/i18n/fill.ts';
import { words as boards } from '../../client/i18n/words/boards.ts';
import { words as common } from '../../client/i18n/words/common.ts';
import { words as help } from '../../client/i18n/words/help.ts';
import { words as home } from '../../client/i18n/words/home.ts';
import { words as host } from '../../client/i18n/words/host.ts';
import { words as inApp } from '../../client/i18n/words/inApp.ts';
import { words as own } from '../../client/i18n/words/own.ts';
import { words as phone } from '../../client/i18n/words/phone.ts';
import { words as practice } from '../../client/i18n/words/practice.ts';
import { words as preflight } from '../../client/i18n/words/preflight.ts';
import { words as report } from '../../client/i18n/words/report.ts';
import { words as rooms } from '../../client/i18n/words/rooms.ts';
import { words as screen } from '../../client/i18n/words/screen.ts';
import { words as seats } from '../../client/i18n/words/seats.ts';
import { words as sound } from '../../client/i18n/words/sound.ts';
import { words as then } from '../../client/i18n/words/then.ts';
import { words as trial } from '../../client/i18n/words/trial.ts';
import { words as ui } from '../../client/i18n/words/ui.ts';
import type { Lang, Text } from '../../shared/content/text.ts';

const all = {
  ...boards,
  ...common,
  ...help,
  ...home,
  ...host,
  ...inApp,
  ...phone,
  ...own,
  ...report,
  ...rooms,
  ...then,
  ...screen,
  ...practice,
  ...preflight,
  ...seats,
  ...sound,
  ...trial,
  ...ui,
};
export type Word = keyof typeof all;

export const say = (lang: Lang, word: Word, values: Values = {}): string =>
  fill((all[word] as Text)[lang], values);

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** In both languages, with anything where a value stands: for pages whose language is not known. */
export function either(word: Word): RegExp {
  const one = (text: string) => escaped(text).replace(/\\\{[^}]*\\\}/g, '.*');
  const { ko, en } = all[word] as Text;
  return new RegExp(`^\\s*(?:${one(ko)}|${one(en)})`);
}

export async function langOf(page: Page): Promise<Lang> {
  return (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'ko';
}

/** The button that says this word (at its beginning), in either language. */
export const button = (page: Page, word: Word) => page.getByRole('button', { name: either(word) }).first();

/** Texts of the other language that could not stand on a page by chance: no values in them, more than one word. */
export const englishOf = (lang: Lang): string[] =>
  lang === 'en'
    ? []
    : Object.values(all)
        .map(({ en, ko }: Text) => (en === ko ? '' : en))
        .filter((en) => /^[^{]+ [^{]+$/.test(en) && en.length > 8);
