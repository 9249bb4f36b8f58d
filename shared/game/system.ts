// What the server itself asks of a room: opening, presence, deadlines. Sent by server/rooms with seat 0, never
// parsed from outside. What people ask stands in shared/protocol/commands.ts.
import type { Settings } from '../protocol/commands.ts';
import type { Form } from '../protocol/views.ts';
import type { Crews } from './crews.ts';
import type { ReviewedRound } from './events.ts';

export type SystemCommand =
  | {
      type: 'openRoom';
      room: string;
      code: string;
      pack: string;
      form: Form;
      settings: Settings;
      rounds: string[];
      hostHash: string;
      screenHash: string;
      from?: readonly ReviewedRound[] | null;
      crewsOf?: string | null;
    }
  /** `connection` is unique for ever: node.boot.count. A newer arrival replaces the older one. */
  | { type: 'arrive'; seat: number; connection: string }
  /** 15 s without that connection, or with a hidden page. Nothing happens when the seat has a newer connection. */
  | { type: 'goAway'; seat: number; connection: string }
  /** Refused `not_now` before its time or when it no longer stands, so that any node may send it at any moment. */
  | { type: 'passDeadline'; deadline: Deadline }
  /** A deadline passed while nobody served the room: all open deadlines move by the time lost, with at least 20 s left. Refused `not_now` while none has passed, so it works once. */
  | { type: 'shiftDeadlines'; lostMs: number };

/** Something that becomes due by time alone. `atMs` includes the grace after a board's deadline. `board` is 0 unless
 *  `what` is 'lock': boards' deadlines pass together. */
export interface Deadline {
  what: 'go' | 'lock' | 'board';
  phaseNo: number;
  board: number;
  atMs: number;
}

/** What a command is decided with: time and randomness come as data. */
export interface Meta {
  /** Arrival at the socket, raised to that of the room's last event. */
  at: number;
  /** 0: the server. `null` seat in `join`: nobody yet. */
  seat: number;
  by?: { client: string; n: number };
  /** 64 hex digits of fresh randomness: seeds and nonces are cut from it. */
  entropy: string;
  joining?: Joining;
}

/** join: SHA-256 (hex) of the seat's secret, the connection that asks, and who sailed where in the room that this one repeats. */
export interface Joining {
  hash: string;
  connection: string;
  crews?: Crews;
}
