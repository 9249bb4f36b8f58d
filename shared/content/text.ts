// The smallest pieces of authored content: bilingual texts and ids. Used by every pack and every kind of
// round; what a whole round or pack looks like stands in base.ts and pack.ts.
import * as z from 'zod/mini';

/** Every text that people read exists in Korean and in English. */
export const text = (max: number) =>
  z.strictObject({
    ko: z.string().check(z.trim(), z.minLength(1), z.maxLength(max)),
    en: z.string().check(z.trim(), z.minLength(1), z.maxLength(max)),
  });

export type Text = { ko: string; en: string };
export type Lang = keyof Text;

/** Ids written by authors: they name rounds, cards and zones inside a pack and never leave the server before the reveal. */
export const authoredId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens'));
