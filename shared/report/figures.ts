// The small pieces of a report: texts, and figures that may be undefined and then say why. How each figure is defined stands
// in server/report/README.md; what a report consists of, in report.ts.
import * as z from 'zod/mini';

/** Read by people, in both languages. */
export const words = z.strictObject({ ko: z.string(), en: z.string() });

/** Why a figure has no value. Codes are names of texts for people (the client's words). */
export const reasons = [
  /** Discrimination needs five teams that have both the item and a rest of their score. */
  'too_few_teams',
  /** Everybody has the same on one of the two sides: a correlation is not defined. */
  'all_alike',
  /** The card is left to discussion, and no grade speaks of it. */
  'not_counted',
  /** Nobody touched a board that the figure would speak of. */
  'nobody_played',
  /** The gain is a share of what was left to gain: nothing was. */
  'was_full',
  /** There was one attempt only. */
  'one_attempt',
] as const;
export const reasonSchema = z.enum(reasons);
export type Reason = z.infer<typeof reasonSchema>;

/** `why` is null exactly where `value` is not. Accuracies and shares are 0 … 1. */
export const figure = z.strictObject({ value: z.nullable(z.number()), why: z.nullable(reasonSchema) });
export type Figure = z.infer<typeof figure>;

export const known = (value: number): Figure => ({ value, why: null });
export const unknown = (why: Reason): Figure => ({ value: null, why });

export const count = z.int().check(z.minimum(0));
export const number = z.int().check(z.minimum(1));
export const timeMs = z.int();
export const authored = z.string();
