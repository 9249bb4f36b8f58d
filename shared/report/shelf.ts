// Where the rooms of a host stand, as POST /api/shelf answers: what the list of rooms says beside each link that it keeps.
import * as z from 'zod/mini';

/** Rooms in one question at most: a longer list is asked for in parts. */
export const MOST_ASKED = 100;

const standing = z.object({
  room: z.string(),
  /** open: not over yet. gone: deleted, by its host or with its time, or never on this server. */
  standing: z.enum(['open', 'finished', 'gone']),
  finishedAtMs: z.nullable(z.number()),
  /** Of an open room, how far it has come; null of all others, and of those where nobody has kept it. */
  now: z.nullable(
    z.object({
      at: z.enum(['lobby', 'running', 'paused']),
      /** The running round counted from 1, of the plan; 0 in the lobby. */
      roundNo: z.number(),
      rounds: z.number(),
    }),
  ),
});
export const shelfAnswerSchema = z.object({ rooms: z.array(standing) });

export type Standing = z.infer<typeof standing>;
export type ShelfAnswer = z.infer<typeof shelfAnswerSchema>;
