// Virtual time and everything that is due in it, in an order that one seed decides. A task belongs to a process (a
// server's boot, a browser's page, the store); what belongs to a process that has died never runs. What the processes
// are stands in node.ts and page.ts, what may go wrong with them in plan.ts.
import { makeRng, type Rng } from '../../shared/rounds/rng.ts';

/** Something whose memory and timers vanish together. */
export interface Process {
  readonly name: string;
  readonly isAlive: boolean;
  /** Until then nothing of it runs; what becomes due waits (a phone that sleeps). */
  readonly frozenUntilMs?: number;
}

interface Task {
  readonly atMs: number;
  readonly tie: number;
  readonly owner: Process;
  readonly what: string;
  readonly run: () => void;
  isOff: boolean;
}

/** Breaks an invariant: ends the run of its seed. */
export class Violation extends Error {
  override name = 'Violation';
}

const TRACE_LENGTH = 60;
const START_MS = Date.UTC(2026, 10, 23, 9);

export class World {
  readonly seed: number;
  readonly rng: Rng;
  nowMs = START_MS;
  steps = 0;
  /** Whose code runs now: timers that it sets are its own. */
  current: Process | null = null;
  violation: Violation | null = null;
  readonly #heap: Task[] = [];
  readonly #trace: string[] = [];
  readonly #looks: (() => void)[] = [];
  #printsAll = false;
  #hash = 0;

  constructor(seed: number, { printsAll = false } = {}) {
    this.seed = seed;
    this.rng = makeRng(seed);
    this.#printsAll = printsAll;
  }

  /** Whole milliseconds since 1970. */
  now(): number {
    return Math.floor(this.nowMs);
  }

  /** Two runs of one seed that did the same have the same. */
  get fingerprint(): number {
    return this.#hash;
  }

  /** Returns the function that calls it off. */
  after(ms: number, owner: Process, what: string, run: () => void): () => void {
    const task: Task = {
      atMs: this.nowMs + Math.max(0, ms),
      tie: this.rng.below(0x40000000),
      owner,
      what,
      run,
      isOff: false,
    };
    this.#push(task);
    return () => {
      task.isOff = true;
    };
  }

  chance(probability: number): boolean {
    return probability > 0 && this.rng.fraction() < probability;
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.rng.fraction();
  }

  pick<T>(items: readonly T[]): T {
    return items[this.rng.below(items.length)] as T;
  }

  /** Runs the next thing that is due, and all that follows from it at once. False when nothing is left to do. */
  async step(): Promise<boolean> {
    for (;;) {
      const task = this.#pop();
      if (!task) return false;
      if (task.isOff || !task.owner.isAlive) continue;
      this.nowMs = Math.max(this.nowMs, task.atMs);
      const { frozenUntilMs = 0 } = task.owner;
      if (frozenUntilMs > this.nowMs) {
        this.#push({ ...task, atMs: frozenUntilMs + (task.atMs % 1) });
        continue;
      }
      this.steps += 1;
      this.note(`${task.owner.name}: ${task.what}`);
      this.current = task.owner;
      task.run();
      await settled();
      for (const look of this.#looks.splice(0)) look();
      this.current = null;
      if (this.violation) throw this.violation;
      return true;
    }
  }

  /** Runs when all has happened that follows from this step. */
  afterStep(look: () => void): void {
    this.#looks.push(look);
  }

  /** Throws at once, and again at the end of the step where somebody's `catch` took it for an error of its own. */
  fail(message: string): never {
    this.note(`VIOLATION ${message}`);
    this.violation ??= new Violation(message);
    throw this.violation;
  }

  note(line: string): void {
    const text = `${((this.nowMs - START_MS) / 1000).toFixed(3).padStart(9)} ${line}`;
    for (let i = 0; i < text.length; i++) this.#hash = (Math.imul(this.#hash, 31) + text.charCodeAt(i)) | 0;
    if (this.#printsAll) console.log(text);
    this.#trace.push(text);
    if (this.#trace.length > TRACE_LENGTH) this.#trace.shift();
  }

  get trace(): readonly string[] {
    return this.#trace;
  }

  #push(task: Task): void {
    const heap = this.#heap;
    let i = heap.push(task) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!isBefore(task, heap[up] as Task)) break;
      heap[i] = heap[up] as Task;
      i = up;
    }
    heap[i] = task;
  }

  #pop(): Task | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && isBefore(heap[down + 1] as Task, heap[down] as Task)) down += 1;
      if (!isBefore(heap[down] as Task, last)) break;
      heap[i] = heap[down] as Task;
      i = down;
    }
    heap[i] = last;
    return top;
  }
}

const isBefore = (a: Task, b: Task): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.tie < b.tie);

// Taken before anything is replaced by virtual time.
const realImmediate = globalThis.setImmediate;

/** All promises that can go on have gone on: the processes here wait for nothing but each other. */
const settled = (): Promise<void> => new Promise((resolve) => void realImmediate(resolve));
