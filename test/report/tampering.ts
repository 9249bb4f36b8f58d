// What somebody with the database file in hand can do to a room: change a row, or rewrite events with a chain that is
// correct again. For the tests that say what is found of it.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { opener } from '../../scripts/rooms.ts';
import { hashCommit, NO_PREV } from '../../server/log/chain.ts';
import { openLogForReading } from '../../server/log/reading.ts';
import { isWell, printVerified, verifyRooms } from '../../server/report/verifyRooms.ts';
import { tempDir } from './places.ts';

export function copyOf(dir: string): string {
  const copy = tempDir();
  cpSync(dir, copy, { recursive: true });
  return copy;
}

export function withDatabase<T>(dir: string, use: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(dir, 'podium.db'));
  try {
    return use(db);
  } finally {
    db.close();
  }
}

/** One statement on a copy; returns what verify says of it afterwards. */
export function afterSql(dir: string, sql: string): Found {
  const copy = copyOf(dir);
  withDatabase(copy, (db) => db.exec(`PRAGMA foreign_keys = OFF; ${sql}`));
  return verified(copy);
}

export interface Found {
  isWell: boolean;
  findings: { seq: number | null; what: string }[];
  damage: readonly string[];
  text: string;
}

export function verified(dir: string): Found {
  const reader = openLogForReading(dir);
  try {
    const all = verifyRooms(reader, reader.rooms(), opener);
    const findings = all.verdicts.flatMap((verdict) => [...verdict.findings]);
    return { isWell: isWell(all), findings, damage: all.damage, text: printVerified(all) };
  } finally {
    reader.close();
  }
}

/** An event as it lies in a body. */
export interface RawEvent {
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: whoever tampers asks no types.
  [field: string]: any;
}
export interface RawCommit {
  seq: number;
  events: RawEvent[];
}

/** Rewrites the only room of a copy: `edit` changes the commits, then seqs, hashes and chain are made right again. */
export function rewritten(dir: string, edit: (commits: RawCommit[]) => RawCommit[] | undefined): Found {
  const copy = copyOf(dir);
  withDatabase(copy, (db) => {
    const room = db.prepare('SELECT id, name FROM room').get() as { id: number; name: string };
    const rows = db.prepare('SELECT seq, at, version, body FROM log ORDER BY seq').all() as {
      seq: number;
      at: number;
      version: number;
      body: string;
    }[];
    const times = new Map(rows.map((row) => [row.seq, row]));
    const before = rows.map(({ seq, body }) => ({ seq, events: JSON.parse(body).e as RawEvent[] }));
    const edited = edit(before) ?? before;
    db.exec('DELETE FROM log');
    const add = db.prepare('INSERT INTO log (room, seq, at, version, hash, body) VALUES (?, ?, ?, ?, ?, ?)');
    let prev = NO_PREV;
    edited.forEach(({ seq: was, events }, i) => {
      const { at: atMs, version: logVersion } = times.get(was) as (typeof rows)[number];
      const commit = {
        room: room.name,
        seq: i + 1,
        atMs,
        logVersion,
        prev,
        body: JSON.stringify({ e: events }),
      };
      prev = hashCommit(commit);
      add.run(room.id, commit.seq, atMs, logVersion, Buffer.from(prev, 'hex'), commit.body);
    });
  });
  return verified(copy);
}

/** The place of the nth event of a type (from 0). */
export function find(commits: readonly RawCommit[], type: string, nth = 0): { seq: number; event: RawEvent } {
  const all = commits.flatMap(({ seq, events }) => events.map((event) => ({ seq, event })));
  const found = all.filter(({ event }) => event.type === type)[nth];
  if (!found) throw new Error(`no ${type}`);
  return found;
}
