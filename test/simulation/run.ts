// Shares seeds out to threads and gathers what became of them. A thread that hangs is ended, and its seed has failed.
import { Worker } from 'node:worker_threads';
import type { Outcome } from './simulate.ts';
import type { Work } from './worker.ts';

export interface Ask {
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly workers: number;
  readonly bug?: string | null;
  readonly printsAll?: boolean;
  readonly onOutcome?: (outcome: Outcome) => void;
}

/** A seed takes a tenth of a second; one that needs this long never ends. */
const HANGS_MS = 120_000;

export async function runSeeds({ seeds, steps, workers, bug = null, printsAll = false, onOutcome }: Ask) {
  const shares = Array.from({ length: Math.min(workers, seeds.length) }, (_, i) =>
    seeds.filter((_, j) => j % workers === i),
  );
  const outcomes: Outcome[] = [];
  await Promise.all(
    shares.map((share) =>
      runShare({ seeds: share, steps, bug, printsAll }, (outcome) => {
        outcomes.push(outcome);
        onOutcome?.(outcome);
      }),
    ),
  );
  return outcomes.sort((a, b) => a.seed - b.seed);
}

function runShare(work: Work, onOutcome: (outcome: Outcome) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work });
    let last = 0;
    const hangs = () =>
      void worker.terminate().then(() => reject(new Error(`after seed ${last} a seed hangs`)));
    let timer = setTimeout(hangs, HANGS_MS);
    worker.on('message', (outcome: Outcome) => {
      clearTimeout(timer);
      timer = setTimeout(hangs, HANGS_MS);
      last = outcome.seed;
      onOutcome(outcome);
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
