// An order board in words: what lies in which place and what is left, and where a card in hand can go. Spoken by
// ../common/Listening.tsx, listed by ../common/PlaceMenu.tsx.
import { t } from '../../i18n/index.ts';
import { readTray, shortOf } from '../common/people.ts';
import type { BoardProps } from '../contract.ts';

interface Lying {
  row: readonly string[];
  lying: readonly string[];
  held: string | null;
}

export function readRow({ task }: BoardProps, { row, lying, held }: Lying): string {
  const places = row.map((card, i) => `${i + 1} ${shortOf(task, card)}`);
  const hand = held === null ? [] : [t('say.inHand', { card: shortOf(task, held) })];
  return [t('say.readRow', { n: row.length }), ...places, readTray(task, lying), ...hand].join('. ');
}

/** Words of the place behind so many cards of the row without the card in hand. */
export function placeWords(task: BoardProps['task'], rest: readonly string[], at: number): string {
  const before = rest[at - 1];
  return before === undefined
    ? t('board.placeFirst')
    : t('board.placeAfter', { n: at + 1, card: shortOf(task, before) });
}
