// A thread that plays seeds one after the other and tells each outcome; with a bug planted, where it is told so. Who
// gives it seeds is crowd.ts.
import { parentPort, workerData } from 'node:worker_threads';

export interface Work {
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly bug: string | null;
  readonly printsAll: boolean;
}

const { seeds, steps, bug, printsAll } = workerData as Work;
// Before anything of the project is loaded: its modules are this thread's own.
const isIn = bug === null ? null : (await import('./mutate.ts')).plant(bug);
const { simulate } = await import('./simulate.ts');
if (isIn && !isIn()) throw new Error(`bug "${bug}": nothing loads its file`);
for (const seed of seeds) {
  const outcome = await simulate(seed, steps, { printsAll });
  parentPort?.postMessage(outcome);
  // A bug is caught once; a thread that found one in the real code goes on, so that all are seen.
  if (bug !== null && outcome.violation !== null) break;
}
