// Who asks the worker and waits for its answer. What is asked in one turn of the event loop travels in one message, and under
// load what is asked within a few milliseconds: every message wakes two threads and syncs the disk. What can be asked is
// client.ts; what lies in a message, messages.ts.

import { type Append, type Appended, LogCorrupt, LogUnavailable, URGENT } from '../contract.ts';
import {
  type Failure,
  type Op,
  type Replies,
  type Reply,
  type Request,
  type Requests,
  type Result,
  RoomNumbers,
  type SqliteLog,
  takeRequests,
} from './messages.ts';
import type { Thread } from './thread.ts';

/** Between two messages; the first after a quiet while leaves at once. What a message costs hardly depends on what is in it,
 *  so a few moves wait for company as long as three frames on a screen last; half as long when there are enough of them, and
 *  when somebody waits at a door. What waits is decided only then: by the rules of all rooms in turn, while they are in
 *  the caches, and all that waits in a room is one commit (BENCHMARKS.md). */
const LONGEST_GAP_MS = 48;
const SHORTEST_GAP_MS = 24;
/** Commands that wait, whether of many rooms or of one hall. */
const ENOUGH = 24;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  /** By performance.now(), for appends; null for everything else. */
  sinceMs: number | null;
}

/** Told how long each append took that was answered, in milliseconds. */
export type Took = (ms: number) => void;

export class Asking {
  readonly #waiting = new Map<number, Waiting>();
  readonly #took: Took;
  readonly #numbers = new RoomNumbers();
  #outbox: Requests = [];
  /** What still has to be decided before the outbox leaves, each once. */
  readonly #announced = new Set<() => void>();
  /** Of what is in the outbox or announced, in commands: ENOUGH makes it leave sooner. */
  #weight = 0;
  #isLeaving = false;
  #lastId = 0;
  #postedAtMs = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;
  #thread: Thread | null = null;

  constructor(took: Took) {
    this.#took = took;
  }

  /** Before anything is asked. */
  of(thread: Thread): void {
    this.#thread = thread;
  }

  call<O extends Exclude<Op, 'append'>>(op: O, ...args: Parameters<SqliteLog[O]>): Promise<Result<O>> {
    const { problem } = this.#thread!;
    if (problem !== null) return Promise.reject(new LogUnavailable(problem));
    this.#weigh(URGENT);
    const id = ++this.#lastId;
    this.#outbox.push({ id, op, args } as Request);
    return this.#answer(id, null);
  }

  announce(decide: () => void, commands: number): void {
    this.#weigh(commands);
    this.#announced.add(decide);
  }

  append(append: Append): Promise<Appended> {
    const { problem } = this.#thread!;
    if (problem !== null) return Promise.reject(new LogUnavailable(problem));
    const { commit, words, index } = append;
    // Nobody announced it: a room is opened, or somebody else was first and it was decided again.
    this.#weigh(URGENT);
    const id = ++this.#lastId;
    if (words.length > 0 || index) this.#outbox.push({ id, op: 'append', args: [append] });
    else this.#numbers.put(this.#outbox, id, commit);
    return this.#answer(id, performance.now());
  }

  #answer<T>(id: number, sinceMs: number | null): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, sinceMs });
    });
  }

  #weigh(weight: number): void {
    // What is decided now leaves in any case.
    if (this.#isLeaving) return;
    const before = this.#weight;
    this.#weight += weight;
    if (this.#weight >= ENOUGH && before < ENOUGH) this.#flushAfter(SHORTEST_GAP_MS);
    else if (before === 0) this.#flushAfter(LONGEST_GAP_MS);
  }

  #flushAfter(gapMs: number): void {
    const waitMs = this.#postedAtMs + gapMs - performance.now();
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = waitMs > 0 ? setTimeout(this.#flushNow, waitMs) : null;
    if (waitMs <= 0) queueMicrotask(this.flush);
  }

  /** What waits to leave, leaves now. */
  readonly flush = (): void => {
    if (this.#timer) clearTimeout(this.#timer);
    this.#flushNow();
  };

  readonly #flushNow = (): void => {
    this.#timer = null;
    this.#isLeaving = true;
    for (const decide of this.#announced) {
      this.#announced.delete(decide);
      decide();
    }
    this.#isLeaving = false;
    this.#weight = 0;
    if (this.#outbox.length === 0) return;
    this.#postedAtMs = performance.now();
    const requests = this.#outbox;
    this.#outbox = [];
    try {
      this.#thread!.post(requests);
    } catch (error) {
      // Something that is not plain data was handed in: a mistake of ours, but nobody may wait for ever.
      this.#numbers.forgetAll();
      const { message } = error as Error;
      for (const { id } of takeRequests(requests, [], []))
        this.#take(id, null)?.reject(new TypeError(message));
    }
  };

  readonly replies = (replies: Replies): void => {
    const nowMs = performance.now();
    for (let at = 0; at < replies.length; at += 1) {
      const first = replies[at] as Reply | number;
      if (typeof first === 'number') {
        at += 1;
        this.#take(first, nowMs)?.resolve({ ok: true, hash: replies[at] });
      } else if (first.ok) this.#take(first.id, nowMs)?.resolve(first.value);
      else this.#take(first.id, null)?.reject(errorOf(first.failure));
    }
  };

  /** Who waits for this answer, and waits no longer. */
  #take(id: number, answeredAtMs: number | null): Waiting | undefined {
    const caller = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (caller && caller.sinceMs !== null && answeredAtMs !== null) this.#took(answeredAtMs - caller.sinceMs);
    return caller;
  }

  /** Nobody who waits will be answered. */
  readonly lost = (why: string): void => {
    this.#outbox = [];
    this.#numbers.forgetAll();
    this.#weight = 0;
    for (const caller of this.#waiting.values()) caller.reject(new LogUnavailable(why));
    this.#waiting.clear();
  };
}

function errorOf(failure: Failure): Error {
  if (failure.why === 'unavailable') return new LogUnavailable(failure.message);
  if (failure.why === 'wrong_request') return new TypeError(failure.message);
  const error = new LogCorrupt(failure.room, failure.seq, '');
  error.message = failure.message;
  return error;
}
