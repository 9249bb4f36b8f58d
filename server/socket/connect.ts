// The way in: the handshake is parsed and judged before a socket is connected, and refused with a code that the client
// reads from the error. Afterwards frames go to ears.ts, and the room knows the connection by its own name only.
import type { Socket } from 'socket.io';
import { limits, OLDEST_PROTOCOL, PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import { handshakeSchema, type Role } from '../../shared/protocol/messages.ts';
import { readCommand } from '../../shared/protocol/readCommand.ts';
import { type RefusalCode, refusals } from '../../shared/protocol/refusals.ts';
import { enter } from '../rooms/entry.ts';
import type { RoomRegistry } from '../rooms/registry.ts';
import type { Room } from '../rooms/room.ts';
import { type Ears, makeEars } from './ears.ts';
import { replyOf } from './frames.ts';
import type { Rates } from './rates.ts';
import type { SocketWire } from './wire.ts';

/** What the handshake found out, kept until the socket is connected. */
export interface Admitted {
  readonly room: Room;
  readonly role: Role;
  readonly hash: string;
  readonly clientId: string;
  readonly seat: number | null;
}

export interface Door {
  readonly rooms: RoomRegistry;
  readonly rates: Rates;
  readonly wire: SocketWire;
  readonly now: () => number;
  /** Unique for ever: node.boot.count. */
  readonly nextConnection: () => string;
  readonly addressOf: (socket: Socket) => string;
  readonly onAnswer: (answer: string, ms: number) => void;
  readonly onError: (error: unknown) => void;
}

/** Why not, or what was found. */
export async function admit(door: Door, socket: Socket): Promise<Admitted | RefusalCode> {
  const auth: unknown = socket.handshake.auth;
  const { protocol } = (auth ?? {}) as { protocol?: unknown };
  const parsed = handshakeSchema.safeParse(auth);
  if (typeof protocol === 'number' && (protocol < OLDEST_PROTOCOL || protocol > PROTOCOL_VERSION))
    return 'page_old';
  if (!parsed.success) return 'bad_message';
  const address = door.addressOf(socket);
  // A seat that comes back names its room, which nobody can guess: those are not held up by others' wrong codes.
  if (parsed.data.room === undefined && door.rates.guesses.isEmpty(address)) return 'too_many_tries';
  const entry = await enter(door.rooms, parsed.data);
  if (!entry.ok) {
    if (entry.isGuess) door.rates.guesses.take(address);
    return entry.code;
  }
  const { role, clientId } = parsed.data;
  return { room: entry.room, role, hash: entry.hash, clientId, seat: entry.seat };
}

/** socket.io hands `data` on to the client's `connect_error`. */
export function refusalError(code: RefusalCode): Error {
  return Object.assign(new Error(code), { data: { code, words: refusals[code] } });
}

/** Lets a connection into its room. What it gives back hears what the page says past Socket.IO, see shortWay.ts. */
export function welcome(door: Door, socket: Socket, admitted: Admitted): Ears {
  const { room, role, hash, clientId, seat } = admitted;
  const id = door.nextConnection();
  let badMessages = 0;
  const onBad = () => {
    badMessages++;
    if (badMessages >= limits.badMessagesBeforeClose) door.wire.end(id);
  };
  const ears = makeEars(door, { id, room, address: door.addressOf(socket), onBad });
  socket.on('command', (...said: unknown[]) => ears.command(readCommand(said[0]), replyOf(said)));
  socket.on('snapshot', () => ears.snapshot());
  socket.on('presence', (said: unknown) => ears.presence(said));
  socket.onAny((event: string) => {
    if (event !== 'command' && event !== 'snapshot' && event !== 'presence') onBad();
  });
  // A client may emit an event of this name, and without a listener it would end the process.
  socket.on('error', () => {});
  socket.on('disconnect', () => {
    room.detach(id);
    door.wire.remove(id);
  });
  door.wire.add(id, socket);
  room.attach({ id, role, hash, clientId, seat });
  return ears;
}
