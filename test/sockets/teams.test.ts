// Who is on which board: a seat that changes teams sees its new board at once and nothing of the old one any more.
import { describe, expect, it } from 'vitest';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

describe('a seat that is moved', () => {
  it('gets a snapshot of its new team, and no patch of the old one after it', async () => {
    const server = await startServer();
    const group = await gather(server, 4, { teamSize: 4, formation: 'auto' });
    const { host, players } = group;
    const [one] = players as [TestClient];
    await host.ask({ type: 'moveSeat', seat: one.seat, team: 'new' });
    await one.until(() => one.get('me').team === 2);
    const snapshots = one.snapshots;
    await toPlay(group);
    expect(snapshots).toBeGreaterThan(1);
    const before = one.patches.length;
    await players[1]?.place('Card a', null);
    await one.place('Card b', null);
    const audiences = new Set(one.patches.slice(before).map((patch) => patch.audience));
    expect(audiences.has('team:1')).toBe(false);
    expect(one.row()).toEqual(['b']);
    expect(one.gaps).toBe(0);
  });

  it('can pick its ship in the lobby, and its old ship hears of it', async () => {
    const server = await startServer();
    const opened = await server.open('live', { settings: { formation: 'pick', teamSize: 2 } });
    const [one, two] = [await server.player(opened, 'One'), await server.player(opened, 'Two')];
    await one.ask({ type: 'pickTeam', team: 'new' });
    await two.ask({ type: 'pickTeam', team: 1 });
    await one.until(() => one.get('team').members.length === 2);
    await two.ask({ type: 'pickTeam', team: 'new' });
    await one.until(() => one.get('team').members.length === 1);
    expect(two.get('team').team).toBe(2);
  });

  it('is told and cut off when it is removed, and comes back when that is undone', async () => {
    const server = await startServer();
    const { host, players, opened } = await gather(server, 2);
    const [one] = players as [TestClient];
    await host.ask({ type: 'removeSeat', seat: one.seat });
    await one.gone();
    expect(one.notice).toBe('seat_removed');
    expect((await server.connect({ room: opened.room, secret: one.secret })).refused).toBe('seat_removed');
    await host.ask({ type: 'restoreSeat', seat: one.seat });
    const back = await server.connect({ room: opened.room, secret: one.secret });
    expect(back.mirror.seat).toBe(one.seat);
  });
});
