// Tells the log every few seconds that this node lives. What a restart makes of it is in room.ts; who is told that the log
// does not take it, saving.ts.
import type { Ports } from './ports.ts';
import { every } from './system.ts';

const BEAT_MS = 3_000;

export interface Heartbeat {
  /** Writes a last sign of life. */
  stop(): Promise<void>;
}

export function startHeartbeat({ clock, log, node }: Pick<Ports, 'clock' | 'log' | 'node'>): Heartbeat {
  const beat = () => log.beat({ id: node.id, boot: node.boot, atMs: clock.now() }).catch(() => {});
  // At once too: a server that dies within seconds has served all the same.
  void beat();
  const stopBeating = every(clock, BEAT_MS, beat);
  return {
    stop: () => {
      stopBeating();
      return beat();
    },
  };
}
