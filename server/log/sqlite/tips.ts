// The newest commits of the rooms that are played just now, so that an append need not ask the tables for what the append
// before it has written. The tables are the truth: whatever may have changed them otherwise makes all of this forgotten, and
// the next append of each room asks them again. When that is, is said here; append.ts reads and keeps, batch.ts forgets.

/** A room that is not deleted. `seq` and `atMs` are 0 and `hash` (hex) is NO_PREV while it has no commit. */
export interface KnownTip {
  /** Of the table `room`. */
  readonly id: number;
  readonly seq: number;
  readonly atMs: number;
  readonly hash: string;
}

/** About 250 bytes each. When there are more, all are forgotten: simple, and asking again costs little. */
const MOST_ROOMS = 4_096;

export class Tips {
  readonly #tips = new Map<string, KnownTip>();
  #version = 0;

  get size(): number {
    return this.#tips.size;
  }

  get(room: string): KnownTip | undefined {
    return this.#tips.get(room);
  }

  /** To be called when the commit is in its table, inside the transaction. */
  keep(room: string, tip: KnownTip): void {
    if (this.#tips.size >= MOST_ROOMS) this.#tips.clear();
    this.#tips.set(room, tip);
  }

  /** A room was deleted. */
  forget(room: string): void {
    this.#tips.delete(room);
  }

  /** A request failed or a transaction was undone: what it had written, and was kept here, is not in the tables. */
  forgetAll(): void {
    this.#tips.clear();
  }

  /** At the beginning of each transaction, with `PRAGMA data_version`: another one says that another program, which the lock of the
   *  directory should have kept out, wrote to the database. */
  startAt(version: number): void {
    if (version !== this.#version) this.#tips.clear();
    this.#version = version;
  }
}
