// Moves that are acknowledged settle when the board has come as far as their ack; a board that does not come is asked
// for. The outbox is ../net/outbox.ts, what unsettled moves look like board.ts.
import { effect } from '@preact/signals';
import type { Outbox } from '../net/outbox.ts';

/** After an ack the board follows on the same line at once; when it does not, the view is asked for. */
const BOARD_LATE_MS = 2_000;

interface Parts {
  outbox: Outbox;
  /** How far the board that is shown has come. */
  boardSeq: () => number;
  askSnapshot: () => void;
}

export interface Settling {
  boardCame(seq: number): void;
  /** There is no line: a board that is late is not asked for. */
  noLine(): void;
  stop(): void;
}

export function makeSettling({ outbox, boardSeq, askSnapshot }: Parts): Settling {
  let lateTimer: ReturnType<typeof setTimeout> | undefined;
  const waitsForBoard = () => outbox.entries.value.some((entry) => entry.ackedSeq !== null);
  const noLine = () => clearTimeout(lateTimer);
  const boardCame = (seq: number) => {
    outbox.reached(seq);
    noLine();
    if (waitsForBoard()) lateTimer = setTimeout(askAgain, BOARD_LATE_MS);
  };
  /** The question may be one too many for the server, or its answer be lost: a move must not lie there for ever. */
  const askAgain = () => {
    askSnapshot();
    lateTimer = setTimeout(askAgain, BOARD_LATE_MS);
  };
  const stopWatching = effect(() => {
    if (waitsForBoard()) boardCame(boardSeq());
  });
  return {
    boardCame,
    noLine,
    stop() {
      stopWatching();
      noLine();
    },
  };
}
