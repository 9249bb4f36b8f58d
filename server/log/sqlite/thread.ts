// Keeps a worker thread that has the database open. When it dies (a bug of ours, no memory), what it was doing is given up
// as unknown and another one is started, again and again until one can open the database. What is said to it and who
// waits for answers is asking.ts.

import { Worker } from 'node:worker_threads';
import { DataDirProblem, type DataDirProblemCode } from '../dataDir.ts';
import type { DatabaseOptions } from './database.ts';
import type { FromWorker, Replies, ToWorker } from './messages.ts';

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

export interface Thread {
  /** Why nothing can be asked now, null when it can. */
  readonly problem: string | null;
  /** Throws when the message is not plain data. */
  post(message: ToWorker): void;
  /** What was posted before is still answered. Resolves when the thread has ended. May be called twice. */
  close(): Promise<void>;
}

/** Resolves when the database is open, migrated and checked. Rejects with DataDirProblem. `lost` is told whenever nothing
 *  that was posted will be answered any more. */
export async function startThread(
  options: DatabaseOptions,
  on: { replies: (replies: Replies) => void; lost: (why: string) => void },
): Promise<Thread> {
  const ended = Promise.withResolvers<void>();
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | null = null;
  let problem: string | null = null;
  let isClosing = false;

  function serve(started: Worker): void {
    let why = 'the log stopped working and is started again: what it was writing may be stored or not';
    worker = started;
    problem = null;
    started.on('message', on.replies);
    started.on('error', (error) => {
      why += ` (${(error as Error).message})`;
    });
    started.on('exit', () => {
      worker = null;
      problem = isClosing ? 'the log is closed' : why;
      on.lost(problem);
      if (isClosing) ended.resolve();
      else startAgain(0);
    });
    if (isClosing) started.postMessage('close');
  }

  function startAgain(waitMs: number): void {
    timer = setTimeout(() => {
      timer = null;
      openWorker(options).then(serve, (error: Error) => {
        problem = `the log stopped working and cannot be opened again: ${error.message}`;
        if (isClosing) ended.resolve();
        else startAgain(Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, waitMs * 2)));
      });
    }, waitMs);
  }

  serve(await openWorker(options));
  return {
    get problem() {
      return isClosing ? 'the log is closed' : problem;
    },
    post: (message) => worker?.postMessage(message),
    close: () => {
      if (isClosing) return ended.promise;
      isClosing = true;
      worker?.postMessage('close');
      if (timer) {
        clearTimeout(timer);
        ended.resolve();
      }
      return ended.promise;
    },
  };
}

async function openWorker(options: DatabaseOptions): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: options,
    execArgv: [],
    name: 'podium-log',
  });
  const ended = new Promise<null>((resolve) => worker.once('exit', () => resolve(null)));
  const answer = await Promise.race([firstMessage(worker), ended]);
  if (answer && 'opened' in answer && answer.opened) return worker;
  await ended;
  throw answer && 'code' in answer
    ? new DataDirProblem(answer.code as DataDirProblemCode, answer.message)
    : new Error('the thread of the log ended before it had the database open');
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
