// The contract of the append-only event log: the only truth, and the only coordination between servers. Every
// store passes the suite in test/log/. What events mean stands in shared/game; how bodies are made in codec.ts.

/** One decision batch of a room, exactly as stored. `body` is text and is hashed as stored. */
export interface Commit {
  room: string;
  /** 1, 2, 3 … without holes. */
  seq: number;
  /** Milliseconds since 1970, never smaller than that of the commit before it. */
  atMs: number;
  logVersion: number;
  /** SHA-256 (hex) of the previous commit's envelope, see chain.ts; 64 zeros before the first. */
  prev: string;
  body: string;
}

/** A text typed by a person, kept apart from the events that name it by number: deleting it deletes the person. */
export interface Word {
  /** Per room, counting up from 1. */
  n: number;
  text: string;
  /** 16 random bytes, hex; the event holds HMAC-SHA-256(salt, text). */
  salt: string;
}

/** What the store keeps in columns of its own for finding rooms; changed in the same transaction as the commit. */
export interface RoomIndex {
  joinCode: string;
  isFinished: boolean;
  /** Earliest deadline of the room, null when nothing runs. Found again after a restart by `dueRooms`. */
  nextDeadlineMs: number | null;
  stands: Stands;
}

/** How far a room has come, for lists of rooms. */
export interface Stands {
  at: 'lobby' | 'running' | 'paused' | 'finished';
  /** The running round counted from 1; 0 in the lobby. */
  roundNo: number;
  /** Of the plan. */
  rounds: number;
}

/** How long a finished room keeps its join code, by the `atMs` of the commit that finished it. The code of a room that
 *  was deleted before it finished rests as long from its deletion: whoever still has it must not land among strangers. */
export const CODE_REST_MS = 24 * 60 * 60 * 1000;

export interface Append {
  commit: Commit;
  words: Word[];
  /** Only when it changed with this commit. The first commit of a room always brings it. */
  index?: RoomIndex;
}

/** `hash` (hex) is that of the commit as it was stored, which the next one names as its `prev`: the store has it anyway. `taken`: seq
 *  is not the next one (somebody else was first, or an unknown outcome turned out well); `headSeq` is the stored head.
 *  `code_taken`: the first commit's join code belongs to an unfinished or recent room. `deleted`: tombstone. */
export type Appended =
  | { ok: true; hash: string }
  | { ok: false; why: 'taken'; headSeq: number }
  | { ok: false; why: 'code_taken' | 'deleted' };

/** Thrown (as a rejection) when a write or read cannot be known to be durable: full disk, failing fsync, closed store.
 *  From a deletion it means that it is not known to be finished: ask again, it is idempotent. */
export class LogUnavailable extends Error {
  override name = 'LogUnavailable';
}

/** Thrown when stored bytes are not what was written: a changed byte, a hole, a broken chain. The room is never
 *  half-loaded. `seq` is the first commit that cannot be trusted. */
export class LogCorrupt extends Error {
  override name = 'LogCorrupt';
  readonly room: string;
  readonly seq: number;
  readonly what: string;
  constructor(room: string, seq: number, what: string) {
    super(
      `room ${room}, commit ${seq}: ${what}. The room is not served; restore the data directory from a backup, or delete the room (npm run delete).`,
    );
    this.room = room;
    this.seq = seq;
    this.what = what;
  }
}

/** A commit or an event of a newer server: this one must stop serving the room, and never skip an event. */
export class LogTooNew extends Error {
  override name = 'LogTooNew';
}

export interface FoundRoom {
  room: string;
  joinCode: string;
  isFinished: boolean;
  openedAtMs: number;
  headSeq: number;
}

/** Where a room stands, as its columns say: nothing of it is read. */
export interface RoomStanding {
  room: string;
  /** `atMs` of the commit that finished the room; null while it is not. */
  finishedAtMs: number | null;
  isDeleted: boolean;
  /** Null of a room whose newest commit is older than this column. */
  stands: Stands | null;
}

/** For `announce`: somebody waits at a door. */
export const URGENT = Number.POSITIVE_INFINITY;

