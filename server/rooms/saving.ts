// Tells the operator when the log begins to fail, and why, and when it works again: once each, since people are told by each
// refusal, but who runs the machine reads its log. What a failing append means for a room: room.ts.
import { type EventLog, LogUnavailable } from '../log/contract.ts';
import type { Ports } from './ports.ts';

/** What people wait for, and the sign of life that tries the disk when nobody does anything. */
const WATCHED: ReadonlySet<PropertyKey> = new Set<keyof EventLog>(['append', 'beat']);

/** The same log, watched. */
export function watchSaving(log: EventLog, { logger, clock }: Pick<Ports, 'logger' | 'clock'>): EventLog {
  let failing: { why: string; sinceMs: number } | null = null;

  function failed({ message: why }: LogUnavailable): void {
    if (failing?.why !== why) logger.error(`saving fails, moves are refused and kept on the phones: ${why}`);
    failing = { why, sinceMs: failing?.sinceMs ?? clock.now() };
  }

  function worked(): void {
    if (failing) logger.warn({ forMs: clock.now() - failing.sinceMs }, 'saving works again');
    failing = null;
  }

  const watched =
    (call: (...args: unknown[]) => Promise<unknown>) =>
    async (...args: unknown[]) => {
      try {
        const result = await call(...args);
        worked();
        return result;
      } catch (error) {
        if (error instanceof LogUnavailable) failed(error);
        throw error;
      }
    };

  return new Proxy(log, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return WATCHED.has(name) ? watched(value.bind(target)) : value.bind(target);
    },
  });
}
