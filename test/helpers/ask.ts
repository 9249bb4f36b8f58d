// A command handed to a room itself, past the sockets, for tests that wait for its acknowledgement.
import type { Member } from '../../server/rooms/crowd.ts';
import type { Room } from '../../server/rooms/room.ts';
import type { Ack, CommandFrame } from '../../shared/protocol/messages.ts';

export const askRoom = (room: Room, member: Member, frame: CommandFrame, arrivedAtMs: number): Promise<Ack> =>
  new Promise((reply) => room.command(member, frame, arrivedAtMs, reply));
