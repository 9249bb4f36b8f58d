// Files that a crash, a bad disk or a careless hand has torn: either everything that SQLite guarantees is there, or the start
// or the room is refused with what to do; never half of a room, and never a file that the refusal has changed.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../server/log/chain.ts';
import { type Commit, LogCorrupt } from '../../server/log/contract.ts';
import { DataDirProblem } from '../../server/log/dataDir.ts';
import { openLog } from '../../server/log/open.ts';
import { openDatabase } from '../../server/log/sqlite/database.ts';
import { createStore } from '../../server/log/sqlite/store.ts';
import { chainOf } from './appends.ts';

const ALL = { seq: 0, word: 0 };
const ROOMS = ['a', 'b', 'c'];
const CHAINS = new Map(ROOMS.map((room) => [room, chainOf(room, 120)]));

/** Copies of a data directory as `kill -9` leaves it: half of the commits in the database, half in the WAL. */
let crashed: string;
/** And as closing leaves it. */
let closed: string;
const dirs: string[] = [];

function newDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'podium-torn-'));
  dirs.push(dir);
  return dir;
}

beforeAll(async () => {
  [crashed, closed] = [newDir(), newDir()];
  const dir = newDir();
  let log = await openLog({ dataDir: dir });
  for (let i = 0; i < 120; i++) {
    for (const room of ROOMS) await log.append(CHAINS.get(room)![i]!);
    if (i !== 60) continue;
    await log.close();
    log = await openLog({ dataDir: dir });
  }
  cpSync(dir, crashed, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  await log.close();
  cpSync(dir, closed, { recursive: true });
});
afterAll(() => dirs.forEach((dir) => void rmSync(dir, { recursive: true, force: true })));

interface Torn {
  dir: string;
  file: string;
  wal: string;
}

function copyOf(original: string): Torn {
  const dir = newDir();
  cpSync(original, dir, { recursive: true });
  return { dir, file: join(dir, 'podium.db'), wal: join(dir, 'podium.db-wal') };
}

/** Hashes by name, without what a reader may leave: an empty -wal and the -shm that belongs to it. */
const contentOf = ({ dir }: Torn) =>
  readdirSync(dir)
    .filter((name) => name.startsWith('podium.db') && !name.endsWith('-shm'))
    .map((name) => [name, readFileSync(join(dir, name))] as const)
    .filter(([name, bytes]) => bytes.length > 0 || name === 'podium.db')
    .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);

/** Opened as the worker does: the commits of each room, or why the room is refused; or why nothing is opened. */
function outcomeOf(torn: Torn): DataDirProblem | Map<string, Commit[] | LogCorrupt> {
  let db: ReturnType<typeof openDatabase>;
  try {
    db = openDatabase({ file: torn.file, busyTimeoutMs: 0 });
  } catch (error) {
    if (error instanceof DataDirProblem) return error;
    throw error;
  }
  try {
    const store = createStore(db);
    return new Map(ROOMS.map((room) => [room, attempt(() => store.read(room, ALL).commits)]));
  } finally {
    db.close();
  }
}

function attempt(read: () => Commit[]): Commit[] | LogCorrupt {
  try {
    return read();
  } catch (error) {
    if (error instanceof LogCorrupt) return error;
    throw error;
  }
}

const lengthsOf = (outcome: ReturnType<typeof outcomeOf>): number[] => {
  if (outcome instanceof DataDirProblem) throw outcome;
  return [...outcome].map(([room, commits]) => {
    if (commits instanceof LogCorrupt) throw commits;
    // Whatever is there is the beginning of what was written.
    expect(commits).toEqual(
      CHAINS.get(room)!
        .slice(0, commits.length)
        .map(({ commit }) => commit),
    );
    expect(verifyChain(commits).ok).toBe(true);
    return commits.length;
  });
};

function expectRefused(torn: Torn, words: RegExp): void {
  const before = contentOf(torn);
  const problem = outcomeOf(torn) as DataDirProblem;
  expect(problem).toBeInstanceOf(DataDirProblem);
  expect(problem.code).toBe('corrupt');
  expect(problem.message).toMatch(words);
  expect(problem.message).toMatch(/Restore .* from a backup, or move .* away to start empty/);
  expect(contentOf(torn)).toEqual(before);
}

