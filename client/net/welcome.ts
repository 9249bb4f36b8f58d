// The way from an open transport to the first snapshot. socket.io waits for a transport to open, and then for ever: a
// line that dies in between would look as if it were being made until the next ping is missed. The line is connection.ts.
import type { Manager } from 'socket.io-client';
import type { Patience } from './patience.ts';

export interface Welcome {
  /** The first snapshot, or a refusal. */
  came(): void;
  stop(): void;
}

export function awaitWelcome(io: Manager, patience: Patience, restart: () => void): Welcome {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const came = () => clearTimeout(timer);
  const opened = () => {
    came();
    timer = setTimeout(() => {
      patience.inVain();
      restart();
    }, patience.forAnswer());
  };
  const triesAgain = () => void io.timeout(patience.forAnswer());
  io.on('open', opened);
  io.on('close', came);
  io.on('reconnect_attempt', triesAgain);
  return {
    came,
    stop() {
      came();
      io.off('open', opened);
      io.off('close', came);
      io.off('reconnect_attempt', triesAgain);
    },
  };
}
