// What waits to be decided in one room: whatever comes in while a batch is being decided and stored makes the next one. How
// a batch is settled is room.ts. Answers are calls, not promises: each turn between them was a part of what a move costs
// (BENCHMARKS.md).
import type { Asked, Outcome } from './batch.ts';

/** Decided together at most; the rest makes the next commit. */
const BATCH = 512;

export interface Queued extends Asked {
  /** Called once, when what was decided is durable. */
  readonly settle: (outcome: Outcome) => void;
}

interface Means {
  /** Outcomes in the order of the batch. */
  settle(batch: readonly Queued[]): Promise<readonly Outcome[]>;
  /** A bug of ours, in a batch or in an answer: whoever waits gets one, and the others go on. */
  onError(error: unknown, what: string): void;
}

export class Queue {
  readonly #means: Means;
  readonly #waiting: Queued[] = [];
  /** Resolves when nothing waits any more; null when nothing does. */
  running: Promise<void> | null = null;

  constructor(means: Means) {
    this.#means = means;
  }

  add(queued: Queued): void {
    this.#waiting.push(queued);
    this.running ??= this.#run();
  }

  async #run(): Promise<void> {
    // Everything that comes in during this turn is in the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      let outcomes: readonly Outcome[];
      try {
        outcomes = await this.#means.settle(batch);
      } catch (error) {
        this.#means.onError(error, 'a batch failed');
        outcomes = batch.map(() => ({ ok: false, code: 'server_error' }));
      }
      for (let i = 0; i < batch.length; i++) this.#answer(batch[i] as Queued, outcomes[i] as Outcome);
    }
    this.running = null;
  }

  #answer({ settle }: Queued, outcome: Outcome): void {
    try {
      settle(outcome);
    } catch (error) {
      this.#means.onError(error, 'an answer could not be given');
    }
  }
}
