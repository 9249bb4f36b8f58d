// Who may come into a room as what: a player by code or with the secret of a seat, a host or screen by the secret of
// its link. What a connection may do afterwards: shared/protocol/permissions.ts.
import { unusable } from '../../shared/game/index.ts';
import { readJoinCode } from '../../shared/protocol/commands.ts';
import type { Handshake } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { RoomRegistry } from './registry.ts';
import type { Room } from './room.ts';
import { hashSecret } from './secrets.ts';

export type Entry =
  | { ok: true; room: Room; hash: string; seat: number | null }
  /** `isGuess`: the room was named by a code or id that is not there, which counts against whoever guesses. */
  | { ok: false; code: RefusalCode; isGuess: boolean };

const HOST_SEAT = 1;

export async function enter(rooms: RoomRegistry, handshake: Handshake): Promise<Entry> {
  const named = await find(rooms, handshake);
  if (!named.ok) return { ...named, isGuess: named.code === 'room_not_found' };
  const { room } = named;
  const hash = hashSecret(handshake.secret);
  if (handshake.role !== 'player') {
    const { hostHash, screenHash, form } = room.state;
    const isRight = hash === (handshake.role === 'host' ? hostHash : screenHash);
    if (!isRight || (handshake.role === 'host' && form === 'study')) {
      return { ok: false, code: 'wrong_link', isGuess: !isRight };
    }
    return { ok: true, room, hash, seat: handshake.role === 'host' ? HOST_SEAT : null };
  }
  const seat = room.state.seats.get(room.state.byHash.get(hash) ?? 0);
  const refusal = seat ? unusable(seat, hash) : null;
  if (refusal) return { ok: false, code: refusal, isGuess: false };
  return { ok: true, room, hash, seat: seat?.seat ?? null };
}

async function find(rooms: RoomRegistry, { room, code }: Handshake) {
  if (room !== undefined) return rooms.get(room);
  const joinCode = readJoinCode(code ?? '');
  return joinCode === null ? ({ ok: false, code: 'room_not_found' } as const) : rooms.byCode(joinCode);
}
