// Waits for the ack of one command, and judges the line when it does not come: first it is asked for a sign of life,
// since it may be the server that is slow; a silent one is given up. What is sent again then is sender.ts.
import type { Patience } from './patience.ts';

/** After this share of the patience the line is asked. */
const ASK_AFTER = 2 / 3;
/** A line that lives gets more time: a new one would not make the server faster. */
const ALIVE_FACTOR = 5;

export interface JudgedLine {
  /** Asks for something that a living line answers at once. */
  ask(): void;
  /** When the last frame came, in milliseconds of the local clock. */
  heardAtMs(): number;
  /** Gives the line up and makes a new one. */
  restart(): void;
}

export interface Overdue {
  sent(): void;
  /** An ack came, or there is no line any more. */
  stop(): void;
}

interface Parts {
  line: JudgedLine;
  patience: Patience;
  /** Milliseconds of the local clock. */
  now: () => number;
}

export function makeOverdue({ line, patience, now }: Parts): Overdue {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const giveUp = () => {
    patience.inVain();
    line.restart();
  };
  return {
    sent() {
      stop();
      const sentAtMs = now();
      const ms = patience.forAnswer();
      const judge = () => {
        if (line.heardAtMs() <= sentAtMs) giveUp();
        else timer = setTimeout(giveUp, (ALIVE_FACTOR - 1) * ms);
      };
      timer = setTimeout(() => {
        line.ask();
        timer = setTimeout(judge, ms * (1 - ASK_AFTER));
      }, ms * ASK_AFTER);
    },
    stop,
  };
}
