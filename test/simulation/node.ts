// One boot of a server: the real registry of rooms, the real way in (server/socket) and the real wiring of both, on the
// world's time and log. It dies between any two steps, and another boot with the same name comes after it.
import { pino } from 'pino';
import type { Socket } from 'socket.io';
import type { EventLog } from '../../server/log/contract.ts';
import { codecWith } from '../../server/main.ts';
import { type Heartbeat, startHeartbeat } from '../../server/rooms/heartbeat.ts';
import type { Clock } from '../../server/rooms/ports.ts';
import { RoomRegistry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { watchSaving } from '../../server/rooms/saving.ts';
import { admit, type Door, welcome } from '../../server/socket/connect.ts';
import { makeRates } from '../../server/socket/rates.ts';
import { SocketWire } from '../../server/socket/wire.ts';
import type { Patch, Snapshot } from '../../shared/protocol/messages.ts';
import { seededRandom } from '../helpers/clock.ts';
import type { Line } from './line.ts';
import { PACK, PACK_HASH } from './pack.ts';
import type { ServerSocket } from './serverSocket.ts';
import type { Process, World } from './world.ts';

const LIMITS = { maxRooms: 10, maxSeats: 40 };

export interface NodeParts {
  readonly world: World;
  readonly id: string;
  readonly skewMs: number;
  readonly makeLog: (node: Process) => EventLog;
  readonly leaves: (room: string, event: string, message: Patch | Snapshot, text: string) => void;
}

export class SimNode implements Process {
  readonly id: string;
  isAlive = true;
  /** Booted, and listening. */
  isUp = false;
  registry: RoomRegistry | null = null;
  /** All that lead here, also those that nobody has been let in by yet. */
  readonly lines = new Set<Line>();
  readonly #parts: NodeParts;
  readonly #clock: Clock;
  readonly #wire = new SocketWire((members, { channel, event, json }) =>
    this.emit(
      channel.split(':')[0] as string,
      [...members].map(({ socket }) => socket as unknown as ServerSocket),
      { event, message: JSON.parse(json) as object },
    ),
  );
  readonly #sockets = new Set<ServerSocket>();
  readonly #rooms = new Map<string, Room>();
  #door: Door | null = null;
  #boot = 0;
  #heartbeat: Promise<Heartbeat | null> | null = null;

  constructor(parts: NodeParts) {
    const { world, skewMs } = parts;
    this.#parts = parts;
    this.id = parts.id;
    this.#clock = {
      now: () => world.now() + skewMs,
      setTimer: (ms, run) => world.after(ms, this, 'a timer', run),
    };
  }

  get name(): string {
    return `${this.id}.${this.#boot}`;
  }

  get sockets(): ReadonlySet<ServerSocket> {
    return this.#sockets;
  }

  /** Rejects where the log does not answer, as a real one ends with an error. */
  async start(): Promise<void> {
    const { world, id, makeLog } = this.#parts;
    const logger = this.#logger();
    const log = watchSaving(makeLog(this), { logger, clock: this.#clock });
    const bootedAtMs = this.#clock.now();
    const node = { id, bootedAtMs, ...(await log.boot({ id, atMs: 0 })) };
    this.#boot = node.boot;
    const random = seededRandom(`${id}.${node.boot} ${world.rng.below(0x40000000)}`);
    this.registry = new RoomRegistry(
      {
        clock: this.#clock,
        random,
        log,
        codec: codecWith(random),
        wire: this.#wire,
        packByHash: async (hash) => (hash === PACK_HASH ? PACK : null),
        node,
        logger,
      },
      LIMITS,
    );
    let count = 0;
    this.#door = {
      rooms: this.registry,
      wire: this.#wire,
      rates: makeRates(() => this.#clock.now()),
      now: () => this.#clock.now(),
      nextConnection: () => `${id}.${node.boot}.${++count}`,
      addressOf: () => 'everywhere',
      onAnswer: () => {},
      onError: (error) => world.fail(`${this.name}: a message could not be handled: ${String(error)}`),
    };
    // In the order of main.ts: it listens before it has seen to all rooms, and lives only when it has.
    this.isUp = true;
    const ports = { clock: this.#clock, log, node };
    this.#heartbeat = this.registry
      .start()
      .then((hasSeenToAll) => (hasSeenToAll ? startHeartbeat(ports) : null));
  }

  /** Power off: memory, timers and sockets are gone. */
  crash(isSilent: boolean): void {
    this.isAlive = false;
    this.isUp = false;
    for (const line of this.lines) {
      if (isSilent) line.fallSilent();
      else line.cut();
    }
  }

  /** SIGTERM: everybody is told, what was asked is settled. */
  async stop(): Promise<void> {
    this.isUp = false;
    await this.registry?.close('server_stops');
    await (await this.#heartbeat)?.stop();
    this.#parts.world.after(200, this, 'exits', () => this.crash(false));
  }

  knock(socket: ServerSocket): void {
    if (!this.#door || !this.isUp) {
      socket.line.cut();
      return;
    }
    const door = this.#door;
    this.#sockets.add(socket);
    const asSocket = socket as unknown as Socket;
    void admit(door, asSocket).then((admitted) => {
      if (!this.#sockets.has(socket)) return;
      if (typeof admitted === 'string') return socket.refused(admitted);
      this.#rooms.set(admitted.room.id, admitted.room);
      socket.welcomed();
      welcome(door, asSocket, admitted);
    });
  }

  forget(socket: ServerSocket): void {
    this.#sockets.delete(socket);
    this.lines.delete(socket.line);
  }

  now = (): number => this.#clock.now();

  /** How far this server knows a room's log. */
  seqOf = (room: string): number => this.#rooms.get(room)?.seq ?? 0;

  /** Encoded once, as socket.io does it. */
  emit(
    room: string,
    sockets: Iterable<ServerSocket>,
    { event, message }: { event: string; message: object },
  ): void {
    const text = JSON.stringify(message);
    const parsed = JSON.parse(text) as Patch | Snapshot;
    this.#parts.leaves(room, event, parsed, text);
    for (const socket of sockets) socket.carry(event, parsed);
  }

  /** Warnings tell of planned faults; an error would be a mistake of ours. */
  #logger() {
    const { world } = this.#parts;
    const write = (line: string) => {
      const { msg, err } = JSON.parse(line) as { msg: string; err?: { type: string } };
      const isLate = msg === 'what should be deleted could not be' && err?.type === 'LogUnavailable';
      if (msg.startsWith('saving ') || isLate) world.note(`${this.name}: ${msg}`);
      else world.fail(`${this.name} logs an error: ${line}`);
    };
    return pino({ level: 'error' }, { write });
  }
}
