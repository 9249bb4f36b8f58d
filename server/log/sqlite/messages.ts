// What the main thread and the worker say to each other. Requests and replies travel in lists: one list holds what came
// up in one turn of the event loop. Who sends them: client.ts; who answers: worker.ts.

import type { EventLog } from '../contract.ts';

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

export type Op = Exclude<keyof SqliteLog, 'close'>;
export type Result<O extends Op> = Awaited<ReturnType<SqliteLog[O]>>;
export type Request = { [O in Op]: { id: number; op: O; args: Parameters<SqliteLog[O]> } }[Op];

export type Failure =
  | { why: 'unavailable'; message: string }
  | { why: 'corrupt'; room: string; seq: number; message: string }
  | { why: 'wrong_request'; message: string };

export type Reply = { id: number; ok: true; value: unknown } | { id: number; ok: false; failure: Failure };

export type ToWorker = Request[] | 'close';
/** The first message says whether the database could be opened; `code` is a DataDirProblemCode. */
export type FromWorker = { opened: true } | { opened: false; code: string; message: string } | Reply[];
