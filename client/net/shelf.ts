// Where the outbox outlives a reload: session storage, one shelf per room and tab, marked with whose commands lie there,
// so that a new seat in the same tab never sends those of the one before. A storage that refuses is storage.ts's matter.
import type { CommandFrame, Role } from '../../shared/protocol/messages.ts';
import { readStoredJson, store } from './storage.ts';

export interface KeptFrame extends CommandFrame {
  /** When it was asked, in milliseconds of the local clock. */
  atMs: number;
}

export interface Shelf {
  read(): KeptFrame[];
  write(frames: KeptFrame[]): void;
}

interface Kept {
  whose: string;
  frames: KeptFrame[];
}

interface Owner {
  role: Role;
  code?: string;
  room?: string;
  secret: string;
}

/** Enough of a secret to tell two seats of one browser apart, and useless without the rest. */
const OWNER_CHARS = 6;

const isFrame = (frame: KeptFrame) =>
  typeof frame?.clientId === 'string' && typeof frame.n === 'number' && typeof frame.atMs === 'number';

/** A player is known by the code: it stays the same from the first page, which knows no room yet, to the next one. */
export function shelfFor({ role, code, room, secret }: Owner): Shelf {
  const key = `podium.outbox.${role}.${code ?? room ?? ''}`;
  // A room has one host, whose link may be replaced between two pages.
  const whose = role === 'player' ? secret.slice(0, OWNER_CHARS) : role;
  return {
    read() {
      const kept = readStoredJson<Kept>('session', key);
      return kept?.whose === whose && Array.isArray(kept.frames) ? kept.frames.filter(isFrame) : [];
    },
    write(frames) {
      store('session', key, frames.length === 0 ? null : JSON.stringify({ whose, frames }));
    },
  };
}
