// Commands that are not settled yet, in order. One is on its way at a time: the server remembers the highest `n` of a
// clientId, so a command that is sent again after a later one would count as a repeat and be lost. What is on the
// wire and when to try again is sender.ts; where it outlives a reload shelf.ts; what unsettled moves look like on a
// board ../state/board.ts.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Ack, CommandFrame } from '../../shared/protocol/messages.ts';
import type { KeptFrame, Shelf } from './shelf.ts';

/** An answer to a command. `isTold`: what became of it is said elsewhere, together with others of its kind. */
export type Answer = Ack & { isTold?: true };

export interface Entry extends KeptFrame {
  /** Head of the log in the ack, once there is one. */
  ackedSeq: number | null;
  /** Null: of an earlier load of the page, nobody waits. */
  settle: ((answer: Answer) => void) | null;
}

export interface Outbox {
  /** Every entry that is not dropped: without an ack, or with one that the board has not reached yet. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  add(command: Command): Promise<Answer>;
  /** The next one to be sent. */
  next(): Entry | null;
  acked(entry: Entry, answer: Answer): void;
  /** The board stands at `seq` of the room's log now. */
  reached(seq: number): void;
  /** The seat is gone: nothing of it will ever be settled. */
  clear(ack: Ack): void;
  /** There is no line for now: who waits is told so, the commands stay. */
  release(ack: Ack): void;
}

interface Parts {
  clientId: string;
  shelf: Shelf;
  /** Milliseconds of the local clock. */
  now: () => number;
}

export function makeOutbox({ clientId, shelf, now }: Parts): Outbox {
  let lastN = 0;
  const entries = signal<readonly Entry[]>(
    shelf.read().map((frame) => ({ ...frame, ackedSeq: null, settle: null })),
  );

  const set = (next: readonly Entry[]) => {
    entries.value = next;
    shelf.write(
      next
        .filter((entry) => entry.ackedSeq === null)
        .map(({ clientId, n, command, atMs }) => ({ clientId, n, command, atMs })),
    );
  };

  return {
    entries,
    add(command) {
      lastN += 1;
      return new Promise((settle) => {
        set([...entries.value, { clientId, n: lastN, command, atMs: now(), ackedSeq: null, settle }]);
      });
    },
    next: () => entries.value.find((entry) => entry.ackedSeq === null) ?? null,
    acked(entry, answer) {
      // `settled`: nothing happened again, and the view shows what is so.
      const waitsForBoard = answer.ok && !answer.settled && showsOnBoard(entry.command);
      const settle = entries.value.find((one) => isSame(one, entry))?.settle;
      set(
        waitsForBoard
          ? entries.value.map((one) => (isSame(one, entry) ? { ...one, ackedSeq: answer.seq } : one))
          : entries.value.filter((one) => !isSame(one, entry)),
      );
      settle?.(answer);
    },
    reached(seq) {
      const left = entries.value.filter((entry) => entry.ackedSeq === null || entry.ackedSeq > seq);
      if (left.length < entries.value.length) set(left);
    },
    clear(ack) {
      const all = entries.value;
      if (all.length === 0) return;
      set([]);
      for (const entry of all) if (entry.ackedSeq === null) entry.settle?.(ack);
    },
    release(ack) {
      const waiting = entries.value.filter(({ ackedSeq, settle }) => ackedSeq === null && settle !== null);
      if (waiting.length === 0) return;
      entries.value = entries.value.map((entry) =>
        entry.ackedSeq === null ? { ...entry, settle: null } : entry,
      );
      for (const entry of waiting) entry.settle?.(ack);
    },
  };
}

const isSame = (a: CommandFrame, b: CommandFrame) => a.clientId === b.clientId && a.n === b.n;

/** Only moves are laid on the board before the server has said so; everything else is settled by its ack. */
const showsOnBoard = (command: Command) => command.type === 'move';
