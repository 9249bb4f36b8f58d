// What players of a choice round send and see: one or several of a few statements. Rules stand in rules.ts.
import * as z from 'zod/mini';
import { opaqueId } from '../opaque.ts';

/** Where one statement is right, choosing one lets the other go. */
export const choiceMove = z.strictObject({ do: z.literal('choose'), card: opaqueId, on: z.boolean() });
export type ChoiceMove = z.infer<typeof choiceMove>;

const CHOOSE = /^\{"do":"choose","card":"([a-z]{4})","on":(true|false)\}$/;
export function readChoiceMove(text: string): ChoiceMove | null {
  const found = CHOOSE.exec(text);
  return found && { do: 'choose', card: found[1] as string, on: found[2] === 'true' };
}

export interface ChoiceView {
  chosen: string[];
}
