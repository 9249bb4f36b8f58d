// The schema of a pack: titles and a list of rounds. It is given the schema of a round by
// shared/rounds/index.ts, where the kinds are registered, so that content depends on no kind.
import * as z from 'zod/mini';
import type { RoundBase } from './base.ts';
import { authoredId, text } from './text.ts';

export const makePackSchema = <R extends z.ZodMiniType<RoundBase & { kind: string }>>(round: R) =>
  z.strictObject({
    id: authoredId,
    title: text(60),
    about: text(600),
    /** The pack that is picked when an instructor changes nothing. */
    isDefault: z.optional(z.boolean()),
    /** Round ids of a shorter cut, e.g. for ten minutes. */
    shortCut: z.optional(z.array(authoredId)),
    rounds: z.array(round).check(z.minLength(1), z.maxLength(40)),
  });
