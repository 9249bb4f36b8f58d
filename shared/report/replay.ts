// The replay of the boards of one round: every board's way from empty to locked, step by step, with who and when. Answered by
// GET /api/rooms/:room/replay. Seats stand as numbers in it and names in a list of their own, so that a page can cover them.
import * as z from 'zod/mini';
import { authored, count, number, timeMs, words } from './figures.ts';

/** Indexes into `cards` and `axes[].zones`; cards that are absent lie in the tray. */
export const boardShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('order'), row: z.array(count) }),
  /** `zones[card][axis]` */
  z.strictObject({ kind: z.literal('match'), zones: z.array(z.array(z.array(count))) }),
  z.strictObject({ kind: z.literal('choice'), chosen: z.array(count) }),
]);
export type BoardShape = z.infer<typeof boardShape>;

const step = z.strictObject({
  /** Since play began, pauses counted in. */
  ms: count,
  what: z.enum(['moved', 'undone', 'ready', 'unready', 'locked', 'closed']),
  /** Null where time or the server did it. */
  seat: z.nullable(number),
  /** The card that was moved. */
  card: z.nullable(count),
  /** The board after it; null where it stayed as it was. */
  board: z.nullable(boardShape),
});

export const replaySchema = z.strictObject({
  room: z.string(),
  no: number,
  attempt: z.union([z.literal(1), z.literal(2)]),
  title: words,
  startedAtMs: timeMs,
  cards: z.array(z.strictObject({ id: authored, text: words, short: z.nullable(words), belongs: words })),
  axes: z.array(
    z.strictObject({
      label: z.nullable(words),
      zones: z.array(z.strictObject({ id: authored, text: words })),
    }),
  ),
  people: z.array(z.strictObject({ seat: number, name: z.nullable(z.string()) })),
  boards: z.array(
    z.strictObject({
      unit: z.enum(['team', 'seat']),
      /** Number of the team or the seat. */
      number,
      team: z.nullable(number),
      teamName: z.nullable(words),
      accuracy: z.number(),
      /** Per card at the end. */
      isRight: z.array(z.boolean()),
      steps: z.array(step),
    }),
  ),
});
export type Replay = z.infer<typeof replaySchema>;
export type ReplayBoard = Replay['boards'][number];
export type ReplayStep = ReplayBoard['steps'][number];
