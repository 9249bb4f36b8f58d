// Group commit: the writes of many callers in one transaction, each in a savepoint, so that one refused or wrong request
// leaves the others alone, while a disk that fails fails them all. Threads are worker.ts; the writes, store.ts.

import { LogCorrupt } from '../contract.ts';
import { isStoreFailure, wordsOf } from './errors.ts';
import type { Failure, Op, Reply, Request } from './messages.ts';
import type { Store } from './store.ts';

/** A reply to one of these waits until the bytes are gone, too: erasure.ts. */
export const deletions: ReadonlySet<Op> = new Set<Op>(['deleteRoom', 'deleteWords']);
const otherWrites: ReadonlySet<Op> = new Set<Op>(['putPack', 'beat', 'boot', 'probe', ...deletions]);

/** Answers every request. Writes first and durably, then the reads, so that nobody ever reads what may still be lost. */
export function runBatch(store: Store, requests: readonly Request[]): Reply[] {
  const writes: Request[] = [];
  const reads: Request[] = [];
  for (const request of requests) {
    if (request.op === 'append' || otherWrites.has(request.op)) writes.push(request);
    else reads.push(request);
  }
  const replies = writeAll(store, writes);
  for (const request of reads) replies.push(attempt(store, request));
  return replies;
}

function writeAll(store: Store, requests: readonly Request[]): Reply[] {
  if (requests.length === 0) return [];
  const { brackets, stats } = store;
  const appendsBefore = stats.appends;
  try {
    brackets.begin.run();
    store.tips.startAt(dataVersion(store));
    const replies: Reply[] = [];
    for (const request of requests) replies.push(attemptAlone(store, request));
    brackets.commit.run();
    stats.transactions += 1;
    return replies;
  } catch (error) {
    rollback(store);
    store.tips.forgetAll();
    stats.failedTransactions += 1;
    stats.appends = appendsBefore;
    return requests.map(({ id }) => ({
      id,
      ok: false,
      failure: { why: 'unavailable', message: wordsOf(error) },
    }));
  }
}

const dataVersion = ({ brackets }: Store): number => (brackets.version.get() as unknown as [number])[0];

/** SQLite has often rolled back by itself when a write fails. What was kept in memory is forgotten, so the next batch starts clean. */
function rollback({ db }: Store): void {
  try {
    if (db.isTransaction) db.exec('ROLLBACK');
  } catch {
    // The same disk fails again; the transaction is over all the same, and the first error is the one to tell.
  }
}

/** One write of the transaction. Throws what must fail the whole transaction. */
function attemptAlone(store: Store, request: Request): Reply {
  const { db, brackets, tips } = store;
  const isOneStatement = writesOnce(request);
  if (!isOneStatement) brackets.savepoint.run();
  try {
    const value = run(store, request);
    if (!isOneStatement) brackets.release.run();
    return { id: request.id, ok: true, value };
  } catch (error) {
    tips.forgetAll();
    if (isStoreFailure(error) || !db.isTransaction) throw error;
    if (!isOneStatement) db.exec('ROLLBACK TO one; RELEASE one');
    return { id: request.id, ok: false, failure: failureOf(error) };
  }
}

/** Such a write is checked before its one statement, which SQLite itself undoes when it fails: it needs no savepoint. */
const writesOnce = ({ op, args }: Request): boolean =>
  op === 'append' && args[0].words.length === 0 && args[0].index === undefined;

function attempt(store: Store, request: Request): Reply {
  try {
    return { id: request.id, ok: true, value: run(store, request) };
  } catch (error) {
    return { id: request.id, ok: false, failure: failureOf(error) };
  }
}

function run(store: Store, request: Request): unknown {
  if (request.op === 'append') return store.append(request.args[0]);
  if (request.op === 'stats') return { ...store.stats };
  // The type of `args` follows from `op`, which TypeScript cannot see through a union of functions.
  return (store[request.op] as (...args: unknown[]) => unknown)(...request.args);
}

function failureOf(error: unknown): Failure {
  const { message } = error as Error;
  if (error instanceof LogCorrupt) return { why: 'corrupt', room: error.room, seq: error.seq, message };
  return isStoreFailure(error)
    ? { why: 'unavailable', message: wordsOf(error) }
    : { why: 'wrong_request', message };
}
