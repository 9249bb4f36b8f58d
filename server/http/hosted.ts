// The room of a request that carries its host's secret, as `Authorization: Bearer …`, or why there is none.
import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { roomIdSchema } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { RoomRegistry } from '../rooms/registry.ts';
import type { Room } from '../rooms/room.ts';
import { hashSecret } from '../rooms/secrets.ts';

/** In the same time, wherever the first difference is. `hash`: SHA-256 of the right one, hex. */
export function isSameSecret(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret));
  const right = Buffer.from(hash);
  return given.length === right.length && timingSafeEqual(given, right);
}

export async function hostedRoom(rooms: RoomRegistry, request: Request): Promise<Room | RefusalCode> {
  const id = roomIdSchema.safeParse(request.params.room);
  const secret = /^Bearer ([A-Za-z0-9_-]{22,64})$/.exec(request.headers.authorization ?? '')?.[1];
  if (!id.success) return 'room_not_found';
  if (!secret) return 'wrong_link';
  const found = await rooms.get(id.data);
  if (!found.ok) return found.code;
  return isSameSecret(secret, found.room.state.hostHash) ? found.room : 'wrong_link';
}
