// One server process per data directory. The lock is an open transaction on a tiny database: the operating system
// lets go of it when the process dies, however it dies, so nothing stale is ever left. What it guards is open.ts.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataDirProblem } from './dataDir.ts';

const SQLITE_BUSY = 5;

export interface DataDirLock {
  release(): void;
}

/** Takes the lock or throws DataDirProblem `in_use`, naming the process that holds it. File locks do not work on every
 *  network file system; a data directory belongs on a local disk. */
export function lockDataDir(dir: string): DataDirLock {
  const db = new DatabaseSync(join(dir, 'lock.db'), { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (isBusy(error)) throw inUse(dir);
    throw new DataDirProblem(
      'cannot_open',
      `The lock of the data directory ${dir} cannot be taken: ${(error as Error).message}. If no server runs there, delete lock.db.`,
    );
  }
  // Apart from lock.db on purpose: nobody can read that while it is locked, and closing any handle on it in this
  // process would drop the lock (POSIX locks belong to the process, not to the handle).
  try {
    writeFileSync(ownerFile(dir), JSON.stringify({ pid: process.pid, host: hostname() }));
  } catch {
    rmSync(ownerFile(dir), { force: true }); // Better no name than that of a process long gone.
  }
  return { release: () => db.isOpen && db.close() };
}

function inUse(dir: string): DataDirProblem {
  return new DataDirProblem(
    'in_use',
    `Another Podium server (${owner(dir)}) is using the data directory ${dir}. Stop it, or give this one a directory of its own with DATA_DIR.`,
  );
}

function owner(dir: string): string {
  try {
    const { pid, host } = JSON.parse(readFileSync(ownerFile(dir), 'utf8'));
    return host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  } catch {
    return 'process unknown, it has only just started';
  }
}

function ownerFile(dir: string): string {
  return join(dir, 'lock.json');
}

function isBusy(error: unknown): boolean {
  return ((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY;
}
