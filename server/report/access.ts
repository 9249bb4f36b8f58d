// Who may read what of a room: its host everything, a seat its own summary by its secret or by the key that is made of it. Secrets
// are compared by their hashes, as everywhere on the server.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { RoomState } from '../../shared/game/state.ts';
import { unusable } from '../../shared/game/unusable.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { ownKey } from '../../shared/report/own.ts';
import type { Credential } from './jobs.ts';

export type Reader =
  | { ok: true; as: 'host' }
  | { ok: true; as: 'seat'; seat: number }
  | { ok: false; code: RefusalCode };

/** In the same time, wherever the first difference is. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(one), digest(other));
}

export function readerOf(state: RoomState, credential: Credential): Reader {
  if (credential.by === 'host') {
    // A study group has no host: nobody was ever given the link that would fit.
    const isHost = state.form !== 'study' && isSame(credential.hash, state.hostHash);
    return isHost ? { ok: true, as: 'host' } : { ok: false, code: 'wrong_link' };
  }
  const number = credential.by === 'key' ? credential.seat : (state.byHash.get(credential.hash) ?? 0);
  const seat = state.seats.get(number);
  if (seat?.role !== 'player') return { ok: false, code: 'wrong_link' };
  const isRight =
    credential.by === 'seat' || isSame(credential.key, ownKey(state.room, seat.seat, seat.hash));
  if (!isRight) return { ok: false, code: 'wrong_link' };
  const refusal = unusable(seat, credential.by === 'seat' ? credential.hash : seat.hash);
  return refusal ? { ok: false, code: refusal } : { ok: true, as: 'seat', seat: seat.seat };
}
