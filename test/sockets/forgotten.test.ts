// Words that were deleted while the room goes on: everybody else stays as they are, and whoever comes later is not taken for
// somebody who was forgotten.
import { expect, it } from 'vitest';
import type { EventLog } from '../../server/log/contract.ts';
import { fallibleLog, gather, startServer } from '../helpers/podium.ts';
import { textsOnDisk } from '../log/bytes.ts';

it('gives the numbers of deleted words to no others, so that the room can be read again and again', async () => {
  let log: EventLog | null = null;
  const wrapLog = (opened: EventLog): EventLog => {
    log = opened;
    return opened;
  };
  const server = await startServer({ wrapLog });
  const opened = await server.open('live', { settings: { formation: 'auto', teamSize: 2 } });
  for (const name of ['Aurelia', 'Bartholomew']) await server.player(opened, name);
  const { words } = await log!.read(opened.room, { seq: 0, word: 0 });
  const newest = words.at(-1)!;
  expect(newest.text).toBe('Bartholomew');
  await log!.deleteWords(opened.room, [newest.n]);
  expect(textsOnDisk(server.config.dataDir, ['Aurelia', 'Bartholomew'])).toEqual(['Aurelia']);
  await server.restart();
  await server.player(opened, 'Clementine');
  await server.restart();
  const host = await server.host(opened);
  expect(host.refused).toBeNull();
  const frames = host.frames.join('\n');
  for (const name of ['Aurelia', 'Clementine']) expect(frames).toContain(name);
  expect(frames).not.toContain('Bartholomew');
});

it('deletes the words also where the forgetting was stored, and nobody knew', async () => {
  const { faults, wrapLog } = fallibleLog();
  const server = await startServer({ wrapLog });
  const { host, opened } = await gather(server, 1);
  const player = await server.player(opened, 'Aurelia');
  faults.losesAnswers = true;
  const ack = await player.send({ type: 'forgetSeat', seat: player.seat });
  expect(ack).toMatchObject({ ok: false, code: 'saving_fails' });
  expect(textsOnDisk(server.config.dataDir, ['Aurelia'])).toEqual(['Aurelia']);
  faults.losesAnswers = false;
  // The page is told that it has no seat any more, and asks for nothing again.
  await host.ask({ type: 'setRelaxed', isRelaxed: true });
  await expect.poll(() => player.notice).toBe('seat_forgotten');
  await expect.poll(() => textsOnDisk(server.config.dataDir, ['Aurelia'])).toEqual([]);
});
