// The rooms whose reports were asked for last, folded and kept, so that the next question reads only what was appended since: a
// class of three thousand asks for its own summaries in one minute. Who may ask what is access.ts.
import type { GameEvent } from '../../shared/game/index.ts';
import type { LogReader, Word } from '../log/contract.ts';
import { Gathering, type Watcher } from './gather/gather.ts';
import { readPack } from './pinned.ts';
import type { Opener } from './verify.ts';

/** Rooms in memory at most; the one that was asked for longest ago makes place. */
const ROOMS = 3;
/** Commits that are in memory at a time, besides what is kept of them. */
const PAGE = 1_000;

export type HeldRoom =
  | { ok: true; gathering: Gathering }
  | { ok: false; code: 'room_not_found' | 'room_gone' };

interface Held {
  readonly gathering: Gathering;
  seq: number;
  word: number;
}

export class HeldRooms {
  readonly #reader: LogReader;
  readonly #opener: Pick<Opener, 'events'>;
  /** Oldest first. */
  readonly #rooms = new Map<string, Held>();

  constructor(reader: LogReader, opener: Pick<Opener, 'events'>) {
    this.#reader = reader;
    this.#opener = opener;
  }

  /** Throws LogCorrupt, LogTooNew, or what an event throws that does not fit: then nothing of the room is kept. */
  get(room: string): HeldRoom {
    const held = this.#rooms.get(room);
    this.#rooms.delete(room);
    const found = this.#readOn(room, held ?? null, null);
    if (!found.ok) return found;
    this.#rooms.set(room, found.held);
    for (const oldest of this.#rooms.keys()) if (this.#rooms.size > ROOMS) this.#rooms.delete(oldest);
    return { ok: true, gathering: found.held.gathering };
  }

  /** Folds the room anew from its beginning under the eyes of `watch`, and keeps nothing. */
  watched(room: string, watch: Watcher): HeldRoom {
    const found = this.#readOn(room, null, watch);
    return found.ok ? { ok: true, gathering: found.held.gathering } : found;
  }

  #readOn(
    room: string,
    held: Held | null,
    watch: Watcher | null,
  ): { ok: true; held: Held } | { ok: false; code: 'room_not_found' | 'room_gone' } {
    const byNumber = new Map<number, Word>();
    let next = held;
    for (;;) {
      const after = { seq: next?.seq ?? 0, word: next?.word ?? 0, most: PAGE };
      const { commits, words, isDeleted } = this.#reader.read(room, after);
      if (isDeleted) return { ok: false, code: 'room_gone' };
      for (const word of words) byNumber.set(word.n, word);
      for (const commit of commits) {
        for (const event of this.#opener.events(commit, byNumber)) {
          next ??= this.#begin(event, watch);
          if (!next) return { ok: false, code: 'room_not_found' };
          next.gathering.see(event);
          next.seq = commit.seq;
        }
      }
      if (next) next.word = words.reduce((most, { n }) => Math.max(most, n), next.word);
      if (commits.length < PAGE) break;
    }
    if (!next) return { ok: false, code: 'room_not_found' };
    return { ok: true, held: next };
  }

  /** Null where a room does not begin with its opening. */
  #begin(event: GameEvent, watch: Watcher | null): Held | null {
    if (event.type !== 'roomOpened') return null;
    const pack = readPack(event.pack, this.#reader.pack(event.pack));
    if ('problem' in pack) throw new Error(pack.problem);
    return { gathering: new Gathering(pack.pack, watch), seq: 0, word: 0 };
  }
}
