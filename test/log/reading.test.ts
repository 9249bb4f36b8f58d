// The reader: everything of a log, beside a running server, after it, and from a directory that cannot be written; and
// never a change of the files.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashCommit, NO_PREV } from '../../server/log/chain.ts';
import { LogCorrupt } from '../../server/log/contract.ts';
import { DataDirProblem } from '../../server/log/dataDir.ts';
import { openLogForReading } from '../../server/log/reading.ts';
import { chainOf, firstOf, follow, START_MS, word } from './appends.ts';
import { type SqlitePlace, sqlitePlace } from './places.ts';

let place: SqlitePlace;
beforeEach(async () => {
  place = await sqlitePlace();
});
afterEach(() => place.remove());

const chain = chainOf('a', 3);
const hashOf = (commit = chain[2]!.commit) => hashCommit(commit);

async function fill() {
  const log = await place.open();
  for (const append of chain) await log.append(append);
  await log.append(
    firstOf('b', { words: [word(1, '하늘')], index: { nextDeadlineMs: 7, isFinished: true } }),
  );
  await log.putPack('hash', 'title: x');
  return log;
}

describe('the reader', () => {
  it('reads rooms, commits, words and packs while the server writes, and sees what comes', async () => {
    const log = await fill();
    const reader = openLogForReading(place.dir);
    const a = { room: 'a', joinCode: 'code-a', isFinished: false, openedAtMs: START_MS, deletedAtMs: null };
    expect(reader.rooms()).toMatchObject([
      { ...a, headSeq: 3, headHash: hashOf(), nextDeadlineMs: null, finishedAtMs: null },
      { room: 'b', isFinished: true, headSeq: 1, nextDeadlineMs: 7, finishedAtMs: START_MS },
    ]);
    const commits = chain.map((append) => append.commit);
    expect(reader.read('a')).toEqual({ commits, words: [], isDeleted: false });
    expect(reader.read('b').words).toEqual([word(1, '하늘')]);
    expect(reader.read('nobody')).toEqual({ commits: [], words: [], isDeleted: false });
    expect([reader.pack('hash'), reader.pack('other')]).toEqual(['title: x', null]);
    await log.append(follow(commits[2]!));
    expect(reader.read('a').commits).toHaveLength(4);
    await log.deleteRoom('a', 99);
    expect(reader.read('a')).toEqual({ commits: [], words: [], isDeleted: true });
    expect(reader.rooms()[0]).toMatchObject({ room: 'a', headSeq: 4, deletedAtMs: 99 });
    expect(reader.rooms()[0]!.headHash).toBe(hashCommit(follow(commits[2]!).commit));
    reader.close();
    reader.close();
  });

  it('refuses a damaged room with its name and commit, and reads the others', async () => {
    await (await fill()).close();
    const db = new DatabaseSync(place.file);
    db.exec("UPDATE log SET body = replace(body, 'moved', 'mowed') WHERE room = 1 AND seq = 2");
    db.close();
    const reader = openLogForReading(place.dir);
    expect(() => reader.read('a')).toThrow(LogCorrupt);
    expect(() => reader.read('a')).toThrow(/room a, commit 2/);
    expect(reader.read('b').commits).toHaveLength(1);
    reader.close();
  });

  it('reads tables from before the last migration, and leaves them so', async () => {
    await (await fill()).close();
    const db = new DatabaseSync(place.file);
    db.exec(`ALTER TABLE room DROP COLUMN head_seq; ALTER TABLE room DROP COLUMN head_hash; DROP TABLE erasure;
      PRAGMA user_version = 1`);
    db.close();
    const before = await readFile(place.file);
    const reader = openLogForReading(place.dir);
    expect(reader.rooms().map(({ headSeq }) => headSeq)).toEqual([3, 1]);
    reader.close();
    expect(await readFile(place.file)).toEqual(before);
  });

  it('cannot write', async () => {
    await (await fill()).close();
    const before = await readFile(place.file);
    const reader = openLogForReading(place.dir);
    reader.rooms();
    reader.close();
    expect(await readFile(place.file)).toEqual(before);
  });

  it('says what stands in the way: nothing there, another program, a newer version, damage', async () => {
    const codeOf = () => {
      try {
        openLogForReading(place.dir).close();
        return null;
      } catch (error) {
        expect(error).toBeInstanceOf(DataDirProblem);
        return (error as DataDirProblem).code;
      }
    };
    expect(codeOf()).toBe('cannot_open');
    expect(await readdir(place.dir)).toEqual([]);
    await (await fill()).close();
    await cp(place.file, join(place.dir, 'whole'));
    const change = (sql: string) => {
      const db = new DatabaseSync(place.file);
      db.exec(sql);
      db.close();
    };
    change('PRAGMA user_version = 99');
    expect(codeOf()).toBe('too_new');
    change('PRAGMA user_version = 2; PRAGMA application_id = 7');
    expect(codeOf()).toBe('foreign');
    await rm(place.file);
    await cp(join(place.dir, 'lock.json'), place.file);
    expect(codeOf()).toBe('corrupt');
  });

  it('tells what the file itself has wrong: rows of nobody, broken pages', async () => {
    await (await fill()).close();
    const damage = () => {
      const reader = openLogForReading(place.dir);
      const found = reader.damage().join();
      reader.close();
      return found;
    };
    expect(damage()).toBe('');
    const db = new DatabaseSync(place.file);
    db.exec('PRAGMA foreign_keys = OFF; UPDATE log SET room = 9 WHERE room = 2');
    const { rootpage } = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'room_by_code'").get()!;
    db.close();
    expect(damage()).toBe('a row of log belongs to no room');
    const bytes = await readFile(place.file);
    // The first byte of a page says what kind of tree it belongs to.
    bytes[(Number(rootpage) - 1) * bytes.readUInt16BE(16)] = 99;
    await writeFile(place.file, bytes);
    expect(damage()).toMatch(/malformed|Tree|room_by_code/);
  });

  it('gives a room without commits no hash', async () => {
    await (await fill()).close();
    const db = new DatabaseSync(place.file);
    db.exec('DELETE FROM log WHERE room = 2');
    db.close();
    const reader = openLogForReading(place.dir);
    expect(reader.rooms()[1]).toMatchObject({ headSeq: 0, headHash: NO_PREV });
    reader.close();
  });
});
