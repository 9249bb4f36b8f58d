// The worker thread that owns the database: takes everything that arrived while the last transaction was being written
// and hands it to batch.ts. Run by Node as TypeScript; started and talked to by client.ts only.

import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { DataDirProblem } from '../dataDir.ts';
import { runBatch } from './batch.ts';
import { type DatabaseOptions, openDatabase } from './database.ts';
import type { FromWorker, Request, ToWorker } from './messages.ts';
import { createStore, type Store } from './store.ts';

/** Bounds how long the first of a batch waits for the last; the rest is taken in the next round. */
const MAX_BATCH = 2_000;

const port = parentPort!;
const say = (message: FromWorker) => port.postMessage(message);

function serve(store: Store): void {
  port.on('message', (message: ToWorker) => {
    const { requests, isLast } = takeAll(message);
    if (requests.length > 0) say(runBatch(store, requests));
    if (!isLast) return;
    store.db.close();
    port.close();
  });
}

function takeAll(first: ToWorker): { requests: Request[]; isLast: boolean } {
  const requests: Request[] = [];
  let message: ToWorker | undefined = first;
  while (message !== undefined) {
    if (message === 'close') return { requests, isLast: true };
    for (const request of message) requests.push(request);
    if (requests.length >= MAX_BATCH) break;
    message = receiveMessageOnPort(port)?.message as ToWorker | undefined;
  }
  return { requests, isLast: false };
}

try {
  const store = createStore(openDatabase(workerData as DatabaseOptions));
  serve(store);
  say({ opened: true });
} catch (error) {
  const code = error instanceof DataDirProblem ? error.code : 'cannot_open';
  say({ opened: false, code, message: (error as Error).message });
}
