// Every SQL statement of the store, prepared once, with the shapes of its rows. What they are used for is in store.ts and
// append.ts.

import type { DatabaseSync, StatementSync } from 'node:sqlite';

export interface RoomRow {
  id: number;
  join_code: string;
  finished_at: number | null;
  deleted_at: number | null;
  head_seq: number | null;
}

export interface StandsRow {
  stands: string | null;
  round_no: number | null;
  rounds: number | null;
}

export interface StandingRow extends StandsRow {
  name: string;
  finished_at: number | null;
  deleted_at: number | null;
}

export interface WordRow {
  n: number;
  text: string;
  salt: Uint8Array;
}

export interface LogRow {
  seq: number;
  at: number;
  version: number;
  hash: string;
  body: string;
}

/** The newest commit of a room. */
export type TipRow = Pick<LogRow, 'seq' | 'at'> & { hash: Uint8Array };

export interface FoundRow {
  name: string;
  join_code: string;
  opened_at: number;
  finished_at: number | null;
  head: number;
}

const found = `SELECT name, join_code, opened_at, finished_at,
  (SELECT coalesce(max(seq), 0) FROM log WHERE log.room = room.id) AS head FROM room`;

/** The hash as it is compared: a byte array for each of ten thousands of rows costs more than all its letters. */
export const COMMITS =
  'SELECT seq, at, version, lower(hex(hash)) AS hash, body FROM log WHERE room = ? AND seq >= ? ORDER BY seq';
export const WORDS = 'SELECT n, text, salt FROM word WHERE room = ? AND n > ? ORDER BY n';
export const PACK = 'SELECT text FROM pack WHERE hash = ?';

const texts = {
  room: 'SELECT id, join_code, finished_at, deleted_at, head_seq FROM room WHERE name = ?',
  tip: 'SELECT seq, at, hash FROM log WHERE room = ? ORDER BY seq DESC LIMIT 1',
  codeTaken: `SELECT 1 FROM room
    WHERE join_code = :code AND name <> :room AND (finished_at IS NULL OR finished_at > :restingSince) LIMIT 1`,
  addRoom: `INSERT INTO room (name, join_code, opened_at, finished_at, next_deadline, stands, round_no, rounds)
    VALUES (:room, :code, :at, iif(:isFinished, :at, NULL), :deadline, :stands, :roundNo, :rounds) RETURNING id`,
  // The code rests from the commit that finished the room, not from the last one that said so.
  setIndex: `UPDATE room SET join_code = :code, next_deadline = :deadline,
    stands = :stands, round_no = :roundNo, rounds = :rounds,
    finished_at = iif(:isFinished, coalesce(finished_at, :at), NULL) WHERE id = :id`,
  addCommit: 'INSERT INTO log (room, seq, at, version, hash, body) VALUES (?, ?, ?, ?, unhex(?), ?)',
  addWord: 'INSERT INTO word (room, n, text, salt) VALUES (?, ?, ?, ?)',
  commits: COMMITS,
  words: WORDS,
  byCode: `${found} WHERE join_code = ? AND deleted_at IS NULL AND (finished_at IS NULL OR finished_at > ?)
    ORDER BY finished_at IS NULL DESC, finished_at DESC LIMIT 1`,
  open: `${found} WHERE finished_at IS NULL AND deleted_at IS NULL ORDER BY opened_at DESC, id DESC LIMIT ?`,
  standings: `SELECT name, finished_at, deleted_at, stands, round_no, rounds FROM room
    WHERE name IN (SELECT value FROM json_each(?))`,
  due: `SELECT name FROM room WHERE next_deadline <= ? AND finished_at IS NULL AND deleted_at IS NULL
    ORDER BY next_deadline, id LIMIT ?`,
  addPack: 'INSERT INTO pack (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING',
  pack: PACK,
  // A beat of an earlier boot says nothing about the node of now.
  beat: 'UPDATE node SET alive_at = max(alive_at, :at) WHERE id = :id AND boot = :boot',
  lastAlive: 'SELECT coalesce(max(alive_at), 0) AS at FROM node',
  boot: `INSERT INTO node (id, boot, alive_at) VALUES (:id, 1, :at)
    ON CONFLICT DO UPDATE SET boot = boot + 1, alive_at = max(alive_at, :at) RETURNING boot`,
  stale: `SELECT name FROM (SELECT id, name, coalesce(
      (SELECT at FROM log WHERE log.room = room.id ORDER BY seq DESC LIMIT 1), opened_at) AS newest
    FROM room WHERE deleted_at IS NULL) WHERE newest < ? ORDER BY newest, id LIMIT ?`,
  dropCommits: 'DELETE FROM log WHERE room = ?',
  dropWords: 'DELETE FROM word WHERE room = ?',
  dropWord: 'DELETE FROM word WHERE room = ? AND n = ?',
  // The code of an unfinished room rests from now on, as if the room had finished.
  bury: `UPDATE room SET deleted_at = :at, finished_at = coalesce(finished_at, :at), next_deadline = NULL,
    stands = NULL, round_no = NULL, rounds = NULL, head_seq = :seq, head_hash = :hash WHERE id = :id`,
  beginErasure: 'INSERT INTO erasure (id) VALUES (1) ON CONFLICT DO NOTHING',
  erasure: 'SELECT 1 FROM erasure',
  endErasure: 'DELETE FROM erasure',
  nodes: 'SELECT id, boot, alive_at FROM node ORDER BY id',
  probe: 'INSERT INTO probe (id, n) VALUES (1, 1) ON CONFLICT DO UPDATE SET n = n + 1 RETURNING n',
} as const;

/** What stands around the writes of a batch: parsed once, not for every write. */
const brackets = {
  begin: 'BEGIN IMMEDIATE',
  /** Another number when another connection has written: https://sqlite.org/pragma.html#pragma_data_version */
  version: 'PRAGMA data_version',
  commit: 'COMMIT',
  savepoint: 'SAVEPOINT one',
  release: 'RELEASE one',
} as const;

/** The version is asked for in every transaction: as a list it costs half of what an object costs. */
export function prepareBrackets(db: DatabaseSync) {
  const statements = prepared(db, brackets);
  statements.version.setReturnArrays(true);
  return statements;
}

export type Statements = Record<keyof typeof texts, StatementSync>;

export const prepareStatements = (db: DatabaseSync): Statements => prepared(db, texts);

function prepared<Name extends string>(db: DatabaseSync, of: Readonly<Record<Name, string>>) {
  const statements = Object.entries<string>(of).map(([name, text]) => [name, db.prepare(text)]);
  return Object.fromEntries(statements) as Record<Name, StatementSync>;
}

export const roomOf = (sql: Statements, name: string) => sql.room.get(name) as RoomRow | undefined;
export const tipOf = (sql: Statements, room: number) => sql.tip.get(room) as TipRow | undefined;

/** A hash or salt as it leaves the tables. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
