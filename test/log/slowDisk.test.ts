// A disk that takes its time: nobody is told anything before it is written, others do not wait for it, and what came meanwhile
// is written together.
import { expect, it } from 'vitest';
import type { Append } from '../../server/log/contract.ts';
import type { Ack } from '../../shared/protocol/messages.ts';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';
import { type Fault, withFaults } from './faults.ts';

it('acknowledges and shows nothing while a write is under way, and everything when it is done', async () => {
  const written = Promise.withResolvers<void>();
  let slowRoom = '';
  const plan = ({ commit }: Append): Fault => (commit.room === slowRoom ? written.promise : 'none');
  const server = await startServer({ wrapLog: (log) => withFaults(log, { plan }) });
  const group = await gather(server, 2);
  await toPlay(group);
  const [one, two] = group.players as [TestClient, TestClient];
  slowRoom = group.opened.room;
  const acks: Ack[] = [];
  const asked = [one.place('Card a', null), two.place('Card b', null)].map((ack) =>
    ack.then((told) => acks.push(told)),
  );
  // The server answers others all the while, and takes their moves.
  expect((await server.fetch('/healthz')).status).toBe(200);
  const other = await gather(server, 2);
  await toPlay(other);
  expect(await other.players[0]!.place('Card c', null)).toMatchObject({ ok: true });
  expect([acks, one.row(), two.row()]).toEqual([[], [], []]);
  written.resolve();
  await Promise.all(asked);
  expect(acks).toMatchObject([{ ok: true }, { ok: true }]);
  await two.until(() => two.row().length === 2);
});
