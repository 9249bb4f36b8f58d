// The secrets that prove a player's seat, made here before joining and kept per room in local storage, and the one-time
// codes of a seat. The server keeps only a hash of them. Secrets of links are links.ts, storage that refuses storage.ts.
import { CODE_ALPHABET, limits } from '../../shared/protocol/limits.ts';
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

/** A one-time code. Bytes above the largest multiple of the alphabet's size are drawn again: each is equally likely. */
export function makePass(): string {
  const fair = 256 - (256 % CODE_ALPHABET.length);
  let pass = '';
  while (pass.length < limits.passChars) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) pass += CODE_ALPHABET[byte % CODE_ALPHABET.length];
  }
  return pass;
}

export interface KeptSeat {
  secret: string;
  /** Unknown until the room has answered for the first time. */
  room: string | null;
  hasJoined: boolean;
  name: string;
  /** The name whose seat was asked for, while nobody has answered. */
  claims?: string | undefined;
  /** The number that was said with it, where the room asks for one. */
  claimsNumber?: string | undefined;
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
export const keepLastName = (name: string | null): void => store('local', LAST_NAME, name);

/** The one-time code of a link that was opened in this tab, until it is used. */
const PASS = 'podium.pass';
interface KeptPass {
  code: string;
  pass: string;
}
export const keptPass = (code: string): string | null => {
  const kept = readStoredJson<KeptPass>('session', PASS);
  return kept?.code === code ? kept.pass : null;
};
export const keepPass = (kept: KeptPass | null): void => store('session', PASS, kept && JSON.stringify(kept));
