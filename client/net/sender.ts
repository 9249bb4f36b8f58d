// Sends the outbox over the line: in order, one at a time, again with the same id after a reconnection, after a lost
// ack, and slower and slower while the server cannot save. Any other refusal ends the command. When an ack is overdue
// is overdue.ts; what people read about it ../state/trouble.ts and ../state/missed.ts.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ack, CommandFrame } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Answer, Entry, Outbox } from './outbox.ts';
import { type JudgedLine, makeOverdue } from './overdue.ts';
import { makePatience } from './patience.ts';
import { hasPassed } from './steering.ts';

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8_000;
/** A command that makes the server fail every time must not hold up those behind it. */
const MOST_ERRORS = 4;

/** Refusals that say nothing about the command itself: the same one is right a moment later. */
const TRY_AGAIN: ReadonlySet<RefusalCode> = new Set(['saving_fails', 'too_fast', 'server_error']);
/** The line ends, and with it the ack: nothing was done, and the next line sends it again. */
const LINE_ENDS: ReadonlySet<RefusalCode> = new Set(['server_stops', 'replaced']);
/** The server ends it at once; a line that stays all the same is ended here. */
const LINE_ENDS_WITHIN_MS = 3_000;

export interface Wire extends JudgedLine {
  command(frame: CommandFrame, onAck: (ack: Ack) => void): void;
}

export interface Sender {
  /** Why the command at the head is tried again and again; null while nothing is wrong. */
  readonly refusing: ReadonlySignal<RefusalCode | null>;
  /** The line is open and has shown its first snapshot. */
  opened(): void;
  closed(): void;
  /** Something was added. */
  kick(): void;
  stop(): void;
}

interface Parts {
  outbox: Outbox;
  wire: Wire;
  /** Milliseconds of the local clock. */
  now: () => number;
  /** A command is over: what is told about it together with others is not told by whoever asked. */
  judge: (entry: Entry, ack: Ack) => Answer;
}

export function makeSender({ outbox, wire, now, judge }: Parts): Sender {
  const refusing = signal<RefusalCode | null>(null);
  const patience = makePatience();
  const overdue = makeOverdue({ line: wire, patience, now });
  let isOpen = false;
  /** Counts lines and tries: an ack of an earlier one is late and means nothing. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  let errors = 0;
  const pauses = makePauses();

  const nextToSend = (): Entry | null => {
    for (let entry = outbox.next(); entry; entry = outbox.next()) {
      if (!hasPassed(entry, now())) return entry;
      outbox.acked(entry, judge(entry, { ok: false, code: 'phase_passed', seq: 0 }));
    }
    return null;
  };

  const send = () => {
    if (!isOpen || isWaiting) return;
    const entry = nextToSend();
    if (!entry) {
      refusing.value = null;
      return;
    }
    isWaiting = true;
    turn += 1;
    const mine = turn;
    const sentAtMs = now();
    overdue.sent();
    wire.command({ clientId: entry.clientId, n: entry.n, command: entry.command }, (ack) => {
      if (mine !== turn) return;
      patience.answered(now() - sentAtMs);
      answered(entry, ack);
    });
  };

  const answered = (entry: Entry, ack: Ack) => {
    overdue.stop();
    turn += 1;
    if (!ack.ok && LINE_ENDS.has(ack.code)) {
      // Nothing more is sent on this line: the next one begins with `opened`.
      timer = setTimeout(wire.restart, LINE_ENDS_WITHIN_MS);
      return;
    }
    errors = !ack.ok && ack.code === 'server_error' ? errors + 1 : 0;
    if (!ack.ok && TRY_AGAIN.has(ack.code) && errors < MOST_ERRORS) {
      refusing.value = ack.code;
      timer = setTimeout(() => {
        isWaiting = false;
        send();
      }, pauses.next());
      return;
    }
    pauses.reset();
    errors = 0;
    isWaiting = false;
    refusing.value = null;
    outbox.acked(entry, ack.ok ? ack : judge(entry, ack));
    send();
  };

  const closed = () => {
    isOpen = false;
    isWaiting = false;
    turn += 1;
    overdue.stop();
    clearTimeout(timer);
  };

  return {
    refusing,
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

/** Longer and longer, until something goes through. */
function makePauses() {
  let failures = 0;
  return {
    next(): number {
      failures += 1;
      return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
    },
    reset() {
      failures = 0;
    },
  };
}
