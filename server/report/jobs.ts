// What the server and the thread that makes reports say to each other: plain data. The server's end is reporter.ts, the thread's
// end thread.ts; what can be asked is shared/report/asks.ts.
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Ask } from '../../shared/report/asks.ts';

/** What whoever asks has shown: the SHA-256 (hex) of a host's or a seat's secret, or the read-only key of a seat. */
export type Credential =
  | { readonly by: 'host'; readonly hash: string }
  | { readonly by: 'seat'; readonly hash: string }
  | { readonly by: 'key'; readonly seat: number; readonly key: string };

export interface Job {
  readonly id: number;
  readonly room: string;
  readonly credential: Credential;
  readonly ask: Ask;
}

export type Reported =
  /** The body as it is sent; `disposition`: the header of a file that is taken away. */
  { ok: true; body: Uint8Array; disposition?: string } | { ok: false; code: RefusalCode };

export type Reply = {
  readonly id: number;
  readonly reported: Reported /** For our log. */;
  readonly problem?: string;
};
export interface ThreadOptions {
  readonly dataDir: string;
}
