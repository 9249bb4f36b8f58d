// A socket without a network: a test holds both ends. It keeps what the client emits, and answers as a server would
// only when the test says so. The real line against the real server is tested in test/sockets and test/browser.
import type { Socket } from 'socket.io-client';
import type { Ack, CommandFrame, Handshake, Patch, Snapshot } from '../../shared/protocol/messages.ts';
import type { Slices } from '../../shared/protocol/views.ts';

type Handler = (...args: never[]) => void;

export class FakeSocket {
  connected = false;
  active = false;
  connects = 0;
  handshakes: Handshake[] = [];
  sent: { frame: CommandFrame; ack: (ack: Ack) => void }[] = [];
  asked = 0;
  presence: unknown[] = [];
  #handlers = new Map<string, Handler[]>();
  #handshake: () => Handshake;

  constructor(handshake: () => Handshake) {
    this.#handshake = handshake;
  }

  static factory(): { make: (handshake: () => Handshake) => Socket; socket: () => FakeSocket } {
    let made: FakeSocket | null = null;
    return {
      make: (handshake) => {
        made = new FakeSocket(handshake);
        return made as unknown as Socket;
      },
      socket: () => made as FakeSocket,
    };
  }

  /** What is below the socket: it opens and closes together with it here. */
  readonly io = {
    on() {
      return this;
    },
    off() {
      return this;
    },
    timeout() {
      return this;
    },
  };

  get volatile() {
    return this;
  }
  on(event: string, handler: Handler) {
    this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
    return this;
  }
  removeAllListeners() {
    this.#handlers.clear();
  }
  emit(event: string, ...args: unknown[]) {
    if (event === 'command')
      this.sent.push({ frame: args[0] as CommandFrame, ack: args[1] as (ack: Ack) => void });
    if (event === 'snapshot') this.asked += 1;
    if (event === 'presence') this.presence.push(args[0]);
  }
  connect() {
    this.connects += 1;
    this.active = true;
  }
  disconnect() {
    const was = this.connected;
    this.connected = false;
    this.active = false;
    if (was) this.fire('disconnect', 'io client disconnect');
  }

  /** The other end. */
  fire(event: string, ...args: unknown[]) {
    for (const handler of this.#handlers.get(event) ?? []) (handler as (...a: unknown[]) => void)(...args);
  }
  accept(snapshot: Snapshot) {
    this.connected = true;
    this.handshakes.push(this.#handshake());
    this.fire('connect');
    this.fire('snapshot', snapshot);
  }
  drop() {
    this.connected = false;
    this.active = true;
    this.fire('disconnect', 'transport close');
  }
  refuse(code: string) {
    this.active = false;
    this.handshakes.push(this.#handshake());
    this.fire('connect_error', Object.assign(new Error(code), { data: { code } }));
  }
  patch(patch: Omit<Patch, 'nowMs'>) {
    this.fire('patch', { nowMs: 0, ...patch });
  }
}

export const boardSlice = (over: Partial<Slices['board']> = {}): Slices['board'] => ({
  number: 4,
  version: 1,
  view: { row: [] },
  tray: ['aaaa', 'bbbb', 'cccc'],
  shares: {},
  movedBy: {},
  disputed: [],
  last: null,
  canUndo: false,
  ready: [],
  needed: 2,
  lockAtMs: null,
  state: 'open',
  startedAtMs: 0,
  deadlineAtMs: null,
  help: null,
  allowedMs: null,
  ...over,
});

export const phaseSlice = (over: Partial<Slices['phase']> = {}): Slices['phase'] => ({
  phase: 'play',
  phaseNo: 3,
  roundNo: 1,
  rounds: 8,
  attempt: 1,
  attempts: 1,
  isAlone: false,
  pausedAtMs: null,
  goAtMs: null,
  startedAtMs: 0,
  deadlineAtMs: null,
  revealStep: 0,
  ...over,
});

export const taskSlice = (): Slices['task'] => ({
  kind: 'order',
  title: { ko: '제목', en: 'Title' },
  prompt: { ko: '물음', en: 'Prompt' },
  seconds: 60,
  difficulty: 2,
  section: '1',
  axes: [],
  picks: null,
  cards: [],
  commitment: '',
});

export const snapshotAt = (seq: number, over: Partial<Slices> = {}): Snapshot => ({
  protocol: 1,
  nowMs: 0,
  seat: 7,
  role: 'player',
  audiences: {
    room: { seq, slices: { phase: phaseSlice(), task: taskSlice() } },
    'team:4': { seq, slices: { board: boardSlice(), ...over } },
    'seat:7': { seq, slices: {} },
  },
});
