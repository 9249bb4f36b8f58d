// Tells the operator when the log begins to fail, and why, and when it works again: once each, since people are told by each
// refusal, but who runs the machine reads its log. What a failing append means for a room: room.ts.
import { type EventLog, LogUnavailable } from '../log/contract.ts';
import type { Ports } from './ports.ts';

/** The same log, watched at what people wait for, and at the sign of life that tries the disk when nobody does anything. */
export function watchSaving(log: EventLog, { logger, clock }: Pick<Ports, 'logger' | 'clock'>): EventLog {
  let failing: { why: string; sinceMs: number } | null = null;

  function failed({ message: why }: LogUnavailable): void {
    if (failing?.why !== why) logger.error(`saving fails, moves are refused and kept on the phones: ${why}`);
    failing = { why, sinceMs: failing?.sinceMs ?? clock.now() };
  }

  // These two for all calls: functions made for each would be a part of what a move costs.
  function worked<T>(result: T): T {
    if (failing) logger.warn({ forMs: clock.now() - failing.sinceMs }, 'saving works again');
    failing = null;
    return result;
  }

  function rejected(error: unknown): never {
    if (error instanceof LogUnavailable) failed(error);
    throw error;
  }

  return Object.assign(Object.create(log) as EventLog, {
    append: (append) => log.append(append).then(worked, rejected),
    beat: (node) => log.beat(node).then(worked, rejected),
  } satisfies Partial<EventLog>);
}
