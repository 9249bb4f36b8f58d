// What each call of the contract does to the tables, without threads and without transactions: batch.ts puts the writes
// of many callers into one. Adding a commit is append.ts; making what was deleted unreadable in the files, erasure.ts. Hashes are hex at the border and bytes in the tables.

import type { DatabaseSync } from 'node:sqlite';
import {
  type Append,
  type Appended,
  CODE_REST_MS,
  type Commit,
  type FoundRoom,
  type RoomStanding,
  type Word,
} from '../contract.ts';
import { append } from './append.ts';
import type { LogStats } from './messages.ts';
import { commitsOf, standsOf, wordsOf } from './rows.ts';
import {
  type FoundRow,
  type LogRow,
  prepareBrackets,
  prepareStatements,
  roomOf,
  type StandingRow,
  tipOf,
  type WordRow,
} from './statements.ts';
import { Tips } from './tips.ts';

export type Store = ReturnType<typeof createStore>;

export function createStore(db: DatabaseSync) {
  const sql = prepareStatements(db);
  const tips = new Tips();
  const stats: LogStats = { transactions: 0, failedTransactions: 0, appends: 0 };

  function read(
    name: string,
    after: { seq: number; word: number },
  ): { commits: Commit[]; words: Word[]; isDeleted: boolean } {
    const room = roomOf(sql, name);
    if (!room) return { commits: [], words: [], isDeleted: false };
    const rows = sql.commits.all(room.id, after.seq) as unknown as LogRow[];
    const words = sql.words.all(room.id, after.seq === 0 ? 0 : after.word) as unknown as WordRow[];
    return {
      commits: commitsOf(name, rows, after.seq),
      words: wordsOf(words),
      isDeleted: room.deleted_at !== null,
    };
  }

  return {
    db,
    brackets: prepareBrackets(db),
    stats,
    tips,
    append: (what: Append): Appended => {
      const appended = append(sql, tips, what);
      if (appended.ok) stats.appends += 1;
      return appended;
    },
    read,
    head: (name: string): number => {
      const room = roomOf(sql, name);
      return (room && (room.head_seq ?? tipOf(sql, room.id)?.seq)) ?? 0;
    },
    roomByCode: (joinCode: string, nowMs: number): FoundRoom | null => {
      const row = sql.byCode.get(joinCode, nowMs - CODE_REST_MS) as FoundRow | undefined;
      return row ? foundRoom(row) : null;
    },
    openRooms: (limit: number): FoundRoom[] => (sql.open.all(limit) as unknown as FoundRow[]).map(foundRoom),
    standings: (rooms: readonly string[]): RoomStanding[] =>
      (sql.standings.all(JSON.stringify(rooms)) as unknown as StandingRow[]).map(standingOf),
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
    nodes: () =>
      sql.nodes.all().map(({ id, boot, alive_at }) => ({
        id: id as string,
        boot: boot as number,
        aliveMs: alive_at as number,
      })),
    deleteRoom: (name: string, atMs: number): void => {
      const room = roomOf(sql, name);
      if (!room || room.deleted_at !== null) return;
      const tip = tipOf(sql, room.id);
      tips.forget(name);
      sql.dropCommits.run(room.id);
      sql.dropWords.run(room.id);
      sql.bury.run({ id: room.id, at: atMs, seq: tip?.seq ?? 0, hash: tip?.hash ?? null });
      sql.beginErasure.run();
    },
    deleteWords: (name: string, numbers: readonly number[]): void => {
      const room = roomOf(sql, name);
      if (!room) return;
      const dropped = numbers.filter((n) => sql.dropWord.run(room.id, n).changes > 0);
      if (dropped.length > 0) sql.beginErasure.run();
    },
    staleRooms: (beforeMs: number, limit: number): string[] =>
      sql.stale.all(beforeMs, limit).map((row) => row.name as string),
    /** Something was deleted, and its bytes may still lie in the files. */
    isErasing: (): boolean => sql.erasure.get() !== undefined,
    endErasure: (): void => void sql.endErasure.run(),
    probe: (): void => void sql.probe.get(),
  };
}

const standingOf = (row: StandingRow): RoomStanding => ({
  room: row.name,
  finishedAtMs: row.finished_at,
  isDeleted: row.deleted_at !== null,
  stands: standsOf(row),
});

function foundRoom(row: FoundRow): FoundRoom {
  return {
    room: row.name,
    joinCode: row.join_code,
    isFinished: row.finished_at !== null,
    openedAtMs: row.opened_at,
    headSeq: row.head,
  };
}
