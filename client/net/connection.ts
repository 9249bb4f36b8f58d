// The line to the server: socket.io with our handshake, and what its ends mean. It knows frames, not views: snapshots,
// patches and presence go to whoever listens (../state/listener.ts), commands come from sender.ts. When it is tried
// again is retry.ts, what a page that wakes up does wake.ts.
import { io, type Socket } from 'socket.io-client';
import type {
  Ack,
  CommandFrame,
  Handshake,
  Patch,
  PresenceFrame,
  PresenceNews,
  Snapshot,
} from '../../shared/protocol/messages.ts';
import { type RefusalCode, refusals } from '../../shared/protocol/refusals.ts';
import { makeRetry, PASSING, RETRY_MS } from './retry.ts';
import { watchWaking } from './wake.ts';

export interface Listener {
  snapshot(frame: Snapshot, askedAtMs: number | null): void;
  patch(frame: Patch): void;
  presence(news: PresenceNews): void;
  /** The transport is open; the first snapshot follows. */
  opened(): void;
  /** The line is lost and being made again. */
  lost(): void;
  /** The server does not want this line; nothing reconnects by itself until `connect()`. */
  refused(code: RefusalCode): void;
}

export interface Connection {
  connect(): void;
  restart(): void;
  command(frame: CommandFrame, onAck: (ack: Ack) => void): void;
  askSnapshot(): void;
  presence(frame: PresenceFrame): void;
  close(): void;
}

/** The server answers one question every two seconds and drops what is more. */
const ASK_AGAIN_MS = 2_500;

export type MakeSocket = (handshake: () => Handshake) => Socket;

export const openSocket: MakeSocket = (handshake) =>
  io({
    auth: (give) => give(handshake()),
    // Polling first would cost a phone on bad wifi three more round trips.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: RETRY_MS.first,
    reconnectionDelayMax: RETRY_MS.longest,
    timeout: 8_000,
    autoConnect: false,
  });

const asRefusal = (code: unknown): RefusalCode | null =>
  typeof code === 'string' && code in refusals ? (code as RefusalCode) : null;

interface Parts {
  makeSocket: MakeSocket;
  handshake: () => Handshake;
  listener: Listener;
  /** Milliseconds of the local clock. */
  now: () => number;
}

export function makeConnection({ makeSocket, handshake, listener, now }: Parts): Connection {
  let askedAtMs: number | null = null;
  let isWanted = false;
  const socket = makeSocket(() => {
    askedAtMs = now();
    return handshake();
  });

  const connect = () => {
    isWanted = true;
    retry.stop();
    if (socket.connected) return;
    // Also cuts short the wait between two tries of socket.io itself.
    socket.disconnect();
    socket.connect();
  };
  const restart = () => {
    socket.disconnect();
    connect();
  };
  const refuse = (code: RefusalCode) => {
    isWanted = false;
    socket.disconnect();
    listener.refused(code);
  };
  const askSnapshot = () => {
    // Several patches may show one gap: one question is enough, until it must have been lost.
    if (!socket.connected || (askedAtMs !== null && now() - askedAtMs < ASK_AGAIN_MS)) return;
    askedAtMs = now();
    socket.emit('snapshot');
  };
  const retry = makeRetry(connect);

  socket.on('connect', () => {
    retry.succeeded();
    listener.opened();
    wake.report();
  });
  socket.on('connect_error', (error) => {
    if (!isWanted) return;
    const code = asRefusal((error as { data?: { code?: unknown } }).data?.code);
    listener.lost();
    // socket.io tries again by itself after a failed transport, never after a refused handshake.
    if (code && !PASSING.has(code)) refuse(code);
    else if (!socket.active) retry.later();
  });
  socket.on('disconnect', (reason) => {
    wake.heard();
    if (!isWanted) return;
    listener.lost();
    if (reason === 'io server disconnect') retry.later();
  });
  socket.on('snapshot', (frame: Snapshot) => {
    wake.heard();
    const notice = asRefusal(frame.notice);
    listener.snapshot(frame, askedAtMs);
    askedAtMs = null;
    if (notice && !PASSING.has(notice)) refuse(notice);
  });
  socket.on('patch', (frame: Patch) => {
    wake.heard();
    listener.patch(frame);
  });
  socket.on('presence', (news: PresenceNews) => listener.presence(news));

  const wake = watchWaking({ socket, isWanted: () => isWanted, connect, restart, askSnapshot });

  return {
    connect,
    restart,
    command: (frame, onAck) => void socket.emit('command', frame, onAck),
    askSnapshot,
    presence(frame) {
      // Not worth keeping: a hold or a signal of a moment ago says nothing when the line is back.
      if (socket.connected) socket.volatile.emit('presence', frame);
    },
    close() {
      isWanted = false;
      retry.stop();
      wake.stop();
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
