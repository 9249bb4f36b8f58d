// What rooms know of sockets (server/rooms/ports.ts), made of socket.io. A channel is the connections of one audience; what
// is said to it is made into one frame for all of them, past socket.io's rooms, which encode and look everybody up anew
// each time (BENCHMARKS.md). Who is in which channel is decided by the rooms; how frames leave is outbox.ts.
import type { Socket } from 'socket.io';
import type { Wire } from '../rooms/ports.ts';
import { type Frames, framesOf, textFrame } from './outbox.ts';

export interface Said {
  readonly channel: string;
  readonly event: 'patch' | 'presence';
  readonly json: string;
}

export interface Connected {
  readonly socket: Socket;
  /** Past engine.io, where it can be. */
  readonly frames: Frames | null;
  readonly channels: Set<string>;
}

/** Says the same to all of them. */
export type Cast = (members: Iterable<Connected>, said: Said) => void;

/** `2` is an event of the main namespace, as Socket.IO's protocol writes it. */
const castOnce: Cast = (members, { event, json }) => {
  const text = `2["${event}",${json}]`;
  const frame = textFrame(text);
  for (const member of members) {
    if (member.frames) member.frames.addFrame(frame);
    else member.socket.conn.write(text, { wsPreEncodedFrame: [frame] } as object);
  }
};

export class SocketWire implements Wire {
  readonly #connections = new Map<string, Connected>();
  readonly #channels = new Map<string, Set<Connected>>();
  readonly #cast: Cast;

  /** The simulation casts in its own way. */
  constructor(cast: Cast = castOnce) {
    this.#cast = cast;
  }

  add(connection: string, socket: Socket): void {
    this.#connections.set(connection, { socket, frames: framesOf(socket.conn), channels: new Set() });
  }

  remove(connection: string): void {
    this.leave(connection, [...(this.#connections.get(connection)?.channels ?? [])]);
    this.#connections.delete(connection);
  }

  get size(): number {
    return this.#connections.size;
  }

  join(connection: string, channels: readonly string[]): void {
    const connected = this.#connections.get(connection);
    if (!connected) return;
    for (const channel of channels) {
      connected.channels.add(channel);
      const members = this.#channels.get(channel);
      if (members) members.add(connected);
      else this.#channels.set(channel, new Set([connected]));
    }
  }

  leave(connection: string, channels: readonly string[]): void {
    const connected = this.#connections.get(connection);
    if (!connected) return;
    for (const channel of channels) {
      connected.channels.delete(channel);
      const members = this.#channels.get(channel);
      if (members?.delete(connected) && members.size === 0) this.#channels.delete(channel);
    }
  }

  send(connection: string, event: 'snapshot' | 'presence', message: object): void {
    this.#connections.get(connection)?.socket.emit(event, message);
  }

  cast(channel: string, event: 'patch' | 'presence', json: string): void {
    const members = this.#channels.get(channel);
    if (members) this.#cast(members, { channel, event, json });
  }

  end(connection: string): void {
    const socket = this.#connections.get(connection)?.socket;
    // After this turn, so that what was sent before leaves first also where the transport is still upgrading.
    setImmediate(() => socket?.disconnect(true));
  }
}
