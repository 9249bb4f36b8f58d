// Sends the outbox over the line: in order, one at a time, again with the same id after a reconnection, after a lost
// ack, and slower and slower while the server cannot save. Any other refusal ends the command.
import type { Ack, CommandFrame } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Entry, Outbox } from './outbox.ts';

/** No ack within this time means that the line is dead, whatever it says of itself. */
export const ACK_TIMEOUT_MS = 8_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8_000;

/** Refusals that say nothing about the command itself: the same one is right a moment later. */
const TRY_AGAIN: ReadonlySet<RefusalCode> = new Set([
  'saving_fails',
  'too_fast',
  'server_error',
  'server_stops',
]);

export interface Wire {
  command(frame: CommandFrame, onAck: (ack: Ack) => void): void;
  /** Gives the line up and makes a new one. */
  restart(): void;
}

export interface Sender {
  /** The line is open and has shown its first snapshot. */
  opened(): void;
  closed(): void;
  /** Something was added. */
  kick(): void;
  stop(): void;
}

export function makeSender({ outbox, wire }: { outbox: Outbox; wire: Wire }): Sender {
  let isOpen = false;
  /** Counts lines and tries: an ack of an earlier one is late and means nothing. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  let failures = 0;

  const send = () => {
    if (!isOpen || isWaiting) return;
    const entry = outbox.next();
    if (!entry) return;
    isWaiting = true;
    turn += 1;
    const mine = turn;
    timer = setTimeout(() => {
      if (mine === turn && isOpen) wire.restart();
    }, ACK_TIMEOUT_MS);
    wire.command({ clientId: entry.clientId, n: entry.n, command: entry.command }, (ack) => {
      if (mine === turn) answered(entry, ack);
    });
  };

  const answered = (entry: Entry, ack: Ack) => {
    clearTimeout(timer);
    turn += 1;
    if (!ack.ok && TRY_AGAIN.has(ack.code)) {
      const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
      failures += 1;
      timer = setTimeout(() => {
        isWaiting = false;
        send();
      }, delay);
      return;
    }
    failures = 0;
    isWaiting = false;
    outbox.acked(entry, ack);
    send();
  };

  const closed = () => {
    isOpen = false;
    isWaiting = false;
    turn += 1;
    clearTimeout(timer);
  };

  return {
    opened() {
      closed();
      isOpen = true;
      send();
    },
    closed,
    kick: send,
    stop: closed,
  };
}
