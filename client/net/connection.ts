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
import { FIRST_PATIENCE_MS, makePatience, type Patience } from './patience.ts';
import { makeRetry, PASSING, RETRY_MS, type Retry } from './retry.ts';
import { type Wake, watchWaking } from './wake.ts';
import { awaitWelcome, type Welcome } from './welcome.ts';

export interface Listener {
  snapshot(frame: Snapshot, askedAtMs: number | null): void;
  patch(frame: Patch): void;
  presence(news: PresenceNews): void;
  /** The transport is open; the first snapshot follows. */
  opened(): void;
  /** The line is lost and being made again; `why` where the server has said so. */
  lost(why: RefusalCode | null): void;
  /** The server does not want this line; nothing reconnects by itself until `connect()`. */
  refused(code: RefusalCode): void;
}

export interface Connection {
  connect(): void;
  restart(): void;
  command(frame: CommandFrame, onAck: (ack: Ack) => void): void;
  askSnapshot(): void;
  /** When the last frame came, in milliseconds of the local clock. */
  heardAtMs(): number;
  presence(frame: PresenceFrame): void;
  close(): void;
}

/** The server answers one question every two seconds and drops what is more. */
const ASK_AGAIN_MS = 2_500;

export type MakeSocket = (handshake: () => Handshake) => Socket;

/** Without an address: where the page came from. */
export const openSocketTo =
  (address?: string): MakeSocket =>
  (handshake) => {
    const options = {
      auth: (give: (handshake: Handshake) => void) => give(handshake()),
      // Polling first would cost a phone on bad wifi three more round trips.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: RETRY_MS.first,
      reconnectionDelayMax: RETRY_MS.longest,
      timeout: FIRST_PATIENCE_MS,
      autoConnect: false,
    };
    return address === undefined ? io(options) : io(address, options);
  };

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
  const patience = makePatience();
  const talk = makeTalk(patience, now);
  let isWanted = false;
  const socket = makeSocket(() => {
    talk.asked();
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
  const askSnapshot = () => {
    if (!socket.connected || !talk.mayAsk()) return;
    talk.asked();
    socket.emit('snapshot');
  };
  const retry = makeRetry(connect);
  const welcome = awaitWelcome(socket.io, patience, restart);
  const wake = watchWaking({
    socket,
    isWanted: () => isWanted,
    signOfLifeMs: patience.forSignOfLife,
    connect,
    restart,
    askSnapshot,
  });
  listen({
    socket,
    listener,
    talk,
    patience,
    retry,
    welcome,
    wake,
    isWanted: () => isWanted,
    refuse(code) {
      isWanted = false;
      welcome.came();
      socket.disconnect();
      listener.refused(code);
    },
  });

  return {
    connect,
    restart,
    command: (frame, onAck) => void socket.emit('command', frame, onAck),
    askSnapshot,
    heardAtMs: talk.heardAtMs,
    presence(frame) {
      // Not worth keeping: a hold or a signal of a moment ago says nothing when the line is back.
      if (socket.connected) socket.volatile.emit('presence', frame);
    },
    close() {
      isWanted = false;
      welcome.stop();
      retry.stop();
      wake.stop();
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}

interface Talk {
  asked(): void;
  /** Several patches may show one gap: one question is enough, until it must have been lost. */
  mayAsk(): boolean;
  /** A snapshot came: when it was asked for, where it was. */
  answered(): number | null;
  heard(): void;
  heardAtMs(): number;
}

/** What was asked and heard on the line, and when. */
function makeTalk(patience: Patience, now: () => number): Talk {
  let askedAtMs: number | null = null;
  let heardAtMs = Number.NEGATIVE_INFINITY;
  return {
    asked() {
      askedAtMs = now();
    },
    mayAsk: () => askedAtMs === null || now() - askedAtMs >= ASK_AGAIN_MS,
    answered() {
      const atMs = askedAtMs;
      askedAtMs = null;
      if (atMs !== null) patience.answered(now() - atMs);
      return atMs;
    },
    heard() {
      heardAtMs = now();
    },
    heardAtMs: () => heardAtMs,
  };
}

interface Ears {
  socket: Socket;
  listener: Listener;
  talk: Talk;
  patience: Patience;
  retry: Retry;
  welcome: Welcome;
  wake: Wake;
  isWanted(): boolean;
  /** The line is over for good. */
  refuse(code: RefusalCode): void;
}

function listen({ socket, listener, talk, patience, retry, welcome, wake, isWanted, refuse }: Ears): void {
  const heard = () => {
    talk.heard();
    wake.heard();
  };
  socket.on('connect', () => {
    retry.succeeded();
    listener.opened();
    wake.report();
  });
  socket.on('connect_error', (error) => {
    if (!isWanted()) return;
    welcome.came();
    if (error.message === 'timeout') patience.inVain();
    const code = asRefusal((error as { data?: { code?: unknown } }).data?.code);
    listener.lost(code);
    // socket.io tries again by itself after a failed transport, never after a refused handshake.
    if (code && !PASSING.has(code)) refuse(code);
    else if (!socket.active) retry.later();
  });
  socket.on('disconnect', (reason) => {
    wake.heard();
    if (!isWanted()) return;
    listener.lost(null);
    if (reason === 'io server disconnect') retry.later();
  });
  socket.on('snapshot', (frame: Snapshot) => {
    heard();
    welcome.came();
    const notice = asRefusal(frame.notice);
    listener.snapshot(frame, talk.answered());
    if (notice && !PASSING.has(notice)) refuse(notice);
  });
  socket.on('patch', (frame: Patch) => {
    heard();
    listener.patch(frame);
  });
  socket.on('presence', (news: PresenceNews) => {
    heard();
    listener.presence(news);
  });
}
