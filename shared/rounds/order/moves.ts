// What players of an order round send and see: cards go from the tray into a row. Rules stand in rules.ts.
import * as z from 'zod/mini';
import { opaqueId } from '../opaque.ts';

/** `after: null` puts the card first; `after` that has left the row meanwhile means the end of the row. */
export const orderMove = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('place'), card: opaqueId, after: z.nullable(opaqueId) }),
  z.strictObject({ do: z.literal('return'), card: opaqueId }),
]);
export type OrderMove = z.infer<typeof orderMove>;

const PLACE = /^\{"do":"place","card":"([a-z]{4})","after":(?:"([a-z]{4})"|null)\}$/;
export function readOrderMove(text: string): OrderMove | null {
  const found = PLACE.exec(text);
  return found && { do: 'place', card: found[1] as string, after: found[2] ?? null };
}

/** Cards of the row, first to last; all others lie in the tray. */
export interface OrderView {
  row: string[];
}
