// Deleted means: no byte of it is left in any file of the data directory, whatever is going on meanwhile. That rooms and
// words are gone for everybody who asks the log is the contract suite, describeDeletion.ts.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { verifyChain } from '../../server/log/chain.ts';
import { type Append, type EventLog, LogUnavailable } from '../../server/log/contract.ts';
import { openLogForReading } from '../../server/log/reading.ts';
import { firstOf, follow, START_MS, word } from './appends.ts';
import { marksOnDisk, textsOnDisk } from './bytes.ts';
import { type SqlitePlace, sqlitePlace } from './places.ts';
import { readerInTheWay } from './readerInTheWay.ts';

const ALL = { seq: 0, word: 0 };
const DELETED_MS = START_MS + 60_000;
/** Longer than a page, so that they lie in overflow pages. */
const longTextOf = (room: string) => `${room}의 긴 이야기 / the long story of ${room}. `.repeat(1_500);

let place: SqlitePlace;
let log: EventLog;
beforeEach(async () => {
  place = await sqlitePlace();
  log = await place.open();
});
afterEach(() => place.remove());

const wordsOf = (room: string) => [`${room} 김서연`, `${room} Beatrice`, `${room} 우리 배 이름`];
const bodyMarksOf = (room: string) => [`"opened","in":"${room}"`, `"told","in":"${room}"`];
const textsOf = (room: string) => [
  ...wordsOf(room),
  ...bodyMarksOf(room),
  `the long story of ${room}`,
  `${room}의 긴 이야기`,
];

/** A room with words, bodies, and a body of many pages. Returns its newest commit. */
async function fill(room: string) {
  const words = wordsOf(room).map((text, i) => word(i + 1, text));
  const first = firstOf(room, { words, body: `{"e":[{"type":"opened","in":"${room}"}]}` });
  const body = `{"e":[{"type":"told","in":"${room}","text":"${longTextOf(room)}"}]}`;
  const second = follow(first.commit, { body, words: [word(4, longTextOf(room))] });
  for (const append of [first, second]) expect(await log.append(append)).toMatchObject({ ok: true });
  return second.commit;
}

async function expectWhole(room: string): Promise<void> {
  const { commits, words, isDeleted } = await log.read(room, ALL);
  expect([commits.length, words.length, isDeleted, verifyChain(commits).ok]).toEqual([2, 4, false, true]);
}

