// The data directory: made, tried, and its problems in words that an operator can act on. Who may use it is lock.ts;
// what lies in it, the stores.

import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export type DataDirProblemCode =
  | 'not_a_directory'
  | 'not_writable'
  | 'disk_full'
  | 'in_use'
  | 'too_new'
  | 'corrupt'
  | 'foreign'
  | 'cannot_open';

/** Why the log cannot be opened. The message says what is wrong, where, and what to do; it is meant for the terminal. */
export class DataDirProblem extends Error {
  override name = 'DataDirProblem';
  readonly code: DataDirProblemCode;
  constructor(code: DataDirProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Makes the directory if it is missing and proves by a small file that it can be written. Returns its absolute path. */
export function prepareDataDir(dataDir: string): string {
  const dir = resolve(dataDir);
  try {
    if (mkdirSync(dir, { recursive: true })) syncDirectory(dirname(dir));
    if (!statSync(dir).isDirectory()) throw notADirectory(dir);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    tryWriting(dir);
  } catch (error) {
    throw error instanceof DataDirProblem ? error : asProblem(dir, error);
  }
  return dir;
}

/** Root passes every access check even where writing fails (a read-only mount), so only a write tells. */
function tryWriting(dir: string): void {
  const file = join(dir, `.podium-write-test-${process.pid}`);
  try {
    const fd = openSync(file, 'w');
    try {
      writeSync(fd, 'podium');
    } finally {
      closeSync(fd);
    }
  } finally {
    rmSync(file, { force: true });
  }
}

/** A new directory is durable only when its parent is. Not every system can sync a directory; then there is nothing to do. */
export function syncDirectory(dir: string): void {
  try {
    const fd = openSync(dir, 'r');
    fsyncSync(fd);
    closeSync(fd);
  } catch {
    // The server runs all the same; only a power cut within the next seconds could take the empty directory away.
  }
}

function asProblem(dir: string, error: unknown): DataDirProblem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EEXIST' || code === 'ENOTDIR') return notADirectory(dir);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new DataDirProblem(
      'not_writable',
      `The data directory ${dir} cannot be written (${code}). Give this user the right to write there, or set DATA_DIR to another directory.`,
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new DataDirProblem(
      'disk_full',
      `There is no room on the disk of the data directory ${dir}. Free some space and start again.`,
    );
  }
  return new DataDirProblem(
    'cannot_open',
    `The data directory ${dir} cannot be used: ${(error as Error).message}. Set DATA_DIR to another directory.`,
  );
}

function notADirectory(dir: string): DataDirProblem {
  return new DataDirProblem(
    'not_a_directory',
    `The data directory ${dir} is not a directory, or its path leads through a file. Set DATA_DIR to a directory.`,
  );
}
