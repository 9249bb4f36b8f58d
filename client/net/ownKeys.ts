// The read-only keys of what players take home, kept per room and seat. What they open is ../screens/own, how they are made
// shared/report/own.ts.
import { readStored, store } from './storage.ts';

const nameOf = (room: string, seat: number) => `podium.own.${room}.${seat}`;

export const keptOwnKey = (room: string, seat: number): string | null =>
  readStored('local', nameOf(room, seat));

export function keepOwnKey({ room, seat, key }: { room: string; seat: number; key: string }): void {
  store('local', nameOf(room, seat), key);
}
