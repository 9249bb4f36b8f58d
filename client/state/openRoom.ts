// Makes a RoomClient: line, outbox, store, clock and presence put together, and what each end of the line means for
// the person. Its parts stand alone: ../net/connection.ts, ../net/sender.ts, store.ts, board.ts, presence.ts.
import { batch, computed, effect, signal } from '@preact/signals';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import type { CommandFrame, Handshake, Role, Snapshot } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { makeClock } from '../net/clock.ts';
import { type Listener, type MakeSocket, makeConnection, openSocket } from '../net/connection.ts';
import { makeOutbox, type Shelf } from '../net/outbox.ts';
import { makeClientId } from '../net/secrets.ts';
import { makeSender } from '../net/sender.ts';
import { store as keep, readStored, readStoredJson } from '../net/storage.ts';
import { boardWithMoves, type LoadPredict } from './board.ts';
import { makePresence } from './presence.ts';
import type { RoomClient, RoomStatus } from './room.ts';
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

const OVER: ReadonlySet<RefusalCode> = new Set(['room_finished', 'room_gone']);
/** After an ack the board follows on the same line at once; when it does not, the view is asked for. */
const BOARD_LATE_MS = 2_000;
const RELOADED = 'podium.reloadedFor';

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

export function openRoom(options: RoomOptions, parts: RoomParts = realParts): RoomClient {
  const status = signal<RoomStatus>('connecting');
  const refusal = signal<RefusalCode | null>(null);
  const seat = signal<number | null>(null);
  const clientId = makeClientId();
  const clock = makeClock(parts.localNow);
  const store = makeStore();
  const outbox = makeOutbox({ clientId, shelf: shelfFor(options) });
  let isFirstSnapshot = true;
  let lateTimer: ReturnType<typeof setTimeout> | undefined;

  const handshake = (): Handshake => ({
    protocol: PROTOCOL_VERSION,
    role: options.role,
    ...(options.room ? { room: options.room } : options.code ? { code: options.code } : {}),
    secret: options.secret,
    clientId,
  });

  const boardCame = (seq: number) => {
    outbox.reached(seq);
    clearTimeout(lateTimer);
    if (outbox.entries.value.some((entry) => entry.ackedSeq !== null)) {
      lateTimer = setTimeout(() => connection.askSnapshot(), BOARD_LATE_MS);
    }
  };

  const listener: Listener = {
    opened() {
      isFirstSnapshot = true;
    },
    snapshot(frame, askedAtMs) {
      if (askedAtMs !== null) clock.trip({ askedAtMs, nowMs: frame.nowMs });
      clock.heard(frame.nowMs);
      batch(() => {
        // The last word before the end of a line may carry a notice and nothing else.
        if (!frame.notice || Object.keys(frame.audiences).length > 0) {
          store.snapshot(frame);
          seat.value = frame.seat;
        }
        // On one line nothing comes later than its ack; another server may still be behind.
        boardCame(isFirstSnapshot ? headOf(frame) : Number.POSITIVE_INFINITY);
        status.value = 'online';
        refusal.value = null;
      });
      if (isFirstSnapshot) {
        isFirstSnapshot = false;
        presence.forget();
        sender.opened();
      }
    },
    patch(frame) {
      clock.heard(frame.nowMs);
      batch(() => {
        if (!store.patch(frame)) connection.askSnapshot();
        boardCame(store.boardSeq());
      });
    },
    presence: (news) => {
      const board = store.slice('board').value;
      if (!board || news.board === board.number) presence.news(news);
    },
    lost() {
      sender.closed();
      clock.reset();
      if (status.value === 'online') status.value = 'reconnecting';
    },
    refused(code) {
      sender.closed();
      clearTimeout(lateTimer);
      if (code === 'page_old' && reloadsOnce(parts.reload)) return;
      batch(() => {
        refusal.value = code;
        status.value = code === 'replaced' ? 'replaced' : OVER.has(code) ? 'ended' : 'refused';
      });
      if (code !== 'replaced') outbox.clear({ ok: false, code, seq: 0 });
    },
  };

  const connection = makeConnection({
    makeSocket: parts.makeSocket,
    handshake,
    listener,
    now: parts.localNow,
  });
  const sender = makeSender({ outbox, wire: connection });
  const presence = makePresence({ send: connection.presence, now: clock.now });
  const { shown, stop } = boardWithMoves({
    board: store.slice('board'),
    task: store.slice('task'),
    phase: store.slice('phase'),
    entries: outbox.entries,
    loadPredict: parts.loadPredict,
  });
  const stopSettling = effect(() => {
    if (outbox.entries.value.some((entry) => entry.ackedSeq !== null)) boardCame(store.boardSeq());
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
      stopSettling();
      clearTimeout(lateTimer);
      sender.stop();
      presence.forget();
      connection.close();
    },
  };
}

/** A snapshot shows the room's log up to its newest audience. */
const headOf = (frame: Snapshot) =>
  Math.max(0, ...Object.values(frame.audiences).map((one) => one?.seq ?? 0));

/** A page older than the server loads itself again, once per version; the outbox waits in its shelf. */
function reloadsOnce(reload: () => void): boolean {
  const mark = String(PROTOCOL_VERSION);
  if (readStored('session', RELOADED) === mark) return false;
  keep('session', RELOADED, mark);
  reload();
  return true;
}
