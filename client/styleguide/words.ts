// The words of this page: a dictionary that no other page loads, read with the language of the page.

import { fill, type Values } from '../i18n/fill.ts';
import { addWords, lang, type Text } from '../i18n/index.ts';
import { words as boards } from '../i18n/words/boards.ts';
import { words } from '../i18n/words/styleguide.ts';

// What is shown here speaks, too.
addWords(boards);

export type GuideKey = keyof typeof words;

export const say = (key: GuideKey, values: Values = {}): string => fill(words[key][lang.value], values);
export const textOf = (key: GuideKey): Text => words[key];
