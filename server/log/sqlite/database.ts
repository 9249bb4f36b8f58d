// Opens the database file: durability settings, migrations, and the checks that keep a torn, foreign or newer file from
// being served. The directory and its lock are open.ts; what is done with the tables, store.ts.

import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataDirProblem, syncDirectory } from '../dataDir.ts';
import { primaryCode, SQLITE } from './errors.ts';
import { APPLICATION_ID, migrations } from './schema.ts';

/** Reading every page of a large file would make a restart slow (58 MB: 0.5 s). Above this only the small tables are checked at the
 *  start; a room's commits are checked by their hashes whenever it is read. */
const CHECK_ALL_BELOW_BYTES = 64 * 1024 * 1024;
const SMALL_TABLES = ['(room)', '(node)', '(sqlite_schema)'];

export interface DatabaseOptions {
  file: string;
  /** How long a write waits for another program that has the file locked (a backup, say). */
  busyTimeoutMs: number;
  /** How long a deletion waits for another program that reads the database, before it is rejected as not finished. */
  erasePatienceMs: number;
}

/** Throws DataDirProblem, and has changed nothing then. */
export function openDatabase({
  file,
  busyTimeoutMs,
}: Pick<DatabaseOptions, 'file' | 'busyTimeoutMs'>): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    if (existsSync(file)) examine(file, busyTimeoutMs);
    else create(file);
    db = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
    configure(db);
    migrate(db);
    return db;
  } catch (error) {
    if (db?.isOpen) db.close();
    throw error instanceof DataDirProblem ? error : asProblem(file, error);
  }
}

/** Made under another name, so that an empty or half-made file of the right name is never a beginning, always a loss. */
function create(file: string): void {
  if (walBytes(file) > 0) throw corrupt(file, 'it is missing, but its -wal is there');
  const unfinished = `${file}-new`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  const db = new DatabaseSync(unfinished);
  try {
    // Nothing is there yet that could be lost: one sync at the end does.
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
    migrate(db);
  } finally {
    db.close();
  }
  const fd = openSync(unfinished, 'r+');
  fsyncSync(fd);
  closeSync(fd);
  for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  renameSync(unfinished, file);
  syncDirectory(dirname(file));
}

/** Through a connection that only reads: any other would write the WAL into a damaged file when it closes. */
function examine(file: string, busyTimeoutMs: number): void {
  if (statSync(file).size === 0) throw corrupt(file, 'it is empty');
  const db = new DatabaseSync(file, { readOnly: true, timeout: busyTimeoutMs });
  try {
    refuseStrangers(db, file);
    checkTables(db, file);
    check(db, file);
  } finally {
    db.close();
  }
}

const walBytes = (file: string) => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;

export function refuseStrangers(db: DatabaseSync, file: string): void {
  const version = numberOf(db, 'PRAGMA user_version');
  const isEmpty = numberOf(db, 'SELECT count(*) FROM sqlite_schema') === 0;
  if (!isEmpty && numberOf(db, 'PRAGMA application_id') !== APPLICATION_ID) {
    throw new DataDirProblem(
      'foreign',
      `${file} is a database of another program. Set DATA_DIR to another directory.`,
    );
  }
  if (version > migrations.length) {
    throw new DataDirProblem(
      'too_new',
      `${file} was written by a newer version of Podium (tables ${version}, this version knows ${migrations.length}). Update Podium, or restore a backup from before the update.`,
    );
  }
}

function configure(db: DatabaseSync): void {
  // FULL: every COMMIT reaches the disk before anybody is told. fullfsync is what that takes on macOS.
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
    PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864; PRAGMA trusted_schema = OFF`);
}

function migrate(db: DatabaseSync): void {
  const done = numberOf(db, 'PRAGMA user_version');
  if (done === migrations.length) return;
  db.exec('BEGIN IMMEDIATE');
  for (const step of migrations.slice(done)) db.exec(step);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}; COMMIT`);
}

function check(db: DatabaseSync, file: string): void {
  const tables = statSync(file).size < CHECK_ALL_BELOW_BYTES ? [''] : SMALL_TABLES;
  for (const table of tables) {
    // Not the quick one: it does not compare tables with their indexes, and a damaged index lets a room end too early.
    const first = db.prepare(`PRAGMA integrity_check${table}`).get()?.integrity_check;
    if (first !== 'ok') throw corrupt(file, String(first).replace(/\s+/g, ' '));
  }
}

/** SQLite takes the text of its tables at its word; ours is known. */
function checkTables(db: DatabaseSync, file: string): void {
  const fresh = new DatabaseSync(':memory:');
  const tables = (of: DatabaseSync) =>
    JSON.stringify(of.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all());
  for (const step of migrations.slice(0, numberOf(db, 'PRAGMA user_version'))) fresh.exec(step);
  const isAsMade = tables(db) === tables(fresh);
  fresh.close();
  if (!isAsMade) throw corrupt(file, 'its tables are not those that were made');
}

export function asProblem(file: string, error: unknown): DataDirProblem {
  const code = primaryCode(error);
  const words = (error as Error).message;
  if (code === SQLITE.corrupt || code === SQLITE.notADatabase) return corrupt(file, words);
  if (code === SQLITE.full)
    return new DataDirProblem(
      'disk_full',
      `There is no room on the disk of ${file}. Free some space and start again.`,
    );
  if (code === SQLITE.readOnly || code === SQLITE.cannotOpen) {
    return new DataDirProblem(
      'not_writable',
      `${file} cannot be opened for writing (${words}). Give this user the right to write it and its directory.`,
    );
  }
  return new DataDirProblem('cannot_open', `${file} cannot be opened: ${words}.`);
}

function corrupt(file: string, words: string): DataDirProblem {
  return new DataDirProblem(
    'corrupt',
    `${file} is damaged (${words}). Nothing was loaded and nothing changed. Restore the data directory from a backup, or move ${file} (with its -wal and -shm) away to start empty. What can still be read of it: sqlite3 ${file} .recover`,
  );
}

function numberOf(db: DatabaseSync, sql: string): number {
  return Number(Object.values(db.prepare(sql).get() ?? {})[0]);
}
