// Makes a RoomClient: line, outbox, store, clock and presence put together. Its parts stand alone: ../net/connection.ts,
// ../net/sender.ts, store.ts, board.ts, presence.ts, settling.ts, trouble.ts, missed.ts. What is done with what comes is
// listener.ts.
import { computed, signal } from '@preact/signals';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import type { Handshake, PresenceFrame, Role } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { makeClock } from '../net/clock.ts';
import { type Connection, type MakeSocket, makeConnection, openSocketTo } from '../net/connection.ts';
import { type Entry, makeOutbox, type Outbox } from '../net/outbox.ts';
import { makeClientId } from '../net/secrets.ts';
import { makeSender } from '../net/sender.ts';
import { shelfFor } from '../net/shelf.ts';
import { boardWithMoves, type LoadPredict } from './board.ts';
import { askHealth, watchHealth } from './health.ts';
import { makeListener } from './listener.ts';
import { makeMissed } from './missed.ts';
import { makePractice } from './practice.ts';
import { makePresence, type Presence } from './presence.ts';
import type { RoomClient, RoomStatus } from './room.ts';
import { watchSeal } from './sealed.ts';
import { makeSettling } from './settling.ts';
import { makeStore, type Store } from './store.ts';
import { makeTrouble } from './trouble.ts';

export interface RoomOptions {
  role: Role;
  /** Join code (players). */
  code?: string;
  room?: string;
  /** A function is asked for every line anew: the link of a host or screen may be replaced meanwhile. */
  secret: string | (() => string);
}

const secretOf = ({ secret }: RoomOptions): string => (typeof secret === 'string' ? secret : secret());
/** What a test gives in place of the network and the boards. */
export interface RoomParts {
  makeSocket: MakeSocket;
  loadPredict: LoadPredict;
  localNow: () => number;
  reload: () => void;
  askHealth: () => Promise<boolean>;
}

const realParts: RoomParts = {
  makeSocket: openSocketTo(),
  loadPredict: async (kind) => {
    const { boards } = await import('../boards/index.ts');
    return (await boards[kind]()).predict;
  },
  localNow: () => Date.now(),
  reload: () => globalThis.location.reload(),
  askHealth,
};

function handshakeOf(options: RoomOptions, clientId: string): Handshake {
  const { role, room, code } = options;
  const named = room ? { room } : code ? { code } : {};
  return { protocol: PROTOCOL_VERSION, role, ...named, secret: secretOf(options), clientId };
}

export function openRoom(options: RoomOptions, parts: RoomParts = realParts): RoomClient {
  const line = makeLine();
  const clientId = makeClientId();
  /** How the line names this page. */
  let page = clientId;
  const clock = makeClock(parts.localNow);
  const store = makeStore();
  const askSnapshot = () => connection.askSnapshot();
  const { outbox, sender, missed, stopSending } = makeSending(
    { options, clientId, now: parts.localNow },
    () => connection,
  );
  const presence = makePresence({ send: (frame) => connection.presence(frame), now: clock.now });
  const practice = practiceOf(options, { line, store, send: (frame) => connection.presence(frame) });
  const { shown, stop } = boardOf(store, outbox, parts.loadPredict);
  const seal = watchSeal(store);
  const settling = makeSettling({ outbox, boardSeq: store.boardSeq, askSnapshot });
  const { trouble, stop: stopTrouble } = troubleOf(options.role, parts, {
    ...line,
    refusing: sender.refusing,
    entries: outbox.entries,
  });
  const listener = makeListener({
    ...line,
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
    handshake: () => handshakeOf(options, page),
    listener,
    now: parts.localNow,
  });
  const ends = [stop, seal.stop, stopTrouble, settling.stop, stopSending, practice.stop, presence.forget];
  connection.connect();

  return {
    role: options.role,
    status: line.status,
    refusal: line.refusal,
    seat: line.seat,
    slice: store.slice,
    list: store.list,
    board: shown,
    sealed: seal.sealed,
    ...countsOf(outbox),
    trouble,
    missed,
    send(command) {
      const settled = outbox.add(command);
      sender.kick();
      return settled;
    },
    ...signsOf(presence, practice),
    now: clock.now,
    knock() {
      page = makeClientId();
      connection.connect();
    },
    takeBack() {
      // The server lets a page that was replaced come back only as a new one: that is what tells a press from a habit.
      page = makeClientId();
      line.status.value = 'connecting';
      connection.connect();
    },
    close() {
      for (const end of ends) end();
      connection.close();
    },
  };
}

