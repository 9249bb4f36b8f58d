// A room as the browser of its host keeps it: its links, and what the list says of it. Pure; where it is kept is rooms.ts.
import * as z from 'zod/mini';
import { limits } from '../../../shared/protocol/limits.ts';
import { roomIdSchema, secretSchema } from '../../../shared/protocol/messages.ts';

/** Two classes a day for a term. Older ones fall off the list. */
export const MOST_ROOMS = 200;

/** They also come from files that anybody may have written. */
const title = z.string().check(z.maxLength(200));

export const roomSchema = z.object({
  room: roomIdSchema,
  code: z.string().check(z.maxLength(limits.codeChars)),
  hostSecret: secretSchema,
  screenSecret: secretSchema,
  form: z.enum(['live', 'review']),
  packTitle: z.object({ ko: title, en: title }),
  openedAtMs: z.number(),
});
export type KeptRoom = z.infer<typeof roomSchema>;
