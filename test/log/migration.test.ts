// Databases that earlier versions made: the tables are brought up to date at the start, what they hold stays as it was, and
// what these versions could not do works afterwards.
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { hashCommit } from '../../server/log/chain.ts';
import { openLogForReading } from '../../server/log/reading.ts';
import { APPLICATION_ID, migrations } from '../../server/log/sqlite/schema.ts';
import { chainOf, follow, START_MS, word } from './appends.ts';
import { textsOnDisk } from './bytes.ts';
import { type SqlitePlace, sqlitePlace } from './places.ts';

const ALL = { seq: 0, word: 0 };
const commits = chainOf('a', 3).map((append) => append.commit);

/** A file as the first version left it, with one room. */
function writeFirstVersion(place: SqlitePlace): void {
  const db = new DatabaseSync(place.file);
  db.exec(`PRAGMA journal_mode = WAL; ${migrations[0]}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;
    INSERT INTO room (name, join_code, opened_at) VALUES ('a', 'CODE', ${START_MS});
    INSERT INTO word (room, n, text, salt) VALUES (1, 1, '옛날 이름', x'${word(1, '').salt}')`);
  const insert = db.prepare('INSERT INTO log (room, seq, at, version, hash, body) VALUES (1, ?, ?, 1, ?, ?)');
  for (const commit of commits) {
    insert.run(commit.seq, commit.atMs, Buffer.from(hashCommit(commit), 'hex'), commit.body);
  }
  db.close();
}

it('keeps rooms of the first version, and deletes them with a tombstone', async () => {
  const place = await sqlitePlace();
  onTestFinished(() => place.remove());
  writeFirstVersion(place);
  const log = await place.open();
  expect(await log.read('a', ALL)).toEqual({ commits, words: [word(1, '옛날 이름')], isDeleted: false });
  expect(await log.head('a')).toBe(3);
  // Nobody kept how far it had come; its next commit does.
  const stood = async () => (await log.standings(['a']))[0]?.stands;
  expect(await stood()).toBeNull();
  const stands = { at: 'running', roundNo: 2, rounds: 8 } as const;
  await log.append(follow(commits[2]!, { index: { stands } }));
  expect(await stood()).toEqual(stands);
  expect(textsOnDisk(place.dir, ['옛날 이름', commits[2]!.body])).toHaveLength(2);
  await log.deleteRoom('a', START_MS);
  expect(textsOnDisk(place.dir, ['옛날 이름', commits[2]!.body])).toEqual([]);
  const reader = openLogForReading(place.dir);
  onTestFinished(() => reader.close());
  expect(reader.rooms()).toMatchObject([{ room: 'a', headSeq: 4, stands: null }]);
});

it('never changes a migration that was released', () => {
  const hashes = migrations.map((step) => createHash('sha256').update(step).digest('hex').slice(0, 16));
  expect(hashes.slice(0, 2)).toEqual(['9cbd5750da2e53c8', '474491407e8b242b']);
});
