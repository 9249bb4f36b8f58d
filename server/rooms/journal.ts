// One room's side of the log: its tip, its words, reading on from there and appending after it. Which events are
// appended, and what happens when somebody else was first, is decided in room.ts.
import { deadlines, type GameEvent, type RoomState, standsOf } from '../../shared/game/index.ts';
import {
  type Appended,
  type Commit,
  LogTooNew,
  LogUnavailable,
  type RoomIndex,
  type Word,
} from '../log/contract.ts';
import type { Ports, Tip } from './ports.ts';

export type Read =
  | { ok: true; events: GameEvent[] }
  /** `unreadable`: written by a newer version. `gone`: deleted. */
  | { ok: false; why: 'unreadable' | 'gone' };

export type Written = Appended | { ok: false; why: 'unavailable' };

export class Journal {
  readonly #ports: Pick<Ports, 'log' | 'codec'>;
  #tip: Tip;
  #lastWord = 0;
  #index: RoomIndex | null = null;
  /** An append whose outcome is unknown: the tail has to be read before the next one. */
  #isUncertain = false;

  constructor(room: string, ports: Pick<Ports, 'log' | 'codec'>) {
    this.#ports = ports;
    this.#tip = ports.codec.emptyTip(room);
  }

  get seq(): number {
    return this.#tip.seq;
  }

  get isUncertain(): boolean {
    return this.#isUncertain;
  }

  /** What the store's index must say already, after reading up to here. */
  indexed(index: RoomIndex): void {
    this.#index = index;
  }

  /** The events after the tip, which moves past them. Rejects with LogUnavailable or LogCorrupt and then stays as it was. */
  async read(): Promise<Read> {
    const { log, codec } = this.#ports;
    const tail = await log.read(this.#tip.room, { seq: this.#tip.seq, word: this.#lastWord });
    if (tail.isDeleted) return { ok: false, why: 'gone' };
    if (tail.commits.some((commit) => commit.logVersion > codec.version))
      return { ok: false, why: 'unreadable' };
    const words = new Map(tail.words.map((word) => [word.n, word]));
    const tip = codec.follow(this.#tip, tail.commits);
    const events = this.#open(tail.commits, words);
    if (!events) return { ok: false, why: 'unreadable' };
    this.#tip = tip;
    // Not the newest word that is there: the number of one that was deleted must never name another.
    for (const { numbers } of tail.commits.flatMap((commit) => codec.marks(commit)))
      this.#lastWord = Math.max(this.#lastWord, ...numbers);
    this.#isUncertain = false;
    return { ok: true, events };
  }

  /** Null where a commit or an event is newer than this server: nothing of a room may be skipped. */
  #open(commits: readonly Commit[], words: ReadonlyMap<number, Word>): GameEvent[] | null {
    try {
      return commits.flatMap((commit) => this.#ports.codec.open(commit, words));
    } catch (error) {
      if (error instanceof LogTooNew) return null;
      throw error;
    }
  }

  /** Appends after the tip. `index` goes along when it is not what the store has. */
  async append(events: readonly GameEvent[], index: RoomIndex): Promise<Written> {
    const { log, codec } = this.#ports;
    const atMs = events.at(-1)?.at ?? 0;
    const { body, words } = codec.seal({ events, atMs, nextWord: this.#lastWord + 1 });
    const commit = codec.next(this.#tip, { atMs, body });
    const hasNewIndex = this.#index === null || !isSame(this.#index, index);
    try {
      const appended = await log.append(hasNewIndex ? { commit, words, index } : { commit, words });
      if (!appended.ok) return appended;
      // The store has compared `prev` with its own hash of the commit before: what it says of this one need not be worked out again.
      this.#tip = { room: commit.room, seq: commit.seq, atMs: commit.atMs, hash: appended.hash };
      this.#lastWord += words.length;
      this.#index = index;
      return appended;
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      this.#isUncertain = true;
      return { ok: false, why: 'unavailable' };
    }
  }
}

const isSame = (a: RoomIndex, b: RoomIndex): boolean =>
  a.joinCode === b.joinCode &&
  a.isFinished === b.isFinished &&
  a.nextDeadlineMs === b.nextDeadlineMs &&
  a.stands.at === b.stands.at &&
  a.stands.roundNo === b.stands.roundNo &&
  a.stands.rounds === b.stands.rounds;

/** What the store keeps of a room to find it by. */
export const indexOf = (state: RoomState): RoomIndex => ({
  joinCode: state.code,
  isFinished: state.phase === 'finished',
  nextDeadlineMs: deadlines(state)[0]?.atMs ?? null,
  stands: standsOf(state),
});
