// The worker thread that owns the database: takes everything that arrived while the last transaction was being written
// and hands it to batch.ts. Replies to deletions wait until erasing.ts is done. Run by Node as TypeScript; started by
// thread.ts and talked to by asking.ts only.

import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { DataDirProblem } from '../dataDir.ts';
import { deletions, runBatch } from './batch.ts';
import { type DatabaseOptions, openDatabase } from './database.ts';
import { createErasing, type Erasing } from './erasing.ts';
import { createErasure } from './erasure.ts';
import {
  type FromWorker,
  flatReplies,
  type Reply,
  type Request,
  type ToWorker,
  takeRequests,
} from './messages.ts';
import { createStore, type Store } from './store.ts';

/** Bounds how long the first of a batch waits for the last; the rest is taken in the next round. */
const MAX_BATCH = 2_000;

const port = parentPort!;
/** Of rooms, by the numbers that messages give them. */
const names: string[] = [];
const say = (message: FromWorker) => port.postMessage(message);
const answer = (replies: readonly Reply[]) => say(flatReplies(replies));

function serve(store: Store, erasing: Erasing): void {
  port.on('message', (message: ToWorker) => {
    const { requests, isLast } = takeAll(message);
    if (requests.length > 0) run(store, erasing, requests);
    if (!isLast) return;
    erasing.close();
    port.close();
  });
}

function run(store: Store, erasing: Erasing, requests: readonly Request[]): void {
  const replies = runBatch(store, requests);
  const late = requests.filter(({ op }) => deletions.has(op)).map(({ id }) => id);
  const held = late.length === 0 ? [] : replies.filter((reply) => reply.ok && late.includes(reply.id));
  answer(held.length === 0 ? replies : replies.filter((reply) => !held.includes(reply)));
  if (held.length > 0) erasing.hold(held);
}

function takeAll(first: ToWorker): { requests: Request[]; isLast: boolean } {
  const requests: Request[] = [];
  let message: ToWorker | undefined = first;
  while (message !== undefined) {
    if (message === 'close') return { requests, isLast: true };
    takeRequests(message, requests, names);
    if (requests.length >= MAX_BATCH) break;
    message = receiveMessageOnPort(port)?.message as ToWorker | undefined;
  }
  return { requests, isLast: false };
}

try {
  const options = workerData as DatabaseOptions;
  const store = createStore(openDatabase(options));
  const erasing = createErasing({
    store,
    erasure: createErasure(store, options.busyTimeoutMs),
    patienceMs: options.erasePatienceMs,
    say,
  });
  serve(store, erasing);
  say({ opened: true });
} catch (error) {
  const code = error instanceof DataDirProblem ? error.code : 'cannot_open';
  say({ opened: false, code, message: (error as Error).message });
}
