// Which face an address asks for. Secrets of links and one-time codes travel in the fragment, which no server ever sees;
// they are taken out here and removed from the address bar at once. What each face loads is faces.tsx.
import { cameByLink } from './net/links.ts';
import { keepOwnKey } from './net/ownKeys.ts';
import { keepPass } from './net/secrets.ts';
import { readTypedCode } from './screens/phone/code.ts';

export type Route =
  | { face: 'phone'; code: string }
  | { face: 'new' | 'study' | 'rooms' }
  | { face: 'host' | 'screen' | 'report'; room: string }
  /** What one player takes home. */
  | { face: 'own'; room: string; seat: number }
  /** The check before class, on a phone. */
  | { face: 'trial'; token: string };

/** `/j/CODE#p=PASS`: the one-time code of a seat. */
export const PASS_MARK = '#p=';

const SEAT = /^[1-9]\d{0,5}$/;
const KEY = /^#[0-9a-f]{64}$/;
/** The parts of a report stand in its fragment, too. */
const SECRET = /^#[A-Za-z0-9_-]{22,64}$/;

export function readRoute(path: string): Route {
  const [first = '', second = '', third = ''] = path.split('/').filter(Boolean).map(decode);
  if (first === 'new' || first === 'study' || first === 'rooms') return { face: first };
  if ((first === 'host' || first === 'screen' || first === 'report') && second)
    return { face: first, room: second };
  if (first === 'own' && second && SEAT.test(third))
    return { face: 'own', room: second, seat: Number(third) };
  if (first === 't' && second) return { face: 'trial', token: second };
  return { face: 'phone', code: first === 'j' ? second : '' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Keeps what a link carries and takes it out of the address bar and the history. */
export function takeSecretFromAddress(): void {
  const { hash, pathname, search } = globalThis.location;
  if (hash.length < 2) return;
  const [face = '', room = '', seat = ''] = pathname.split('/').filter(Boolean);
  if ((face === 'host' || face === 'screen') && room) cameByLink({ face, room, secret: hash.slice(1) });
  // Who leads a room reads its report.
  else if (face === 'report' && room && SECRET.test(hash))
    cameByLink({ face: 'host', room, secret: hash.slice(1) });
  else if (face === 'own' && SEAT.test(seat) && KEY.test(hash))
    keepOwnKey({ room, seat: Number(seat), key: hash.slice(1) });
  else if (face === 'j' && hash.startsWith(PASS_MARK))
    keepPass({ code: readTypedCode(decode(room)).code, pass: decode(hash.slice(PASS_MARK.length)) });
  else return;
  globalThis.history.replaceState(null, '', pathname + search);
}