describe('the bytes', () => {
  it('of a deleted room are in no file, while the log is open and after it is closed; others stay', async () => {
    for (const room of ['alpha', 'beta', 'gamma']) await fill(room);
    for (const room of ['alpha', 'beta', 'gamma'])
      expect(textsOnDisk(place.dir, textsOf(room))).toEqual(textsOf(room));
    await log.deleteRoom('beta', DELETED_MS);
    for (const _time of ['open', 'reopened']) {
      expect(textsOnDisk(place.dir, textsOf('beta'))).toEqual([]);
      for (const room of ['alpha', 'gamma']) {
        expect(textsOnDisk(place.dir, textsOf(room))).toEqual(textsOf(room));
        await expectWhole(room);
      }
      await log.close();
      expect(textsOnDisk(place.dir, textsOf('beta'))).toEqual([]);
      log = await place.open();
    }
  });

  it('of deleted words are in no file; the room goes on and verifies', async () => {
    const newest = await fill('alpha');
    expect(textsOnDisk(place.dir, wordsOf('alpha'))).toEqual(wordsOf('alpha'));
    await log.deleteWords('alpha', [1, 3]);
    const [, kept] = wordsOf('alpha');
    expect(textsOnDisk(place.dir, wordsOf('alpha'))).toEqual([kept]);
    expect(await log.append(follow(newest))).toMatchObject({ ok: true });
    const { commits, words } = await log.read('alpha', ALL);
    expect(words.map(({ n }) => n)).toEqual([2, 4]);
    expect(verifyChain(commits).ok).toBe(true);
    await log.close();
    expect(textsOnDisk(place.dir, wordsOf('alpha'))).toEqual([kept]);
    log = await place.open();
  });

  it('of a deleted room are in no file although other rooms write all the time', async () => {
    await fill('alpha');
    let isOver = false;
    const play = async (room: string) => {
      let last = firstOf(room);
      for (await log.append(last); !isOver; await log.append(last)) {
        last = follow(last.commit, { body: `{"e":["${'x'.repeat(700)}"]}` });
      }
      return last.commit;
    };
    const others = Array.from({ length: 8 }, (_, i) => play(`busy-${i}`));
    await expect.poll(() => log.head('busy-0')).toBeGreaterThan(20);
    await log.deleteWords('alpha', [1]);
    expect(textsOnDisk(place.dir, wordsOf('alpha'))).toEqual(wordsOf('alpha').slice(1));
    await log.deleteRoom('alpha', DELETED_MS);
    expect(textsOnDisk(place.dir, textsOf('alpha'))).toEqual([]);
    isOver = true;
    for (const { room, seq } of await Promise.all(others)) {
      const { commits } = await log.read(room, ALL);
      expect([commits.length, verifyChain(commits).ok]).toEqual([seq, true]);
    }
    expect(textsOnDisk(place.dir, textsOf('alpha'))).toEqual([]);
  });

  it('of many rooms that share pages are in no file, however the pages are merged', async () => {
    const random = seeded(7);
    const rooms = Array.from({ length: 30 }, (_, i) => `r${String(i).padStart(2, '0')}`);
    const newest = await writeMixed(rooms, random);
    const MARK = /r\d\d(?=<#>)/g;
    expect(marksOnDisk(place.dir, MARK).sort()).toEqual(rooms);
    const left = [...rooms];
    while (left.length > 8) {
      const room = left.splice(Math.floor(random() * left.length), 1)[0]!;
      // Now and then a word only, so that the pages of words are merged alone, too.
      if (random() < 0.5) await log.deleteWords(left[0]!, [1, 2]);
      await log.deleteRoom(room, DELETED_MS);
      expect(marksOnDisk(place.dir, MARK).sort()).toEqual(left);
      // What is written next must not bring back what the database still had in memory.
      for (const other of left) {
        const before = newest.get(other)!.commit;
        newest.set(other, follow(before, { words: [word(before.seq, `${other}<#>`)] }));
      }
      await Promise.all(left.map((other) => log.append(newest.get(other)!)));
      expect(marksOnDisk(place.dir, MARK).sort()).toEqual(left);
    }
    await log.close();
    expect(marksOnDisk(place.dir, MARK).sort()).toEqual(left);
    log = await place.open();
    for (const room of left) expect(verifyChain((await log.read(room, ALL)).commits).ok).toBe(true);
  });
});

describe('a deletion that is held up', () => {
  it('is rejected as not finished while another program reads for long, and finished when that is gone', async () => {
    await fill('alpha');
    await log.close();
    const impatient = await sqlitePlace({ erasePatienceMs: 50 }, place.dir);
    log = await impatient.open();
    const reader = readerInTheWay(place.file);
    await expect(log.deleteRoom('alpha', DELETED_MS)).rejects.toThrow(LogUnavailable);
    await expect(log.deleteRoom('alpha', DELETED_MS)).rejects.toThrow(
      /another program .* still in its files/,
    );
    expect(await log.read('alpha', ALL)).toEqual({ commits: [], words: [], isDeleted: true });
    expect(textsOnDisk(place.dir, textsOf('alpha'))).toEqual(textsOf('alpha'));
    expect(await log.append(firstOf('beta'))).toMatchObject({ ok: true });
    reader.leave();
    await log.deleteRoom('alpha', DELETED_MS);
    expect(textsOnDisk(place.dir, textsOf('alpha'))).toEqual([]);
  });

  it('goes on by itself when the other program has gone, with nobody asking', async () => {
    await fill('alpha');
    const reader = readerInTheWay(place.file);
    const deleted = log.deleteRoom('alpha', DELETED_MS);
    expect(await log.append(firstOf('beta'))).toMatchObject({ ok: true });
    expect(textsOnDisk(place.dir, textsOf('alpha'))).toEqual(textsOf('alpha'));
    reader.leave();
    await deleted;
    expect(textsOnDisk(place.dir, textsOf('alpha'))).toEqual([]);
  });

  it('by the end of its process is finished when the log is opened again', async () => {
    await fill('alpha');
    await log.close();
    const program = join(import.meta.dirname, 'deletingServer.ts');
    const server = fork(program, [place.dir], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    onTestFinished(() => void server.kill('SIGKILL'));
    const said: unknown[] = [];
    server.on('message', (message) => said.push(message));
    await once(server, 'message');
    const blocking = readerInTheWay(place.file);
    server.send({ room: 'alpha', words: [1] });
    const reader = openLogForReading(place.dir);
    await expect.poll(() => reader.rooms()[0]?.deletedAtMs, { timeout: 20_000 }).toBe(1);
    server.kill('SIGKILL');
    await once(server, 'exit');
    expect(said).toEqual(['open']);
    reader.close();
    blocking.leave();
    expect(textsOnDisk(place.dir, textsOf('alpha'))).toEqual(textsOf('alpha'));
    log = await place.open();
    expect(textsOnDisk(place.dir, textsOf('alpha'))).toEqual([]);
    expect(await log.read('alpha', ALL)).toEqual({ commits: [], words: [], isDeleted: true });
  });
});

/** Commits of all rooms one after the other as they come, with bodies and words of every length, each full of its room. */
async function writeMixed(rooms: readonly string[], random: () => number): Promise<Map<string, Append>> {
  const newest = new Map(rooms.map((room) => [room, firstOf(room, { index: { joinCode: `code-${room}` } })]));
  await Promise.all([...newest.values()].map((append) => log.append(append)));
  for (let round = 0; round < 90; round++) {
    const some = rooms.filter(() => random() < 0.7).sort(() => random() - 0.5);
    for (const room of some) {
      const before = newest.get(room)!.commit;
      const length = random() < 0.02 ? 9_000 : 20 + random() * 300;
      const words = random() < 0.3 ? [word(before.seq, `${room}<#>`.repeat(1 + random() * 12))] : [];
      newest.set(room, follow(before, { body: `${room}<#>`.repeat(length / 6), words }));
    }
    await Promise.all(some.map((room) => log.append(newest.get(room)!)));
  }
  return newest;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
