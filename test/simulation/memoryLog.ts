// The log's contract in memory: a third store beside SQLite and PostgreSQL, held to the same suite (memoryLog.test.ts),
// so that a simulated server stands on what a real one stands on. It outlives the servers that open it. What goes wrong
// on the way to it is faultyLog.ts.
import { hashCommit, NO_PREV } from '../../server/log/chain.ts';
import {
  type Append,
  type Appended,
  CODE_REST_MS,
  type Commit,
  type EventLog,
  type FoundRoom,
  LogUnavailable,
  type RoomStanding,
  type Stands,
  type Word,
} from '../../server/log/contract.ts';

interface StoredRoom {
  readonly name: string;
  readonly openedAtMs: number;
  joinCode: string;
  finishedAtMs: number | null;
  nextDeadlineMs: number | null;
  stands: Stands | null;
  deletedAtMs: number | null;
  commits: Commit[];
  tip: { seq: number; atMs: number; hash: string };
  words: Word[];
}

const copies = <T extends object>(flat: readonly T[]): T[] => flat.map((one) => ({ ...one }));

/** What is on the disk. */
export class MemoryStore {
  readonly rooms = new Map<string, StoredRoom>();
  readonly #packs = new Map<string, string>();
  readonly #nodes = new Map<string, { boot: number; aliveAtMs: number }>();
  /** Told of each commit when it is durable. */
  onCommit: ((append: Append) => void) | null = null;

