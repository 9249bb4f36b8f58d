// The events of a commit in today's form: codec.ts opens the body and puts words back, shared/game/upcast.ts brings each
// event up to date. Whoever reads a log (rooms, verify, replay) comes through here, so there is one way to read one.
import type { GameEvent } from '../../shared/game/index.ts';
import { type StoredEvent, type UpcastTable, upcast } from '../../shared/game/upcast.ts';
import { open } from './codec.ts';
import { type Commit, LogTooNew, type Word } from './contract.ts';

/** Throws LogCorrupt as `open` does, and LogTooNew for an event that this version does not know. Tests hand in a table. */
export function openEvents(
  commit: Commit,
  words: ReadonlyMap<number, Word>,
  table?: UpcastTable,
): GameEvent[] {
  return open(commit, words).map((stored) => {
    const event = typeof stored.v === 'number' ? upcast(stored as StoredEvent & typeof stored, table) : null;
    if (event) return event;
    throw new LogTooNew(
      `room ${commit.room}, commit ${commit.seq}: the event ${stored.type}, version ${String(stored.v)}, is not known to this version of Podium. Update this server.`,
    );
  });
}
