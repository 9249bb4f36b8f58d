// After a deletion: takes the deleted bytes out of the files, in steps that are short enough to go between two batches. Each
// step empties the WAL, which keeps old pages, and scrubs a part of the file (scrub.ts). When steps run, and who is told that
// they are done, is worker.ts; that a deletion happened stands in the table `erasure`, and outlives the process.

import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { primaryCode, SQLITE } from './errors.ts';
import { scrub } from './scrub.ts';
import type { Store } from './store.ts';

/** Bounds how long appends wait for one step (measured: 32 MB in 15 ms, read from the system's cache). */
const STEP_BYTES = 32 * 1024 * 1024;

/** `busy`: another program reads or writes the database; nothing is lost, ask again later. */
export type Step = 'done' | 'more' | 'busy';

export interface Erasure {
  /** Begins again from the first page: something more was deleted. */
  restart(): void;
  /** Throws when the disk fails. After `done` every byte that was deleted before the last `restart` is gone. */
  step(): Step;
  /** To be called after the database was closed, and not before: see `handle`. */
  close(): void;
}

export function createErasure(store: Store, busyTimeoutMs: number): Erasure {
  const { db } = store;
  const file = db.location()!;
  const pageBytes = Number(db.prepare('PRAGMA page_size').get()!.page_size);
  let next = 1;
  /** Stays open as long as the database: POSIX locks belong to the process, and closing any handle on a file drops those that
   *  SQLite holds on it. */
  let handle: number | null = null;

  /** With the WAL empty and the write lock held, nothing but this step changes the file. */
  function scrubSome(): Step {
    if (walBytes() > 0) return 'busy';
    handle ??= openSync(file, 'r+');
    const end = Math.floor(statSync(file).size / pageBytes) + 1;
    const to = Math.min(end, next + Math.ceil(STEP_BYTES / pageBytes));
    if (scrub(handle, { from: next, to, pageBytes }) > 0) fsyncSync(handle);
    next = to;
    return to === end ? 'done' : 'more';
  }

  const walBytes = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;

  function step(): Step {
    // A reader may hold the WAL for long: the next batch must not wait for it inside SQLite.
    db.exec('PRAGMA busy_timeout = 0');
    try {
      if (db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()!.busy !== 0) return 'busy';
      // Pages in memory hold the same old bytes, and would bring them back with the next write.
      db.exec('PRAGMA shrink_memory; BEGIN IMMEDIATE');
      const result = scrubSome();
      db.exec('ROLLBACK');
      if (result === 'done') store.endErasure();
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      if (primaryCode(error) === SQLITE.busy) return 'busy';
      throw error;
    } finally {
      db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    }
  }

  return {
    restart: () => {
      next = 1;
    },
    step,
    close: () => {
      if (handle !== null) closeSync(handle);
    },
  };
}
