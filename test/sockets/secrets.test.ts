// Secrets of seats and links, and one-time codes: they, and what the server keeps of them, are in no message to anybody,
// in no log line, whatever goes wrong, and in no HTTP answer but the one that hands out a new room's links.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { passHash } from '../../shared/protocol/pass.ts';
import { newSecret, type TestClient } from '../helpers/client.ts';
import { listeningLogger } from '../helpers/logger.ts';
import { fallibleLog, gather, startServer, toPlay } from '../helpers/podium.ts';

const PASS = 'HHJJKK';
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** A game with everything that has to do with secrets, and with what is wrong and therefore logged. */
async function eventful() {
  const { lines, logger } = listeningLogger('trace');
  const { faults, wrapLog } = fallibleLog();
  const server = await startServer({ logger, wrapLog });
  const group = await gather(server, 4);
  const { opened, host } = group;
  const screen = await server.screen(opened);
  await toPlay(group);
  const [mina, jun] = group.players as [TestClient, TestClient];
  const clients = [host, screen, ...group.players];
  const secrets = clients.map((client) => client.secret);

  await host.ask({ type: 'offerSeat', seat: mina.seat, hash: passHash(opened.room, PASS) });
  const laptop = await server.connect({ code: opened.code });
  await laptop.ask({ type: 'takeSeat', pass: PASS });
  const asking = await server.connect({ code: opened.code });
  await asking.ask({ type: 'claimSeat', name: 'Player 2' });
  await host.until(() => host.mirror.get('claims') !== null);
  const claim = host.get('claims').asking[0]?.claim ?? 0;
  await host.ask({ type: 'answerClaim', claim, isYes: true });
  const newLink = newSecret();
  await host.ask({ type: 'replaceLink', what: 'screen', hash: hashOf(newLink) });
  // What goes wrong is what gets logged.
  faults.isFull = true;
  await laptop.place('Card a', null);
  await server.connect({ room: opened.room, secret: jun.secret });
  faults.isFull = false;
  await laptop.raw({ clientId: laptop.clientId, n: 99, command: { type: 'takeSeat', pass: 5 } });
  await server.connect({ code: 'ACDEFG', secret: newSecret() });
  await server.post('/api/rooms', { pack: 'harbour', form: 'live', hostSecret: opened.hostSecret });
  await server.restart();
  clients.push(laptop, asking, await server.host(opened));
  return {
    server,
    opened,
    lines,
    clients,
    secrets: [...secrets, laptop.secret, asking.secret, newLink],
  };
}

describe('secrets', () => {
  it('are in nobody’s messages and in no line of the log, nor are their hashes', async () => {
    const { server, opened, lines, clients, secrets } = await eventful();
    const hidden = [...secrets, ...secrets.map(hashOf), PASS, passHash(opened.room, PASS)];
    const told = clients.flatMap(({ frames }) => frames).join('\n');
    const logged = lines.join('');
    expect(told.length).toBeGreaterThan(10_000);
    expect(logged).toContain('"level"');
    for (const secret of hidden) {
      expect(told).not.toContain(secret);
      expect(logged).not.toContain(secret);
    }
    for (const path of [
      '/api/packs',
      '/api/server',
      '/healthz',
      `/host/${opened.room}`,
      `/j/${opened.code}`,
    ]) {
      const answer = await (await server.fetch(path)).text();
      for (const secret of hidden) expect(answer, path).not.toContain(secret);
    }
  });

  it('are accepted for their own room only, and a seat’s number opens nothing', async () => {
    const server = await startServer();
    const [one, other] = [await gather(server, 1), await gather(server, 1)];
    const [player] = one.players as [TestClient];
    const stranger = await server.connect({ room: other.opened.room, secret: player.secret });
    expect(stranger.mirror.seat).toBeNull();
    expect((await server.host({ ...other.opened, hostSecret: one.opened.hostSecret })).refused).toBe(
      'wrong_link',
    );
    const asHost = await server.connect({ role: 'host', room: one.opened.room, secret: player.secret });
    expect(asHost.refused).toBe('wrong_link');
    const byNumber = await server.connect({
      room: one.opened.room,
      secret: `${player.seat}`.padEnd(22, '0'),
    });
    expect(byNumber.mirror.seat).toBeNull();
  });
});
