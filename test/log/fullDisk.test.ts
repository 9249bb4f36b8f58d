// A real server process on a disk that is really full: nothing is acknowledged that is not durable, the server stays up and
// says what is wrong, goes on by itself when there is room, and has everything after `kill -9`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifyChain } from '../../server/log/chain.ts';
import { openLogForReading } from '../../server/log/reading.ts';
import type { Ack } from '../../shared/protocol/messages.ts';
import { type Entrance, TestClient } from '../helpers/client.ts';
import { writePack } from '../helpers/packs.ts';
import type { OpenRoom } from '../helpers/podium.ts';
import { startProcess } from './serverProcess.ts';
import { fileSizeLimit, tmpfs, whyNot } from './smallDisk.ts';

const PATIENT = { timeout: 30_000, interval: 100 };

function contentDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'podium-content-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writePack(dir);
  return dir;
}

async function connect(url: string, entrance: Entrance): Promise<TestClient> {
  const client = new TestClient(url, entrance);
  onTestFinished(() => client.close());
  return client.ready();
}

/** A host and a player whose ship is in the middle of a round. */
async function toPlay(url: string) {
  const response = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pack: 'harbour', form: 'live', settings: { formation: 'auto' } }),
  });
  const opened = (await response.json()) as OpenRoom;
  const host = await connect(url, { role: 'host', room: opened.room, secret: opened.hostSecret });
  const player = await (await connect(url, { code: opened.code })).join('Aurelia');
  await host.ask({ type: 'start', phaseNo: host.phaseNo });
  await host.phase('briefing');
  await host.ask({ type: 'next', phaseNo: host.phaseNo });
  await player.until(() => player.mirror.get('board') !== null && player.mirror.get('task')?.cards != null);
  return { opened, player };
}

/** Three times as many stay below what a seat may send at once. */
const MOVES = 8;

/** Moves that all change the board: two cards take turns at the head of the row. */
function moverOf(player: TestClient) {
  const acked: { n: number; seq: number }[] = [];
  let n = 1_000;
  async function move(): Promise<Ack> {
    n += 1;
    const card = player.row()[0] === 'a' ? 'b' : 'a';
    const move = { do: 'place', card: player.cardId(card), after: null } as const;
    const play = { kind: 'order', move } as const;
    const ack = await player.send({ type: 'move', phaseNo: player.phaseNo, play }, n);
    if (!ack.ok) return ack;
    acked.push({ n, seq: ack.seq ?? 0 });
    await player.until(() => player.row()[0] === card);
    return ack;
  }
  return { acked, move };
}

/** The room as it lies on disk: its length, and the numbers of the player's moves in it. */
function onDisk(dataDir: string, room: string) {
  const reader = openLogForReading(dataDir);
  const { commits } = reader.read(room);
  reader.close();
  expect(verifyChain(commits).ok).toBe(true);
  const numbers = [
    ...commits
      .map(({ body }) => body)
      .join()
      .matchAll(/"n":(1\d{3})\b/g),
  ].map(([, n]) => Number(n));
  return { length: commits.length, numbers };
}

/** `why`: this machine cannot have it. */
const disks = [
  { name: 'a tmpfs that is full', make: tmpfs, why: whyNot(tmpfs) },
  { name: 'a limit on the size of its files', make: fileSizeLimit, why: whyNot(fileSizeLimit) },
];
const noMount = disks[0]!.why;

describe('a server on a disk without room', () => {
  it('is tested on at least one real refusal of the operating system', () => {
    console.log(disks.map(({ name, why }) => `${name}: ${why ?? 'tested'}`).join('\n'));
    expect(disks.filter(({ why }) => why === null)).not.toEqual([]);
  });

  for (const { name, make, why } of disks) {
    it.skipIf(why !== null)(
      `(${name}) refuses what it cannot store, stays up, recovers, and keeps every ack`,
      async () => {
        const disk = make();
        onTestFinished(() => disk.remove());
        const env = { DATA_DIR: join(disk.dir, 'data'), CONTENT_DIR: contentDir() };
        const server = await startProcess(env);
        const { opened, player } = await toPlay(server.url);
        const { acked, move } = moverOf(player);
        const health = async () => (await fetch(`${server.url}/healthz`)).status;
        for (let i = 0; i < MOVES; i++) expect(await move()).toMatchObject({ ok: true });

        disk.fill(server.pid);
        const row = player.row();
        for (let i = 0; i < MOVES; i++)
          expect(await move()).toMatchObject({ ok: false, code: 'saving_fails' });
        expect(await health()).toBe(503);
        expect(player.row()).toEqual(row);
        expect((await fetch(`${server.url}/`)).status).toBe(200);
        await expect.poll(() => server.said(), PATIENT).toMatch(/saving fails, moves are refused/);
        expect(onDisk(env.DATA_DIR, opened.room).numbers).toEqual(acked.map(({ n }) => n));

        disk.free(server.pid);
        await expect.poll(health, PATIENT).toBe(200);
        for (let i = 0; i < MOVES; i++) expect(await move()).toMatchObject({ ok: true });
        await expect.poll(() => server.said(), PATIENT).toMatch(/saving works again/);
        const last = player.row();

        await server.kill('SIGKILL');
        const stored = onDisk(env.DATA_DIR, opened.room);
        expect(acked).toHaveLength(2 * MOVES);
        expect(stored.numbers).toEqual(acked.map(({ n }) => n));
        expect(Math.max(...acked.map(({ seq }) => seq))).toBeLessThanOrEqual(stored.length);
        const again = await startProcess(env);
        const back = await connect(again.url, { room: opened.room, secret: player.secret });
        expect(back.row()).toEqual(last);
      },
    );
  }

  it.skipIf(noMount !== null)('is told so at the start, and starts when there is room', async () => {
    const disk = tmpfs();
    onTestFinished(() => disk.remove());
    const env = { DATA_DIR: join(disk.dir, 'data'), CONTENT_DIR: contentDir() };
    mkdirSync(env.DATA_DIR);
    disk.fill(0);
    const said = /^Podium cannot start: There is no room on the disk of .*Free some space/;
    await expect(startProcess(env)).rejects.toThrow(said);
    disk.free(0);
    await (await startProcess(env)).kill('SIGTERM');
    // What was mounted for reading only since then cannot be served, but read.
    execFileSync('mount', ['-o', 'remount,ro', disk.dir]);
    await expect(startProcess(env)).rejects.toThrow(
      /^Podium cannot start: .* cannot be written \(EROFS\)\. Give .*DATA_DIR/,
    );
    expect(openLogForReading(env.DATA_DIR).rooms()).toEqual([]);
  });

  it('goes on after another program had the database locked', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'podium-locked-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const server = await startProcess({ DATA_DIR: dir, CONTENT_DIR: contentDir() });
    const { player } = await toPlay(server.url);
    const { acked, move } = moverOf(player);
    await move();
    const other = new DatabaseSync(join(dir, 'podium.db'));
    other.exec('BEGIN IMMEDIATE');
    expect(await move()).toMatchObject({ ok: false, code: 'saving_fails' });
    await expect.poll(() => server.said(), PATIENT).toMatch(/another program keeps the database locked/);
    other.exec('ROLLBACK');
    other.close();
    await expect.poll(async () => (await move()).ok, PATIENT).toBe(true);
    await server.kill('SIGKILL');
    expect(acked.length).toBeGreaterThanOrEqual(2);
  });
});
