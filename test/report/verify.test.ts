// `npm run verify` as an operator runs it: on rooms that are being played and after them, with deleted words and deleted
// rooms, by id, by code and all at once. What it finds of tampering is tamper.test.ts and flips.test.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Harbour } from '../fixtures/evening.ts';
import { live, review, study } from '../fixtures/scenes.ts';
import { layDownIn, runScript, stored, tempDir } from './places.ts';
import { withDatabase } from './tampering.ts';

const verify = (dir: string, ...args: string[]) => runScript('verify.ts', args, dir);

it('says that all is well of rooms that were really played, beside the server and after it', async () => {
  const dir = tempDir();
  const harbour = await Harbour.open(dir, 'verify');
  const rooms = [await live(harbour), await study(harbour), await review(harbour)];
  const open = await harbour.evening('live', { formation: 'auto' }, ['steps', 'one']);
  await open.hostArrives();
  const mina = await open.join('Mina');
  await open.host('start');
  await open.toPlay();
  await open.play([mina], 2);
  const beside = await verify(dir, 'all');
  expect(beside).toMatchObject({ code: 0, err: '' });
  expect(beside.out).toContain('4 rooms: 4 well, 0 wrong, 0 deleted. All is well.');
  expect(beside.out).toContain(`room ${open.id} (join code ${open.code}, open)`);
  await harbour.close();
  expect(await verify(dir, 'all')).toMatchObject({ code: 0, out: beside.out });
  const [first] = rooms;
  expect((await verify(dir, first?.id ?? '')).out).toContain('1 room: 1 well');
  const typed = `${open.code.slice(0, 3)}-${open.code.slice(3).toLowerCase()}`;
  expect((await verify(dir, typed)).out).toContain(`room ${open.id}`);
});

it('tells which room and commit is wrong, checks the others all the same, and ends with 1', async () => {
  const dir = await layDownIn(tempDir(), [stored('log-v1/live'), stored('log-v1/study')]);
  const [one, other] = [stored('log-v1/live'), stored('log-v1/study')].map(
    ({ commits }) => commits[0]?.room ?? '',
  );
  withDatabase(dir, (db) => db.exec(`UPDATE log SET at = at + 1 WHERE seq = 9 AND room = 1`));
  const all = await verify(dir, 'all');
  expect(all.code).toBe(1);
  expect(all.out).toContain(`✗ room ${one} (join code`);
  expect(all.out).toContain('    commit 9: its bytes are not those that were written');
  expect(all.out).toContain(`✓ room ${other}`);
  expect(all.out).toContain('2 rooms: 1 well, 1 wrong, 0 deleted. Not all is well.');
  expect((await verify(dir, other ?? '')).code).toBe(0);
  expect((await verify(dir, one ?? '')).code).toBe(1);
});

it('verifies rooms whose words were deleted, and lists deleted rooms with their date', async () => {
  const dir = await layDownIn(tempDir(), [stored('log-v1/live'), stored('log-v1/review')]);
  const harbour = await Harbour.open(dir, 'deleting');
  const [one, other] = [stored('log-v1/live'), stored('log-v1/review')].map(
    ({ commits }) => commits[0]?.room ?? '',
  );
  await harbour.log.deleteWords(one ?? '', [1, 3]);
  await harbour.log.deleteRoom(other ?? '', Date.UTC(2026, 11, 24, 8, 30));
  await harbour.close();
  const all = await verify(dir, 'all');
  expect(all).toMatchObject({ code: 0, err: '' });
  expect(all.out).toContain('2 deleted words');
  expect(all.out).toContain(
    `– room ${other}: deleted 2026-12-24 08:30:00 UTC after commit 55, nothing else is left of it`,
  );
  expect(all.out).toContain('2 rooms: 1 well, 0 wrong, 1 deleted. All is well.');
});

it('explains itself and ends with 2 when it is not told what to verify', async () => {
  const dir = await layDownIn(tempDir(), [stored('log-v1/study')]);
  for (const args of [[], ['--all'], ['all', 'all'], ['no-such-room']]) {
    const ran = await verify(dir, ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('npm run verify -- ROOM|all');
  }
});

it('says what is wrong with a directory that has no rooms to read', async () => {
  const empty = tempDir();
  expect(await verify(empty, 'all')).toMatchObject({
    code: 1,
    err: expect.stringContaining(join(empty, 'podium.db')),
  });
  writeFileSync(join(empty, 'podium.db'), 'This is no database. '.repeat(200));
  const foreign = await verify(empty, 'all');
  expect(foreign).toMatchObject({ code: 1, out: '' });
  expect(foreign.err).toContain('podium.db');
});
