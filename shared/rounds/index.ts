// The registry of kinds: the one place that names them all. A new kind adds a line to each list here.
import * as z from 'zod/mini';
import { makePackSchema } from '../content/pack.ts';
import { choice } from './choice/index.ts';
import type { Kind } from './kind.ts';
import { match } from './match/index.ts';
import { order } from './order/index.ts';

export const roundSchema = z.discriminatedUnion('kind', [
  order.roundSchema,
  match.roundSchema,
  choice.roundSchema,
]);
export const moveSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('order'), move: order.moveSchema }),
  z.strictObject({ kind: z.literal('match'), move: match.moveSchema }),
  z.strictObject({ kind: z.literal('choice'), move: choice.moveSchema }),
]);
const kinds = { order, match, choice };

export type KindName = keyof typeof kinds;
export type Round = z.infer<typeof roundSchema>;
export type AnyMove = z.infer<typeof moveSchema>;
export const packSchema = makePackSchema(roundSchema);
export type Pack = z.infer<typeof packSchema>;

export const kindNames = Object.keys(kinds) as KindName[];
/** The rules of a kind with its types erased: the game hands boards and moves back to the kind that made them. */
export const kindOf = (name: KindName): Kind => kinds[name] as unknown as Kind;
