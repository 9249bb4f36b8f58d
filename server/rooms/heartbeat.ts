// Tells the log every few seconds that this node lives, and tells the operator when saving begins to fail and when it works
// again: once each, not with every attempt. What a restart makes of the signs of life is in room.ts.
import type { Ports } from './ports.ts';
import { every } from './system.ts';

const BEAT_MS = 3_000;

export interface Heartbeat {
  /** Writes a last sign of life. */
  stop(): Promise<void>;
}

export function startHeartbeat({
  clock,
  log,
  logger,
  node,
}: Pick<Ports, 'clock' | 'log' | 'logger' | 'node'>): Heartbeat {
  let failing: string | null = null;

  async function beat(): Promise<void> {
    try {
      await log.beat({ id: node.id, boot: node.boot, atMs: clock.now() });
      if (failing !== null) logger.info('saving works again');
      failing = null;
    } catch (error) {
      const { message } = error as Error;
      if (message !== failing)
        logger.error(`saving fails, moves are refused and kept on the phones: ${message}`);
      failing = message;
    }
  }

  const stopBeating = every(clock, BEAT_MS, beat);
  return {
    stop: () => {
      stopBeating();
      return beat();
    },
  };
}
