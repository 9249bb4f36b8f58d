// What rooms need from outside, handed in by main.ts: time, chance, the log's codec, packs and sockets. Tests hand in
// their own, so that a room runs under a virtual clock and on no network. The store's contract is server/log/contract.ts.
import type { Logger } from 'pino';
import type { GameEvent } from '../../shared/game/index.ts';
import type { Pack } from '../../shared/rounds/index.ts';
import type { Commit, EventLog, Word } from '../log/contract.ts';
import type { Beat } from './beat.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Returns the function that calls it off. */
  setTimer(ms: number, run: () => void): () => void;
}

export interface Random {
  bytes(count: number): Uint8Array;
  hex(bytes: number): string;
  /** 21 characters of A-Z a-z 0-9 _ -. */
  id(): string;
}

/** The newest commit of a room, as far as the next one needs it. */
export interface Tip {
  room: string;
  seq: number;
  atMs: number;
  hash: string;
}

export interface Codec {
  /** Commits with a higher `logVersion` cannot be read. */
  readonly version: number;
  seal(input: { events: readonly GameEvent[]; atMs: number; nextWord: number }): {
    body: string;
    words: Word[];
  };
  open(commit: Commit, words: ReadonlyMap<number, Word>): GameEvent[];
  /** The events of a commit that name words, with the numbers of these. */
  marks(commit: Commit): { event: Record<string, unknown>; numbers: number[] }[];
  emptyTip(room: string): Tip;
  next(tip: Tip, next: { atMs: number; body: string }): Commit;
  /** The tip after `commits`. Throws LogCorrupt when they do not follow `tip`. */
  follow(tip: Tip, commits: readonly Commit[]): Tip;
}

/** A channel is an audience of a room. Sending to a connection that has gone does nothing. */
export interface Wire {
  join(connection: string, channels: readonly string[]): void;
  leave(connection: string, channels: readonly string[]): void;
  send(connection: string, event: 'snapshot' | 'presence', message: object): void;
  /** To all connections of the channel, as JSON that is made already. */
  cast(channel: string, event: 'patch' | 'presence', json: string): void;
  /** Ends the connection after what was sent to it. */
  end(connection: string): void;
}

/** A pack by the hash that a room pinned; null when neither the log nor this server has it. */
export type PackByHash = (hash: string) => Promise<Pack | null>;

/** This process among all that ever served this log: connections are named `id.boot.count`. */
export interface Node {
  readonly id: string;
  readonly boot: number;
  readonly bootedAtMs: number;
  /** When any node was last alive before this boot; 0: never. */
  readonly lastAliveMs: number;
}

export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: EventLog;
  readonly codec: Codec;
  readonly wire: Wire;
  readonly packByHash: PackByHash;
  readonly node: Node;
  readonly logger: Logger;
}

/** What the registry hands on to its rooms. */
export interface RoomPorts extends Ports {
  readonly beat: Beat;
}
