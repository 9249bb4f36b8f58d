// Who has practised in the lobby: counted in memory, told to host and wall, never to players and never written down.
import { describe, expect, it } from 'vitest';
import type { TestClient } from '../helpers/client.ts';
import { type Class, gather, startServer } from '../helpers/podium.ts';

const sign = (player: TestClient) => player.socket.emit('presence', { hasPractised: true });
const told = (client: TestClient) =>
  client.news.flatMap((news) => ('practised' in news ? [news.practised] : []));
const hears = (client: TestClient, practised: number) =>
  client.until(() => told(client).at(-1) === practised);
/** What came before it on this line has been dealt with. */
const isThrough = (player: TestClient) => player.ask({ type: 'join', name: 'again' });

async function lobby(count: number): Promise<Class & { screen: TestClient }> {
  const group = await gather(await startServer(), count);
  return { ...group, screen: await group.server.screen(group.opened) };
}

describe('who has practised', () => {
  it('is counted for host and wall, gathered to four a second, and for no player', async () => {
    const { server, host, screen, players } = await lobby(3);
    const [one, two, three] = players as [TestClient, TestClient, TestClient];
    sign(one);
    await hears(host, 1);
    sign(two);
    await isThrough(two);
    sign(three);
    await isThrough(three);
    expect(told(host)).toEqual([1]);
    server.clock.advance(250);
    await hears(host, 3);
    await hears(screen, 3);
    expect(told(host)).toEqual([1, 3]);
    await isThrough(one);
    for (const player of players) expect(told(player)).toEqual([]);
  });

  it('counts once, however often a phone says it', async () => {
    const { server, host, players } = await lobby(2);
    const [one, two] = players as [TestClient, TestClient];
    for (let i = 0; i < 3; i++) sign(one);
    await hears(host, 1);
    sign(two);
    await isThrough(two);
    server.clock.advance(250);
    await hears(host, 2);
    expect(told(host)).toEqual([1, 2]);
  });

  it('is told to a host or wall that comes later', async () => {
    const { server, host, opened, players } = await lobby(1);
    sign(players[0] as TestClient);
    await hears(host, 1);
    await hears(await server.host(opened), 1);
    await hears(await server.screen(opened), 1);
  });

  it('leaves out who was removed until the host takes them in again, and for good who is forgotten', async () => {
    const { server, host, players } = await lobby(2);
    const [one, two] = players as [TestClient, TestClient];
    sign(one);
    sign(two);
    await hears(host, 1);
    await isThrough(two);
    server.clock.advance(250);
    await hears(host, 2);
    const { seat } = one;
    for (const [type, count] of [
      ['removeSeat', 1],
      ['restoreSeat', 2],
      ['forgetSeat', 1],
    ] as const) {
      server.clock.advance(250);
      await host.ask({ type, seat });
      await hears(host, count);
    }
  });

  it('is a player’s to say, with a seat, in the lobby', async () => {
    const { server, host, screen, opened, players } = await lobby(1);
    const [one] = players as [TestClient];
    const guest = await server.connect({ code: opened.code });
    for (const client of [guest, host, screen]) sign(client);
    await guest.raw('no command');
    await isThrough(one);
    await host.ask({ type: 'start', phaseNo: host.phaseNo });
    await one.phase('briefing');
    sign(one);
    await isThrough(one);
    server.clock.advance(250);
    await host.ask({ type: 'setRelaxed', isRelaxed: true });
    expect(told(host)).toEqual([]);
    expect(told(screen)).toEqual([]);
  });

  it('is nothing else: a frame with more in it is no message of ours', async () => {
    const { host, players } = await lobby(1);
    const [one] = players as [TestClient];
    one.socket.emit('presence', { hasPractised: true, count: 40 });
    one.socket.emit('presence', { hasPractised: false });
    await isThrough(one);
    await host.ask({ type: 'setRelaxed', isRelaxed: true });
    expect(told(host)).toEqual([]);
  });

  it('is not written down: a server that comes back hears it from the phones again', async () => {
    const { server, host, opened, players } = await lobby(1);
    const [one] = players as [TestClient];
    sign(one);
    await hears(host, 1);
    await server.restart();
    const back = await server.host(opened);
    expect(told(back)).toEqual([]);
    const again = await server.connect({ room: opened.room, secret: one.secret });
    sign(again);
    await hears(back, 1);
  });
});
