// The secrets of host and screen links, kept per room in local storage. Beside the one in use another may lie, to be
// tried when that one is refused: a new one whose replacing was not answered yet, or the one that was kept before an
// older link was opened. Who tries it is ../state/openByLink.ts; how a link is replaced, replaceLink.ts.
import { readStored, store } from './storage.ts';

export interface Link {
  face: 'host' | 'screen';
  room: string;
}

const keyOf = ({ face, room }: Link) => `podium.link.${face}.${room}`;
const otherKeyOf = (link: Link) => `${keyOf(link)}.other`;

const read = (key: string): string | null => readStored('local', key) || null;

export const linkSecret = (face: Link['face'], room: string): string | null => read(keyOf({ face, room }));

/** Somebody came by a link: it is tried first, and what was kept is not lost if it turns out to be an old one. */
export function cameByLink({ secret, ...link }: Link & { secret: string }): void {
  const kept = read(keyOf(link));
  if (kept !== null && kept !== secret) store('local', otherKeyOf(link), kept);
  store('local', keyOf(link), secret);
}

/** Before the server is told of it: if this page does not live to hear the answer, the next one finds it. */
export function prepareLink({ secret, ...link }: Link & { secret: string }): void {
  store('local', otherKeyOf(link), secret);
}

export function settleLink({ secret, ...link }: Link & { secret: string }): void {
  store('local', keyOf(link), secret);
  store('local', otherKeyOf(link), null);
}

/** Puts the other one in use; false when there is none. */
export function tryOtherLink(link: Link): boolean {
  const other = read(otherKeyOf(link));
  if (other === null) return false;
  settleLink({ ...link, secret: other });
  return true;
}

/** The new one was not taken. */
export function dropOtherLink(link: Link): void {
  store('local', otherKeyOf(link), null);
}

export function forgetLink(link: Link): void {
  store('local', keyOf(link), null);
  dropOtherLink(link);
}
