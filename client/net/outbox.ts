// Commands that are not settled yet, in order. One is on its way at a time: the server remembers the highest `n` of a
// clientId, so a command that is sent again after a later one would count as a repeat and be lost. What is on the
// wire and when to try again is sender.ts; what unsettled moves look like on a board is ../state/board.ts.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Ack, CommandFrame } from '../../shared/protocol/messages.ts';

export interface Entry extends CommandFrame {
  /** Head of the log in the ack, once there is one. */
  ackedSeq: number | null;
  settle: ((ack: Ack) => void) | null;
}

/** Where the outbox outlives a reload; entries of an earlier load keep their own clientId. */
export interface Shelf {
  read(): CommandFrame[];
  write(frames: CommandFrame[]): void;
}

export interface Outbox {
  /** Every entry that is not dropped: without an ack, or with one that the board has not reached yet. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  add(command: Command): Promise<Ack>;
  /** The next one to be sent. */
  next(): Entry | null;
  acked(entry: Entry, ack: Ack): void;
  /** The board stands at `seq` of the room's log now. */
  reached(seq: number): void;
  /** The seat is gone: nothing of it will ever be settled. */
  clear(ack: Ack): void;
}

export function makeOutbox({ clientId, shelf }: { clientId: string; shelf: Shelf }): Outbox {
  let lastN = 0;
  const entries = signal<readonly Entry[]>(
    shelf.read().map((frame) => ({ ...frame, ackedSeq: null, settle: null })),
  );

  const set = (next: readonly Entry[]) => {
    entries.value = next;
    shelf.write(
      next
        .filter((entry) => entry.ackedSeq === null)
        .map(({ clientId, n, command }) => ({ clientId, n, command })),
    );
  };

  return {
    entries,
    add(command) {
      lastN += 1;
      return new Promise((settle) => {
        set([...entries.value, { clientId, n: lastN, command, ackedSeq: null, settle }]);
      });
    },
    next: () => entries.value.find((entry) => entry.ackedSeq === null) ?? null,
    acked(entry, ack) {
      // `settled`: nothing happened again, and the view shows what is so.
      const waitsForBoard = ack.ok && !ack.settled && showsOnBoard(entry.command);
      set(
        waitsForBoard
          ? entries.value.map((one) => (isSame(one, entry) ? { ...one, ackedSeq: ack.seq } : one))
          : entries.value.filter((one) => !isSame(one, entry)),
      );
      entry.settle?.(ack);
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
  };
}

const isSame = (a: CommandFrame, b: CommandFrame) => a.clientId === b.clientId && a.n === b.n;

/** Only moves are laid on the board before the server has said so; everything else is settled by its ack. */
const showsOnBoard = (command: Command) => command.type === 'move';
