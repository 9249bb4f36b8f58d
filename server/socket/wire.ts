// What rooms know of sockets (server/rooms/ports.ts), made of socket.io. A channel is one of its rooms, so a patch is
// encoded once for all connections in it. Who is in which channel is decided by the rooms.
import type { Server, Socket } from 'socket.io';
import type { Wire } from '../rooms/ports.ts';

export class SocketWire implements Wire {
  readonly #sockets = new Map<string, Socket>();
  #server: Server | null = null;

  use(server: Server): void {
    this.#server = server;
  }

  add(connection: string, socket: Socket): void {
    this.#sockets.set(connection, socket);
  }

  remove(connection: string): void {
    this.#sockets.delete(connection);
  }

  get size(): number {
    return this.#sockets.size;
  }

  join(connection: string, channels: readonly string[]): void {
    void this.#sockets.get(connection)?.join([...channels]);
  }

  leave(connection: string, channels: readonly string[]): void {
    const socket = this.#sockets.get(connection);
    for (const channel of channels) void socket?.leave(channel);
  }

  send(connection: string, event: 'snapshot' | 'presence', message: object): void {
    this.#sockets.get(connection)?.emit(event, message);
  }

  cast(channel: string, event: 'patch' | 'presence', message: object): void {
    this.#server?.to(channel).emit(event, message);
  }

  end(connection: string): void {
    const socket = this.#sockets.get(connection);
    // After this turn, so that what was sent before leaves first also where the transport is still upgrading.
    setImmediate(() => socket?.disconnect(true));
  }
}
