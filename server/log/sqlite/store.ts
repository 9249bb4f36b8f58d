// What each call of the contract does to the tables, without threads and without transactions: batch.ts puts the writes
// of many callers into one. Adding a commit is append.ts. Hashes are hex at the border and bytes in the tables.

import type { DatabaseSync } from 'node:sqlite';
import { hashCommit, NO_PREV } from '../chain.ts';
import {
  type Append,
  type Appended,
  CODE_REST_MS,
  type Commit,
  type FoundRoom,
  LogCorrupt,
  type Word,
} from '../contract.ts';
import { append } from './append.ts';
import type { LogStats } from './messages.ts';
import { type FoundRow, hex, type LogRow, prepareStatements, roomOf, tipOf } from './statements.ts';

export type Store = ReturnType<typeof createStore>;

export function createStore(db: DatabaseSync) {
  const sql = prepareStatements(db);
  const stats: LogStats = { transactions: 0, failedTransactions: 0, appends: 0 };

  function read(
    name: string,
    after: { seq: number; word: number },
  ): { commits: Commit[]; words: Word[]; isDeleted: boolean } {
    const room = roomOf(sql, name);
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
    append: (what: Append): Appended => {
      const appended = append(sql, what);
      if (appended.ok) stats.appends += 1;
      return appended;
    },
    read,
    head: (name: string): number => {
      const room = roomOf(sql, name);
      return (room && tipOf(sql, room.id)?.seq) ?? 0;
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