const makeLine = () => ({
  status: signal<RoomStatus>('connecting'),
  refusal: signal<RefusalCode | null>(null),
  lineRefused: signal<RefusalCode | null>(null),
  seat: signal<number | null>(null),
});

type Practice = ReturnType<typeof makePractice>;

/** Of a seat, not of a tab: the next person at this phone has not practised. Enough of the secret, as in net/shelf.ts. */
function practiceOf(
  options: RoomOptions,
  parts: {
    line: Parameters<typeof makePractice>[0]['line'];
    store: Store;
    send: (frame: PresenceFrame) => void;
  },
): Practice {
  return makePractice({
    name: `${options.code ?? options.room ?? ''}.${secretOf(options).slice(0, 6)}`,
    send: () => parts.send({ hasPractised: true }),
    line: parts.line,
    phase: parts.store.slice('phase'),
  });
}

const signsOf = (
  { holds, hold, lastSignal, signal: sign, practised }: Presence,
  { hasPractised, practise }: Practice,
) => ({ holds, hold, lastSignal, signal: sign, practised, hasPractised, practise });

/** Outbox and sender, and what is told of those commands that came too late. */
function makeSending(
  { options, clientId, now }: { options: RoomOptions; clientId: string; now: () => number },
  line: () => Connection,
) {
  const outbox = makeOutbox({ clientId, shelf: shelfFor({ ...options, secret: secretOf(options) }), now });
  const { missed, judge, settled } = makeMissed({ now, isSettled: () => outbox.next() === null });
  const sender = makeSender({
    outbox,
    wire: {
      command: (frame, onAck) => line().command(frame, onAck),
      ask: () => line().askSnapshot(),
      heardAtMs: () => line().heardAtMs(),
      restart: () => line().restart(),
    },
    now,
    judge,
  });
  const stopTelling = outbox.entries.subscribe(settled);
  return {
    outbox,
    sender,
    missed,
    stopSending() {
      stopTelling();
      sender.stop();
    },
  };
}

const boardOf = (store: Store, { entries }: Outbox, loadPredict: LoadPredict) =>
  boardWithMoves({
    board: store.slice('board'),
    task: store.slice('task'),
    phase: store.slice('phase'),
    entries,
    loadPredict,
  });

const isMove = ({ command }: Entry) => command.type === 'move';

function countsOf({ entries }: Outbox) {
  const unsettled = computed(() => entries.value.filter((entry) => entry.ackedSeq === null));
  return {
    unsettled: computed(() => unsettled.value.length),
    keptMoves: computed(() => unsettled.value.filter(isMove).length),
    // An acknowledged move counts until the board has come as far as it.
    isSettled: computed(() => !entries.value.some(isMove)),
  };
}

type LineSignals = Omit<Parameters<typeof makeTrouble>[0], 'serverFails' | 'now'>;

/** Players see their own moves fail; host and screen have to ask. */
function troubleOf(role: Role, { askHealth, localNow }: RoomParts, line: LineSignals) {
  const { serverFails, stop } =
    role === 'player' ? { serverFails: signal(false), stop() {} } : watchHealth(askHealth);
  const made = makeTrouble({ ...line, serverFails, now: localNow });
  return {
    trouble: made.trouble,
    stop() {
      made.stop();
      stop();
    },
  };
}
