// The rooms that this browser opened: no account knows them, so their links are kept here until somebody forgets them.
// Where storage is refused they last as long as the page (net/storage.ts). The list is drawn by ../rooms, its newest by MyRooms.tsx.
import { forgetLink, linkSecret, prepareLink } from '../../net/links.ts';
import { readStoredJson, store } from '../../net/storage.ts';
import { oneDisplayKey } from '../screen/ControlSlot.tsx';
import { type KeptRoom, MOST_ROOMS, roomSchema } from './keptRoom.ts';

export type { KeptRoom } from './keptRoom.ts';

const KEY = 'podium.rooms';

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

/** Lists that were put together. `others`: other links of rooms that are in it, tried where those in use are refused. */
export function keepAll(all: { rooms: KeptRoom[]; others: readonly KeptRoom[] }): KeptRoom[] {
  const rooms = write(all.rooms);
  for (const { room, hostSecret, screenSecret } of all.others) {
    if (linkSecret('host', room) !== hostSecret) prepareLink({ face: 'host', room, secret: hostSecret });
    if (linkSecret('screen', room) !== screenSecret)
      prepareLink({ face: 'screen', room, secret: screenSecret });
  }
  return rooms;
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
