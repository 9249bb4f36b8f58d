// Random single bytes of the database file are changed. Either verify says so, or everything that is ever read of a room is
// byte for byte what it was, by the tables and by their indexes: then the byte was unused space, or part of what no room
// hangs on (boots and signs of life of nodes, the probe row). Which bytes: one seed, printed with a failure.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { makeRng } from '../../shared/rounds/rng.ts';
import { layDownIn, stored, tempDir } from './places.ts';
import { verified, withDatabase } from './tampering.ts';

const FLIPS = 150;
const SEED = 11;

/** Every row of every table that a room hangs on, once by the table's own tree and once by its index. */
function everything(dir: string): string {
  const db = new DatabaseSync(join(dir, 'podium.db'), { readOnly: true });
  try {
    const read = (sql: string) => db.prepare(sql).all();
    return JSON.stringify([
      read('SELECT * FROM room NOT INDEXED ORDER BY id'),
      read('SELECT id, name FROM room ORDER BY name'),
      read('SELECT id, join_code FROM room INDEXED BY room_by_code WHERE join_code > 0 ORDER BY join_code'),
      read('SELECT * FROM log NOT INDEXED ORDER BY rowid'),
      read('SELECT room, seq, hex(hash) AS hash, body FROM log ORDER BY room, seq'),
      read('SELECT room, n, text, hex(salt) AS salt FROM word ORDER BY room, n'),
      read('SELECT * FROM pack NOT INDEXED ORDER BY rowid'),
      read('SELECT hash FROM pack ORDER BY hash'),
    ]);
  } finally {
    db.close();
  }
}

/** What verify says of a file, however broken it is. */
function said(dir: string): string | null {
  try {
    const found = verified(dir);
    return found.isWell ? null : found.text;
  } catch (error) {
    return (error as Error).message;
  }
}

/** A directory with little but what is in use. */
async function denseDir(): Promise<string> {
  const dir = await layDownIn(tempDir(), rooms);
  const dense = tempDir();
  withDatabase(dir, (db) => db.exec(`VACUUM INTO '${join(dense, 'podium.db')}'`));
  return dense;
}

const rooms = ['live', 'study', 'review'].map((name) => stored(`log-v1/${name}`));

/** Changes one bit at a time; `judge` is told what verify said, null for nothing. */
function flip(
  dir: string,
  places: Iterable<number>,
  judge: (said: string | null, place: number) => void,
): void {
  const file = join(dir, 'podium.db');
  const whole = readFileSync(file);
  for (const place of places) {
    const bytes = Buffer.from(whole);
    bytes[place] = (bytes[place] as number) ^ (1 << (place % 8));
    writeFileSync(file, bytes);
    judge(said(dir), place);
  }
}

it('reports every changed byte of a body, a word, a salt, a hash and a pack', async () => {
  const dir = await denseDir();
  const whole = readFileSync(join(dir, 'podium.db'));
  const rng = makeRng(SEED);
  const used = rooms.flatMap(({ commits, words, pack }) => [
    ...commits.flatMap(({ body, hash }) => [Buffer.from(body), Buffer.from(hash, 'hex')]),
    ...words.map(({ text, salt }) => Buffer.concat([Buffer.from(text), Buffer.from(salt, 'hex')])),
    // A long text goes over several pages: its beginning is in one piece.
    Buffer.from(pack.text.slice(0, 500)),
  ]);
  const places = Array.from({ length: FLIPS }, () => {
    const bytes = used[rng.below(used.length)] as Buffer;
    // The last one: a page that was split may keep an old copy in its unused space.
    return { start: whole.lastIndexOf(bytes), length: bytes.length };
  }).filter(({ start }) => start >= 0);
  expect(places.length).toBeGreaterThan(FLIPS * 0.9);
  const at = places.map(({ start, length }) => start + rng.below(length));
  flip(dir, at, (words, place) => expect(words, `byte ${place} (seed ${SEED})`).not.toBeNull());
});

it('reports every changed byte of the file that a room hangs on', async () => {
  const dir = await denseDir();
  const before = everything(dir);
  expect(said(dir)).toBeNull();
  const { length } = readFileSync(join(dir, 'podium.db'));
  const rng = makeRng(SEED);
  const places = Array.from({ length: FLIPS }, () => rng.below(length));
  let reported = 0;
  flip(dir, places, (words, place) => {
    if (words !== null) reported++;
    else
      expect(everything(dir) === before, `nobody said that byte ${place} was changed (seed ${SEED})`).toBe(
        true,
      );
  });
  // The tables of so few rooms are half empty.
  expect(reported).toBeGreaterThan(FLIPS / 3);
});
