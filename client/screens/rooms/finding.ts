// Finding a room in a long list: by words of its title, its code or its day, and by where it stands. Pure; drawn by List.tsx.
import type { Standing } from '../../../shared/report/shelf.ts';
import type { KeptRoom } from '../home/keptRoom.ts';

export type Wanted = 'all' | Standing['standing'];

export interface Sought {
  text: string;
  standing: Wanted;
}

/** `dayOf` writes the day as the list shows it, so that what is read can be sought. */
export function findRooms(
  rooms: readonly KeptRoom[],
  { text, standing }: Sought,
  known: ReadonlyMap<string, Standing>,
  dayOf: (atMs: number) => string,
): KeptRoom[] {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return rooms.filter((room) => {
    if (standing !== 'all' && known.get(room.room)?.standing !== standing) return false;
    const { packTitle, code, openedAtMs } = room;
    const said = `${packTitle.ko} ${packTitle.en} ${code} ${dayOf(openedAtMs)}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
