// The same log, with its appends timed. Nothing else of it changes.
import type { EventLog } from '../log/contract.ts';

/** `took` is told of each append that was answered, in milliseconds; `now` is any clock that runs forward. */
export function meteredLog<L extends EventLog>(log: L, now: () => number, took: (ms: number) => void): L {
  const append: EventLog['append'] = (commit) => {
    const startedAtMs = now();
    return log.append(commit).then((appended) => {
      took(now() - startedAtMs);
      return appended;
    });
  };
  return Object.assign(Object.create(log) as L, { append });
}
