// The contract suite: what every store of the log must do. Run over SQLite in sqlite.test.ts; another store hands in its
// own way to open. What it says of deletion is describeDeletion.ts; of what is announced, describeAnnounced.ts.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashCommit, verifyChain } from '../../server/log/chain.ts';
import { type Append, CODE_REST_MS, type EventLog, LogUnavailable } from '../../server/log/contract.ts';
import { chainOf, firstOf, follow, START_MS, word } from './appends.ts';
import { describeAnnounced } from './describeAnnounced.ts';
import { describeDeletion } from './describeDeletion.ts';

/** A place that can be opened several times, one after the other, and holds what was stored. */
export interface Place {
  open(): Promise<EventLog>;
  /** Closes what is open and deletes the place. */
  remove(): Promise<void>;
}

const ALL = { seq: 0, word: 0 };

export function describeLog(name: string, makePlace: () => Promise<Place>): void {
  let place: Place;
  let log: EventLog;

  beforeEach(async () => {
    place = await makePlace();
    log = await place.open();
  });
  afterEach(() => place.remove());

  async function appendAll(appends: readonly Append[]): Promise<void> {
    for (const append of appends) expect(await log.append(append)).toMatchObject({ ok: true });
  }

  async function reopen(): Promise<void> {
    await log.close();
    log = await place.open();
  }

  describe(`${name}: commits`, () => {
    it('reads back what was appended, in order and unchanged', async () => {
      const appends = chainOf('a', 5);
      await appendAll(appends);
      expect(await log.read('a', ALL)).toEqual({
        commits: appends.map((append) => append.commit),
        words: [],
        isDeleted: false,
      });
      expect(await log.head('a')).toBe(5);
    });

    it('tells the hash of what it stored, with and without words and index', async () => {
      const first = firstOf('a', { words: [word(1, 'Ann')] });
      const second = follow(first.commit);
      const third = follow(second.commit, { index: { nextDeadlineMs: 5 } });
      for (const append of [first, second, third])
        expect(await log.append(append)).toEqual({ ok: true, hash: hashCommit(append.commit) });
    });

    it('knows nothing of a room that was never opened', async () => {
      expect(await log.read('nobody', ALL)).toEqual({ commits: [], words: [], isDeleted: false });
      expect(await log.head('nobody')).toBe(0);
    });

    it('reads only what is newer than asked for', async () => {
      const appends = chainOf('a', 4);
      await appendAll(appends);
      const { commits } = await log.read('a', { seq: 2, word: 0 });
      expect(commits).toEqual(appends.slice(2).map((append) => append.commit));
      expect((await log.read('a', { seq: 4, word: 0 })).commits).toEqual([]);
      expect((await log.read('a', { seq: 9, word: 0 })).commits).toEqual([]);
    });

    it('refuses a seq that is taken, and one with a hole before it, and names the head', async () => {
      const [first, second, third] = chainOf('a', 3) as [Append, Append, Append];
      await appendAll([first, second]);
      expect(await log.append(second)).toEqual({ ok: false, why: 'taken', headSeq: 2 });
      expect(await log.append(first)).toEqual({ ok: false, why: 'taken', headSeq: 2 });
      expect(await log.append(follow(third.commit))).toEqual({ ok: false, why: 'taken', headSeq: 2 });
      expect(await log.append(third)).toMatchObject({ ok: true });
    });

    it('lets exactly one of many win that append at the same seq at once', async () => {
      const first = firstOf('a');
      await appendAll([first]);
      const rivals = Array.from({ length: 40 }, (_, i) => follow(first.commit, { body: `{"rival":${i}}` }));
      const results = await Promise.all(rivals.map((rival) => log.append(rival)));
      const winner = results.findIndex((result) => result.ok);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(results.filter((result) => !result.ok && result.why === 'taken')).toHaveLength(39);
      expect((await log.read('a', { seq: 1, word: 0 })).commits).toEqual([rivals[winner]!.commit]);
    });

    it('keeps the rooms of one batch apart: one that is refused fails no other', async () => {
      await appendAll([firstOf('taken')]);
      const rooms = Array.from({ length: 50 }, (_, i) => firstOf(`room-${i}`));
      const [refused, ...others] = await Promise.all(
        [firstOf('taken'), ...rooms].map((append) => log.append(append)),
      );
      expect(refused).toEqual({ ok: false, why: 'taken', headSeq: 1 });
      expect(others.every((result) => result.ok)).toBe(true);
      expect(await Promise.all(rooms.map(({ commit }) => log.head(commit.room)))).toEqual(rooms.map(() => 1));
    });

    it('rejects time that runs backwards as a mistake of ours, and leaves the others of the batch alone', async () => {
      const [first, second] = chainOf('a', 2) as [Append, Append];
      await appendAll([first]);
      const early = { ...second, commit: { ...second.commit, atMs: first.commit.atMs - 1 } };
      const [wrong, fine] = await Promise.allSettled([log.append(early), log.append(firstOf('b'))]);
      expect(wrong).toMatchObject({ status: 'rejected', reason: { name: 'TypeError' } });
      expect(fine).toMatchObject({ status: 'fulfilled', value: { ok: true } });
      expect(await log.append(second)).toMatchObject({ ok: true });
    });

    it('rejects a first commit without an index', async () => {
      const { commit, words } = firstOf('a');
      await expect(log.append({ commit, words })).rejects.toThrow(TypeError);
      expect(await log.head('a')).toBe(0);
    });

    it('takes a large batch and large bodies', async () => {
      const rooms = Array.from({ length: 3_000 }, (_, i) => firstOf(`room-${i}`));
      const results = await Promise.all(rooms.map((append) => log.append(append)));
      expect(results.every((result) => result.ok)).toBe(true);
      const body = JSON.stringify({ text: '컨테이너 😀 \0 '.repeat(50_000) });
      const large = firstOf('large', { body });
      await appendAll([large]);
      expect((await log.read('large', ALL)).commits).toEqual([large.commit]);
    });

    it('keeps everything over a close and a reopening', async () => {
      const first = firstOf('a', { words: [word(1, '지민')], index: { nextDeadlineMs: START_MS + 5 } });
      const second = follow(first.commit, { words: [word(2, 'Ben')] });
      await appendAll([first, second]);
      await log.putPack('hash', 'title: x');
      await log.boot({ id: 'node', atMs: START_MS });
      await reopen();
      const { commits, words } = await log.read('a', ALL);
      expect(commits).toEqual([first.commit, second.commit]);
      expect(verifyChain(commits).ok).toBe(true);
      expect(words).toEqual([word(1, '지민'), word(2, 'Ben')]);
      expect(await log.pack('hash')).toBe('title: x');
      expect(await log.dueRooms(START_MS + 5, 10)).toEqual(['a']);
      expect(await log.boot({ id: 'node', atMs: START_MS + 9 })).toEqual({ boot: 2, lastAliveMs: START_MS });
    });
  });

  describe(`${name}: words and packs`, () => {
    it('gives all words with the whole room, and afterwards only the newer ones', async () => {
      const first = firstOf('a', { words: [word(1, 'Ann'), word(2, '해린')] });
      const second = follow(first.commit, { words: [word(3, 'Cem')] });
      await appendAll([first, second, firstOf('b', { words: [word(1, 'of b')] })]);
      expect((await log.read('a', { seq: 0, word: 2 })).words.map((each) => each.n)).toEqual([1, 2, 3]);
      expect((await log.read('a', { seq: 1, word: 2 })).words).toEqual([word(3, 'Cem')]);
    });

    it('stores no words for an append that is refused', async () => {
      await appendAll([firstOf('a')]);
      await log.append(firstOf('a', { words: [word(1, 'nobody')] }));
      expect((await log.read('a', ALL)).words).toEqual([]);
    });

    it('stores a pack once under its hash', async () => {
      const text = `title: 컨테이너\n${'rounds: []\n'.repeat(10_000)}`;
      const hash = createHash('sha256').update(text).digest('hex');
      await Promise.all([log.putPack(hash, text), log.putPack(hash, text)]);
      expect(await log.pack(hash)).toBe(text);
      expect(await log.pack('unknown')).toBeNull();
    });
  });

  describe(`${name}: join codes`, () => {
    it('finds a room by its code, and refuses the code to another room', async () => {
      await appendAll([firstOf('a', { index: { joinCode: 'HARBOR' } })]);
      expect(await log.roomByCode('HARBOR', START_MS)).toEqual({
        room: 'a',
        joinCode: 'HARBOR',
        isFinished: false,
        openedAtMs: START_MS,
        headSeq: 1,
      });
      expect(await log.roomByCode('OTHER', START_MS)).toBeNull();
      const refused = await log.append(firstOf('b', { index: { joinCode: 'HARBOR' } }));
      expect(refused).toEqual({ ok: false, why: 'code_taken' });
      expect(await log.head('b')).toBe(0);
    });

    it('gives a code to one of two rooms that ask in the same batch', async () => {
      const results = await Promise.all(
        ['a', 'b'].map((room) => log.append(firstOf(room, { index: { joinCode: 'X' } }))),
      );
      expect(results).toMatchObject([{ ok: true }, { ok: false, why: 'code_taken' }]);
    });

    it('rests a code for 24 hours after the room finished, then gives it to another', async () => {
      const first = firstOf('a', { index: { joinCode: 'X' } });
      const finish = follow(first.commit, { index: { joinCode: 'X', isFinished: true } });
      const later = follow(finish.commit, {
        atMs: START_MS + 5_000,
        index: { joinCode: 'X', isFinished: true },
      });
      await appendAll([first, finish, later]);
      const freeAtMs = finish.commit.atMs + CODE_REST_MS;
      const tooEarly = firstOf('b', { atMs: freeAtMs - 1, index: { joinCode: 'X' } });
      expect(await log.append(tooEarly)).toEqual({ ok: false, why: 'code_taken' });
      expect(await log.roomByCode('X', freeAtMs - 1)).toMatchObject({ room: 'a', isFinished: true });
      expect(await log.roomByCode('X', freeAtMs)).toBeNull();
      await appendAll([firstOf('b', { atMs: freeAtMs, index: { joinCode: 'X' } })]);
      expect(await log.roomByCode('X', freeAtMs)).toMatchObject({ room: 'b', isFinished: false });
    });

    it('lets a room change its code, and refuses one that is taken', async () => {
      const first = firstOf('a', { index: { joinCode: 'X' } });
      await appendAll([first, firstOf('b', { index: { joinCode: 'Y' } })]);
      const stolen = follow(first.commit, { index: { joinCode: 'Y' } });
      expect(await log.append(stolen)).toEqual({ ok: false, why: 'code_taken' });
      await appendAll([follow(first.commit, { index: { joinCode: 'Z' } })]);
      expect(await log.roomByCode('X', START_MS)).toBeNull();
      expect(await log.roomByCode('Z', START_MS)).toMatchObject({ room: 'a', headSeq: 2 });
    });
  });

  describe(`${name}: finding rooms`, () => {
    it('lists unfinished rooms, newest first, at most as many as asked for', async () => {
      const rooms = ['a', 'b', 'c', 'd'].map((room, i) => firstOf(room, { atMs: START_MS + i }));
      await appendAll([...rooms, follow(rooms[2]!.commit, { index: { isFinished: true } })]);
      expect((await log.openRooms(10)).map((found) => found.room)).toEqual(['d', 'b', 'a']);
      expect((await log.openRooms(2)).map((found) => found.room)).toEqual(['d', 'b']);
    });

    it('lists rooms whose deadline has come, earliest first, until it changes or they finish', async () => {
      const due = (ms: number | null) => ({ index: { nextDeadlineMs: ms } });
      const [a, b, c] = [firstOf('a', due(300)), firstOf('b', due(100)), firstOf('c', due(200))];
      await appendAll([a, b, c, firstOf('d', due(null)), firstOf('e', due(301))]);
      expect(await log.dueRooms(300, 10)).toEqual(['b', 'c', 'a']);
      expect(await log.dueRooms(300, 1)).toEqual(['b']);
      await appendAll([
        follow(b.commit, { index: { nextDeadlineMs: 100, isFinished: true } }),
        follow(c.commit, due(null)),
      ]);
      await appendAll([follow(a.commit)]);
      expect(await log.dueRooms(300, 10)).toEqual(['a']);
    });
  });

  describe(`${name}: nodes`, () => {
    it('counts the boots of a node and tells when any node was last alive', async () => {
      expect(await log.boot({ id: 'a', atMs: 1_000 })).toEqual({ boot: 1, lastAliveMs: 0 });
      await log.beat({ id: 'a', boot: 1, atMs: 5_000 });
      expect(await log.boot({ id: 'b', atMs: 6_000 })).toEqual({ boot: 1, lastAliveMs: 5_000 });
      expect(await log.boot({ id: 'a', atMs: 7_000 })).toEqual({ boot: 2, lastAliveMs: 6_000 });
    });

    it('takes no beat of an earlier boot and none that is older than the last', async () => {
      await log.boot({ id: 'a', atMs: 1_000 });
      await log.boot({ id: 'a', atMs: 2_000 });
      await log.beat({ id: 'a', boot: 1, atMs: 9_000 });
      await log.beat({ id: 'a', boot: 2, atMs: 1_500 });
      expect((await log.boot({ id: 'a', atMs: 3_000 })).lastAliveMs).toBe(2_000);
    });

    it('lists the newest boot of each node, and when it was last alive', async () => {
      await log.boot({ id: 'b', atMs: 1_000 });
      await log.boot({ id: 'a', atMs: 2_000 });
      await log.boot({ id: 'a', atMs: 3_000 });
      await log.beat({ id: 'a', boot: 2, atMs: 4_000 });
      expect(await log.nodes()).toEqual([
        { id: 'a', boot: 2, aliveMs: 4_000 },
        { id: 'b', boot: 1, aliveMs: 1_000 },
      ]);
    });

    it('answers a probe', async () => {
      await log.probe();
      await log.probe();
    });
  });

  describeAnnounced(name, makePlace);
  describeDeletion(name, makePlace);

  describe(`${name}: closing`, () => {
    it('still answers what was asked before, and rejects everything afterwards as unavailable', async () => {
      const asked = log.append(firstOf('a'));
      const closed = log.close();
      expect(await asked).toMatchObject({ ok: true });
      await closed;
      await log.close();
      for (const late of [log.append(firstOf('b')), log.read('a', ALL), log.probe(), log.openRooms(1)]) {
        await expect(late).rejects.toThrow(LogUnavailable);
      }
      await reopen();
      expect(await log.head('a')).toBe(1);
    });
  });
}
