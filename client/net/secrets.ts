// The secrets that prove a seat, kept per room in local storage: the player's own, made here before joining, and
// those of host and screen links. The server keeps only a hash of them. Storage that refuses is storage.ts's matter.
import { readStored, readStoredJson, store } from './storage.ts';

const SECRET_BYTES = 16;
const CLIENT_ID_BYTES = 6;

/** `crypto.getRandomValues` also works over plain http, where `crypto.subtle` does not. */
function randomText(bytes: number): string {
  const raw = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...raw))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** 128 bits, base64url. */
export const makeSecret = (): string => randomText(SECRET_BYTES);
/** Eight characters, new at every page load. */
export const makeClientId = (): string => randomText(CLIENT_ID_BYTES);

export interface KeptSeat {
  secret: string;
  /** Unknown until the room has answered for the first time. */
  room: string | null;
  hasJoined: boolean;
  name: string;
}

const seatKey = (code: string) => `podium.seat.${code}`;
const LAST_NAME = 'podium.name';

export const keptSeat = (code: string): KeptSeat | null => readStoredJson<KeptSeat>('local', seatKey(code));

/** The seat that this browser has or will have in the room behind this code: the same secret at every try. */
export function seatFor(code: string): KeptSeat {
  const kept = keptSeat(code);
  if (kept && typeof kept.secret === 'string') return kept;
  const made: KeptSeat = { secret: makeSecret(), room: null, hasJoined: false, name: '' };
  keepSeat(code, made);
  return made;
}

export function keepSeat(code: string, seat: KeptSeat): void {
  store('local', seatKey(code), JSON.stringify(seat));
}

export function forgetSeat(code: string): void {
  store('local', seatKey(code), null);
}

export const lastName = (): string => readStored('local', LAST_NAME) ?? '';
export const keepLastName = (name: string): void => store('local', LAST_NAME, name);

const linkKey = (face: string, room: string) => `podium.link.${face}.${room}`;

export function keepLinkSecret(link: { face: 'host' | 'screen'; room: string; secret: string }): void {
  store('local', linkKey(link.face, link.room), link.secret);
}

export const linkSecret = (face: 'host' | 'screen', room: string): string | null =>
  readStored('local', linkKey(face, room));
