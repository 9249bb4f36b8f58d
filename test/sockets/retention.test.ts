// Rooms in which nothing has happened for RETENTION_DAYS are deleted by the server itself, down to the bytes on disk; younger
// ones stay, and a failure is only put off.
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { EventLog } from '../../server/log/contract.ts';
import { LogUnavailable } from '../../server/log/contract.ts';
import { startServer, type TestServer } from '../helpers/podium.ts';
import { textsOnDisk } from '../log/bytes.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const SOON_MS = 61_000;

/** A finished evening with two names; everybody has gone. */
async function playedBy(server: TestServer, names: readonly string[]) {
  const opened = await server.open('live');
  for (const name of names) await (await server.player(opened, name)).close();
  return opened;
}

/** Names are on disk as long as the room is. */
const namesOnDisk = (server: TestServer, names: readonly string[]) =>
  textsOnDisk(server.config.dataDir, names);

describe('retention', () => {
  it('deletes rooms when their time has come, names and all, soon after the start and then every hour', async () => {
    const lines: { rooms?: number; msg: string }[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const server = await startServer({ logger, env: { RETENTION_DAYS: '3' } });
    const old = await playedBy(server, ['Aurelia', '박하늘']);
    await server.restart(2 * DAY_MS);
    const young = await playedBy(server, ['Bartholomew']);
    server.clock.advance(SOON_MS);
    await server.restart(DAY_MS);
    expect(namesOnDisk(server, ['Aurelia', '박하늘', 'Bartholomew'])).toHaveLength(3);
    server.clock.advance(SOON_MS);
    await expect.poll(() => namesOnDisk(server, ['Aurelia', '박하늘'])).toEqual([]);
    await expect.poll(() => lines.filter(({ rooms }) => rooms).map(({ rooms }) => rooms)).toEqual([1]);
    expect(namesOnDisk(server, ['Bartholomew'])).toEqual(['Bartholomew']);
    expect((await server.connect({ room: old.room })).refused).toBe('room_gone');
    expect((await server.connect({ code: old.code })).refused).toBe('room_not_found');
    const back = await server.connect({ code: young.code });
    expect(back.get('room').roomId).toBe(young.room);
    await back.close();
    // Without a restart: the hour comes again and again.
    await expect
      .poll(
        () => {
          server.clock.advance(HOUR_MS);
          return namesOnDisk(server, ['Bartholomew']);
        },
        { timeout: 20_000 },
      )
      .toEqual([]);
  });

  it('of 0 days keeps rooms for ever', async () => {
    const server = await startServer({ env: { RETENTION_DAYS: '0' } });
    const opened = await playedBy(server, ['Aurelia']);
    await server.restart(40_000 * DAY_MS);
    server.clock.advance(SOON_MS);
    server.clock.advance(HOUR_MS);
    expect((await server.connect({ room: opened.room })).refused).toBeNull();
    expect(namesOnDisk(server, ['Aurelia'])).toEqual(['Aurelia']);
  });

  it('goes on past a room that cannot be deleted, and tries that one again an hour later', async () => {
    let failing = '';
    let refused = 0;
    const wrapLog = (log: EventLog): EventLog =>
      new Proxy(log, {
        get(target, name) {
          const value = Reflect.get(target, name, target);
          if (name !== 'deleteRoom') return typeof value === 'function' ? value.bind(target) : value;
          return async (room: string, atMs: number) => {
            if (room !== failing) return target.deleteRoom(room, atMs);
            refused += 1;
            throw new LogUnavailable('the disk is full');
          };
        },
      });
    const server = await startServer({ wrapLog, env: { RETENTION_DAYS: '1' } });
    failing = (await playedBy(server, ['Aurelia'])).room;
    for (let i = 0; i < 24; i++) await server.open('study');
    await playedBy(server, ['Bartholomew']);
    await server.restart(2 * DAY_MS);
    server.clock.advance(SOON_MS);
    await expect.poll(() => namesOnDisk(server, ['Aurelia', 'Bartholomew'])).toEqual(['Aurelia']);
    expect(refused).toBe(1);
    failing = '';
    await expect
      .poll(
        () => {
          server.clock.advance(HOUR_MS);
          return namesOnDisk(server, ['Aurelia']);
        },
        { timeout: 20_000 },
      )
      .toEqual([]);
  });
});
