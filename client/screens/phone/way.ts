// Where somebody stands who is not aboard yet: at the form, or on one of the ways back to a seat that is there already.
// The form is JoinForm.tsx, the ways are WayBack.tsx.
import { keptPass, keptSeat } from '../../net/secrets.ts';
import type { Said } from './newcomer.ts';

export type Way =
  | { at: 'form' }
  /** Came by the link of a one-time code. */
  | { at: 'link'; pass: string }
  /** Types a one-time code; `news`: what became of the last one. */
  | { at: 'pass'; news?: string }
  /** Says the name whose seat is looked for. */
  | { at: 'ask'; news?: string }
  /** Somebody of this name is aboard. */
  | { at: 'same'; said: Said }
  /** The seat of this name has been asked for. */
  | { at: 'waits'; said: Said };

/** With this code, as the browser was left. */
export function wayWith(code: string): Way {
  const pass = keptPass(code);
  if (pass !== null) return { at: 'link', pass };
  const { claims: name, claimsNumber: number = '' } = keptSeat(code) ?? {};
  return name === undefined ? { at: 'form' } : { at: 'waits', said: { name, number } };
}
