// The rates of everything that comes in over sockets: starting values, named in one place. How a bucket works:
// limits.ts; what a seat may send a second stands in shared/protocol/limits.ts, since clients should know it.
import { limits } from '../../shared/protocol/limits.ts';
import { Buckets } from './limits.ts';

export interface Rates {
  /** Commands of one connection. */
  readonly seat: Buckets;
  /** Commands of all connections of a room. */
  readonly room: Buckets;
  /** Holds and signals of one connection. */
  readonly presence: Buckets;
  /** Snapshots asked for by one connection: they are large. */
  readonly snapshot: Buckets;
  /** Wrong codes and links of one address. */
  readonly guesses: Buckets;
}

export function makeRates(now: () => number): Rates {
  return {
    seat: new Buckets({ perSecond: limits.commandsPerSeatPerSecond, burst: limits.commandBurst }, now),
    // A hall of 3,000 that all get ready within the last seconds stays below it.
    room: new Buckets({ perSecond: 2_000, burst: 6_000 }, now),
    presence: new Buckets({ perSecond: 5, burst: 15 }, now),
    snapshot: new Buckets({ perSecond: 0.5, burst: 5 }, now),
    // A class of thirty where every second one mistypes passes; somebody who tries codes in turn does not.
    guesses: new Buckets({ perSecond: 0.5, burst: 30 }, now),
  };
}
