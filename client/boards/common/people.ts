// Who is who on a board: names of seats, their place in the crew (which gives hue and shape), and what a card
// is called on screen and aloud. Holds and moves themselves are hand.ts and news.ts.
import type { BoardSlice, CrewMember, TaskSlice } from '../../../shared/protocol/views.ts';
import type { TaskCard } from '../../../shared/rounds/kind.ts';
import { t, tx } from '../../i18n/index.ts';
import { placeOf } from '../../ui/Who.tsx';

export interface Person {
  seat: number;
  name: string;
  /** 1 … n in the crew. */
  place: number;
}

export function personOf(seat: number, crew: readonly CrewMember[]): Person {
  const name = crew.find((one) => one.seat === seat)?.name || t('board.someone');
  return { seat, name, place: placeOf(seat, crew) };
}

export const cardsOf = (task: TaskSlice): TaskCard[] => task.cards ?? [];
export const cardById = (task: TaskSlice, id: string): TaskCard | undefined =>
  task.cards?.find((card) => card.id === id);
/** The whole text, as it is spoken. */
export const nameOf = (task: TaskSlice, id: string): string => {
  const card = cardById(task, id);
  return card ? tx(card.text) : '';
};
/** The short label where there is one: rows and announcements. */
export const shortOf = (task: TaskSlice, id: string): string => {
  const card = cardById(task, id);
  return card ? tx(card.short ?? card.text) : '';
};

/** What is left in the tray, in words. */
export const readTray = (task: TaskSlice, lying: readonly string[]): string =>
  lying.length === 0
    ? t('say.readTrayEmpty')
    : t('say.readTray', { n: lying.length, cards: lying.map((card) => shortOf(task, card)).join(', ') });

/** Own share first, then what is nobody's, then the shares of others; each in dealt order. */
export function trayOrder(tray: readonly string[], shares: Record<string, number>, me: number): string[] {
  const rank = (card: string) => (shares[card] === me ? 0 : shares[card] === undefined ? 1 : 2);
  return [...tray].sort((a, b) => rank(a) - rank(b));
}

/** All cards in this board's dealt order; a board that was only kept as an answer has none of its own. */
export const dealtCards = (task: TaskSlice, board: BoardSlice): string[] =>
  board.tray.length > 0 ? board.tray : cardsOf(task).map((card) => card.id);
