// The data directory: one server at a time, and every reason not to open it is a clear problem with a code.
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataDirProblem } from '../../server/log/dataDir.ts';
import { openLog } from '../../server/log/open.ts';
import { chainOf } from './appends.ts';
import { type SqlitePlace, sqlitePlace } from './places.ts';

const appender = join(import.meta.dirname, 'appendingServer.ts');
const prepare = join(import.meta.dirname, 'prepareAsNobody.ts');

let place: SqlitePlace;
beforeEach(async () => {
  place = await sqlitePlace();
});
afterEach(() => place.remove());

async function problemOf(dataDir: string): Promise<DataDirProblem> {
  const error = await openLog({ dataDir }).then(
    (log) => log.close(),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DataDirProblem);
  return error as DataDirProblem;
}

async function startServer() {
  const server = fork(appender, [place.dir], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(server, 'message');
  return server;
}

describe('one server per data directory', () => {
  it('refuses a second server and names the process and the directory', async () => {
    const server = await startServer();
    const problem = await problemOf(place.dir);
    expect(problem.code).toBe('in_use');
    expect(problem.message).toContain(`process ${server.pid}`);
    expect(problem.message).toContain(place.dir);
    server.kill('SIGKILL');
    await once(server, 'exit');
  });

  it('takes over at once from a server that was killed', async () => {
    const server = await startServer();
    server.kill('SIGKILL');
    await once(server, 'exit');
    const log = await place.open();
    expect(await log.head('room-0')).toBeGreaterThan(0);
  });

  it('refuses a second opening in the same process, and still holds the lock afterwards', async () => {
    await place.open();
    expect((await problemOf(place.dir)).code).toBe('in_use');
    const child = execFile(process.execPath, [appender, place.dir]);
    let words = '';
    child.stderr!.on('data', (text) => {
      words += text;
    });
    expect((await once(child, 'close'))[0]).not.toBe(0);
    expect(words).toContain(`process ${process.pid}`);
  });

  it('lets go of the lock when the log is closed or could not be opened', async () => {
    await (await place.open()).close();
    await writeFile(place.file, 'x'.repeat(5_000));
    expect((await problemOf(place.dir)).code).toBe('corrupt');
    await rm(place.file);
    await (await place.open()).probe();
  });
});

describe('the data directory', () => {
  it('is made when it is missing', async () => {
    const log = await openLog({ dataDir: join(place.dir, 'deep', 'er') });
    await log.probe();
    await log.close();
  });

  it('must be a directory', async () => {
    const file = join(place.dir, 'file');
    await writeFile(file, '');
    expect(await problemOf(file)).toMatchObject({
      code: 'not_a_directory',
      message: expect.stringContaining(file),
    });
    expect((await problemOf(join(file, 'below'))).code).toBe('not_a_directory');
  });

  it.skipIf(process.platform === 'win32')('must be writable', async () => {
    await chmod(place.dir, 0o555);
    const { stdout } = await promisify(execFile)(process.execPath, [prepare, place.dir]);
    await chmod(place.dir, 0o755);
    expect(stdout).toContain('not_writable');
    expect(stdout).toContain(place.dir);
  });

  it('of a newer version is refused and left as it is', async () => {
    await (await place.open()).close();
    change('PRAGMA user_version = 99');
    expect(await problemOf(place.dir)).toMatchObject({
      code: 'too_new',
      message: expect.stringContaining('Update Podium'),
    });
  });

  it('with the database of another program is refused and left as it is', async () => {
    change('CREATE TABLE theirs (a)');
    const before = await readFile(place.file);
    expect((await problemOf(place.dir)).code).toBe('foreign');
    expect(await readFile(place.file)).toEqual(before);
  });

  it('with a damaged or cut database is refused', async () => {
    const log = await place.open();
    for (const append of chainOf('a', 200)) await log.append(append);
    await log.close();
    const { size } = await stat(place.file);
    const whole = await readFile(place.file);
    const file = await open(place.file, 'r+');
    await file.write(Buffer.alloc(4_096 * 3, 'x'), 0, 4_096 * 3, size - 4_096 * 3);
    await file.close();
    const problem = await problemOf(place.dir);
    expect(problem.code).toBe('corrupt');
    expect(problem.message).toMatch(/Restore the data directory from a backup/);
    await writeFile(place.file, whole);
    await truncate(place.file, size - 4_096);
    expect((await problemOf(place.dir)).code).toBe('corrupt');
    await writeFile(place.file, whole);
    expect(await (await place.open()).head('a')).toBe(200);
  });

  function change(sql: string): void {
    const db = new DatabaseSync(place.file);
    db.exec(sql);
    db.close();
  }
});
