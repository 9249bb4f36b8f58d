// Which errors of SQLite mean that nothing can be written now (disk, locks, damage), and which only that one request
// was wrong. batch.ts decides by this whether the others of a batch may go on.

/** Primary result codes, https://sqlite.org/rescode.html */
export const SQLITE = {
  error: 1,
  busy: 5,
  readOnly: 8,
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

export function isStoreFailure(error: unknown): boolean {
  const code = primaryCode(error);
  return code !== null && !faultsOfTheRequest.includes(code);
}
