// Which face an address asks for. Secrets of links travel in the fragment, which no server ever sees; they are taken
// out here and removed from the address bar at once. What each face loads is faces.tsx.
import { keepLinkSecret, linkSecret } from './net/secrets.ts';

export type Route =
  | { face: 'phone'; code: string }
  | { face: 'new' | 'study' }
  | { face: 'host' | 'screen'; room: string; secret: string | null };

export function readRoute(path: string): Route {
  const [first = '', second = ''] = path.split('/').filter(Boolean).map(decode);
  if (first === 'new' || first === 'study') return { face: first };
  if ((first === 'host' || first === 'screen') && second) {
    return { face: first, room: second, secret: linkSecret(first, second) };
  }
  return { face: 'phone', code: first === 'j' ? second : '' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Keeps the secret of a host or screen link and takes it out of the address bar and the history. */
export function takeSecretFromAddress(): void {
  const { hash, pathname, search } = globalThis.location;
  if (hash.length < 2) return;
  const [face = '', room = ''] = pathname.split('/').filter(Boolean);
  if ((face === 'host' || face === 'screen') && room) {
    keepLinkSecret({ face, room, secret: hash.slice(1) });
    globalThis.history.replaceState(null, '', pathname + search);
  }
}
