// The rooms that this browser opened: no account knows them, so their links are kept here until somebody forgets them.
// Where storage is refused they last as long as the page (net/storage.ts). The list is drawn by MyRooms.tsx.
import * as z from 'zod/mini';
import { forgetLink } from '../../net/links.ts';
import { readStoredJson, store } from '../../net/storage.ts';
import { oneDisplayKey } from '../screen/ControlSlot.tsx';

const KEY = 'podium.rooms';
/** Older ones fall off the list. */
export const MOST_ROOMS = 12;

const roomSchema = z.object({
  room: z.string(),
  code: z.string(),
  hostSecret: z.string(),
  screenSecret: z.string(),
  form: z.enum(['live', 'review']),
  packTitle: z.object({ ko: z.string(), en: z.string() }),
  openedAtMs: z.number(),
});
export type KeptRoom = z.infer<typeof roomSchema>;

/** Newest first, each room once. */
export const withRoom = (rooms: readonly KeptRoom[], room: KeptRoom): KeptRoom[] =>
  [room, ...rooms.filter((one) => one.room !== room.room)]
    .sort((a, b) => b.openedAtMs - a.openedAtMs)
    .slice(0, MOST_ROOMS);

/** What does not read as a room (an older version, another hand) is left out; the others stay. */
export function readRooms(stored: unknown): KeptRoom[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const read = roomSchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

export const keptRooms = (): KeptRoom[] => readRooms(readStoredJson('local', KEY));

export function keepRoom(room: KeptRoom): KeptRoom[] {
  return write(withRoom(keptRooms(), room));
}

/** A link was replaced: the old one opens nothing any more. */
export function relinkRoom(link: { face: 'host' | 'screen'; room: string; secret: string }): void {
  const key = link.face === 'host' ? 'hostSecret' : 'screenSecret';
  const rooms = keptRooms();
  if (rooms.some(({ room }) => room === link.room))
    write(rooms.map((one) => (one.room === link.room ? { ...one, [key]: link.secret } : one)));
}

/** Forgets the links everywhere in this browser; the room itself goes on, unless it is deleted. */
export function forgetRoom(room: string): KeptRoom[] {
  for (const face of ['host', 'screen'] as const) forgetLink({ face, room });
  store('session', oneDisplayKey(room), null);
  return write(keptRooms().filter((one) => one.room !== room));
}

function write(rooms: KeptRoom[]): KeptRoom[] {
  store('local', KEY, rooms.length > 0 ? JSON.stringify(rooms) : null);
  return rooms;
}
