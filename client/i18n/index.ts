// The words of the page: `t` reads a key of the dictionaries in words/, `tx` a text that came from the server, `lang`
// is the language spoken now. Only the words of the first page are loaded with it; a face brings its own through
// `addWords` (see ../faces.ts). Keys are checked by the compiler, doubles and holes by test/client/words.test.ts.
import { signal } from '@preact/signals';
import type { Lang, Text } from '../../shared/content/text.ts';
import { type RefusalCode, refusals } from '../../shared/protocol/refusals.ts';
import { readStored, store } from '../net/storage.ts';
import { fill, type Values } from './fill.ts';
import type { words as boards } from './words/boards.ts';
import { words as common } from './words/common.ts';
import type { words as help } from './words/help.ts';
import type { words as home } from './words/home.ts';
import type { words as host } from './words/host.ts';
import type { words as inApp } from './words/inApp.ts';
import type { words as own } from './words/own.ts';
import { words as phone } from './words/phone.ts';
import type { words as practice } from './words/practice.ts';
import type { words as preflight } from './words/preflight.ts';
import type { words as report } from './words/report.ts';
import type { words as rooms } from './words/rooms.ts';
import type { words as screen } from './words/screen.ts';
import type { words as seats } from './words/seats.ts';
import type { words as sound } from './words/sound.ts';
import type { words as then } from './words/then.ts';
import type { words as trial } from './words/trial.ts';
import { words as ui } from './words/ui.ts';

export type { Lang, Text } from '../../shared/content/text.ts';
export type Words = Record<string, Text>;
type All = typeof common &
  typeof phone &
  typeof ui &
  typeof help &
  typeof home &
  typeof host &
  typeof inApp &
  typeof own &
  typeof report &
  typeof rooms &
  typeof then &
  typeof screen &
  typeof practice &
  typeof preflight &
  typeof seats &
  typeof trial &
  typeof sound &
  typeof boards;
export type WordKey = keyof All & string;

const known: Words = { ...common, ...phone, ...ui };

/** Called once per face, before it is shown. */
export function addWords(words: Words): void {
  Object.assign(known, words);
}

const LANG_KEY = 'podium.lang';

function firstLang(): Lang {
  const kept = readStored('local', LANG_KEY);
  if (kept === 'ko' || kept === 'en') return kept;
  const wished = typeof navigator === 'undefined' ? [] : (navigator.languages ?? [navigator.language]);
  return wished.some((tag) => tag?.toLowerCase().startsWith('ko')) ? 'ko' : 'en';
}

export const lang = signal<Lang>(firstLang());

export function setLang(next: Lang): void {
  lang.value = next;
  store('local', LANG_KEY, next);
}

/** Reads `lang`, so that whoever renders it renders again when the language is switched. */
export function t(key: WordKey, values: Values = {}): string {
  const text = known[key];
  return text ? fill(text[lang.value], values) : key;
}

/** A text to keep: whoever reads it later may speak the other language. */
export function inBoth(key: WordKey, values: Values = {}): Text {
  const { ko, en } = known[key] ?? { ko: key, en: key };
  return { ko: fill(ko, values), en: fill(en, values) };
}

/** A text that came with the room: titles, cards, explanations. */
export const tx = (text: Text): string => text[lang.value];

/** Why something was refused, in words. */
export const refusalWords = (code: RefusalCode): string => refusals[code][lang.value];
