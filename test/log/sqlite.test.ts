// The SQLite store: the contract suite, and what only this store promises (groups, damage, tombstones, failing writes).
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Append, LogCorrupt, LogUnavailable } from '../../server/log/contract.ts';
import { runBatch } from '../../server/log/sqlite/batch.ts';
import { openDatabase } from '../../server/log/sqlite/database.ts';
import type { Reply, Request } from '../../server/log/sqlite/messages.ts';
import { createStore } from '../../server/log/sqlite/store.ts';
import { chainOf, firstOf, follow, word } from './appends.ts';
import { describeLog } from './describeLog.ts';
import { type SqlitePlace, sqlitePlace } from './places.ts';

describeLog('SQLite', sqlitePlace);

const ALL = { seq: 0, word: 0 };

describe('the SQLite store', () => {
  let place: SqlitePlace;

  beforeEach(async () => {
    place = await sqlitePlace({ busyTimeoutMs: 20 });
  });
  afterEach(() => place.remove());

  /** Changes the file behind the store's back. */
  function tamper(...sql: string[]): void {
    const db = new DatabaseSync(place.file);
    for (const statement of sql) db.exec(statement);
    db.close();
  }

  it('writes appends that arrive together in one transaction', async () => {
    const log = await place.open();
    const before = await log.stats();
    await Promise.all(Array.from({ length: 500 }, (_, i) => log.append(firstOf(`room-${i}`))));
    const now = await log.stats();
    expect(now.appends - before.appends).toBe(500);
    expect(now.transactions - before.transactions).toBe(1);
  });

  it('rejects a commit that does not name the hash of the one before it', async () => {
    const log = await place.open();
    const first = firstOf('a');
    await log.append(first);
    const second = follow({ ...first.commit, body: 'another' });
    await expect(log.append(second)).rejects.toThrow(/prev is not the hash/);
    expect(await log.head('a')).toBe(1);
  });

  it('rejects what cannot be sent to the worker, and goes on', async () => {
    const log = await place.open();
    const first = firstOf('a');
    await expect(log.append({ ...first, extra: () => {} } as typeof first)).rejects.toThrow(TypeError);
    expect(await log.append(first)).toMatchObject({ ok: true });
  });

  it.each([
    ['a byte of a body', 2, "UPDATE log SET body = replace(body, 'moved', 'mowed') WHERE seq = 2"],
    ['a byte of the newest body', 4, "UPDATE log SET body = replace(body, 'moved', 'mowed') WHERE seq = 4"],
    ['a time', 3, 'UPDATE log SET at = at + 1 WHERE seq = 3'],
    ['a hash', 1, 'UPDATE log SET hash = zeroblob(32) WHERE seq = 1'],
    ['a commit that is gone', 2, 'DELETE FROM log WHERE seq = 2'],
    ['a first commit that is gone', 1, 'DELETE FROM log WHERE seq = 1'],
  ])('finds %s and names room and commit', async (_what, seq, sql) => {
    const log = await place.open();
    for (const append of chainOf('a', 4)) await log.append(append);
    await log.append(firstOf('b'));
    await log.close();
    tamper(sql.includes('seq = 1') ? `${sql} AND room = 1` : sql);
    const reopened = await place.open();
    const problem = await reopened.read('a', ALL).catch((error) => error);
    expect(problem).toBeInstanceOf(LogCorrupt);
    expect(problem).toMatchObject({ room: 'a', seq });
    expect(problem.message).toContain(`room a, commit ${seq}: `);
    expect((await reopened.read('b', ALL)).commits).toHaveLength(1);
  });

  it('takes no more appends for a room with a tombstone, and says so when it is read', async () => {
    const log = await place.open();
    const [first, second] = chainOf('a', 2);
    await log.append(first!);
    await log.close();
    tamper('DELETE FROM log', 'DELETE FROM word', 'UPDATE room SET deleted_at = 1');
    const reopened = await place.open();
    expect(await reopened.append(second!)).toEqual({ ok: false, why: 'deleted' });
    expect(await reopened.append(first!)).toEqual({ ok: false, why: 'deleted' });
    expect(await reopened.read('a', ALL)).toEqual({ commits: [], words: [], isDeleted: true });
    expect(await reopened.openRooms(5)).toEqual([]);
  });

  it('rejects appends while the file cannot be written, and goes on by itself afterwards', async () => {
    const log = await place.open();
    await log.append(firstOf('a'));
    const other = new DatabaseSync(place.file);
    other.exec('BEGIN IMMEDIATE');
    await expect(log.append(firstOf('b'))).rejects.toThrow(LogUnavailable);
    await expect(log.probe()).rejects.toThrow(LogUnavailable);
    expect(await log.head('a')).toBe(1);
    other.exec('ROLLBACK');
    other.close();
    await log.probe();
    expect(await log.append(firstOf('b'))).toMatchObject({ ok: true });
  });

  it('fails the whole batch when the disk is full, keeps none of it, and goes on when there is room again', () => {
    const store = createStore(openDatabase({ file: place.file, busyTimeoutMs: 0 }));
    const batch = (...sizes: number[]) =>
      runBatch(
        store,
        sizes.map((size, i) => ({
          id: i,
          op: 'append',
          args: [firstOf(`${size}`, { body: 'x'.repeat(size) })],
        })),
      );
    const isOk = (reply: Reply) => reply.ok;
    const pages = Number(store.db.prepare('PRAGMA page_count').get()!.page_count);
    store.db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const failed = batch(10, 100_000, 20);
    expect(failed.map((reply) => !reply.ok && reply.failure.why)).toEqual(Array(3).fill('unavailable'));
    expect([store.head('10'), store.head('20')]).toEqual([0, 0]);
    expect(batch(11).every(isOk)).toBe(true);
    store.db.exec('PRAGMA max_page_count = 1000000');
    expect(batch(10, 100_000, 20).every(isOk)).toBe(true);
    expect(store.stats).toMatchObject({ appends: 4, failedTransactions: 1 });
    store.db.close();
  });

  it('knows no tip of a batch that failed: the same commits are stored when there is room again', () => {
    const store = createStore(openDatabase({ file: place.file, busyTimeoutMs: 0 }));
    const batch = (...appends: Append[]) =>
      runBatch(
        store,
        appends.map((append, id): Request => ({ id, op: 'append', args: [append] })),
      );
    const [first, second, third] = chainOf('a', 3) as [Append, Append, Append];
    const large = firstOf('b', { body: 'x'.repeat(100_000) });
    expect(batch(first)[0]).toMatchObject({ value: { ok: true } });
    const pages = Number(store.db.prepare('PRAGMA page_count').get()!.page_count);
    store.db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    expect(batch(second, third, large).some((reply) => reply.ok)).toBe(false);
    store.db.exec('PRAGMA max_page_count = 1000000');
    expect(store.head('a')).toBe(1);
    expect(batch(third)[0]).toMatchObject({ value: { ok: false, why: 'taken', headSeq: 1 } });
    expect(batch(second, third).map((reply) => reply.ok && reply.value)).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    expect(store.read('a', ALL).commits).toEqual([first, second, third].map(({ commit }) => commit));
    store.db.close();
  });

  it('knows no tip of a commit whose words could not be stored', async () => {
    const log = await place.open();
    const first = firstOf('a', { words: [word(1, 'Ann')] });
    await log.append(first);
    const second = follow(first.commit, { words: [word(2, 'Ben'), word(2, 'Cem')] });
    const other = firstOf('b');
    const [wrong, fine] = await Promise.allSettled([log.append(second), log.append(other)]);
    expect(wrong).toMatchObject({ status: 'rejected', reason: { name: 'TypeError' } });
    expect(fine).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    expect(await log.append(follow(second.commit))).toEqual({ ok: false, why: 'taken', headSeq: 1 });
    expect(await log.append({ ...second, words: [word(2, 'Ben')] })).toMatchObject({ ok: true });
    expect(await log.append(follow(other.commit))).toMatchObject({ ok: true });
    const { commits, words } = await log.read('a', ALL);
    expect(commits).toEqual([first.commit, second.commit]);
    expect(words.map(({ text }) => text)).toEqual(['Ann', 'Ben']);
  });

  it('sees what another program wrote meanwhile', async () => {
    const log = await place.open();
    const [first, second, third] = chainOf('a', 3) as [Append, Append, Append];
    for (const append of [first, second, third]) await log.append(append);
    tamper('DELETE FROM log WHERE seq = 3');
    expect(await log.append(follow(third.commit))).toEqual({ ok: false, why: 'taken', headSeq: 2 });
    expect(await log.append(third)).toMatchObject({ ok: true });
    tamper('DELETE FROM log', 'UPDATE room SET deleted_at = 1');
    expect(await log.append(follow(third.commit))).toEqual({ ok: false, why: 'deleted' });
  });

  it('does what is asked in one turn in the order in which it was asked', async () => {
    const log = await place.open();
    const [first, second, third] = chainOf('a', 3) as [Append, Append, Append];
    const answers = await Promise.all([
      log.append(first),
      log.append(second),
      log.append(second),
      log.deleteRoom('a', 5),
      log.append(third),
      log.head('a'),
    ]);
    const taken = { ok: false, why: 'taken', headSeq: 2 };
    const deleted = { ok: false, why: 'deleted' };
    expect(answers).toMatchObject([{ ok: true }, { ok: true }, taken, undefined, deleted, 2]);
  });

  it('keeps a move within 250 bytes of the file, its share of index and pages included', async () => {
    const move = { kind: 'place', card: 7, after: 3 };
    const by = { seat: 14, client: 2, n: 27 };
    const body = JSON.stringify({ e: [{ type: 'moved', v: 1, d: -12, board: 3, move, by }] });
    const store = createStore(openDatabase({ file: place.file, busyTimeoutMs: 0 }));
    const pages = () => Number(store.db.prepare('PRAGMA page_count').get()!.page_count);
    const before = pages();
    const moves = 2_000;
    let last = firstOf('a');
    store.append(last);
    store.db.exec('BEGIN');
    for (let i = 0; i < moves; i++) {
      last = follow(last.commit, { body });
      store.append(last);
    }
    store.db.exec('COMMIT');
    expect(((pages() - before) * 4_096) / moves).toBeLessThan(250);
    store.db.close();
  });
});
