// Whether a name holds what nobody should have to read on a projector: English from obscenity, Korean from lists of our
// own (nameWords.ts), compared in the form that people see. The form of a name is checked by the game (shared/game).
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { FINE, FINE_ENGLISH, ROMANIZED, RUDE } from './nameWords.ts';

const english = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const SYLLABLES_FROM = 0xac00;

/** NFKC turns letters that stand alone into conjoining ones; the lists are written with those that people type. */
const typed = (letter: string): string => {
  const code = letter.charCodeAt(0);
  if (code <= 0x1112) return LEADS[code - 0x1100] ?? '';
  if (code <= 0x1175) return VOWELS[code - 0x1161] ?? '';
  return TAILS[code - 0x11a7] ?? '';
};

/** 바ㄹ as 발: normalizing puts letters that were typed apart together, but for the last one of a syllable. */
const closed = (text: string): string =>
  text.replace(/([가-힣])([ㄱ-ㅎ])/gu, (both, open: string, letter: string) => {
    const syllable = open.charCodeAt(0);
    const tail = TAILS.indexOf(letter);
    const isOpen = (syllable - SYLLABLES_FROM) % TAILS.length === 0;
    return isOpen && tail > 0 ? String.fromCharCode(syllable + tail) : both;
  });

/** Hangul only, words apart: digits and signs within a word hide nothing. */
const hangulOf = (name: string): string =>
  name
    .normalize('NFKC')
    .normalize('NFC')
    .replace(/[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/gu, typed)
    .replace(/[^가-힣ㄱ-ㅎㅏ-ㅣ\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const stems = RUDE.map((stem) => {
  const [, start, word = '', end] = /^(\^?)(.*?)(\$?)$/u.exec(stem) ?? [];
  return new RegExp(`${start && '(?<= |^)'}${[...word].join(' ?')}${end && '(?= |$)'}`, 'gu');
});
const fine = FINE.map((word) => new RegExp(word.replaceAll(' ', ' ?'), 'gu'));

interface Span {
  from: number;
  to: number;
}
const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

/** "다시 발레" is two words; "시 발" is one that was pulled apart, since nothing stands before or behind it. */
function isOneWord(text: string, { from, to }: Span): boolean {
  const isApart = text.slice(from, to).includes(' ');
  const isBefore = (text[from - 1] ?? ' ') !== ' ';
  const isBehind = (text[to] ?? ' ') !== ' ';
  return !isApart || (!isBefore && !isBehind);
}

function isRudeHangul(text: string): boolean {
  const harmless = fine.flatMap((pattern) => spansOf(text, pattern));
  return stems
    .flatMap((pattern) => spansOf(text, pattern))
    .filter((span) => isOneWord(text, span))
    .some(({ from, to }) => !harmless.some((word) => word.from <= from && word.to >= to));
}

function isRudeKorean(name: string): boolean {
  const text = hangulOf(name);
  return isRudeHangul(text) || isRudeHangul(closed(text));
}

const lettersOf = (word: string): string => word.replace(/[^\p{L}]/gu, '');

function isRudeLatin(name: string): boolean {
  const plain = name.normalize('NFKC').toLowerCase();
  // A number says nothing bad: 455 stands for no letters where there are none beside it.
  const words = plain.split(/\s+/u).filter((word) => lettersOf(word) !== '');
  if (words.some((word) => ROMANIZED.includes(lettersOf(word)))) return true;
  // "f u c k": one word that was pulled apart.
  const pieces = words
    .join(' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (pieces.length > 2 && pieces.every((piece) => piece.length === 1) && english.hasMatch(pieces.join('')))
    return true;
  return english.hasMatch(words.filter((word) => !FINE_ENGLISH.includes(lettersOf(word))).join(' '));
}

export const isRude = (name: string): boolean => isRudeLatin(name) || isRudeKorean(name);
