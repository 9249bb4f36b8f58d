// The thread that writes may die: what it was doing is unknown to whoever waits, nothing that was acknowledged is lost, and
// the log works again by itself. The workers here are really terminated, in the middle of what they do.
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { verifyChain } from '../../server/log/chain.ts';
import { type Append, type EventLog, LogUnavailable } from '../../server/log/contract.ts';
import { firstOf, follow } from './appends.ts';
import { type SqlitePlace, sqlitePlace } from './places.ts';

const ALL = { seq: 0, word: 0 };

let place: SqlitePlace;
let workers: Worker[];
beforeEach(async () => {
  place = await sqlitePlace();
  workers = [];
  const keep = (worker: Worker) => void workers.push(worker);
  process.on('worker', keep);
  onTestFinished(() => void process.off('worker', keep));
});
afterEach(() => place.remove());

const newestWorker = () => workers.at(-1)!;
const works = (log: EventLog) =>
  expect
    .poll(
      () =>
        log.probe().then(
          () => true,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);

describe('when the thread of the log dies', () => {
  it('rejects what was under way as unknown, loses nothing acknowledged, and goes on by itself', async () => {
    const log = await place.open();
    const newest = new Map<string, Append>();
    let unknown = 0;
    let isOver = false;
    const play = async (room: string) => {
      for (let next = firstOf(room); !isOver; ) {
        try {
          const result = await log.append(next);
          // Taken: the append with the unknown outcome had been stored. Nobody else writes here.
          if (!result.ok) expect(result).toEqual({ ok: false, why: 'taken', headSeq: next.commit.seq });
          newest.set(room, next);
          next = follow(next.commit, { body: `{"e":["${'x'.repeat(500)}"]}` });
        } catch (error) {
          expect(error).toBeInstanceOf(LogUnavailable);
          unknown += 1;
          await works(log);
        }
      }
    };
    const players = Array.from({ length: 6 }, (_, i) => play(`room-${i}`));
    for (let kill = 1; kill <= 4; kill++) {
      const heads = [...newest.values()].reduce((sum, append) => sum + append.commit.seq, 0);
      await expect
        .poll(() => [...newest.values()].reduce((sum, append) => sum + append.commit.seq, 0), {
          timeout: 20_000,
        })
        .toBeGreaterThan(heads + 60);
      const worker = newestWorker();
      await worker.terminate();
      await works(log);
      expect(newestWorker()).not.toBe(worker);
    }
    isOver = true;
    await Promise.all(players);
    expect(unknown).toBeGreaterThan(0);
    for (const [room, { commit }] of newest) {
      const { commits } = await log.read(room, ALL);
      expect([commits.at(-1), verifyChain(commits).ok]).toEqual([commit, true]);
    }
  });

  it('finishes a deletion that was under way', async () => {
    const log = await place.open();
    await log.append(firstOf('a'));
    const deleted = log.deleteRoom('a', 1).catch((error: unknown) => error);
    await newestWorker().terminate();
    const outcome = await deleted;
    if (outcome !== undefined) expect(outcome).toBeInstanceOf(LogUnavailable);
    await works(log);
    await log.deleteRoom('a', 1);
    expect((await log.read('a', ALL)).isDeleted).toBe(true);
  });

  it('says why it cannot be opened again, tries on, and works when that is mended', async () => {
    const log = await place.open();
    await log.append(firstOf('a'));
    await log.close();
    const again = await place.open();
    await copyFile(place.file, join(place.dir, 'whole'));
    const worker = newestWorker();
    await writeFile(place.file, 'this is no database '.repeat(400));
    await worker.terminate();
    const wrong = () =>
      again.head('a').then(
        () => '',
        (error: Error) => `${error.name} ${error.message}`,
      );
    await expect
      .poll(wrong, { timeout: 20_000 })
      .toMatch(/^LogUnavailable .*cannot be opened again: .*damaged/);
    for (const end of ['-wal', '-shm']) await rm(`${place.file}${end}`, { force: true });
    await copyFile(join(place.dir, 'whole'), place.file);
    await works(again);
    expect(await again.head('a')).toBe(1);
  });

  it('can be closed meanwhile, and lets go of the directory', async () => {
    const log = await place.open();
    const ended = newestWorker().terminate();
    await log.close();
    await ended;
    await expect(log.probe()).rejects.toThrow(LogUnavailable);
    await (await place.open()).probe();
  });
});
