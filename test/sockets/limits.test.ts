// Rates: a seat that sends too much is told so and nobody else feels it; wrong codes count against their address, right
// ones and returning seats do not.
import { describe, expect, it } from 'vitest';
import { limits } from '../../shared/protocol/limits.ts';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer } from '../helpers/podium.ts';

describe('limits', () => {
  it('tell a seat that it is too fast, and let it go on a moment later', async () => {
    const server = await startServer();
    const { host, players } = await gather(server, 2);
    const [one, two] = players as [TestClient, TestClient];
    const send = () => one.send({ type: 'pickTeam', team: 1 });
    const acks = await Promise.all(Array.from({ length: limits.commandBurst + 10 }, send));
    expect(acks.some((ack) => !ack.ok && ack.code === 'too_fast')).toBe(true);
    expect(await two.send({ type: 'join', name: 'x' })).toMatchObject({ ok: true });
    expect(await host.send({ type: 'setRelaxed', isRelaxed: true })).toMatchObject({ ok: true });
    server.clock.advance(1_000);
    expect(await send()).not.toMatchObject({ code: 'too_fast' });
  });

  it('stop an address that tries codes, but no seat that comes back', async () => {
    const server = await startServer();
    const { opened, players } = await gather(server, 1);
    let tries = 0;
    while ((await server.connect({ code: 'ACDEFG' })).refused === 'room_not_found') tries++;
    expect(tries).toBe(30);
    expect((await server.connect({ code: opened.code })).refused).toBe('too_many_tries');
    const back = await server.connect({ room: opened.room, secret: players[0]?.secret ?? '' });
    expect(back.mirror.seat).toBe(players[0]?.seat);
    server.clock.advance(60_000);
    expect((await server.connect({ code: opened.code })).refused).toBeNull();
  });

  it('never count right codes: a school is one address', async () => {
    const server = await startServer();
    const { code } = await server.open();
    for (let i = 0; i < 40; i++) expect((await server.connect({ code })).refused).toBeNull();
  });
});
