// Which errors of SQLite mean that nothing can be written now (disk, locks, damage), and which only that one request
// was wrong. batch.ts decides by this whether the others of a batch may go on.

/** Primary result codes, https://sqlite.org/rescode.html */
export const SQLITE = {
  error: 1,
  busy: 5,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  tooBig: 18,
  constraint: 19,
  mismatch: 20,
  range: 25,
  notADatabase: 26,
} as const;

const faultsOfTheRequest: readonly number[] = [
  SQLITE.error,
  SQLITE.tooBig,
  SQLITE.constraint,
  SQLITE.mismatch,
  SQLITE.range,
];

/** The primary result code of an error of node:sqlite, null for any other error. */
export function primaryCode(error: unknown): number | null {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode % 256 : null;
}

/** What an operator reads in the server's messages while nothing can be written, with what to do. */
const wordsFor: Readonly<Record<number, string>> = {
  [SQLITE.full]:
    'there is no room on the disk of the data directory. Free some space; the server goes on by itself',
  [SQLITE.io]:
    'the disk of the data directory does not take what is written. Look at the disk, its quota and its cables; the server goes on by itself when it works again',
  [SQLITE.busy]:
    'another program keeps the database locked (a backup, an open sqlite3). End it; the server goes on by itself',
  [SQLITE.readOnly]:
    'the data directory cannot be written any more. Make it writable; the server goes on by itself, or has to be started again',
  [SQLITE.cannotOpen]:
    'the data directory cannot be reached any more. Bring it back; the server goes on by itself, or has to be started again',
  [SQLITE.corrupt]:
    'the database is damaged. Stop the server, keep a copy of the data directory, and restore it from a backup',
  [SQLITE.notADatabase]:
    'the database is damaged. Stop the server, keep a copy of the data directory, and restore it from a backup',
};

/** The words for an error that is a failure of the store, with those of SQLite for whoever has to search for them. */
export function wordsOf(error: unknown): string {
  const { message } = error as Error;
  const words = wordsFor[primaryCode(error) ?? 0];
  return words ? `${words} (${message})` : message;
}

export function isStoreFailure(error: unknown): boolean {
  const code = primaryCode(error);
  return code !== null && !faultsOfTheRequest.includes(code);
}
