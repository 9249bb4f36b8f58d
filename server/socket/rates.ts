// The rates of everything that comes in over sockets: starting values, named in one place. How a bucket works:
// limits.ts; what a seat may send a second stands in shared/protocol/limits.ts, since clients should know it.
import { limits } from '../../shared/protocol/limits.ts';
import type { Room } from '../rooms/room.ts';
import { Bucket, Buckets } from './limits.ts';

const COMMANDS = { perSecond: limits.commandsPerSeatPerSecond, burst: limits.commandBurst };
/** A hall of 3,000 that all get ready within the last seconds stays below it. */
const COMMANDS_OF_A_ROOM = { perSecond: 2_000, burst: 6_000 };
const PRESENCE = { perSecond: 5, burst: 15 };
const SNAPSHOTS = { perSecond: 0.5, burst: 5 };
/** A class of thirty where every second one mistypes passes; somebody who tries codes in turn does not. */
const GUESSES = { perSecond: 0.5, burst: 30 };

/** What one connection may send. */
export interface OwnRates {
  readonly commands: Bucket;
  /** Of all connections of its room together. */
  readonly roomCommands: Bucket;
  /** Holds and signals. */
  readonly presence: Bucket;
  /** Snapshots that it asks for: they are large. */
  readonly snapshots: Bucket;
}

export interface Rates {
  /** For a new connection to this room. */
  own(room: Room): OwnRates;
  /** Wrong codes and links of one address. */
  readonly guesses: Buckets;
}

export function makeRates(now: () => number): Rates {
  const rooms = new WeakMap<Room, Bucket>();
  return {
    own(room) {
      const nowMs = now();
      const roomCommands = rooms.get(room) ?? new Bucket(COMMANDS_OF_A_ROOM, nowMs);
      rooms.set(room, roomCommands);
      return {
        commands: new Bucket(COMMANDS, nowMs),
        roomCommands,
        presence: new Bucket(PRESENCE, nowMs),
        snapshots: new Bucket(SNAPSHOTS, nowMs),
      };
    },
    guesses: new Buckets(GUESSES, now),
  };
}
