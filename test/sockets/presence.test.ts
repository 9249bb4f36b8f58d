// Tabs, absence, cards in hand and quick signals: what connections do to seats.
import { describe, expect, it } from 'vitest';
import type { EventLog } from '../../server/log/contract.ts';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';
import { type Fault, withFaults } from '../log/faults.ts';

const present = (host: TestClient) => host.get('counts').present;

describe('connections of a seat', () => {
  it('are one: a newer tab takes the seat over, and the older one is told', async () => {
    const server = await startServer();
    const { opened, players } = await gather(server, 1);
    const [old] = players as [TestClient];
    const tab = await server.connect({ room: opened.room, secret: old.secret });
    await old.gone();
    expect(old.notice).toBe('replaced');
    expect(tab.mirror.seat).toBe(old.seat);
    server.clock.advance(20_000);
    await tab.ask({ type: 'join', name: 'again' });
    expect(tab.get('counts').present).toBe(1);
  });

  it('are up to four for a host; a fifth page ends the oldest', async () => {
    const server = await startServer();
    const opened = await server.open();
    const pages = [];
    for (let i = 0; i < 5; i++) pages.push(await server.host(opened));
    const [oldest, ...others] = pages as [TestClient, ...TestClient[]];
    await oldest.gone();
    expect(oldest.notice).toBe('replaced');
    for (const page of others) await page.ask({ type: 'setRelaxed', isRelaxed: true });
  });

  it('of a host who came meanwhile shows at the end what the earlier one shows, though that was told nothing new', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    const { host, opened, players } = group;
    const [one] = players as [TestClient];
    await toPlay(group);
    const ready = (client: TestClient) =>
      client.mirror.get('progress.0')?.reduce((sum, row) => sum + row.ready, 0);
    await server.passing(() => ready(host) === 0);
    const setReady = (isReady: boolean) =>
      one.ask({
        type: 'setReady',
        phaseNo: one.get('phase').phaseNo,
        version: one.get('board').version,
        isReady,
      });
    const { phaseNo } = one.get('phase');
    const [first] = one.get('task').cards ?? [];
    await one.ask({
      type: 'move',
      phaseNo,
      play: { kind: 'order', move: { do: 'place', card: first!.id, after: null } },
    });
    await setReady(true);
    await server.passing(() => ready(host) === 1);
    // The first after a quiet while leaves at once, the next within a quarter of a second waits.
    await setReady(false);
    await setReady(true);
    const second = await server.host(opened);
    await expect.poll(() => [ready(host), ready(second)]).toEqual([0, 1]);
    await setReady(false);
    server.clock.advance(1_000);
    await expect.poll(() => [ready(host), ready(second)]).toEqual([0, 0]);
  });

  it('make the seat away 15 s after the last one has gone, not before', async () => {
    const server = await startServer();
    const { host, players } = await gather(server, 2);
    await server.passing(() => present(host) === 2);
    await players[0]?.close();
    await expect.poll(() => server.podium.connections).toBe(2);
    server.clock.advance(14_000);
    await host.ask({ type: 'setRelaxed', isRelaxed: false });
    expect(present(host)).toBe(2);
    server.clock.advance(1_500);
    await server.passing(() => present(host) === 1);
  });

  it('count as away while the page is hidden, and arrive when it is shown', async () => {
    const server = await startServer();
    const { host, players } = await gather(server, 2);
    const [one] = players as [TestClient];
    one.socket.emit('presence', { isVisible: false });
    await one.ask({ type: 'join', name: 'x' });
    server.clock.advance(15_000);
    await server.passing(() => present(host) === 1);
    one.socket.emit('presence', { isVisible: true });
    await one.until(() => one.get('team').members.every((member) => member.isPresent));
  });
});

describe('a page that is shown again', () => {
  it('arrives also while its going away is still being written', async () => {
    let written: (() => void) | undefined;
    const wrapLog = (log: EventLog): EventLog => ({
      ...log,
      append: async (append) => {
        const isAway = append.commit.body.includes('seatWentAway');
        if (isAway) await new Promise<void>((resolve) => (written = resolve));
        return log.append(append);
      },
    });
    const server = await startServer({ wrapLog });
    const { host, players } = await gather(server, 2);
    const [one] = players as [TestClient];
    one.socket.emit('presence', { isVisible: false });
    await one.ask({ type: 'join', name: 'x' });
    server.clock.advance(15_000);
    await expect.poll(() => written).toBeDefined();
    one.socket.emit('presence', { isVisible: true });
    // Answered at the door, so what came before it on this line is there.
    await one.raw('no command');
    written?.();
    await one.ask({ type: 'join', name: 'x' });
    const { snapshots } = host;
    host.socket.emit('snapshot');
    await host.until(() => host.snapshots > snapshots);
    expect(host.get('roster.0').map((row) => row.isPresent)).toEqual([true, true]);
  });
});

