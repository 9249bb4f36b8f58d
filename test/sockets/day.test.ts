// Eight hours of classes, one after the other, on the test's clock: what a class needed is given back when it is over, however
// many there were before, and the log grows by the same for each.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { queryObjects } from 'node:v8';
import { Socket } from 'socket.io';
import { expect, it } from 'vitest';
import { Crowd } from '../../server/rooms/crowd.ts';
import { Publisher } from '../../server/rooms/publisher.ts';
import { Room } from '../../server/rooms/room.ts';
import { gather, startServer, type TestServer, toPlay } from '../helpers/podium.ts';

const HOURS = 8;
const HOUR_MS = 3_600_000;
const PLAYERS = 6;
const ROUNDS = 3;
/** What commits of the same class differ by: the digits of times. */
const DIGITS = 0.05;

/** A whole game, after which everybody closes the page. */
async function teach(server: TestServer): Promise<void> {
  const game = await gather(server, PLAYERS);
  const { host, players } = game;
  for (let round = 0; round < ROUNDS; round++) {
    await toPlay(game);
    if (round === 0) for (const player of players) await player.place('b', null);
    server.clock.advance(50_000);
    await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
    for (const step of [2, 3]) await host.ask({ type: 'revealStep', phaseNo: host.phaseNo, step });
    await host.ask({ type: 'next', phaseNo: host.phaseNo });
    await host.ask({ type: 'next', phaseNo: host.phaseNo });
  }
  await host.phase('finished');
  for (const client of [host, ...players]) await client.close();
}

function logBytes(server: TestServer): number {
  const db = new DatabaseSync(join(server.config.dataDir, 'podium.db'), { readOnly: true });
  try {
    return Number(db.prepare('SELECT sum(length(body) + length(hash)) AS bytes FROM log').get()?.bytes ?? 0);
  } finally {
    db.close();
  }
}

/** After a collection of garbage, which the count itself asks for. */
const alive = () =>
  Object.fromEntries(
    [Room, Publisher, Crowd, Socket].map((made) => [made.name, queryObjects(made, { format: 'count' })]),
  );

const resources = () => process.getActiveResourcesInfo().filter((name) => name !== 'Immediate').length;

it('gives everything back after each of eight hours of classes, and its log grows by the same for each', async () => {
  const server = await startServer();
  const grown: number[] = [];
  let resourcesLeft = Number.POSITIVE_INFINITY;
  for (let hour = 1; hour <= HOURS; hour++) {
    const untilMs = server.clock.now() + HOUR_MS;
    const before = logBytes(server);
    await teach(server);
    grown.push(logBytes(server) - before);
    // Away for good, then idle for a minute.
    await server.passing(() => server.podium.rooms.size === 0, 5_000);
    server.clock.advance(untilMs - server.clock.now());
    await expect.poll(() => server.podium.connections).toBe(0);
    // Of the registry, the heartbeat and retention, one each at most.
    await expect.poll(() => server.clock.pending).toBeLessThanOrEqual(3);
    // Lines and timers of Node itself close a moment later.
    await expect.poll(resources).toBeLessThanOrEqual(resourcesLeft);
    resourcesLeft = Math.min(resourcesLeft, resources() + 1);
  }
  await expect.poll(alive).toEqual({ Room: 0, Publisher: 0, Crowd: 0, Socket: 0 });
  const [first = 0] = grown;
  for (const bytes of grown) expect(Math.abs(bytes - first) / first).toBeLessThan(DIGITS);
});
