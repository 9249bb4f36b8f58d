// The part of the contract suite on deletion: rooms, words and what is left of them, for every store. Called by
// describeLog.ts. That the bytes are gone from the files of SQLite is deletion.test.ts.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../server/log/chain.ts';
import { CODE_REST_MS, type EventLog } from '../../server/log/contract.ts';
import { chainOf, firstOf, follow, START_MS, word } from './appends.ts';
import type { Place } from './describeLog.ts';

const ALL = { seq: 0, word: 0 };
const GONE = { commits: [], words: [], isDeleted: true };
const DELETED_MS = START_MS + 60_000;

export function describeDeletion(name: string, makePlace: () => Promise<Place>): void {
  let place: Place;
  let log: EventLog;

  beforeEach(async () => {
    place = await makePlace();
    log = await place.open();
  });
  afterEach(() => place.remove());

  async function reopen(): Promise<void> {
    await log.close();
    log = await place.open();
  }

  describe(`${name}: deleted rooms`, () => {
    it('have no commits and words any more, take none, and are found by nothing; other rooms are as before', async () => {
      const due = { nextDeadlineMs: START_MS };
      const [first, second] = [
        firstOf('a', { words: [word(1, '지민')], index: due }),
        firstOf('b', { index: due }),
      ];
      const next = follow(first.commit, { words: [word(2, 'Ben')] });
      for (const append of [first, next, second]) await log.append(append);
      await log.deleteRoom('a', DELETED_MS);
      for (const _time of ['while open', 'after a reopening']) {
        expect(await log.read('a', ALL)).toEqual(GONE);
        expect(await log.read('a', { seq: 2, word: 2 })).toEqual(GONE);
        expect(await log.head('a')).toBe(2);
        expect(await log.append(follow(next.commit))).toEqual({ ok: false, why: 'deleted' });
        expect(await log.append(first)).toEqual({ ok: false, why: 'deleted' });
        expect((await log.openRooms(9)).map((found) => found.room)).toEqual(['b']);
        expect(await log.dueRooms(START_MS, 9)).toEqual(['b']);
        expect(await log.roomByCode('code-a', START_MS)).toBeNull();
        expect((await log.read('b', ALL)).commits).toEqual([second.commit]);
        await reopen();
      }
    });

    it('may be deleted again, as may rooms that never were', async () => {
      await log.append(firstOf('a'));
      await Promise.all([log.deleteRoom('a', DELETED_MS), log.deleteRoom('a', DELETED_MS + 1)]);
      await log.deleteRoom('a', DELETED_MS + 2);
      await log.deleteRoom('nobody', DELETED_MS);
      expect(await log.read('a', ALL)).toEqual(GONE);
      expect(await log.read('nobody', ALL)).toEqual({ ...GONE, isDeleted: false });
      expect(await log.append(firstOf('nobody'))).toMatchObject({ ok: true });
    });

    it('let an append win or refuse it that comes at the same time, and keep nothing of it either way', async () => {
      const appends = chainOf('a', 2);
      await log.append(appends[0]!);
      const [deleted, appended] = await Promise.all([
        log.deleteRoom('a', DELETED_MS),
        log.append(appends[1]!),
      ]);
      expect([deleted, appended]).toEqual([undefined, { ok: false, why: 'deleted' }]);
      const others = chainOf('b', 2);
      await log.append(others[0]!);
      expect(await Promise.all([log.append(others[1]!), log.deleteRoom('b', DELETED_MS)])).toMatchObject([
        { ok: true },
        undefined,
      ]);
      expect(await log.read('b', ALL)).toEqual(GONE);
      expect(await log.head('b')).toBe(2);
    });

    it('rest their code for 24 hours from the deletion, or from the end of the game when that came before', async () => {
      const first = firstOf('a', { index: { joinCode: 'X' } });
      const ended = firstOf('b', { index: { joinCode: 'Y', isFinished: true } });
      await log.append(first);
      await log.append(ended);
      await log.deleteRoom('a', DELETED_MS);
      await log.deleteRoom('b', DELETED_MS);
      const asked = (room: string, joinCode: string, atMs: number) =>
        log.append(firstOf(room, { atMs, index: { joinCode } }));
      const freeAtMs = DELETED_MS + CODE_REST_MS;
      expect(await asked('c', 'X', freeAtMs - 1)).toEqual({ ok: false, why: 'code_taken' });
      expect(await asked('c', 'X', freeAtMs)).toMatchObject({ ok: true });
      expect(await asked('d', 'Y', START_MS + CODE_REST_MS)).toMatchObject({ ok: true });
    });
  });

  describe(`${name}: deleted words`, () => {
    it('are gone alone: the others and all commits stay, and the chain still verifies', async () => {
      const first = firstOf('a', { words: [word(1, '해린'), word(2, 'Ann')] });
      const second = follow(first.commit, { words: [word(3, 'Cem')] });
      for (const append of [first, second, firstOf('b', { words: [word(2, 'of b')] })])
        await log.append(append);
      await log.deleteWords('a', [2, 3]);
      await log.deleteWords('a', [2, 99]);
      await log.deleteWords('a', []);
      await log.deleteWords('nobody', [1]);
      for (const _time of ['while open', 'after a reopening']) {
        const { commits, words, isDeleted } = await log.read('a', ALL);
        expect([commits, words, isDeleted]).toEqual([
          [first.commit, second.commit],
          [word(1, '해린')],
          false,
        ]);
        expect(verifyChain(commits).ok).toBe(true);
        expect((await log.read('b', ALL)).words).toEqual([word(2, 'of b')]);
        await reopen();
      }
      expect(await log.append(follow(second.commit, { words: [word(4, 'Dae')] }))).toMatchObject({
        ok: true,
      });
    });
  });

  describe(`${name}: standings`, () => {
    it('say of each room that was asked for how far it has come, and whether it is finished or deleted, and leave out those that never were', async () => {
      const rooms = ['a', 'b', 'c', 'd'].map((room) => firstOf(room, { atMs: START_MS }));
      for (const append of rooms) await log.append(append);
      await log.append(follow(rooms[1]!.commit, { atMs: START_MS + 3, index: { isFinished: true } }));
      const stands = { at: 'paused', roundNo: 2, rounds: 3 } as const;
      const paused = follow(rooms[0]!.commit, { index: { stands } });
      await log.append(paused);
      await log.append(follow(paused.commit));
      await log.deleteRoom('c', DELETED_MS);
      const asked = await log.standings(['c', 'nobody', 'b', 'a']);
      const { c, ...others } = Object.fromEntries(asked.map(({ room, ...standing }) => [room, standing]));
      expect(c).toMatchObject({ isDeleted: true, stands: null });
      expect(others).toEqual({
        a: { finishedAtMs: null, isDeleted: false, stands },
        b: { finishedAtMs: START_MS + 3, isDeleted: false, stands: { at: 'lobby', roundNo: 0, rounds: 3 } },
      });
      expect(await log.standings([])).toEqual([]);
    });
  });

  describe(`${name}: stale rooms`, () => {
    it('are those whose newest commit is older, oldest first, at most as many as asked for', async () => {
      const rooms = ['a', 'b', 'c', 'd', 'e'].map((room, i) => firstOf(room, { atMs: START_MS + i }));
      for (const append of rooms) await log.append(append);
      await log.append(follow(rooms[0]!.commit, { atMs: START_MS + 3, index: { isFinished: true } }));
      await log.deleteRoom('c', DELETED_MS);
      expect(await log.staleRooms(START_MS, 9)).toEqual([]);
      expect(await log.staleRooms(START_MS + 1, 9)).toEqual([]);
      expect(await log.staleRooms(START_MS + 4, 9)).toEqual(['b', 'a', 'd']);
      expect(await log.staleRooms(START_MS + 4, 2)).toEqual(['b', 'a']);
    });
  });
}
