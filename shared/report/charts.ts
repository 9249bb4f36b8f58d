// What the charts of a round are drawn from, one shape a kind. Cards and zones stand in the order of the lists beside them,
// which is the authored one: a report speaks of rounds whose key has been shown.
import * as z from 'zod/mini';
import { authored, count, words } from './figures.ts';

/** One row a card, one column a card, both in key order with decoys last. */
const orderChart = z.strictObject({
  kind: z.literal('order'),
  /** Ids of cards. */
  cards: z.array(authored),
  /** `inversions[i][j]`: boards on which card j lies before card i although i comes before j. Null where the key says nothing
   *  about the two, or the other way round. */
  inversions: z.array(z.array(z.nullable(count))),
  /** Boards on which both cards of that pair are placed. */
  pairs: z.array(z.array(z.nullable(count))),
  /** `places[i][p]`: boards with card i at place p (0-based) of the row. */
  places: z.array(z.array(count)),
});

const matchChart = z.strictObject({
  kind: z.literal('match'),
  cards: z.array(authored),
  axes: z.array(
    z.strictObject({
      label: z.nullable(words),
      isMulti: z.boolean(),
      zones: z.array(z.strictObject({ id: authored, text: words })),
      /** `counts[card][zone]`: boards with that card there. */
      counts: z.array(z.array(count)),
      /** Whether it may lie there; all false for a decoy. */
      accepted: z.array(z.array(z.boolean())),
    }),
  ),
  /** Boards with the card in the tray. */
  tray: z.array(count),
});

const choiceChart = z.strictObject({
  kind: z.literal('choice'),
  cards: z.array(authored),
  picked: z.array(count),
  isRight: z.array(z.boolean()),
});

export const chart = z.discriminatedUnion('kind', [orderChart, matchChart, choiceChart]);
export type Chart = z.infer<typeof chart>;
export type ChartOf<K extends Chart['kind']> = Extract<Chart, { kind: K }>;
