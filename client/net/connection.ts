// The line to the server: socket.io with our handshake, what its ends mean, and waking up. It knows frames, not views:
// snapshots, patches and presence go to whoever listens (../state/openRoom.ts), commands come from sender.ts.
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

/** Refusals of a handshake that pass by themselves: try again, slowly. */
const PASSING: ReadonlySet<RefusalCode> = new Set([
  'server_stops',
  'server_error',
  'saving_fails',
  'too_fast',
]);
const RETRY_MS = { first: 400, longest: 5_000 };
/** The server answers one question every two seconds and drops what is more. */
const ASK_AGAIN_MS = 2_500;
/** A page that was hidden asks for a sign of life; without one within this time the line is made anew. */
const SIGN_OF_LIFE_MS = 1_200;

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
  const socket = makeSocket(() => {
    askedAtMs = now();
    return handshake();
  });
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let lifeTimer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isWanted = false;

  const connect = () => {
    isWanted = true;
    clearTimeout(retryTimer);
    if (socket.connected) return;
    // Also cuts short the wait between two tries of socket.io itself.
    socket.disconnect();
    socket.connect();
  };
  const connectLater = () => {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(connect, Math.min(RETRY_MS.longest, RETRY_MS.first * 2 ** failures));
    failures += 1;
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
  const restart = () => {
    socket.disconnect();
    connect();
  };
  const heard = () => clearTimeout(lifeTimer);

  socket.on('connect', () => {
    failures = 0;
    listener.opened();
    reportVisibility();
  });
  socket.on('connect_error', (error) => {
    if (!isWanted) return;
    const code = asRefusal((error as { data?: { code?: unknown } }).data?.code);
    listener.lost();
    // socket.io tries again by itself after a failed transport, never after a refused handshake.
    if (code && !PASSING.has(code)) refuse(code);
    else if (!socket.active) connectLater();
  });
  socket.on('disconnect', (reason) => {
    heard();
    if (!isWanted) return;
    listener.lost();
    if (reason === 'io server disconnect') connectLater();
  });
  socket.on('snapshot', (frame: Snapshot) => {
    heard();
    const notice = asRefusal(frame.notice);
    listener.snapshot(frame, askedAtMs);
    askedAtMs = null;
    if (notice && !PASSING.has(notice)) refuse(notice);
  });
  socket.on('patch', (frame: Patch) => {
    heard();
    listener.patch(frame);
  });
  socket.on('presence', (news: PresenceNews) => listener.presence(news));

  const reportVisibility = () => {
    if (socket.connected) socket.emit('presence', { isVisible: document.visibilityState !== 'hidden' });
  };
  const wake = () => {
    reportVisibility();
    if (!isWanted || document.visibilityState === 'hidden') return;
    if (!socket.connected) return connect();
    // A phone that slept may hold a line that is dead without knowing it.
    askSnapshot();
    clearTimeout(lifeTimer);
    lifeTimer = setTimeout(restart, SIGN_OF_LIFE_MS);
  };
  /** Also fires at the first load, where the line is on its way already. */
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) wake();
  };
  document.addEventListener('visibilitychange', wake);
  globalThis.addEventListener('online', wake);
  globalThis.addEventListener('pageshow', shown);

  return {
    connect,
    restart,
    command(frame, onAck) {
      socket.emit('command', frame, onAck);
    },
    askSnapshot,
    presence(frame) {
      // Not worth keeping: a hold or a signal of a moment ago says nothing when the line is back.
      if (socket.connected) socket.volatile.emit('presence', frame);
    },
    close() {
      isWanted = false;
      clearTimeout(retryTimer);
      heard();
      document.removeEventListener('visibilitychange', wake);
      globalThis.removeEventListener('online', wake);
      globalThis.removeEventListener('pageshow', shown);
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
