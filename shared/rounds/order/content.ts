// What authors write for an order round. What no schema can say stands in check.ts; what the pairs mean, in key.ts.
import * as z from 'zod/mini';
import { card, roundBase } from '../../content/base.ts';
import { authoredId } from '../../content/text.ts';

/** Names of Moodle's ordering question type, then two of ours. `grade.ts` has the formulas. */
export const orderMethods = [
  'all-or-nothing',
  'absolute-position',
  'relative-to-correct',
  'relative-next-exclude-last',
  'relative-next-include-last',
  'relative-one-previous-and-next',
  'relative-all-previous-and-next',
  'longest-ordered-subset',
  'longest-contiguous-subset',
  'pairs',
  'edit-distance',
] as const;
export type OrderMethod = (typeof orderMethods)[number];

export const orderRound = z.extend(roundBase, {
  kind: z.literal('order'),
  /** In a correct order; decoys may stand anywhere. */
  cards: z.array(card).check(z.minLength(2), z.maxLength(10)),
  /** `[a, b]`: a comes before b. The transitive closure is the key; absent: the order in which cards are listed. */
  before: z.optional(z.array(z.tuple([authoredId, authoredId])).check(z.maxLength(45))),
  /** Cards that belong nowhere; only with `edit-distance`. */
  decoys: z.optional(z.array(authoredId).check(z.maxLength(8))),
  method: z.optional(z.enum(orderMethods)),
});
export type OrderRound = z.infer<typeof orderRound>;
