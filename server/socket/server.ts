// socket.io on the http server: its options, who is let in, and how it ends. What comes in is connect.ts and frames.ts;
// what goes out, wire.ts.
import type { Server as HttpServer } from 'node:http';
import type { Socket as Line } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server, type Socket } from 'socket.io';
import type { Trials } from '../preflight/trials.ts';
import type { Node, Ports } from '../rooms/ports.ts';
import type { RoomRegistry } from '../rooms/registry.ts';
import { type Admitted, admit, type Door, refusalError, welcome } from './connect.ts';
import { Lives } from './life.ts';
import { writeOncePerTurn } from './outbox.ts';
import { makeRates } from './rates.ts';
import { shortenWayIn } from './shortWay.ts';
import { serveTrials } from './trials.ts';
import type { SocketWire } from './wire.ts';

const PING_MS = 10_000;
const PONG_WITHIN_MS = 8_000;
const LAST_WORDS_MS = 1_000;
/** The largest packet that is read; frames of our own clients stay far below limits.frameBytes. */
const MAX_PACKET_BYTES = 16_384;

export interface SocketOptions {
  readonly rooms: RoomRegistry;
  readonly wire: SocketWire;
  readonly clock: Ports['clock'];
  readonly node: Node;
  readonly logger: Ports['logger'];
  /** Proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  readonly trials: Trials;
  /** Told of each command: 'ok', 'settled' or the code of its refusal, and how long it took. */
  readonly onAnswer: (answer: string, ms: number) => void;
}

export interface Sockets {
  readonly connections: number;
  /** Ends all connections; rooms have said why before. */
  close(): Promise<void>;
}

export function serveSockets(http: HttpServer, options: SocketOptions): Sockets {
  const { rooms, wire, clock, node, logger } = options;
  const io = new Server(http, {
    serveClient: false,
    pingInterval: PING_MS,
    pingTimeout: PONG_WITHIN_MS,
    maxHttpBufferSize: MAX_PACKET_BYTES,
    perMessageDeflate: false,
    httpCompression: false,
    cors: { origin: false },
  });
  writeOncePerTurn(io, () => logger.warn('a page that does not read was dropped'));
  const lives = new Lives(io);
  const lines = linesOf(http);
  let count = 0;
  const door: Door = {
    rooms,
    wire,
    rates: makeRates(() => clock.now()),
    now: () => clock.now(),
    nextConnection: () => `${node.id}.${node.boot}.${++count}`,
    addressOf: (socket) => addressOf(socket, options.trustedProxies),
    onAnswer: options.onAnswer,
    onError: (error) => logger.error({ err: error }, 'a message could not be handled'),
  };
  serveTrials(io, { trials: options.trials, rates: door.rates, addressOf: door.addressOf });
  const admitted = new WeakMap<Socket, Admitted>();
  io.use((socket, next) => {
    admit(door, socket).then(
      (result) => {
        if (typeof result === 'string') return next(refusalError(result));
        admitted.set(socket, result);
        next();
      },
      (error: unknown) => {
        door.onError(error);
        next(refusalError('server_error'));
      },
    );
  });
  io.on('connection', (socket) => {
    const found = admitted.get(socket);
    if (!found) return;
    shortenWayIn(socket, welcome(door, socket, found), lives.of(socket.conn));
  });
  return {
    get connections() {
      return io.engine.clientsCount;
    },
    async close() {
      // What was sent last still has to leave; who does not read it in time has had it.
      const untilMs = performance.now() + LAST_WORDS_MS;
      while (io.engine.clientsCount > 0 && performance.now() < untilMs) await sleep(10);
      // Ends when the last line has: answers under way leave, and then who says nothing is cut off, or a phone whose
      // line is dead without knowing it would hold the server for half a minute.
      const cutOff = setTimeout(() => {
        for (const line of lines) line.destroy();
      }, LAST_WORDS_MS);
      await io.close();
      clearTimeout(cutOff);
    },
  };
}

/** Every open line, also those that became WebSockets, of which the HTTP server knows nothing any more. */
function linesOf(http: HttpServer): ReadonlySet<Line> {
  const lines = new Set<Line>();
  http.on('connection', (line: Line) => {
    lines.add(line);
    line.once('close', () => lines.delete(line));
  });
  return lines;
}

/** The last address that a trusted proxy wrote, or who is at the other end of the line. */
function addressOf(socket: Socket, trustedProxies: number): string {
  const header = socket.handshake.headers['x-forwarded-for'];
  const hops =
    trustedProxies > 0 && typeof header === 'string' ? header.split(',').map((hop) => hop.trim()) : [];
  return hops.at(-trustedProxies) ?? hops[0] ?? socket.handshake.address;
}
