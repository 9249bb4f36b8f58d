// Appends for the tests of the log: valid chains of a room, one call a commit. What they hold means nothing.
import { emptyTip, nextCommit, tipOf } from '../../server/log/chain.ts';
import type { Append, Commit, RoomIndex, Word } from '../../server/log/contract.ts';

export const START_MS = 1_760_000_000_000;

export interface Content {
  atMs?: number;
  body?: string;
  words?: Word[];
  index?: Partial<RoomIndex>;
}

export function word(n: number, text: string): Word {
  return { n, text, salt: n.toString(16).padStart(32, '0') };
}

function indexOf(room: string, index: Partial<RoomIndex> = {}): RoomIndex {
  const stands = { at: 'lobby', roundNo: 0, rounds: 3 } as const;
  return { joinCode: `code-${room}`, isFinished: false, nextDeadlineMs: null, stands, ...index };
}

export function firstOf(room: string, content: Content = {}): Append {
  const { atMs = START_MS, body = `{"e":[{"type":"opened","room":"${room}"}]}`, words = [], index } = content;
  return {
    commit: nextCommit(emptyTip(room), { atMs, logVersion: 1, body }),
    words,
    index: indexOf(room, index),
  };
}

/** The append after `before`; it changes the index only where `content` does. */
export function follow(before: Commit, content: Content = {}): Append {
  const {
    atMs = before.atMs + 1,
    body = `{"e":[{"type":"moved","n":${before.seq}}]}`,
    words = [],
    index,
  } = content;
  const commit = nextCommit(tipOf(before), { atMs, logVersion: 1, body });
  return index ? { commit, words, index: indexOf(before.room, index) } : { commit, words };
}

/** `length` appends that follow each other. */
export function chainOf(room: string, length: number): Append[] {
  const appends = [firstOf(room)];
  while (appends.length < length) appends.push(follow(appends.at(-1)!.commit));
  return appends;
}
