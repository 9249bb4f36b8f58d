// A room opened by the link of its host or screen. When that is refused, another secret that this browser has is tried: a
// new link may have been made in another window, or by a page that died before it heard the answer. What is kept is
// ../net/links.ts.
import { forgetLink, type Link, linkSecret, tryOtherLink } from '../net/links.ts';
import { makeSecret } from '../net/secrets.ts';
import { openRoom, type RoomParts } from './openRoom.ts';
import type { RoomClient } from './room.ts';

/** What another window stores is seen here a moment later; a secret that is still the old one then is of no use. */
const OTHERS_WITHIN_MS = 1_000;

export function openByLink(link: Link, parts?: RoomParts): RoomClient {
  let used: string | null = null;
  const room = openRoom(
    {
      role: link.face,
      room: link.room,
      secret() {
        // Without one the server is asked all the same: it knows whether the link or the room is gone.
        used = linkSecret(link.face, link.room) ?? makeSecret();
        return used;
      },
    },
    parts,
  );
  const isRefused = () => room.status.peek() === 'refused' && room.refusal.peek() === 'wrong_link';
  const tryNew = (): boolean => {
    const kept = linkSecret(link.face, link.room);
    const isNew = (kept !== null && kept !== used) || tryOtherLink(link);
    if (isNew) room.takeBack();
    return isNew;
  };
  room.status.subscribe(() => {
    if (!isRefused() || tryNew()) return;
    setTimeout(() => {
      if (isRefused() && !tryNew()) forgetLink(link);
    }, OTHERS_WITHIN_MS);
  });
  globalThis.addEventListener('storage', () => {
    if (isRefused()) tryNew();
  });
  return room;
}
