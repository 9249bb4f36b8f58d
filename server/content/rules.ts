// What makes a round good to play, beyond what schema and kinds demand: short labels, both languages, sections,
// no two texts alike. playThrough.ts asks what boards would score; check.ts prints both.
import type { Card } from '../../shared/content/base.ts';
import type { Text } from '../../shared/content/text.ts';
import type { Pack, Round } from '../../shared/rounds/index.ts';
import { KNOWN_SECTIONS } from './sections.ts';

export interface Finding {
  level: 'error' | 'warning';
  /** Inside the pack. */
  path: (string | number)[];
  message: string;
}

/** A card whose Korean text is longer than this needs a `short` label. */
export const LONG_TEXT = 16;
/** A short label holds 12 Hangul or 18 Latin characters: a Hangul character is one and a half Latin ones wide. */
export const SHORT_WIDTH = 18;
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;

export const labelWidth = (label: string): number =>
  [...label].reduce((width, char) => width + (HANGUL.test(char) ? 1.5 : 1), 0);

export const cardsOf = (round: Round): Card[] => (round.kind === 'choice' ? round.statements : round.cards);

export function findInPack(pack: Pack): Finding[] {
  return [
    ...prose(pack.title, ['title']),
    ...prose(pack.about, ['about']),
    ...pack.rounds.flatMap((round, i) =>
      [...labels(round), ...languages(round), ...explanation(round), ...doubles(round), ...origin(round)].map(
        (finding) => ({
          ...finding,
          path: ['rounds', i, ...finding.path],
        }),
      ),
    ),
  ];
}

const error = (path: Finding['path'], message: string): Finding => ({ level: 'error', path, message });
const warning = (path: Finding['path'], message: string): Finding => ({ level: 'warning', path, message });
const listOf = (round: Round) => (round.kind === 'choice' ? 'statements' : 'cards');

function labels(round: Round): Finding[] {
  return cardsOf(round).flatMap(({ text, short }, i) => {
    const path = [listOf(round), i];
    if (!short) {
      const length = [...text.ko].length;
      return length > LONG_TEXT
        ? [error(path, `needs a short label: its Korean text has ${length} characters`)]
        : [];
    }
    return (['ko', 'en'] as const).flatMap((lang) =>
      labelWidth(short[lang]) > SHORT_WIDTH
        ? [
            error(
              [...path, 'short', lang],
              `"${short[lang]}" is too long: at most 12 Hangul or 18 Latin characters`,
            ),
          ]
        : [],
    );
  });
}

/** Sentences for people: Korean in `ko`, English in `en`. */
function prose(text: Text, path: Finding['path']): Finding[] {
  return [
    ...(HANGUL.test(text.ko) ? [] : [error([...path, 'ko'], 'has no Korean in it')]),
    ...(HANGUL.test(text.en) ? [error([...path, 'en'], 'has Korean in it')] : []),
  ];
}

/** Names may be the same in both languages (`containerd`); sentences may not. */
function nameOrProse(text: Text, path: Finding['path']): Finding[] {
  if (HANGUL.test(text.en)) return [error([...path, 'en'], 'has Korean in it')];
  const isSentence = text.ko === text.en && text.en.split(/\s+/).length > 4;
  return isSentence ? [warning(path, 'is the same in both languages: a name, or not translated?')] : [];
}

function languages(round: Round): Finding[] {
  const axes = round.kind === 'match' ? round.axes : [];
  return [
    ...prose(round.title, ['title']),
    ...prose(round.prompt, ['prompt']),
    ...prose(round.explain.why, ['explain', 'why']),
    ...(round.explain.more ? prose(round.explain.more, ['explain', 'more']) : []),
    ...(round.explain.note ? prose(round.explain.note, ['explain', 'note']) : []),
    ...cardsOf(round).flatMap(({ text, short }, i) => [
      ...nameOrProse(text, [listOf(round), i, 'text']),
      ...(short ? nameOrProse(short, [listOf(round), i, 'short']) : []),
    ]),
    ...axes.flatMap((axis, a) =>
      axis.zones.flatMap((zone, z) => nameOrProse(zone.text, ['axes', a, 'zones', z, 'text'])),
    ),
  ];
}

const sentences = (text: string): number =>
  text.split(/[.?!。](?:\s|$)/).filter((part) => part.trim() !== '').length;

function explanation(round: Round): Finding[] {
  return (['ko', 'en'] as const).flatMap((lang) => {
    const count = sentences(round.explain.why[lang]);
    return count > 2
      ? [error(['explain', 'why', lang], `has ${count} sentences: at most two, the rest goes to "more"`)]
      : [];
  });
}

/** Two cards that read alike on a board cannot be told apart. */
function doubles(round: Round): Finding[] {
  const list = listOf(round);
  const cards = cardsOf(round);
  const axes = round.kind === 'match' ? round.axes : [];
  return (['ko', 'en'] as const).flatMap((lang) => [
    ...repeated(cards.map((card) => card.text[lang])).map((i) =>
      error([list, i, 'text', lang], 'is the text of two cards'),
    ),
    ...repeated(cards.map((card) => (card.short ?? card.text)[lang])).map((i) =>
      error([list, i, cards[i]?.short ? 'short' : 'text', lang], 'is the label of two cards'),
    ),
    ...axes.flatMap((axis, a) =>
      repeated(axis.zones.map((zone) => zone.text[lang])).map((z) =>
        error(['axes', a, 'zones', z, 'text', lang], 'is the text of two zones'),
      ),
    ),
  ]);
}

const repeated = (texts: string[]): number[] => {
  const plain = texts.map((text) => text.trim().toLowerCase());
  return plain.flatMap((text, i) => (plain.indexOf(text) < i ? [i] : []));
};

function origin(round: Round): Finding[] {
  return [
    ...(KNOWN_SECTIONS.includes(round.section)
      ? []
      : [
          warning(
            ['section'],
            `"${round.section}" is no section of the lecture note (${KNOWN_SECTIONS.join(', ')})`,
          ),
        ]),
    ...round.sources.flatMap(({ code, text }, i) =>
      code.trim() === '' || text.trim() === ''
        ? [error(['sources', i], 'a source needs a code and a text')]
        : [],
    ),
  ];
}
