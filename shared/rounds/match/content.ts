// What authors write for a match round. What no schema can say stands in check.ts; what the key means, in key.ts.
import * as z from 'zod/mini';
import { card, roundBase, zone } from '../../content/base.ts';
import { authoredId, text } from '../../content/text.ts';

/** `grade.ts` has the formulas. */
export const matchMethods = [
  'pairs-right',
  'pairs-right-corrected',
  'all-or-nothing',
  'right-minus-wrong',
  'mapped',
] as const;
export type MatchMethod = (typeof matchMethods)[number];

const axis = z.strictObject({
  label: z.optional(text(40)),
  zones: z.array(zone).check(z.minLength(2), z.maxLength(8)),
  /** A card may lie in several zones of this axis at once. */
  multi: z.optional(z.boolean()),
});

const zoneIds = z.array(authoredId).check(z.minLength(1), z.maxLength(8));

export const matchRound = z.extend(roundBase, {
  kind: z.literal('match'),
  axes: z.array(axis).check(z.minLength(1), z.maxLength(2)),
  cards: z.array(card).check(z.minLength(2), z.maxLength(12)),
  /** Per card and axis the accepted zones: any one of them, or on a `multi` axis exactly all of them. */
  key: z.record(authoredId, z.array(zoneIds).check(z.minLength(1), z.maxLength(2))),
  /** Cards that belong nowhere; they are not in the key. */
  decoys: z.optional(z.array(authoredId).check(z.maxLength(8))),
  /** Cards for discussion: not counted; on two axes only not where several zones are accepted for them. */
  unscored: z.optional(z.array(authoredId).check(z.maxLength(12))),
  /** Default: `right-minus-wrong` where an axis is `multi`, else `pairs-right-corrected`. */
  method: z.optional(z.enum(matchMethods)),
  /** Only for `mapped`: what a card is worth in a zone. */
  mapping: z.optional(z.record(authoredId, z.record(authoredId, z.number()))),
  /** Only for `mapped`: bounds of the sum (0; the best sum) and what a pair outside the mapping counts (0). */
  lower: z.optional(z.number()),
  upper: z.optional(z.number().check(z.positive())),
  default: z.optional(z.number()),
});
export type MatchRound = z.infer<typeof matchRound>;
