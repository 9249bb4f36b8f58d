// Order rounds in a report: a mistake is a pair of cards that lies the wrong way round. Only comparable pairs are spoken of: cards
// that the key leaves free are never wrong to each other.
import type { ChartOf } from '../../../shared/report/charts.ts';
import type { Mistake } from '../../../shared/report/report.ts';
import type { OrderRound } from '../../../shared/rounds/order/content.ts';
import { comesBefore, comparablePairs, type OrderKey, orderKey } from '../../../shared/rounds/order/key.ts';
import type { OrderBoard } from '../../../shared/rounds/order/rules.ts';
import { IN_TRAY, idOf, quoted, type TellingKind } from './kind.ts';

/** `places[card]` of a row, -1 in the tray. */
function placesIn(round: OrderRound, { row }: OrderBoard): number[] {
  const places = round.cards.map(() => -1);
  row.forEach((card, place) => {
    places[card] = place;
  });
  return places;
}

/** Steps of the key between two cards: an inversion of neighbours says more than that of first and last. */
const distance = (key: OrderKey, a: number, b: number): number =>
  key.members.filter((mid) => comesBefore(key, a, mid) && comesBefore(key, mid, b)).length;

function mistakes(round: OrderRound, boards: readonly OrderBoard[]): Mistake[] {
  const key = orderKey(round);
  const all = boards.map((board) => placesIn(round, board));
  const inversions = comparablePairs(key).map(([a, b]) => {
    const isInverted = (places: number[]) =>
      (places[b] as number) >= 0 && (places[b] as number) < (places[a] as number);
    const first = quoted(round.cards[b]);
    const second = quoted(round.cards[a]);
    return {
      weight: distance(key, a, b),
      mistake: {
        type: 'inversion' as const,
        words: {
          ko: `${first.ko} 카드를 ${second.ko} 카드보다 먼저 놓음`,
          en: `${first.en} before ${second.en}`,
        },
        boards: all.filter(isInverted).length,
        of: boards.length,
        cards: [idOf(round.cards[b]), idOf(round.cards[a])],
        zone: null,
      },
    };
  });
  const decoys = [...round.cards.keys()]
    .filter((card) => !key.members.includes(card))
    .map((card) => ({
      weight: 0,
      mistake: {
        type: 'decoy' as const,
        words: {
          ko: `${quoted(round.cards[card]).ko} 카드를 트레이에 두지 않고 놓음`,
          en: `${quoted(round.cards[card]).en} placed, though it stays in the tray`,
        },
        boards: all.filter((places) => (places[card] as number) >= 0).length,
        of: boards.length,
        cards: [idOf(round.cards[card])],
        zone: null,
      },
    }));
  return [...inversions, ...decoys]
    .filter(({ mistake }) => mistake.boards > 0)
    .sort((x, y) => y.mistake.boards - x.mistake.boards || x.weight - y.weight)
    .map(({ mistake }) => mistake);
}

function chart(round: OrderRound, boards: readonly OrderBoard[]): ChartOf<'order'> {
  const key = orderKey(round);
  const decoys = [...round.cards.keys()].filter((card) => !key.members.includes(card));
  const cards = [...key.members, ...decoys];
  const all = boards.map((board) => placesIn(round, board));
  const counted = (isSo: (a: number, b: number) => boolean) => (i: number) =>
    cards.map((j) => {
      if (!comesBefore(key, i, j)) return null;
      return all.filter((places) => isSo(places[i] as number, places[j] as number)).length;
    });
  return {
    kind: 'order',
    cards: cards.map((card) => idOf(round.cards[card])),
    inversions: cards.map(counted((i, j) => j >= 0 && j < i)),
    pairs: cards.map(counted((i, j) => i >= 0 && j >= 0)),
    places: cards.map((card) =>
      round.cards.map((_, place) => boards.filter(({ row }) => row[place] === card).length),
    ),
  };
}

export const order: TellingKind<OrderRound, OrderBoard> = {
  cards: ({ cards }) => cards,
  mistakes,
  chart,
  lies: (_, { row }, card) => {
    const place = row.indexOf(card) + 1;
    return place === 0 ? IN_TRAY : { ko: `${place}번 자리`, en: `Place ${place}` };
  },
  shape: ({ row }) => ({ kind: 'order', row }),
};
