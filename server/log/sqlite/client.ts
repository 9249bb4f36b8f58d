// The SQLite store as the rest of the server sees it: the contract, carried by messages to the worker thread. What is
// asked in one turn of the event loop travels in one message. The lock and the directory are open.ts.

import { Worker } from 'node:worker_threads';
import { LogCorrupt, LogUnavailable } from '../contract.ts';
import { DataDirProblem, type DataDirProblemCode } from '../dataDir.ts';
import type { DatabaseOptions } from './database.ts';
import type { Failure, FromWorker, Op, Reply, Request, Result, SqliteLog, ToWorker } from './messages.ts';

/** Resolves when the database is open, migrated and checked. `onClosed` runs once the worker has ended. Rejects with
 *  DataDirProblem. */
export async function openSqlite(options: DatabaseOptions & { onClosed?: () => void }): Promise<SqliteLog> {
  const { onClosed, ...workerData } = options;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    execArgv: [],
    name: 'podium-log',
  });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const answer = await firstMessage(worker);
  if (!('opened' in answer) || !answer.opened) {
    await ended;
    throw 'code' in answer
      ? new DataDirProblem(answer.code as DataDirProblemCode, answer.message)
      : new Error('the log worker spoke out of turn');
  }
  return createClient(worker, ended.then(onClosed));
}

function firstMessage(worker: Worker): Promise<FromWorker> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message) => {
      worker.off('error', reject);
      resolve(message);
    });
  });
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

function createClient(worker: Worker, ended: Promise<void>): SqliteLog {
  const waiting = new Map<number, Waiting>();
  let outbox: Request[] = [];
  let lastId = 0;
  let ending: { why: string } | null = null;

  const post = (message: ToWorker) => worker.postMessage(message);
  const flush = () => {
    if (outbox.length === 0) return;
    const requests = outbox;
    outbox = [];
    try {
      post(requests);
    } catch (error) {
      // Something that is not plain data was handed in: a mistake of ours, but nobody may wait for ever.
      for (const { id } of requests) {
        settle({ id, ok: false, failure: { why: 'wrong_request', message: (error as Error).message } });
      }
    }
  };

  function call<O extends Op>(op: O, ...args: Parameters<SqliteLog[O]>): Promise<Result<O>> {
    if (ending) return Promise.reject(new LogUnavailable(ending.why));
    return new Promise<Result<O>>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject });
      if (outbox.push({ id: lastId, op, args } as Request) === 1) queueMicrotask(flush);
    });
  }

  function settle(reply: Reply): void {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) caller?.resolve(reply.value);
    else caller?.reject(errorOf(reply.failure));
  }

  /** The worker ends by `close`, or by a mistake of ours: then nothing is known of what it was doing. */
  function fail(why: string): void {
    ending ??= { why };
    for (const caller of waiting.values()) caller.reject(new LogUnavailable(why));
    waiting.clear();
  }

  worker.on('message', (replies: Reply[]) => replies.forEach(settle));
  worker.on('error', (error) => fail(`the log stopped working: ${(error as Error).message}`));
  worker.on('exit', () => fail('the log has ended'));

  return {
    append: (append) => call('append', append),
    read: (room, after) => call('read', room, after),
    head: (room) => call('head', room),
    roomByCode: (joinCode, nowMs) => call('roomByCode', joinCode, nowMs),
    openRooms: (limit) => call('openRooms', limit),
    dueRooms: (beforeMs, limit) => call('dueRooms', beforeMs, limit),
    putPack: (hash, text) => call('putPack', hash, text),
    pack: (hash) => call('pack', hash),
    beat: (node) => call('beat', node),
    boot: (node) => call('boot', node),
    deleteRoom: (room, atMs) => call('deleteRoom', room, atMs),
    deleteWords: (room, numbers) => call('deleteWords', room, numbers),
    staleRooms: (beforeMs, limit) => call('staleRooms', beforeMs, limit),
    probe: () => call('probe'),
    stats: () => call('stats'),
    /** What was asked before is still answered. May be called twice. */
    close: () => {
      if (!ending) {
        ending = { why: 'the log is closed' };
        flush();
        post('close');
      }
      return ended;
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
