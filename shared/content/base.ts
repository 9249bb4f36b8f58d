// What every round has, whatever its kind. A kind extends `roundBase` with its cards and key in
// shared/rounds/<kind>/; packs are put together in pack.ts.
import * as z from 'zod/mini';
import { authoredId, text } from './text.ts';

/** A card: `short` is for rows and small screens, needed when `text.ko` is longer than 16 characters. */
export const card = z.strictObject({
  id: authoredId,
  text: text(160),
  short: z.optional(text(30)),
});
export type Card = z.infer<typeof card>;

/** A zone of an axis. `hint` says in a few words what the zone means; `last` keeps it at the end when dealt ("neither"). */
export const zone = z.strictObject({
  id: authoredId,
  text: text(80),
  hint: z.optional(text(80)),
  last: z.optional(z.boolean()),
});
export type Zone = z.infer<typeof zone>;

/** `why`: at most two sentences, for the wall. `more`: phone and report. `note`: where the lecture note differs. */
export const explanation = z.strictObject({
  why: text(400),
  more: z.optional(text(900)),
  note: z.optional(text(600)),
});
export type Explanation = z.infer<typeof explanation>;

export const source = z.strictObject({
  code: z.string().check(z.maxLength(12)),
  text: z.string().check(z.maxLength(300)),
});

export const roundBase = z.strictObject({
  id: authoredId,
  title: text(60),
  prompt: text(300),
  /** Section of the lecture note that the round teaches, e.g. "3-2". */
  section: z.string().check(z.maxLength(12)),
  difficulty: z.int().check(z.minimum(1), z.maximum(3)),
  seconds: z.int().check(z.minimum(10), z.maximum(900)),
  tier: z.enum(['core', 'extra']),
  explain: explanation,
  sources: z.array(source).check(z.minLength(1), z.maxLength(20)),
});
export type RoundBase = z.infer<typeof roundBase>;
