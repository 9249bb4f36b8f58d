// The SQLite store as the rest of the server sees it: the contract, carried by messages to the worker thread. What is
// asked in one turn of the event loop travels in one message, and under load what is asked within a few milliseconds:
// every message wakes two threads and syncs the disk. The thread is thread.ts; lock and directory are open.ts.

import { LogCorrupt, LogUnavailable } from '../contract.ts';
import type { DatabaseOptions } from './database.ts';
import type { Failure, Op, Reply, Request, Result, SqliteLog } from './messages.ts';
import { startThread } from './thread.ts';

/** Between two messages; the first after a quiet while leaves at once. As long as a frame on a screen: half of it costs a
 *  fifth more for a move, twice of it saves nothing more (BENCHMARKS.md). */
const BETWEEN_POSTS_MS = 16;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Resolves when the database is open, migrated and checked. `onClosed` runs once the worker has ended. Rejects with
 *  DataDirProblem. */
export async function openSqlite(options: DatabaseOptions & { onClosed?: () => void }): Promise<SqliteLog> {
  const { onClosed, ...database } = options;
  const waiting = new Map<number, Waiting>();
  let outbox: Request[] = [];
  let lastId = 0;
  let postedAtMs = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;

  const thread = await startThread(database, { replies: (replies) => replies.forEach(settle), lost });

  function call<O extends Op>(op: O, ...args: Parameters<SqliteLog[O]>): Promise<Result<O>> {
    if (thread.problem !== null) return Promise.reject(new LogUnavailable(thread.problem));
    return new Promise<Result<O>>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject });
      if (outbox.push({ id: lastId, op, args } as Request) === 1) flushSoon();
    });
  }

  function flushSoon(): void {
    const waitMs = postedAtMs + BETWEEN_POSTS_MS - performance.now();
    if (waitMs <= 0) queueMicrotask(flush);
    else timer = setTimeout(flush, waitMs);
  }

  function flush(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (outbox.length === 0) return;
    postedAtMs = performance.now();
    const requests = outbox;
    outbox = [];
    try {
      thread.post(requests);
    } catch (error) {
      // Something that is not plain data was handed in: a mistake of ours, but nobody may wait for ever.
      for (const { id } of requests) {
        settle({ id, ok: false, failure: { why: 'wrong_request', message: (error as Error).message } });
      }
    }
  }

  function settle(reply: Reply): void {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) caller?.resolve(reply.value);
    else caller?.reject(errorOf(reply.failure));
  }

  function lost(why: string): void {
    outbox = [];
    for (const caller of waiting.values()) caller.reject(new LogUnavailable(why));
    waiting.clear();
  }

  return {
    append: (append) => call('append', append),
    read: (room, after) => call('read', room, after),
    head: (room) => call('head', room),
    roomByCode: (joinCode, nowMs) => call('roomByCode', joinCode, nowMs),
    openRooms: (limit) => call('openRooms', limit),
    standings: (rooms) => call('standings', rooms),
    dueRooms: (beforeMs, limit) => call('dueRooms', beforeMs, limit),
    putPack: (hash, text) => call('putPack', hash, text),
    pack: (hash) => call('pack', hash),
    beat: (node) => call('beat', node),
    boot: (node) => call('boot', node),
    nodes: () => call('nodes'),
    deleteRoom: (room, atMs) => call('deleteRoom', room, atMs),
    deleteWords: (room, numbers) => call('deleteWords', room, numbers),
    staleRooms: (beforeMs, limit) => call('staleRooms', beforeMs, limit),
    probe: () => call('probe'),
    stats: () => call('stats'),
    close: () => {
      flush();
      return thread.close().then(onClosed);
    },
  };
}

function errorOf(failure: Failure): Error {
  if (failure.why === 'unavailable') return new LogUnavailable(failure.message);
  if (failure.why === 'wrong_request') return new TypeError(failure.message);
  const error = new LogCorrupt(failure.room, failure.seq, '');
  error.message = failure.message;
  return error;
}
