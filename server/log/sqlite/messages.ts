// What the main thread and the worker say to each other. Requests and replies travel in lists: one list holds what came
// up in a few milliseconds. The commonest of both lie flat in it: every object in a message is built anew on the other
// side, name by name. Who sends requests: asking.ts; who answers: worker.ts.

import type { Commit, EventLog, Word } from '../contract.ts';

/** Counted since the log was opened. `appends` ÷ `transactions` shows how well commits are grouped. */
export interface LogStats {
  transactions: number;
  failedTransactions: number;
  appends: number;
}

/** The contract, and what this store can tell besides. */
export interface SqliteLog extends EventLog {
  stats(): Promise<LogStats>;
}

export type Op = Exclude<keyof SqliteLog, 'close' | 'announce'>;
export type Result<O extends Op> = Awaited<ReturnType<SqliteLog[O]>>;
export type Request = { [O in Op]: { id: number; op: O; args: Parameters<SqliteLog[O]> } }[Op];

export type Failure =
  | { why: 'unavailable'; message: string }
  | { why: 'corrupt'; room: string; seq: number; message: string }
  | { why: 'wrong_request'; message: string };

export type Reply = { id: number; ok: true; value: unknown } | { id: number; ok: false; failure: Failure };

/** In order. An append of nothing but a commit is eight values: id, the room's number, its name where that number is new and else
 *  nothing, seq, atMs, logVersion, prev, body. */
export type Requests = (Request | number | string)[];
/** An append that is stored is two values: id and hash. */
export type Replies = (Reply | number | string)[];

export type ToWorker = Requests | 'close';
/** The first message says whether the database could be opened; `code` is a DataDirProblemCode. */
export type FromWorker = { opened: true } | { opened: false; code: string; message: string } | Replies;

const NO_WORDS: Word[] = [];

/** As many as the worker keeps tips of. */
const MOST_NUMBERS = 4_096;

/**
 * Numbers instead of names in the messages to one thread. A name that comes out of a message is a new text each time, and to find
 * a room by it costs the thread more than the rest of its JavaScript for an append. Numbers begin anew whenever it is not
 * certain that the thread has heard all names, and when there are many: a name that is told again replaces the one before it.
 */
export class RoomNumbers {
  readonly #numbers = new Map<string, number>();

  put(requests: Requests, id: number, commit: Commit): void {
    const { room, seq, atMs, logVersion, prev, body } = commit;
    const known = this.#numbers.get(room);
    if (known === undefined) requests.push(id, this.#add(room), room, seq, atMs, logVersion, prev, body);
    else requests.push(id, known, '', seq, atMs, logVersion, prev, body);
  }

  #add(room: string): number {
    if (this.#numbers.size >= MOST_NUMBERS) this.forgetAll();
    const number = this.#numbers.size;
    this.#numbers.set(room, number);
    return number;
  }

  forgetAll(): void {
    this.#numbers.clear();
  }
}

/** Adds what lies in `from` to `into`, and returns that. `names` of rooms by number: to be kept for the next message. */
export function takeRequests(from: Requests, into: Request[], names: string[]): Request[] {
  for (let at = 0; at < from.length; at += 1) {
    const first = from[at]!;
    if (typeof first === 'object') {
      into.push(first);
      continue;
    }
    const number = from[++at] as number;
    const name = from[++at] as string;
    if (name !== '') names[number] = name;
    const commit: Commit = {
      room: names[number] as string,
      seq: from[++at] as number,
      atMs: from[++at] as number,
      logVersion: from[++at] as number,
      prev: from[++at] as string,
      body: from[++at] as string,
    };
    into.push({ id: first as number, op: 'append', args: [{ commit, words: NO_WORDS }] });
  }
  return into;
}

export function flatReplies(replies: readonly Reply[]): Replies {
  const flat: Replies = [];
  for (const reply of replies) {
    const hash = reply.ok ? hashIn(reply.value) : undefined;
    if (hash === undefined) flat.push(reply);
    else flat.push(reply.id, hash);
  }
  return flat;
}

/** No other answer has a hash. */
const hashIn = (value: unknown): string | undefined => (value as { hash?: string } | null | undefined)?.hash;
