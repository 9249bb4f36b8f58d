// Makes a RoomClient: line, outbox, store, clock and presence put together. Its parts stand alone: ../net/connection.ts,
// ../net/sender.ts, store.ts, board.ts, presence.ts, settling.ts. What is done with what comes is listener.ts.
import { computed, signal } from '@preact/signals';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import type { CommandFrame, Handshake, Role } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { makeClock } from '../net/clock.ts';
import { type MakeSocket, makeConnection, openSocket } from '../net/connection.ts';
import { makeOutbox, type Shelf } from '../net/outbox.ts';
import { makeClientId } from '../net/secrets.ts';
import { makeSender } from '../net/sender.ts';
import { store as keep, readStoredJson } from '../net/storage.ts';
import { boardWithMoves, type LoadPredict } from './board.ts';
import { makeListener } from './listener.ts';
import { makePresence } from './presence.ts';
import type { RoomClient, RoomStatus } from './room.ts';
import { makeSettling } from './settling.ts';
import { makeStore } from './store.ts';

export interface RoomOptions {
  role: Role;
  /** Join code (players). */
  code?: string;
  room?: string;
  secret: string;
}
/** What a test gives in place of the network and the boards. */
export interface RoomParts {
  makeSocket: MakeSocket;
  loadPredict: LoadPredict;
  localNow: () => number;
  reload: () => void;
}

const realParts: RoomParts = {
  makeSocket: openSocket,
  loadPredict: async (kind) => {
    const { boards } = await import('../boards/index.ts');
    return (await boards[kind]()).predict;
  },
  localNow: () => Date.now(),
  reload: () => globalThis.location.reload(),
};

/** One outbox per seat and tab: it outlives a reload, and a second tab makes its own. */
function shelfFor({ role, code, room }: RoomOptions): Shelf {
  const key = `podium.outbox.${role}.${room ?? code ?? ''}`;
  return {
    read: () => readStoredJson<CommandFrame[]>('session', key) ?? [],
    write: (frames) => keep('session', key, frames.length === 0 ? null : JSON.stringify(frames)),
  };
}

function handshakeOf({ role, room, code, secret }: RoomOptions, clientId: string): Handshake {
  return { protocol: PROTOCOL_VERSION, role, ...(room ? { room } : code ? { code } : {}), secret, clientId };
}

export function openRoom(options: RoomOptions, parts: RoomParts = realParts): RoomClient {
  const status = signal<RoomStatus>('connecting');
  const refusal = signal<RefusalCode | null>(null);
  const seat = signal<number | null>(null);
  const clientId = makeClientId();
  const clock = makeClock(parts.localNow);
  const store = makeStore();
  const outbox = makeOutbox({ clientId, shelf: shelfFor(options) });
  const askSnapshot = () => connection.askSnapshot();
  const sender = makeSender({
    outbox,
    wire: {
      command: (frame, onAck) => connection.command(frame, onAck),
      restart: () => connection.restart(),
    },
  });
  const presence = makePresence({ send: (frame) => connection.presence(frame), now: clock.now });
  const { shown, stop } = boardWithMoves({
    board: store.slice('board'),
    task: store.slice('task'),
    phase: store.slice('phase'),
    entries: outbox.entries,
    loadPredict: parts.loadPredict,
  });
  const settling = makeSettling({ outbox, boardSeq: store.boardSeq, askSnapshot });
  const listener = makeListener({
    status,
    refusal,
    seat,
    clock,
    store,
    outbox,
    sender,
    presence,
    settling,
    askSnapshot,
    reload: parts.reload,
  });
  const connection = makeConnection({
    makeSocket: parts.makeSocket,
    handshake: () => handshakeOf(options, clientId),
    listener,
    now: parts.localNow,
  });
  connection.connect();

  return {
    role: options.role,
    status,
    refusal,
    seat,
    slice: store.slice,
    list: store.list,
    board: shown,
    unsettled: computed(() => outbox.entries.value.filter((entry) => entry.ackedSeq === null).length),
    send(command) {
      const settled = outbox.add(command);
      sender.kick();
      return settled;
    },
    holds: presence.holds,
    hold: presence.hold,
    lastSignal: presence.lastSignal,
    signal: presence.signal,
    now: clock.now,
    takeBack() {
      status.value = 'connecting';
      connection.connect();
    },
    close() {
      stop();
      settling.stop();
      sender.stop();
      presence.forget();
      connection.close();
    },
  };
}