  append({ commit, words, index }: Append): Appended {
    const room = this.rooms.get(commit.room);
    if (room && room.deletedAtMs !== null) return { ok: false, why: 'deleted' };
    const tip = room?.tip ?? { seq: 0, atMs: 0, hash: NO_PREV };
    if (commit.seq !== tip.seq + 1) return { ok: false, why: 'taken', headSeq: tip.seq };
    const name = `commit ${commit.seq} of room ${commit.room}`;
    if (!Number.isSafeInteger(commit.atMs) || commit.atMs < tip.atMs)
      throw new TypeError(`${name}: its time ${commit.atMs} is before ${tip.atMs}`);
    if (commit.prev !== tip.hash)
      throw new TypeError(`${name}: prev is not the hash of the commit before it`);
    if (!commit.body.isWellFormed()) throw new TypeError(`${name}: the body is not well-formed text`);
    if (!room && !index) throw new TypeError(`the first commit of room ${commit.room} brings no index`);
    if (index && this.#isCodeTaken(commit, index, room)) return { ok: false, why: 'code_taken' };
    const stored = room ?? this.#addRoom(commit, index!);
    if (index) {
      stored.joinCode = index.joinCode;
      stored.nextDeadlineMs = index.nextDeadlineMs;
      stored.stands = { ...index.stands };
      stored.finishedAtMs = index.isFinished ? (stored.finishedAtMs ?? commit.atMs) : null;
    }
    stored.commits.push({ ...commit });
    stored.words.push(...copies(words));
    const hash = hashCommit(commit);
    stored.tip = { seq: commit.seq, atMs: commit.atMs, hash };
    this.onCommit?.({ commit, words, ...(index && { index }) });
    return { ok: true, hash };
  }

  read(name: string, after: { seq: number; word: number }) {
    const room = this.rooms.get(name);
    if (!room) return { commits: [], words: [], isDeleted: false };
    return {
      commits: copies(room.commits.slice(after.seq)),
      words: copies(room.words.filter(({ n }) => after.seq === 0 || n > after.word)),
      isDeleted: room.deletedAtMs !== null,
    };
  }

  head = (name: string): number => this.rooms.get(name)?.tip.seq ?? 0;

  roomByCode(joinCode: string, nowMs: number): FoundRoom | null {
    const found = [...this.rooms.values()].filter(
      (room) =>
        room.joinCode === joinCode &&
        room.deletedAtMs === null &&
        (room.finishedAtMs === null || room.finishedAtMs > nowMs - CODE_REST_MS),
    );
    const best =
      found.find(({ finishedAtMs }) => finishedAtMs === null) ??
      found.sort((a, b) => (b.finishedAtMs ?? 0) - (a.finishedAtMs ?? 0))[0];
    return best ? foundRoom(best) : null;
  }

  openRooms(limit: number): FoundRoom[] {
    const open = [...this.rooms.values()].filter(isOpen).reverse();
    return open
      .sort((a, b) => b.openedAtMs - a.openedAtMs)
      .slice(0, limit)
      .map(foundRoom);
  }

  standings(names: readonly string[]): RoomStanding[] {
    return [...this.rooms.values()]
      .filter(({ name }) => names.includes(name))
      .map(({ name, finishedAtMs, deletedAtMs, stands }) => ({
        room: name,
        finishedAtMs,
        isDeleted: deletedAtMs !== null,
        stands: stands && { ...stands },
      }));
  }

  dueRooms(beforeMs: number, limit: number): string[] {
    const due = (room: StoredRoom) => room.nextDeadlineMs ?? Number.POSITIVE_INFINITY;
    return [...this.rooms.values()]
      .filter((room) => isOpen(room) && due(room) <= beforeMs)
      .sort((a, b) => due(a) - due(b))
      .slice(0, limit)
      .map(({ name }) => name);
  }

  putPack(hash: string, text: string): void {
    if (!this.#packs.has(hash)) this.#packs.set(hash, text);
  }

  pack = (hash: string): string | null => this.#packs.get(hash) ?? null;

  nodes(): { id: string; boot: number; aliveMs: number }[] {
    return [...this.#nodes]
      .map(([id, { boot, aliveAtMs }]) => ({ id, boot, aliveMs: aliveAtMs }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  deleteRoom(name: string, atMs: number): void {
    const room = this.rooms.get(name);
    if (!room || room.deletedAtMs !== null) return;
    room.deletedAtMs = atMs;
    room.finishedAtMs ??= atMs;
    room.nextDeadlineMs = null;
    room.stands = null;
    room.commits = [];
    room.words = [];
  }

  deleteWords(name: string, numbers: readonly number[]): void {
    const room = this.rooms.get(name);
    if (room) room.words = room.words.filter(({ n }) => !numbers.includes(n));
  }

  staleRooms(beforeMs: number, limit: number): string[] {
    return [...this.rooms.values()]
      .filter(({ deletedAtMs, tip }) => deletedAtMs === null && tip.atMs < beforeMs)
      .sort((a, b) => a.tip.atMs - b.tip.atMs)
      .slice(0, limit)
      .map((room) => room.name);
  }

  beat({ id, boot, atMs }: { id: string; boot: number; atMs: number }): void {
    const node = this.#nodes.get(id);
    if (node?.boot === boot) node.aliveAtMs = Math.max(node.aliveAtMs, atMs);
  }

  boot({ id, atMs }: { id: string; atMs: number }): { boot: number; lastAliveMs: number } {
    const lastAliveMs = Math.max(0, ...[...this.#nodes.values()].map(({ aliveAtMs }) => aliveAtMs));
    const node = this.#nodes.get(id);
    const boot = (node?.boot ?? 0) + 1;
    this.#nodes.set(id, { boot, aliveAtMs: Math.max(node?.aliveAtMs ?? 0, atMs) });
    return { boot, lastAliveMs };
  }

  #addRoom(commit: Commit, index: NonNullable<Append['index']>): StoredRoom {
    const room: StoredRoom = {
      name: commit.room,
      openedAtMs: commit.atMs,
      joinCode: index.joinCode,
      finishedAtMs: null,
      nextDeadlineMs: null,
      stands: null,
      deletedAtMs: null,
      commits: [],
      tip: { seq: 0, atMs: 0, hash: NO_PREV },
      words: [],
    };
    this.rooms.set(commit.room, room);
    return room;
  }

  /** A room that keeps its code keeps it; only a first, another or a woken-up code can collide. */
  #isCodeTaken(commit: Commit, index: NonNullable<Append['index']>, room: StoredRoom | undefined): boolean {
    const isKept = room?.joinCode === index.joinCode && (room.finishedAtMs === null || index.isFinished);
    if (isKept) return false;
    return [...this.rooms.values()].some(
      (other) =>
        other.name !== commit.room &&
        other.joinCode === index.joinCode &&
        (other.finishedAtMs === null || other.finishedAtMs > commit.atMs - CODE_REST_MS),
    );
  }
}

const isOpen = (room: StoredRoom): boolean => room.finishedAtMs === null && room.deletedAtMs === null;

const foundRoom = (room: StoredRoom): FoundRoom => ({
  room: room.name,
  joinCode: room.joinCode,
  isFinished: room.finishedAtMs !== null,
  openedAtMs: room.openedAtMs,
  headSeq: room.tip.seq,
});

/** How a call reaches the store: at once, or as the network and the disk let it (faultyLog.ts). */
export type Reach = <T>(what: string, run: () => T) => Promise<T>;

/** When the next message leaves: at the end of this turn, or as the world lets it. */
export type Leave = (run: () => void) => void;

export function openMemoryLog(
  store: MemoryStore,
  { reach = async (_, run) => run(), leave = queueMicrotask }: { reach?: Reach; leave?: Leave } = {},
): EventLog {
  let isClosed = false;
  const announced = new Set<() => void>();
  const decideAll = () => {
    const due = [...announced];
    announced.clear();
    for (const decide of due) decide();
  };
  const ask = async <T>(what: string, run: () => T): Promise<T> => {
    if (isClosed) throw new LogUnavailable('the log is closed');
    return reach(what, run);
  };
  return {
    announce: (decide) => {
      if (announced.size === 0) leave(decideAll);
      announced.add(decide);
    },
    append: (append) => ask(`append ${append.commit.seq}`, () => store.append(append)),
    read: (room, after) => ask('read', () => store.read(room, after)),
    head: (room) => ask('head', () => store.head(room)),
    roomByCode: (joinCode, nowMs) => ask('roomByCode', () => store.roomByCode(joinCode, nowMs)),
    openRooms: (limit) => ask('openRooms', () => store.openRooms(limit)),
    standings: (rooms) => ask('standings', () => store.standings(rooms)),
    dueRooms: (beforeMs, limit) => ask('dueRooms', () => store.dueRooms(beforeMs, limit)),
    putPack: (hash, text) => ask('putPack', () => store.putPack(hash, text)),
    pack: (hash) => ask('pack', () => store.pack(hash)),
    beat: (node) => ask('beat', () => store.beat(node)),
    boot: (node) => ask('boot', () => store.boot(node)),
    nodes: () => ask('nodes', () => store.nodes()),
    deleteRoom: (room, atMs) => ask('deleteRoom', () => store.deleteRoom(room, atMs)),
    deleteWords: (room, numbers) => ask('deleteWords', () => store.deleteWords(room, numbers)),
    staleRooms: (beforeMs, limit) => ask('staleRooms', () => store.staleRooms(beforeMs, limit)),
    probe: () => ask('probe', () => undefined),
    close: async () => {
      decideAll();
      isClosed = true;
    },
  };
}
