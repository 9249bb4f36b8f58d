// The list of rooms as a file, to carry it to another device: what it looks like, and what comes of a file that somebody hands in.
// Pure; picking and saving files is Carry.tsx, where links are kept ../home/rooms.ts.
import * as z from 'zod/mini';
import { type KeptRoom, MOST_ROOMS, roomSchema } from '../home/keptRoom.ts';

/** Raised when an older page would misread a newer file. */
const VERSION = 1;
/** A full list has about 80 kB. */
export const MOST_BYTES = 1_000_000;

const headSchema = z.object({ podium: z.literal('rooms'), version: z.int() });
const fileSchema = z.object({ rooms: z.array(z.unknown()) });

export type BadFile = 'tooLarge' | 'notOurs' | 'tooNew' | 'noRooms' | 'tooMany';
export type Read =
  | { ok: true; rooms: KeptRoom[] /** Entries that do not read as a room. */; unread: number }
  | { ok: false; why: BadFile };

export const writeFile = (rooms: readonly KeptRoom[], savedAtMs: number): string =>
  `${JSON.stringify({ podium: 'rooms', version: VERSION, savedAtMs, rooms }, null, 1)}\n`;

export function readFile(text: string): Read {
  if (text.length > MOST_BYTES) return { ok: false, why: 'tooLarge' };
  const json = parse(text);
  const head = headSchema.safeParse(json);
  if (!head.success) return { ok: false, why: 'notOurs' };
  if (head.data.version > VERSION) return { ok: false, why: 'tooNew' };
  const file = fileSchema.safeParse(json);
  if (!file.success) return { ok: false, why: 'notOurs' };
  const rooms = file.data.rooms.flatMap((one) => {
    const read = roomSchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
  const unread = file.data.rooms.length - rooms.length;
  return rooms.length === 0 ? { ok: false, why: 'noRooms' } : { ok: true, rooms, unread };
}

export interface Merged {
  /** Newest first. */
  rooms: KeptRoom[];
  added: number;
  /** Rooms of both lists whose links differ: those of this browser stay in use, these are to be tried where they are refused. */
  others: KeptRoom[];
}

/** Nothing is lost: null where both lists together are longer than what is kept. */
export function merge(here: readonly KeptRoom[], brought: readonly KeptRoom[]): Merged | null {
  const rooms = new Map(here.map((room) => [room.room, room]));
  const others: KeptRoom[] = [];
  for (const room of brought) {
    const known = rooms.get(room.room);
    if (!known) rooms.set(room.room, room);
    else if (known.hostSecret !== room.hostSecret || known.screenSecret !== room.screenSecret)
      others.push(room);
  }
  if (rooms.size > MOST_ROOMS) return null;
  const sorted = [...rooms.values()].sort((a, b) => b.openedAtMs - a.openedAtMs);
  return { rooms: sorted, added: rooms.size - here.length, others };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
