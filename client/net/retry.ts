// When a line that was refused or cut is tried again: which refusals pass by themselves, and how long to wait, longer
// each time. Failed transports are tried again by socket.io itself, in the same times; what a line is, is connection.ts.
import type { RefusalCode } from '../../shared/protocol/refusals.ts';

/** Refusals of a handshake that pass by themselves: try again, slowly. */
export const PASSING: ReadonlySet<RefusalCode> = new Set([
  'server_stops',
  'server_error',
  'saving_fails',
  'too_fast',
]);
export const RETRY_MS = { first: 400, longest: 5_000 };

export interface Retry {
  later(): void;
  /** No try is waiting any more. */
  stop(): void;
  /** The line is there: the next wait is short again. */
  succeeded(): void;
}

export function makeRetry(connect: () => void): Retry {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const stop = () => clearTimeout(timer);
  return {
    later() {
      stop();
      timer = setTimeout(connect, Math.min(RETRY_MS.longest, RETRY_MS.first * 2 ** failures));
      failures += 1;
    },
    stop,
    succeeded() {
      failures = 0;
    },
  };
}
