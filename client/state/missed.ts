// What was kept while the line was gone and could not be done any more, told once for all of it and not once a move.
// What is told at once is the business of whoever asked; the words are ../ui/trouble.ts.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ack } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Answer, Entry } from '../net/outbox.ts';
import { hasPassed } from '../net/steering.ts';

export interface Missed {
  /** Moves for a phase or a board that had ended. */
  late: number;
  /** Moves that did not fit any more. */
  misfit: number;
  /** Steps of a host that were too old to be done unseen. */
  steps: number;
}

/** Younger than this, a move is still in somebody's mind: its refusal is said like any other. */
export const KEPT_MS = 2_500;
const LATE: ReadonlySet<RefusalCode> = new Set(['phase_passed', 'board_closed']);
const none: Missed = { late: 0, misfit: 0, steps: 0 };

export function makeMissed({ now, isSettled }: { now: () => number; isSettled: () => boolean }): {
  missed: ReadonlySignal<Missed | null>;
  judge: (entry: Entry, ack: Ack) => Answer;
  /** A command has left the outbox: when it was the last one, what was gathered is told. */
  settled: () => void;
} {
  const missed = signal<Missed | null>(null);
  let gathered = none;

  const kindOf = (entry: Entry, code: RefusalCode): keyof Missed | null => {
    if (hasPassed(entry, now())) return 'steps';
    const wasKept = entry.settle === null || now() - entry.atMs > KEPT_MS;
    if (entry.command.type !== 'move' || !wasKept) return null;
    return LATE.has(code) ? 'late' : 'misfit';
  };

  return {
    missed,
    judge(entry, ack) {
      const kind = ack.ok ? null : kindOf(entry, ack.code);
      if (kind === null) return ack;
      gathered = { ...gathered, [kind]: gathered[kind] + 1 };
      return { ...ack, isTold: true };
    },
    settled() {
      if (gathered === none || !isSettled()) return;
      missed.value = gathered;
      gathered = none;
    },
  };
}
