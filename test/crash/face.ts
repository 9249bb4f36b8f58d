// One page of a person: the browser's own modules (client/state/openRoom.ts with outbox, line and store) on a real
// socket, in a tab of its own. It listens in on the wire and writes acks into the book. Who has which page: people.ts.
import type { Socket } from 'socket.io-client';
import { openSocketTo } from '../../client/net/connection.ts';
import type { LoadPredict, Predict } from '../../client/state/board.ts';
import { openRoom } from '../../client/state/openRoom.ts';
import type { RoomClient } from '../../client/state/room.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type {
  Ack,
  AudienceKey,
  CommandFrame,
  Handshake,
  Patch,
  Role,
  Snapshot,
} from '../../shared/protocol/messages.ts';
import type { Book } from './book.ts';
import type { Tab } from './tab.ts';

export interface FaceOptions {
  url: string;
  role: Role;
  /** One of them: players come by code the first time. */
  room?: string;
  code?: string;
  secret: string;
  tab: Tab;
  book: Book;
  /** The room that acks are written down for. */
  bookedRoom: string;
  /** Shortens the pauses between two tries, so that fifty restarts take a minute and not four. Null: as pages do. */
  retryMs: { first: number; longest: number } | null;
}

const HOST_SEAT = 1;

const loadPredict: LoadPredict = async (kind) => {
  const predicts: Record<string, () => Promise<unknown>> = {
    order: async () => (await import('../../client/boards/order/predict.ts')).predictOrder,
    match: async () => (await import('../../client/boards/match/predict.ts')).predictMatch,
    choice: async () => (await import('../../client/boards/choice/predict.ts')).predictChoice,
  };
  return (await predicts[kind]?.()) as Predict;
};

export class Face {
  readonly room: RoomClient;
  readonly options: FaceOptions;
  /** How far each audience has come, as the frames say. */
  readonly reached = new Map<AudienceKey, number>();
  /** When the newest first snapshot of a line came; 0: not since `expectBack`. */
  backAtMs = 0;
  notices: string[] = [];
  /** Why the newest try to connect failed. */
  trouble = '';
  /** The page has asked to be loaded again: its version is too old. */
  reloads = 0;
  #socket: Socket | null = null;

  constructor(options: FaceOptions) {
    this.options = options;
    const { role, room, code, secret, tab } = options;
    this.room = tab.run(() =>
      openRoom(
        { role, secret, ...(room !== undefined ? { room } : code !== undefined ? { code } : {}) },
        {
          makeSocket: (handshake) => this.#listenIn(handshake),
          loadPredict,
          localNow: () => Date.now(),
          reload: () => {
            this.reloads += 1;
          },
          askHealth: async () => !(await fetch(`${options.url}/healthz`)).ok,
        },
      ),
    );
  }

  get isConnected(): boolean {
    return this.#socket?.connected ?? false;
  }

  get seenSeq(): number {
    return Math.max(0, ...this.reached.values());
  }

  /** Never rejects. Settles when the server has answered, however often that had to be asked. */
  send(command: Command): Promise<Ack> {
    return this.options.tab.run(() => this.room.send(command));
  }

  expectBack(): void {
    this.backAtMs = 0;
  }

  /** The socket underneath, for a test that stops reading from it. */
  get wire(): Socket {
    return this.#socket as Socket;
  }

  close(): void {
    this.options.tab.run(() => this.room.close());
  }

  #listenIn(handshake: () => Handshake): Socket {
    const { url, retryMs } = this.options;
    const socket = openSocketTo(url)(handshake);
    if (retryMs) socket.io.reconnectionDelay(retryMs.first).reconnectionDelayMax(retryMs.longest);
    this.#socket = socket;
    socket.on('snapshot', (frame: Snapshot) => this.#snapshot(frame));
    socket.on('patch', ({ audience, prev, seq }: Patch) => {
      const has = this.reached.get(audience);
      if (has !== undefined && prev <= has && has < seq) this.reached.set(audience, seq);
    });
    socket.on('connect_error', (error) => {
      this.trouble = String(error);
    });
    const emit = socket.emit.bind(socket);
    socket.emit = (event: string, ...args: unknown[]) => {
      if (event !== 'command') return emit(event, ...args);
      const [frame, onAck] = args as [CommandFrame, (ack: Ack) => void];
      const seenSeq = this.seenSeq;
      emit(event, frame, (ack: Ack) => {
        this.#told(frame, ack, seenSeq);
        onAck(ack);
      });
      // The bytes are on their way only when there is a line.
      if (socket.connected) this.options.book.noteSent(frame);
      return socket;
    };
    return socket;
  }

  #snapshot(frame: Snapshot): void {
    if (frame.notice) this.notices.push(frame.notice);
    else if (this.backAtMs === 0) this.backAtMs = Date.now();
    if (frame.notice && Object.keys(frame.audiences).length === 0) return;
    this.reached.clear();
    for (const [key, shown] of Object.entries(frame.audiences))
      if (shown) this.reached.set(key as AudienceKey, shown.seq);
  }

  #told({ clientId, n, command }: CommandFrame, ack: Ack, seenSeq: number): void {
    const { book, bookedRoom: room, role } = this.options;
    const seat = role === 'host' ? HOST_SEAT : this.room.seat.value;
    book.noteTold({ room, role, seat, clientId, n, command, ack, atMs: Date.now(), seenSeq });
  }
}
