// What waits to be decided in one room: whatever comes in until the log's next message leaves, or while a batch is being
// stored, makes the next one. How a batch is settled is room.ts. Answers are calls, not promises: each turn between them was
// a part of what a move costs (BENCHMARKS.md).
import { URGENT } from '../log/contract.ts';
import type { Asked, Outcome } from './batch.ts';

/** Decided together at most; the rest makes the next commit. */
const BATCH = 512;

export interface Queued extends Asked {
  /** Called once, when what was decided is durable. */
  readonly settle: (outcome: Outcome) => void;
}

interface Means {
  /** Calls `decide` once, soon, and never within this call. What is announced again before is called once. */
  announce(decide: () => void, commands: number): void;
  /** Outcomes in the order of the batch. Decides before it first waits for something. */
  settle(batch: readonly Queued[]): Promise<readonly Outcome[]>;
  /** A bug of ours, in a batch or in an answer: whoever waits gets one, and the others go on. */
  onError(error: unknown, what: string): void;
}

export class Queue {
  readonly #means: Means;
  readonly #waiting: Queued[] = [];
  #isSettling = false;
  readonly #whenIdle: (() => void)[] = [];

  constructor(means: Means) {
    this.#means = means;
  }

  /** Something waits or is being settled. */
  get isBusy(): boolean {
    return this.#isSettling || this.#waiting.length > 0;
  }

  add(queued: Queued): void {
    this.#waiting.push(queued);
    if (!this.#isSettling) this.#means.announce(this.#next, hasteOf(queued));
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    if (this.isBusy) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
  }

  readonly #next = (): void => {
    const batch = this.#waiting.splice(0, BATCH);
    this.#isSettling = true;
    this.#means.settle(batch).then(
      (outcomes) => this.#settled(batch, outcomes),
      (error: unknown) => {
        this.#means.onError(error, 'a batch failed');
        const outcome: Outcome = { ok: false, code: 'server_error' };
        this.#settled(
          batch,
          batch.map(() => outcome),
        );
      },
    );
  };

  #settled(batch: readonly Queued[], outcomes: readonly Outcome[]): void {
    for (let i = 0; i < batch.length; i++) this.#answer(batch[i] as Queued, outcomes[i] as Outcome);
    this.#isSettling = false;
    const haste = this.#waiting.reduce((sum, queued) => sum + hasteOf(queued), 0);
    if (haste > 0) this.#means.announce(this.#next, haste);
    else for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  #answer({ settle }: Queued, outcome: Outcome): void {
    try {
      settle(outcome);
    } catch (error) {
      this.#means.onError(error, 'an answer could not be given');
    }
  }
}

/** Whoever joins looks at a door until it opens. */
const hasteOf = ({ joining }: Queued): number => (joining ? URGENT : 1);
