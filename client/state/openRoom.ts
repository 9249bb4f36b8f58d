// Makes a RoomClient: connection, outbox, store and clock put together.
import type { Role } from '../../shared/protocol/messages.ts';
import type { RoomClient } from './room.ts';

export interface RoomOptions {
  role: Role;
  /** Join code (players), kept for coming back. */
  code?: string;
  room?: string;
  secret: string;
}

export function openRoom(_options: RoomOptions): RoomClient {
  throw new Error('not wired yet');
}
