// A pause stops the clock for everybody: moves are refused, and deadlines wait.
import { describe, expect, it } from 'vitest';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

describe('a pause', () => {
  it('refuses moves, and gives the time back afterwards', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const { host } = group;
    const [one] = group.players as [TestClient];
    const deadline = one.get('phase').deadlineAtMs ?? 0;
    await host.ask({ type: 'pause', phaseNo: host.phaseNo });
    await one.until(() => one.get('phase').pausedAtMs !== null);
    expect(await one.place('Card a', null)).toMatchObject({ ok: false, code: 'paused' });
    server.clock.advance(120_000);
    await host.ask({ type: 'resume', phaseNo: host.phaseNo });
    await one.until(() => one.get('phase').pausedAtMs === null);
    expect(one.get('phase').deadlineAtMs).toBe(deadline + 120_000);
    expect(await one.place('Card a', null)).toMatchObject({ ok: true });
  });

  it('holds over a restart', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    await group.host.ask({ type: 'pause', phaseNo: group.host.phaseNo });
    await server.restart(600_000);
    const host = await server.host(group.opened);
    expect(host.get('phase').phase).toBe('play');
    expect(host.get('phase').pausedAtMs).not.toBeNull();
    await host.ask({ type: 'resume', phaseNo: host.phaseNo });
    await host.until(() => (host.get('phase').deadlineAtMs ?? 0) > server.clock.now() + 50_000);
  });

  it('comes by itself when a study group has left', async () => {
    const server = await startServer();
    const opened = await server.open('study');
    const one = await server.player(opened, 'One');
    for (const _ of ['lobby', 'briefing']) {
      await one.ask({ type: 'vote', phaseNo: one.phaseNo, what: 'next', on: true });
    }
    await one.until(() => one.get('phase').goAtMs !== null);
    server.clock.advance(3_000);
    await one.phase('play');
    await one.close();
    await expect.poll(() => server.podium.connections).toBe(0);
    server.clock.advance(15_000);
    const back = await server.connect({ room: opened.room, secret: one.secret });
    await back.until(() => back.get('phase').pausedAtMs !== null);
    await back.ask({ type: 'resume', phaseNo: back.phaseNo });
  });
});