export interface EventLog {
  /**
   * Something waits to be decided and appended: `decide` is called once, right before the next message to the store leaves, and
   * what it appends goes along. The message leaves at once after a quiet while, else within some ten milliseconds: sooner the
   * more `commands` wait, at the soonest with URGENT. Never called within this call; called, too, when nothing can be stored. It must not throw.
   */
  announce(decide: () => void, commands: number): void;
  /** Resolves only after the commit is durable. Appends that arrive together share one transaction (group commit),
   *  but each succeeds or fails on its own. */
  append(append: Append): Promise<Appended>;
  /** Commits with seq > `afterSeq`, in order, with all words of the room when afterSeq is 0, else those newer than `afterWord`. */
  read(
    room: string,
    after: { seq: number; word: number },
  ): Promise<{ commits: Commit[]; words: Word[]; isDeleted: boolean }>;
  head(room: string): Promise<number>;
  roomByCode(joinCode: string, nowMs: number): Promise<FoundRoom | null>;
  /** Unfinished rooms, newest first, at most `limit`. */
  openRooms(limit: number): Promise<FoundRoom[]>;
  /** Of these rooms, in any order, deleted ones too; those that never were are left out. */
  standings(rooms: readonly string[]): Promise<RoomStanding[]>;
  /** Unfinished rooms whose next deadline is at or before `beforeMs`. */
  dueRooms(beforeMs: number, limit: number): Promise<string[]>;
  /** Content-addressed packs: stored once, referred to by hash. Durable before it resolves. */
  putPack(hash: string, text: string): Promise<void>;
  pack(hash: string): Promise<string | null>;
  /** Nodes and their boots: `beat` is written every few seconds; a restarted node learns when it was last alive. */
  beat(node: { id: string; boot: number; atMs: number }): Promise<void>;
  /** Registers a new boot of this node id and returns its number (1, 2, …) and when any node was last seen alive (0: never). */
  boot(node: { id: string; atMs: number }): Promise<{ boot: number; lastAliveMs: number }>;
  /** Every node that ever served this log: its newest boot, and when that was last alive by its own clock. */
  nodes(): Promise<{ id: string; boot: number; aliveMs: number }[]>;
  /** Takes every commit and word of the room out of every file. A tombstone stays: the room's name, the time, head seq and
   *  head hash. Resolves when that is durable and the bytes are gone. Idempotent; nothing happens for an unknown room. */
  deleteRoom(room: string, atMs: number): Promise<void>;
  /** Takes texts and salts of these words out of every file, for good when it resolves. The events that name them stay, and
   *  the chain still verifies. Idempotent. Their numbers are never given to other words. */
  deleteWords(room: string, numbers: readonly number[]): Promise<void>;
  /** Rooms (not deleted) whose newest commit is before `beforeMs`, oldest first. */
  staleRooms(beforeMs: number, limit: number): Promise<string[]>;
  /** A tiny durable write and read: what /healthz asks before it says that rooms can be opened. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

export interface ListedRoom extends FoundRoom {
  deletedAtMs: number | null;
  /** Of the newest commit, hex; 64 zeros where there is none. A deleted room keeps that and `headSeq`. */
  headHash: string;
  nextDeadlineMs: number | null;
  /** `atMs` of the commit that finished the room; null while it is not. */
  finishedAtMs: number | null;
  /** As of RoomStanding. */
  stands: Stands | null;
}

/** A log that is only read, beside a running server or without one. Everything is synchronous and throws what the calls of
 *  EventLog reject with. */
export interface LogReader {
  /** Every room that ever was, oldest first, deleted ones too. */
  rooms(): ListedRoom[];
  /** The whole room, or what came after, in pages of `most` commits where that is given. As of EventLog. */
  read(
    room: string,
    after?: { seq: number; word: number; most?: number },
  ): Awaited<ReturnType<EventLog['read']>>;
  pack(hash: string): string | null;
  /** What the store itself finds wrong with its files, in its own words; nothing when they are sound. Reads all of them. */
  damage(): string[];
  close(): void;
}
