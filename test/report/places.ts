// Data directories for the tests of reports: the rooms of the fixtures laid down in a real log, and the commands run on them
// as an operator runs them.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openLog } from '../../server/log/open.ts';
import { keptRooms } from '../fixtures/kept.ts';
import { layDown, type StoredRoom } from '../fixtures/record.ts';

const ROOT = join(import.meta.dirname, '../..');

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** Gone when all tests of the file are done. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'podium-report-'));
  dirs.push(dir);
  return dir;
}

export const stored = (name: string): StoredRoom => {
  const found = keptRooms().find((kept) => kept.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found.stored;
};

/** Everything in one file: closing the log folds the write-ahead log into the database. */
export async function layDownIn(dir: string, rooms: readonly StoredRoom[]): Promise<string> {
  const log = await openLog({ dataDir: dir });
  for (const room of rooms) await layDown(log, room);
  await log.close();
  return dir;
}

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a script on a data directory; `input` is typed into it. */
export function runScript(script: string, args: string[], dataDir: string, input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', script), ...args], {
      env: { ...process.env, DATA_DIR: dataDir, TZ: 'UTC' },
    });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      ran.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      ran.err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
    child.stdin.end(input);
  });
}
