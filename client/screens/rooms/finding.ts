// Finding a room in a long list: by words of its title, its code or its day, and by where it stands. Pure; drawn by List.tsx.
import type { Standing } from '../../../shared/report/shelf.ts';
import type { KeptRoom } from '../home/keptRoom.ts';

/** Where a room stands, in one word. `open`: not over, and the server does not know how far. */
export type Place = Exclude<Standing['standing'], 'open'> | NonNullable<Standing['now']>['at'] | 'open';

export const placeOf = ({ standing, now }: Standing): Place =>
  standing === 'open' ? (now?.at ?? 'open') : standing;

/** A room that may be running is sought among those that are. */
export const WANTED = ['all', 'lobby', 'running', 'paused', 'finished', 'gone'] as const;
export type Wanted = (typeof WANTED)[number];

export interface Sought {
  text: string;
  place: Wanted;
}

/** `dayOf` writes the day as the list shows it, so that what is read can be sought. */
export function findRooms(
  rooms: readonly KeptRoom[],
  { text, place }: Sought,
  known: ReadonlyMap<string, Standing>,
  dayOf: (atMs: number) => string,
): KeptRoom[] {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return rooms.filter((room) => {
    const standing = known.get(room.room);
    if (place !== 'all' && (!standing || soughtAs(placeOf(standing)) !== place)) return false;
    const { packTitle, code, openedAtMs } = room;
    const said = `${packTitle.ko} ${packTitle.en} ${code} ${dayOf(openedAtMs)}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

const soughtAs = (place: Place): Wanted => (place === 'open' ? 'running' : place);
