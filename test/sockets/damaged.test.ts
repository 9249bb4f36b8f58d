// A room whose bytes on disk are not what was written: nobody gets half of it, the others are served, and the operator is
// told once, not with every look for deadlines.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { listeningLogger } from '../helpers/logger.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

it('is refused as damaged, and leaves the others alone', async () => {
  const { lines, logger } = listeningLogger('warn');
  const server = await startServer({ logger });
  const [one, other] = [await gather(server, 2), await gather(server, 2)];
  // Its deadline makes the server look for it.
  await toPlay(one);
  await server.podium.close();
  const db = new DatabaseSync(join(server.dir, 'data', 'podium.db'));
  const id = db.prepare('SELECT id FROM room WHERE name = ?').get(one.opened.room)?.id as number;
  db.prepare("UPDATE log SET body = replace(body, 'live', 'love') WHERE room = ? AND seq = 1").run(id);
  db.close();
  server.clock.advance(70_000);
  await server.start();

  expect((await server.host(one.opened)).refused).toBe('room_damaged');
  expect((await server.connect({ code: one.opened.code })).refused).toBe('room_damaged');
  expect((await server.host(other.opened)).get('counts').players).toBe(2);
  const said = () => lines.filter((line) => line.includes('the room is damaged')).length;
  const looks = async (count: number) => {
    for (let i = 0; i < count; i++) {
      server.clock.advance(1_000);
      await (await server.fetch('/healthz')).text();
    }
  };
  await looks(5);
  const before = said();
  await looks(20);
  expect(said()).toBe(before);
  expect(lines.join('')).toContain(`room ${one.opened.room}, commit 1`);
});
