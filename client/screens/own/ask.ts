// What a player takes home, asked for by the seat's secret or by its read-only key, which opens nothing else; and practice of what was
// wrong. The link carries the key in its fragment and it is kept here, so that the page opens again.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Own, ownKey } from '../../../shared/report/own.ts';
import { type Answer, askJson, bearer } from '../../net/http.ts';
import { keepOwnKey, keptOwnKey } from '../../net/ownKeys.ts';
import { openRoomOnServer } from '../home/api.ts';

export interface Seat {
  room: string;
  seat: number;
}

/** Made of the secret that proves the seat; nobody gets back from it. Kept, so that the link opens on this device without it. */
export function keyOf({ room, seat }: Seat, secret: string): string {
  const key = ownKey(room, seat, bytesToHex(sha256(utf8ToBytes(secret))));
  keepOwnKey({ room, seat, key });
  return key;
}

export const ownPath = ({ room, seat }: Seat, key: string): string => `/own/${room}/${seat}#${key}`;

export async function fetchOwn({ room, seat }: Seat): Promise<Answer<Own>> {
  const key = keptOwnKey(room, seat);
  if (key === null) return { ok: false, trouble: 'wrong_link' };
  return askJson(`/api/rooms/${encodeURIComponent(room)}/own?seat=${seat}`, bearer(key));
}

/** A room for one, who may ask friends in; gives its join code. */
export async function practise({ room, seat }: Seat): Promise<Answer<string>> {
  const answer = await openRoomOnServer({
    practise: { room, seat, secret: keptOwnKey(room, seat) ?? '' },
  });
  return answer.ok ? { ok: true, value: answer.value.code } : answer;
}
