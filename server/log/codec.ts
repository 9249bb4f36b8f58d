// Events to the text body of a commit and back. Words typed by people leave the body here: an event keeps their number
// and an HMAC. Which fields those are is told by the caller (shared/game); chain.ts hashes the body as text.

import { createHmac } from 'node:crypto';
import { type Commit, LogCorrupt, LogTooNew, type Word } from './contract.ts';

/** The format that `seal` writes. Raise it when an older server could not read what a newer one writes. */
export const LOG_VERSION = 1;

/** Any event of the game: plain JSON, `at` in milliseconds since 1970. */
export interface StoredEvent {
  type: string;
  at: number;
  [field: string]: unknown;
}

/** Event type → its top-level fields that hold text typed by people. Reading needs no such table. */
export type WordFields = Readonly<Record<string, readonly string[]>>;

const SALT_BYTES = 16;
/** An HMAC-SHA-256 in base64url. */
const hmacText = /^[A-Za-z0-9_-]{43}$/;

/**
 * Makes the body of one commit: `{"e":[event, …]}` where an event's `at` becomes `d`, its difference in ms to the commit's
 * `atMs`, left out when 0, and each word becomes `{w: number, h: HMAC-SHA-256(salt, text)}`. New words count up from
 * `nextWord`; `random(n)` gives n bytes. Lone surrogates and NUL in a word are stored as U+FFFD, since no store keeps them.
 * Throws TypeError on events that could not be read back.
 */
export function seal(input: {
  events: readonly StoredEvent[];
  atMs: number;
  wordFields: WordFields;
  nextWord: number;
  random: (bytes: number) => Uint8Array;
}): { body: string; words: Word[] } {
  if (input.events.length === 0) throw new TypeError('a commit needs at least one event');
  const words: Word[] = [];
  const keep = (text: string): WordMark => {
    const word: Word = {
      n: input.nextWord + words.length,
      text: storable(text),
      salt: Buffer.from(input.random(SALT_BYTES)).toString('hex'),
    };
    words.push(word);
    return { w: word.n, h: markOf(word) };
  };
  const e = input.events.map((event) =>
    sealEvent(event, input.atMs, input.wordFields[event.type] ?? [], keep),
  );
  return { body: JSON.stringify({ e }), words };
}

/**
 * The events of a commit, with the texts of `words` put back, and null for a word that was deleted. Words of the
 * room may be handed in all at once. Throws LogTooNew for a newer format, LogCorrupt when the body cannot be read or a word
 * is not the one that was written.
 */
export function open(commit: Commit, words: ReadonlyMap<number, Word>): StoredEvent[] {
  if (commit.logVersion > LOG_VERSION) {
    throw new LogTooNew(
      `room ${commit.room}, commit ${commit.seq}: written by a newer version (log ${commit.logVersion}, this one reads up to ${LOG_VERSION}). Update this server.`,
    );
  }
  const hasWords = mayHoldWords(commit);
  return bodyEvents(commit).map((stored) => {
    if (typeof stored.type !== 'string' || typeof (stored.d ?? 0) !== 'number')
      throw new LogCorrupt(commit.room, commit.seq, 'an event has no type or time');
    if (!hasWords && stored.d === undefined) {
      // The object is ours: a copy more for each event is a tenth of the time of reading a large room.
      stored.at = commit.atMs;
      return stored as StoredEvent;
    }
    const { d = 0, ...fields } = stored as StoredEvent & { d?: number };
    const filled = Object.entries(fields).map(([field, value]) => [
      field,
      isMark(value) ? textOf(commit, value, words) : value,
    ]);
    return { ...Object.fromEntries(filled), type: fields.type, at: commit.atMs + d };
  });
}

/** Most commits hold moves only, and are not worth looking through for words. Without the first quotation mark, of which there are too
 *  many to stop at each. */
const mayHoldWords = ({ body }: Commit): boolean => body.includes('w":');

/** The events of a commit that hold words, as stored, each with the numbers of its words. Needs no texts. */
export function wordMarks(commit: Commit): { event: Record<string, unknown>; numbers: number[] }[] {
  if (!mayHoldWords(commit)) return [];
  return bodyEvents(commit)
    .map((event) => ({
      event,
      numbers: Object.values(event)
        .filter(isMark)
        .map((mark) => mark.w),
    }))
    .filter(({ numbers }) => numbers.length > 0);
}

/** The words of a room by number, as `open` wants them. */
export function wordsByNumber(words: readonly Word[]): Map<number, Word> {
  return new Map(words.map((word) => [word.n, word]));
}

interface WordMark {
  w: number;
  h: string;
}

function sealEvent(
  event: StoredEvent,
  atMs: number,
  wordFields: readonly string[],
  keep: (text: string) => WordMark,
): object {
  const { at } = event;
  if (!Number.isFinite(at)) throw new TypeError(`event ${event.type} has no time`);
  // JSON leaves out what is undefined. A copy without `at` would be made field by field, a whole one is made at once.
  const fields: Record<string, unknown> = { ...event, at: undefined, d: at === atMs ? undefined : at - atMs };
  for (const field in event) {
    const value = event[field];
    if (field === 'd' || isMark(value))
      throw new TypeError(`event ${event.type}: the field ${field} would be read back as something else`);
    if (value === null || value === undefined || !wordFields.includes(field)) continue;
    if (typeof value !== 'string')
      throw new TypeError(`event ${event.type}: the field ${field} is declared as words but is no text`);
    fields[field] = keep(value);
  }
  return fields;
}

function bodyEvents(commit: Commit): Record<string, unknown>[] {
  let body: unknown;
  try {
    body = JSON.parse(commit.body);
  } catch {
    throw new LogCorrupt(commit.room, commit.seq, 'its body is not JSON');
  }
  const events = body !== null && typeof body === 'object' && 'e' in body ? body.e : undefined;
  if (!Array.isArray(events) || events.some((event) => event === null || typeof event !== 'object')) {
    throw new LogCorrupt(commit.room, commit.seq, 'its body holds no list of events');
  }
  return events;
}

function textOf(commit: Commit, mark: WordMark, words: ReadonlyMap<number, Word>): string | null {
  const word = words.get(mark.w);
  if (!word) return null;
  if (markOf(word) !== mark.h)
    throw new LogCorrupt(commit.room, commit.seq, `word ${mark.w} is not the text that was written`);
  return word.text;
}

function markOf(word: Word): string {
  return createHmac('sha256', Buffer.from(word.salt, 'hex')).update(word.text, 'utf8').digest('base64url');
}

/** Exact on purpose: an event may well have an object with `w` and `h` of its own, but not with a hash in it. */
function isMark(value: unknown): value is WordMark {
  if (value === null || typeof value !== 'object') return false;
  const { w, h } = value as Partial<WordMark>;
  const isLike = typeof h === 'string' && Number.isInteger(w) && hmacText.test(h);
  return isLike && Object.keys(value).length === 2;
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