describe('after a crash', () => {
  it('every commit is there', () => {
    expect(statSync(join(crashed, 'podium.db-wal')).size).toBeGreaterThan(100_000);
    expect(lengthsOf(outcomeOf(copyOf(crashed)))).toEqual([120, 120, 120]);
  });

  it.each([0, 1, 31, 32, 4_000, 50_001, 'half', 'all but one byte'])(
    'with a WAL cut to %s bytes what came before the cut is there',
    (cut) => {
      const torn = copyOf(crashed);
      const { size } = statSync(torn.wal);
      const bytes = typeof cut === 'number' ? cut : cut === 'half' ? Math.floor(size / 2) : size - 1;
      truncateSync(torn.wal, bytes);
      const lengths = lengthsOf(outcomeOf(torn));
      for (const length of lengths) {
        expect(length).toBeGreaterThanOrEqual(61);
        // A transaction is there or not: rooms were written in turn.
        expect(lengths[0]! - length).toBeLessThanOrEqual(1);
      }
      expect(lengths[0]).toBeLessThanOrEqual(bytes === size - 1 ? 120 : bytes < 100 ? 61 : 119);
    },
  );

  it('with a byte of the WAL changed what came before it is there', () => {
    const torn = copyOf(crashed);
    const bytes = readFileSync(torn.wal);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(torn.wal, bytes);
    const [length] = lengthsOf(outcomeOf(torn));
    expect(length).toBeGreaterThan(61);
    expect(length).toBeLessThan(120);
  });

  it('with the WAL of a database that is gone or empty nothing is opened, made or deleted', () => {
    const empty = copyOf(crashed);
    truncateSync(empty.file, 0);
    expectRefused(empty, /damaged \(it is empty\)/);
    const gone = copyOf(crashed);
    rmSync(gone.file);
    expectRefused(gone, /damaged \(it is missing, but its -wal is there\)/);
    expect(existsSync(gone.file)).toBe(false);
  });

  it('with a damaged database the WAL is not written into it', () => {
    const torn = copyOf(crashed);
    const bytes = readFileSync(torn.file);
    bytes.fill(0x78, 4_096, 4_096 * 5);
    writeFileSync(torn.file, bytes);
    expectRefused(torn, /damaged/);
  });
});

describe('a database', () => {
  it('that is empty is refused, since a new one is never made empty', () => {
    const torn = copyOf(closed);
    truncateSync(torn.file, 0);
    expectRefused(torn, /it is empty/);
  });

  it.each([100, 4_096, 5_000, 'half'])('cut to %s bytes is refused', (cut) => {
    const torn = copyOf(closed);
    truncateSync(torn.file, typeof cut === 'number' ? cut : Math.floor(statSync(torn.file).size / 2));
    expectRefused(torn, /damaged/);
  });

  it('with any one byte changed gives every room as it was written, or refuses it or everything', () => {
    const whole = readFileSync(join(closed, 'podium.db'));
    const torn = copyOf(closed);
    let state = 11;
    const seen = { asWritten: 0, roomRefused: 0, allRefused: 0 };
    for (let i = 0; i < 150; i++) {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      const bytes = Buffer.from(whole);
      const at = state % bytes.length;
      bytes[at] = bytes[at]! ^ (1 << (i % 8));
      rmSync(torn.wal, { force: true });
      writeFileSync(torn.file, bytes);
      const outcome = outcomeOf(torn);
      if (outcome instanceof DataDirProblem) {
        seen.allRefused += 1;
        expect(readFileSync(torn.file).equals(bytes)).toBe(true);
        continue;
      }
      for (const [room, commits] of outcome) {
        if (commits instanceof LogCorrupt) {
          seen.roomRefused += 1;
          expect(commits.room).toBe(room);
        } else {
          seen.asWritten += 1;
          expect([at, commits]).toEqual([at, CHAINS.get(room)!.map(({ commit }) => commit)]);
        }
      }
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('that could only be made in part is made anew', async () => {
    const dir = newDir();
    writeFileSync(join(dir, 'podium.db-new'), 'half');
    const log = await openLog({ dataDir: dir });
    await log.probe();
    await log.close();
    expect(readdirSync(dir).filter((name) => name.includes('-new'))).toEqual([]);
  });
});
