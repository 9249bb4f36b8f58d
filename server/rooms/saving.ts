// Tells the operator when the log begins to fail, once, and when it works again: people are told by each refusal, but who
// runs the machine reads its log. What a failing append means for a room: room.ts.
import type { EventLog } from '../log/contract.ts';
import { LogUnavailable } from '../log/contract.ts';
import type { Ports } from './ports.ts';

/** The same log, watched. Only appends count: they are what people wait for. */
export function watchSaving(log: EventLog, { logger, clock }: Pick<Ports, 'logger' | 'clock'>): EventLog {
  let failingSinceMs: number | null = null;
  let failures = 0;

  function failed(error: LogUnavailable): void {
    failures += 1;
    if (failingSinceMs !== null) return;
    failingSinceMs = clock.now();
    logger.error(
      { err: error },
      'saving is failing: nothing that people do is accepted until it works again. Is there room on the disk of DATA_DIR, and may it be written?',
    );
  }

  function worked(): void {
    if (failingSinceMs === null) return;
    logger.warn({ forMs: clock.now() - failingSinceMs, failures }, 'saving works again');
    failingSinceMs = null;
    failures = 0;
  }

  return new Proxy(log, {
    get(target, name) {
      if (name !== 'append') {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      const append: EventLog['append'] = async (what) => {
        try {
          const result = await target.append(what);
          worked();
          return result;
        } catch (error) {
          if (error instanceof LogUnavailable) failed(error);
          throw error;
        }
      };
      return append;
    },
  });
}
