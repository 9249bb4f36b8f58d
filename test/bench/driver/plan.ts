// What a driver is told to do, and what it answers: the messages between a workload and its driver processes.
import type { Tallies } from './tallies.ts';

export interface RoomPlan {
  readonly room: string;
  readonly code: string;
  readonly hostSecret: string;
  /** Counts over all rooms of a workload. */
  readonly index: number;
  readonly players: number;
  readonly teamSize: number;
  /** Only one driver leads a room, where several play in it. */
  readonly hasHost: boolean;
  /** Numbers of these players among all of the room. */
  readonly firstPlayer: number;
}

export interface Aboard {
  readonly do: 'aboard';
  readonly port: number;
  readonly isFloor: boolean;
  readonly rooms: readonly RoomPlan[];
  /** New lines a second, over all rooms of this driver. */
  readonly perSecond: number;
}

/** Begins, and is not waited for: one round after the other: briefing, 3-2-1, moves, everybody gets ready, reveal in three steps,
 *  standings. */
export interface Play {
  readonly do: 'play';
  readonly cycles: number;
  readonly cycleMs: number;
  /** Rooms begin within this time, evenly. */
  readonly spreadMs: number;
  readonly moveEveryMs: number;
}

/** Only moves, on boards that are open already. */
export interface Move {
  readonly do: 'move';
  readonly forMs: number;
  readonly moveEveryMs: number;
}

/** Moves until just before the deadline, then everybody waits for the reveal. */
export interface AwaitReveal {
  readonly do: 'awaitReveal';
  readonly moveEveryMs: number;
  readonly withinMs: number;
}

export type Order =
  | Aboard
  | Play
  /** Resolves when all rooms have played their rounds. */
  | { readonly do: 'playOut' }
  /** From the lobby or the last standings to open boards. */
  | { readonly do: 'toPlay' }
  | Move
  | AwaitReveal
  | { readonly do: 'expectRestart'; readonly withinMs: number }
  /** Resolves when everybody is back who was there when it was expected. */
  | { readonly do: 'comeBack' }
  | { readonly do: 'tell' }
  | { readonly do: 'leave' };

export interface Told {
  readonly tallies: Tallies;
  /** CPU of the driver since it was asked last, seconds. */
  readonly cpuSeconds: number;
  /** Room id → the highest `seq` that was acknowledged, and the lowest that a snapshot showed since. */
  readonly acknowledged: Record<string, number>;
  readonly shown: Record<string, number>;
}

export type Reply = { readonly ok: true; readonly told: Told } | { readonly ok: false; readonly why: string };
