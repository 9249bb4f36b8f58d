// The log for those who only read: reports, checks, replays. Takes no lock and writes nothing, so it works beside a running
// server; what the server promises about writing is contract.ts.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { NO_PREV } from './chain.ts';
import type { ListedRoom, LogReader } from './contract.ts';
import { DataDirProblem } from './dataDir.ts';
import { asProblem, refuseStrangers } from './sqlite/database.ts';
import { commitsOf, standsOf, wordsOf } from './sqlite/rows.ts';
import { COMMITS, hex, type LogRow, PACK, type StandsRow, WORDS, type WordRow } from './sqlite/statements.ts';

export type { ListedRoom, LogReader } from './contract.ts';

const BUSY_TIMEOUT_MS = 5_000;

interface ListedRow extends StandsRow {
  name: string;
  join_code: string;
  opened_at: number;
  finished_at: number | null;
  next_deadline: number | null;
  deleted_at: number | null;
  seq: number | null;
  hash: Uint8Array | null;
}

/** Throws DataDirProblem, whose message is meant for the operator. */
export function openLogForReading(dataDir: string): LogReader {
  const file = join(resolve(dataDir), 'podium.db');
  if (!existsSync(file)) {
    throw new DataDirProblem(
      'cannot_open',
      `There is no ${file}. Set DATA_DIR to the directory of a server.`,
    );
  }
  const db = openDatabase(file);
  const all = <T>(sql: string, ...values: (string | number)[]) => db.prepare(sql).all(...values) as T[];
  const roomsSql = listing(db);
  return {
    rooms: () => all<ListedRow>(roomsSql).map(listed),
    read: (name, { seq, word, most } = { seq: 0, word: 0 }) =>
      // One moment of the database for all three.
      within(db, () => {
        const [room] = all<{ id: number; deleted_at: number | null }>(
          'SELECT id, deleted_at FROM room WHERE name = ?',
          name,
        );
        if (!room) return { commits: [], words: [], isDeleted: false };
        return {
          commits: commitsOf(name, all<LogRow>(`${COMMITS} LIMIT ?`, room.id, seq, pageOf(seq, most)), seq),
          words: wordsOf(all<WordRow>(WORDS, room.id, seq === 0 ? 0 : word)),
          isDeleted: room.deleted_at !== null,
        };
      }),
    pack: (hash) => all<{ text: string }>(PACK, hash)[0]?.text ?? null,
    damage: () => damageOf(db),
    close: () => db.isOpen && db.close(),
  };
}

/** Rows of a page: the first one of a later page is there for its hash only. -1: all. */
const pageOf = (seq: number, most: number | undefined): number =>
  most === undefined ? -1 : most + (seq > 0 ? 1 : 0);

/** A directory that cannot be written holds no WAL that is in use: then the file is read as it is. */
function openDatabase(file: string): DatabaseSync {
  try {
    return tryOpening(file, file);
  } catch (error) {
    if (error instanceof DataDirProblem) throw error;
    if (existsSync(`${file}-wal`)) throw asProblem(file, error);
  }
  try {
    return tryOpening(new URL('?immutable=1', pathToFileURL(file)), file);
  } catch (error) {
    throw error instanceof DataDirProblem ? error : asProblem(file, error);
  }
}

function tryOpening(what: string | URL, file: string): DatabaseSync {
  const db = new DatabaseSync(what, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    refuseStrangers(db, file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A reader migrates nothing: before the second migration rooms had no tombstones, before the third nobody kept how far they had come. */
function listing(db: DatabaseSync): string {
  const columns = new Set(
    db
      .prepare('PRAGMA table_info(room)')
      .all()
      .map(({ name }) => name),
  );
  const column = (name: string) => (columns.has(name) ? name : `NULL AS ${name}`);
  const [seq, hash] = columns.has('head_seq') ? ['head_seq', 'head_hash'] : ['NULL', 'NULL'];
  return `SELECT name, join_code, opened_at, finished_at, next_deadline, deleted_at,
    ${['stands', 'round_no', 'rounds'].map(column).join(', ')},
    coalesce(${seq}, log.seq) AS seq, coalesce(${hash}, log.hash) AS hash FROM room LEFT JOIN log
    ON log.room = room.id AND log.seq = (SELECT max(seq) FROM log WHERE log.room = room.id) ORDER BY room.id`;
}

function listed(row: ListedRow): ListedRoom {
  return {
    room: row.name,
    joinCode: row.join_code,
    isFinished: row.finished_at !== null,
    openedAtMs: row.opened_at,
    headSeq: row.seq ?? 0,
    deletedAtMs: row.deleted_at,
    headHash: row.hash ? hex(row.hash) : NO_PREV,
    nextDeadlineMs: row.next_deadline,
    finishedAtMs: row.finished_at,
    stands: standsOf(row),
  };
}

/** Trees, indexes and the links between tables. Where pages are so broken that SQLite gives up, that is the answer. */
function damageOf(db: DatabaseSync): string[] {
  try {
    const pages = db.prepare('PRAGMA integrity_check(10)').all();
    const links = db.prepare('PRAGMA foreign_key_check').all();
    return [
      ...pages.map((row) => String(row.integrity_check)).filter((words) => words !== 'ok'),
      ...links.map((row) => `a row of ${row.table} belongs to no ${row.parent}`),
    ];
  } catch (error) {
    return [(error as Error).message];
  }
}

function within<T>(db: DatabaseSync, run: () => T): T {
  db.exec('BEGIN');
  try {
    return run();
  } finally {
    db.exec('COMMIT');
  }
}
