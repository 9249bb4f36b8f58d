// Tells this browser's own pages from a phone in a trial: random, one for all pages of one address, and no credential. What
// the server makes of it is server/preflight/trials.ts.
import { makeClientId } from '../../net/secrets.ts';
import { readStored, store } from '../../net/storage.ts';

const KEY = 'podium.browser';

export function browserId(): string {
  const kept = readStored('local', KEY);
  if (kept !== null && /^[A-Za-z0-9_-]{8,22}$/.test(kept)) return kept;
  const made = makeClientId() + makeClientId();
  store('local', KEY, made);
  return made;
}
