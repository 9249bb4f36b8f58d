// The tables of the SQLite store, as a list of migrations: `user_version` counts those that a file has had. Never edit
// one that was released, add one. Statements over these tables are in statements.ts.

/** Marks a file as ours ("Podi"), so that a wrong DATA_DIR never writes into somebody else's database. */
export const APPLICATION_ID = 0x506f6469;

/**
 * `room.id` is a small number so that a commit's row does not repeat the room's name. A commit keeps its own hash; `prev` is
 * the hash of the row before it, which costs nothing more and lets the newest row be checked too. The log is a rowid table,
 * so that a batch of many rooms lands on the same few pages: clustered by room, each row rewrote a page of its own (200
 * rooms a batch: 15,000 rows/s; so: 46,000 to 104,000, by the length of the rooms).
 */
const first = `
CREATE TABLE room (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  join_code TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  finished_at INTEGER,
  next_deadline INTEGER,
  deleted_at INTEGER
) STRICT;
CREATE INDEX room_by_code ON room (join_code);
CREATE INDEX room_open ON room (opened_at) WHERE finished_at IS NULL;
CREATE INDEX room_due ON room (next_deadline) WHERE next_deadline IS NOT NULL AND finished_at IS NULL;

CREATE TABLE log (
  room INTEGER NOT NULL REFERENCES room (id),
  seq INTEGER NOT NULL CHECK (seq > 0),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  body TEXT NOT NULL,
  PRIMARY KEY (room, seq)
) STRICT;

CREATE TABLE word (
  room INTEGER NOT NULL REFERENCES room (id),
  n INTEGER NOT NULL CHECK (n > 0),
  text TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (room, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE pack (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE node (id TEXT PRIMARY KEY, boot INTEGER NOT NULL, alive_at INTEGER NOT NULL) STRICT;
CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), n INTEGER NOT NULL) STRICT;
`;

/**
 * A deleted room keeps the place and hash of its newest commit. `erasure` holds its one row from a deletion until the bytes
 * are gone from the files (erasure.ts): a start that finds it goes on with that.
 */
const deletion = `
ALTER TABLE room ADD COLUMN head_seq INTEGER;
ALTER TABLE room ADD COLUMN head_hash BLOB;
CREATE TABLE erasure (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;
`;

/** How far a room has come (Stands of contract.ts). Rooms that were there before have none until their next commit. */
const standing = `
ALTER TABLE room ADD COLUMN stands TEXT;
ALTER TABLE room ADD COLUMN round_no INTEGER;
ALTER TABLE room ADD COLUMN rounds INTEGER;
`;

export const migrations: readonly string[] = [first, deletion, standing];
