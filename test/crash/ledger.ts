// What is on disk: every room of a data directory read with the server's own store, whose hashes and chain are checked on
// the way, and folded event by event. It opens the file read-only, while nobody or somebody else serves it.
import { DatabaseSync } from 'node:sqlite';
import { emptyTip, type Tip, verifyChain } from '../../server/log/chain.ts';
import { wordsByNumber } from '../../server/log/codec.ts';
import type { Word } from '../../server/log/contract.ts';
import { createStore } from '../../server/log/sqlite/store.ts';
import { codecWith } from '../../server/main.ts';
import { systemRandom } from '../../server/rooms/system.ts';
import { evolve, type GameEvent, initial, type RoomState } from '../../shared/game/index.ts';
import type { Pack } from '../../shared/rounds/index.ts';
import { idOf } from './book.ts';

const codec = codecWith(systemRandom);

export interface Entry {
  readonly seq: number;
  readonly event: GameEvent;
  readonly after: RoomState;
}

/** The command of an event, found by its id. */
export interface Cause {
  readonly room: string;
  readonly seat: number;
  readonly seq: number;
}

/** One room, from its first commit to the newest that was read. */
export class Fold {
  readonly room: string;
  readonly entries: Entry[] = [];
  readonly words = new Map<number, Word>();
  /** Index into `entries` of the last event of each commit. */
  readonly #ends: number[] = [-1];
  tip: Tip;
  state: RoomState;

  constructor(room: string, pack: Pack) {
    this.room = room;
    this.tip = emptyTip(room);
    this.state = initial(pack);
  }

  get lastWord(): number {
    return Math.max(0, ...this.words.keys());
  }

  add(seq: number, events: readonly GameEvent[]): void {
    for (const event of events) {
      this.state = evolve(this.state, event);
      this.entries.push({ seq, event, after: this.state });
    }
    this.#ends[seq] = this.entries.length - 1;
  }

  /** The state after a commit; undefined for one that is not there. */
  at(seq: number): RoomState | undefined {
    return this.entries[this.#ends[seq] ?? -1]?.after;
  }

  /** Every state that a command may have met: after any event of commits `from` to `to`, and just before them. */
  between(from: number, to: number): Entry[] {
    const first = Math.max(0, this.#ends[Math.max(0, from - 1)] ?? 0);
    const last = this.#ends[Math.min(to, this.tip.seq)] ?? -1;
    return this.entries.slice(first, last + 1);
  }
}

export class Ledger {
  readonly rooms = new Map<string, Fold>();
  /** By command id. */
  readonly causes = new Map<string, Cause>();
  /** When the node said last that it is alive, and how often it was booted. */
  node = { aliveAtMs: 0, boot: 0 };
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Reads on. Throws where the log is not what was written, or holds one command twice. */
  readOn(): void {
    const db = new DatabaseSync(this.#file, { readOnly: true, timeout: 5_000 });
    try {
      // One moment for all tables, also beside a server that writes.
      db.exec('BEGIN');
      const store = createStore(db);
      const node = db.prepare('SELECT boot, alive_at FROM node').get();
      this.node = { aliveAtMs: Number(node?.alive_at ?? 0), boot: Number(node?.boot ?? 0) };
      for (const { name } of db.prepare('SELECT name FROM room ORDER BY id').all())
        this.#readRoom(store, String(name));
    } finally {
      db.close();
    }
  }

  #readRoom(store: ReturnType<typeof createStore>, room: string): void {
    const known = this.rooms.get(room);
    const after = { seq: known?.tip.seq ?? 0, word: known?.lastWord ?? 0 };
    const { commits, words } = store.read(room, after);
    if (commits.length === 0) return;
    const wordsNow = wordsByNumber(words);
    const opened = known ? [] : codec.open(commits[0]!, wordsNow);
    const fold = known ?? new Fold(room, packOf(store, opened[0]));
    for (const word of words) fold.words.set(word.n, word);
    const checked = verifyChain(commits, fold.tip);
    if (!checked.ok) throw checked.problem;
    for (const commit of commits) {
      const events = codec.open(commit, fold.words);
      fold.add(commit.seq, events);
      for (const event of events) this.#noteCause(room, commit.seq, event);
    }
    fold.tip = checked.tip ?? fold.tip;
    this.rooms.set(room, fold);
  }

  #noteCause(room: string, seq: number, { by }: GameEvent): void {
    if (!by) return;
    const id = idOf({ clientId: by.client, n: by.n });
    const before = this.causes.get(id);
    if (before)
      throw new Error(
        `command ${id} of seat ${by.seat} stands twice in ${room}: in ${before.seq} and ${seq}`,
      );
    this.causes.set(id, { room, seat: by.seat, seq });
  }
}

function packOf(store: ReturnType<typeof createStore>, opened: GameEvent | undefined): Pack {
  const hash = opened?.type === 'roomOpened' ? opened.pack : '';
  const text = store.pack(hash);
  if (text === null) throw new Error(`pack ${hash} is not stored`);
  return JSON.parse(text) as Pack;
}
