// From the list to the page of a room that is open: /new knows it by the history entry, as after opening one there, so that no
// secret is in the address.
import type { KeptRoom } from '../home/rooms.ts';

export function showOpened({ room }: KeptRoom): void {
  globalThis.history.pushState({ room }, '', '/new');
  globalThis.location.reload();
}
