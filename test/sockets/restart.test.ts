// The server is closed and started again on the same data: everything that was acknowledged is there, deadlines hold,
// and what passed while nobody served is given back.
import { describe, expect, it } from 'vitest';
import { openLog } from '../../server/log/open.ts';
import { bootNode } from '../../server/main.ts';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

describe('a restart', () => {
  it('tells everybody, and brings every board back as it was acknowledged', async () => {
    const server = await startServer();
    const group = await gather(server, 4);
    await toPlay(group);
    const [one] = group.players as [TestClient];
    await one.place('Card c', null);
    await one.place('Card a', 'Card c');
    const deadline = one.get('phase').deadlineAtMs;
    const code = one.get('room').joinCode;
    await server.restart();
    await one.gone();
    expect(one.notice).toBe('server_stops');
    const back = await server.connect({ room: group.opened.room, secret: one.secret });
    expect(back.row()).toEqual(['c', 'a']);
    expect(back.mirror.seat).toBe(one.seat);
    expect(back.get('phase').deadlineAtMs).toBe(deadline);
    expect(back.get('room').joinCode).toBe(code);
    const host = await server.host(group.opened);
    expect(host.get('phase').phase).toBe('play');
    expect(await back.place('Card b', 'Card c')).toMatchObject({ ok: true });
  });

  it('settles a command that was accepted before it', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [one] = group.players as [TestClient];
    const move = { do: 'place' as const, card: one.cardId('Card c'), after: null };
    const frame = {
      clientId: one.clientId,
      n: 77,
      command: { type: 'move', phaseNo: one.phaseNo, play: { kind: 'order', move } },
    };
    const ack = await one.raw(frame);
    await server.restart();
    const back = await server.connect({ room: group.opened.room, secret: one.secret });
    expect(await back.raw(frame)).toMatchObject({ ok: true, settled: true });
    expect(ack.seq).toBeGreaterThan(0);
    expect(back.row()).toEqual(['c']);
  });

  it('finds every unfinished room, by code and by id', async () => {
    const server = await startServer();
    const opened = [await server.open('live'), await server.open('review'), await server.open('study')];
    await server.restart(60_000);
    for (const { code, room } of opened) {
      expect((await server.connect({ code })).get('room').roomId).toBe(room);
      expect((await server.connect({ room })).get('room').joinCode).toBe(code);
    }
  });

  it('lets a deadline that is still to come pass at its time, with nobody there', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    await group.players[0]?.place('Card a', null);
    await server.restart(10_000);
    // Nobody comes back: the server finds the room by itself.
    server.clock.advance(52_000);
    await server.passing(() => server.podium.rooms.size === 1);
    const host = await server.host(group.opened);
    await server.passing(() => host.get('phase').phase === 'reveal');
  });

  it('moves a deadline that passed meanwhile by the time lost, with at least 20 s left', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [one] = group.players as [TestClient];
    server.clock.advance(55_000);
    await server.restart(30_000);
    const back = await server.connect({ room: group.opened.room, secret: one.secret });
    await back.until(() => (back.get('phase').deadlineAtMs ?? 0) >= server.clock.now() + 20_000);
    expect(back.get('phase').phase).toBe('play');
    expect(await back.place('Card a', null)).toMatchObject({ ok: true });
    server.clock.advance(21_000);
    await back.phase('reveal');
  });

  it('misses those who do not come back, after 15 s', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await server.restart();
    const host = await server.host(group.opened);
    await server.connect({ room: group.opened.room, secret: group.players[0]?.secret ?? '' });
    expect(host.get('counts').present).toBe(2);
    server.clock.advance(15_000);
    await server.passing(() => host.get('counts').present === 1);
  });

  it('that is killed before it has served is no sign of life: what passed before it is still given back', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [one] = group.players as [TestClient];
    server.clock.advance(55_000);
    await server.podium.close();
    // The board's minute ends while nobody serves. Then a process that is killed as soon as it has opened the log.
    server.clock.advance(20_000);
    const log = await openLog({ dataDir: server.config.dataDir });
    await bootNode(log, server.clock);
    await log.close();
    server.clock.advance(10_000);
    await server.start();
    const back = await server.connect({ room: group.opened.room, secret: one.secret });
    await back.until(() => (back.get('phase').deadlineAtMs ?? 0) >= server.clock.now() + 20_000);
    expect(back.get('phase').phase).toBe('play');
  });
});
