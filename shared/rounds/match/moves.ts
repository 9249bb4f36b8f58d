// What players of a match round send and see: a move sets one axis of one card. Rules stand in rules.ts.
import * as z from 'zod/mini';
import { opaqueId } from '../opaque.ts';

const axis = z.int().check(z.minimum(0), z.maximum(1));
/** On an axis that takes one zone per card `set` replaces the zone; where several are allowed it adds one. */
export const matchMove = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set'), card: opaqueId, axis, zone: opaqueId }),
  z.strictObject({ do: z.literal('unset'), card: opaqueId, axis, zone: opaqueId }),
  z.strictObject({ do: z.literal('return'), card: opaqueId }),
]);
export type MatchMove = z.infer<typeof matchMove>;

const SET = /^\{"do":"set","card":"([a-z]{4})","axis":([01]),"zone":"([a-z]{4})"\}$/;
export function readMatchMove(text: string): MatchMove | null {
  const found = SET.exec(text);
  return found && { do: 'set', card: found[1] as string, axis: Number(found[2]), zone: found[3] as string };
}

/** card → zones per axis (`[['zone-id'], []]` is half placed on two axes). Cards that are absent lie in the tray. */
export interface MatchView {
  placed: Record<string, string[][]>;
}