describe('cards in hand', () => {
  it('are shown to the team, kept from others, and let go after 3 s without a sign', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [one, two] = group.players as [TestClient, TestClient];
    const card = one.cardId('Card a');
    one.socket.emit('presence', { hold: card });
    await two.until(() => two.news.length > 0);
    expect(two.news.at(-1)).toEqual({ holds: [{ seat: one.seat, card }], board: 1 });
    two.socket.emit('presence', { hold: card });
    await two.until(() => two.news.length > 1);
    expect(await two.place('Card a', null)).toMatchObject({ code: 'card_held' });
    expect(await one.place('Card a', null)).toMatchObject({ ok: true });
    server.clock.advance(3_000);
    await two.until(() => JSON.stringify(two.news.at(-1)) === JSON.stringify({ holds: [], board: 1 }));
    expect(await two.place('Card a', null)).toMatchObject({ ok: true });
  });

  it('are nobody else’s business in an attempt that everybody plays alone', async () => {
    const server = await startServer();
    const group = await gather(server, 2, { attempts: 2 });
    await toPlay(group);
    const [one, two] = group.players as [TestClient, TestClient];
    const card = one.cardId('Card a');
    one.socket.emit('presence', { hold: card });
    await one.send({ type: 'undo', phaseNo: one.phaseNo, version: 0 });
    expect(await two.place('Card a', null)).toMatchObject({ ok: true });
    expect(two.news).toEqual([]);
  });

  it('are let go after 8 s however alive the holder is', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [one, two] = group.players as [TestClient, TestClient];
    const card = one.cardId('Card a');
    for (let second = 0; second < 8; second++) {
      one.socket.emit('presence', { hold: card });
      await one.send({ type: 'undo', phaseNo: one.phaseNo, version: 0 });
      expect(await two.place('Card a', null)).toMatchObject({ code: 'card_held' });
      server.clock.advance(1_000);
    }
    one.socket.emit('presence', { hold: card });
    await one.send({ type: 'undo', phaseNo: one.phaseNo, version: 0 });
    expect(await two.place('Card a', null)).toMatchObject({ ok: true });
  });

  it('do not make a repeat of an accepted move fail', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [one, two] = group.players as [TestClient, TestClient];
    const move = { do: 'place' as const, card: one.cardId('Card a'), after: null };
    const command = { type: 'move' as const, phaseNo: one.phaseNo, play: { kind: 'order' as const, move } };
    await one.send(command, 50);
    two.socket.emit('presence', { hold: move.card });
    await one.until(() => one.news.length > 0);
    expect(await one.send(command, 50)).toMatchObject({ ok: true, settled: true });
  });

  it('may be taken by the next one as soon as they are put down, also before that is stored', async () => {
    const written = Promise.withResolvers<void>();
    let isSlow = false;
    const plan = (): Fault => (isSlow ? written.promise : 'none');
    const server = await startServer({ wrapLog: (log) => withFaults(log, { plan }) });
    const group = await gather(server, 2);
    await toPlay(group);
    const [one, two] = group.players as [TestClient, TestClient];
    const card = one.cardId('Card a');
    one.socket.emit('presence', { hold: card });
    await two.until(() => two.news.length > 0);
    isSlow = true;
    const before = two.place('Card b', null);
    const placed = one.place('Card a', null);
    one.socket.emit('presence', { hold: null });
    await two.until(() => JSON.stringify(two.news.at(-1)) === JSON.stringify({ holds: [], board: 1 }));
    two.socket.emit('presence', { hold: card });
    await one.until(() => JSON.stringify(one.news.at(-1)).includes(`"seat":${two.seat}`));
    written.resolve();
    expect(await before).toMatchObject({ ok: true });
    expect(await placed).toMatchObject({ ok: true });
  });

  it('come with signals, which are forgotten at once', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [one, two] = group.players as [TestClient, TestClient];
    one.socket.emit('presence', { signal: 'unsure', card: one.cardId('Card b') });
    await two.until(() => two.news.length > 0);
    expect(two.news).toEqual([{ signal: 'unsure', seat: one.seat, card: one.cardId('Card b'), board: 1 }]);
    expect(group.host.news).toEqual([]);
  });
});
