// What each call of the contract does to the tables, without threads and without transactions: batch.ts puts the writes
// of many callers into one. Hashes are hex at the border and bytes in the tables.

import type { DatabaseSync } from 'node:sqlite';
import { hashCommit, NO_PREV } from '../chain.ts';
import {
  type Append,
  type Appended,
  CODE_REST_MS,
  type Commit,
  type FoundRoom,
  LogCorrupt,
  type RoomIndex,
  type Word,
} from '../contract.ts';
import type { LogStats } from './messages.ts';
import { type FoundRow, type LogRow, prepareStatements, type RoomRow } from './statements.ts';

export type Store = ReturnType<typeof createStore>;

export function createStore(db: DatabaseSync) {
  const sql = prepareStatements(db);
  const stats: LogStats = { transactions: 0, failedTransactions: 0, appends: 0 };
  const roomRow = (name: string) => sql.room.get(name) as RoomRow | undefined;
  const tipRow = (id: number) => sql.tip.get(id) as Pick<LogRow, 'seq' | 'at' | 'hash'> | undefined;

  function append({ commit, words, index }: Append): Appended {
    const room = roomRow(commit.room);
    if (room && room.deleted_at !== null) return { ok: false, why: 'deleted' };
    const tip = room && tipRow(room.id);
    const headSeq = tip?.seq ?? 0;
    if (commit.seq !== headSeq + 1) return { ok: false, why: 'taken', headSeq };
    assertFollows(commit, tip);
    if (!room && !index) throw new TypeError(`the first commit of room ${commit.room} brings no index`);
    if (index && isCodeTaken(commit, index, room)) return { ok: false, why: 'code_taken' };
    const id = putRoom(commit, index, room);
    sql.addCommit.run(
      id,
      commit.seq,
      commit.atMs,
      commit.logVersion,
      Buffer.from(hashCommit(commit), 'hex'),
      commit.body,
    );
    for (const word of words) sql.addWord.run(id, word.n, word.text, Buffer.from(word.salt, 'hex'));
    stats.appends += 1;
    return { ok: true };
  }

  /** A room that keeps its code keeps it; only a first, another or a woken-up code can collide. */
  function isCodeTaken(commit: Commit, index: RoomIndex, room: RoomRow | undefined): boolean {
    const isKept = room?.join_code === index.joinCode && (room.finished_at === null || index.isFinished);
    if (isKept) return false;
    const restingSince = commit.atMs - CODE_REST_MS;
    return sql.codeTaken.get({ code: index.joinCode, room: commit.room, restingSince }) !== undefined;
  }

  function putRoom(commit: Commit, index: RoomIndex | undefined, room: RoomRow | undefined): number {
    if (!index) return room!.id;
    const fields = {
      code: index.joinCode,
      at: commit.atMs,
      isFinished: Number(index.isFinished),
      deadline: index.nextDeadlineMs,
    };
    if (!room) return sql.addRoom.get({ ...fields, room: commit.room })!.id as number;
    sql.setIndex.run({ ...fields, id: room.id });
    return room.id;
  }

  function read(
    name: string,
    after: { seq: number; word: number },
  ): { commits: Commit[]; words: Word[]; isDeleted: boolean } {
    const room = roomRow(name);
    if (!room) return { commits: [], words: [], isDeleted: false };
    const rows = sql.commits.all(room.id, after.seq) as unknown as LogRow[];
    const words = sql.words.all(room.id, after.seq === 0 ? 0 : after.word) as unknown as {
      n: number;
      text: string;
      salt: Uint8Array;
    }[];
    return {
      commits: commitsOf(name, rows, after.seq),
      words: words.map(({ n, text, salt }) => ({ n, text, salt: hex(salt) })),
      isDeleted: room.deleted_at !== null,
    };
  }

  return {
    db,
    stats,
    append,
    read,
    head: (name: string): number => {
      const room = roomRow(name);
      return (room && tipRow(room.id)?.seq) ?? 0;
    },
    roomByCode: (joinCode: string, nowMs: number): FoundRoom | null => {
      const row = sql.byCode.get(joinCode, nowMs - CODE_REST_MS) as FoundRow | undefined;
      return row ? foundRoom(row) : null;
    },
    openRooms: (limit: number): FoundRoom[] => (sql.open.all(limit) as unknown as FoundRow[]).map(foundRoom),
    dueRooms: (beforeMs: number, limit: number): string[] =>
      sql.due.all(beforeMs, limit).map((row) => row.name as string),
    putPack: (hash: string, text: string): void => void sql.addPack.run(hash, text),
    pack: (hash: string): string | null => (sql.pack.get(hash)?.text as string | undefined) ?? null,
    beat: ({ id, boot, atMs }: { id: string; boot: number; atMs: number }): void =>
      void sql.beat.run({ id, boot, at: atMs }),
    boot: ({ id, atMs }: { id: string; atMs: number }): { boot: number; lastAliveMs: number } => {
      const lastAliveMs = sql.lastAlive.get()!.at as number;
      return { boot: sql.boot.get({ id, at: atMs })!.boot as number, lastAliveMs };
    },
    probe: (): void => void sql.probe.get(),
  };
}

/** Our own mistakes: storing such a commit would make the room unreadable for ever. */
function assertFollows(commit: Commit, tip: Pick<LogRow, 'at' | 'hash'> | undefined): void {
  const name = `commit ${commit.seq} of room ${commit.room}`;
  if (!Number.isSafeInteger(commit.atMs) || commit.atMs < (tip?.at ?? 0))
    throw new TypeError(`${name}: its time ${commit.atMs} is before ${tip?.at ?? 0}`);
  if (commit.prev !== (tip ? hex(tip.hash) : NO_PREV))
    throw new TypeError(`${name}: prev is not the hash of the commit before it`);
  if (!commit.body.isWellFormed()) throw new TypeError(`${name}: the body is not well-formed text`);
}

/** `rows` begin with the commit `afterSeq`, which is there for its hash only. */
function commitsOf(room: string, rows: readonly LogRow[], afterSeq: number): Commit[] {
  let prev = NO_PREV;
  let seq = Math.max(afterSeq, 1);
  const commits: Commit[] = [];
  for (const row of rows) {
    if (row.seq !== seq) throw new LogCorrupt(room, seq, 'the commit is missing');
    const commit: Commit = { room, seq, atMs: row.at, logVersion: row.version, prev, body: row.body };
    prev = hex(row.hash);
    seq += 1;
    if (row.seq === afterSeq) continue;
    if (hashCommit(commit) !== prev)
      throw new LogCorrupt(room, row.seq, 'its bytes are not those that were written');
    commits.push(commit);
  }
  return commits;
}

function foundRoom(row: FoundRow): FoundRoom {
  return {
    room: row.name,
    joinCode: row.join_code,
    isFinished: row.finished_at !== null,
    openedAtMs: row.opened_at,
    headSeq: row.head,
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
