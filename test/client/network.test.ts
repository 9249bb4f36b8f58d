// Bad networks between the real client and the real server: whatever the line does, what was moved is on the board of
// the team mate exactly once, nobody has to reload, and the page says what is wrong and what it has kept.
import { afterEach, describe, expect, it } from 'vitest';
import { Aboard, leaveAll, oneShip, seenBy, until } from './aboard.ts';
import { usePage } from './page.ts';

const page = usePage();
afterEach(leaveAll);

describe('a line', () => {
  it.each(['rst', 'fin'] as const)(
    'that ends by %s between moves loses none and doubles none',
    async (how) => {
      const { net, mate, me } = await oneShip();
      void me.place('a');
      net.drop(how);
      void me.place('b');
      expect(me.row()).toBe('ba');
      await until(() => me.room.unsettled.value === 0);
      void me.place('c');
      net.drop(how);
      await seenBy(mate, 'cba');
      await until(() => me.room.status.value === 'online' && me.room.unsettled.value === 0);
      expect(me.row()).toBe('cba');
      expect(mate.get('board').version).toBe(3);
    },
  );

  it('that loses acks while moves arrive is given up, and every move has happened once', async () => {
    const { net, mate, me } = await oneShip();
    net.stall('down');
    void me.place('a');
    await seenBy(mate, 'a');
    void me.place('b');
    expect(me.room.unsettled.value).toBe(2);
    await until(() => me.room.unsettled.value === 0);
    await seenBy(mate, 'ba');
    expect(mate.get('board').version).toBe(2);
    expect(net.opened).toBe(2);
  });

  it('that is half open is said, and then made anew without anybody doing anything', async () => {
    const { net, mate, me } = await oneShip();
    const stalled = net.stall();
    const sinceMs = performance.now();
    void me.place('a');
    expect(me.row()).toBe('a');
    await until(() => me.room.trouble.value === 'slow');
    const saidMs = performance.now() - sinceMs;
    expect(me.room.keptMoves.value).toBe(1);
    await seenBy(mate, 'a');
    console.info(
      `half open: said after ${saidMs.toFixed(0)} ms, settled after ${(performance.now() - sinceMs).toFixed(0)} ms`,
    );
    // What was under way on the old line arrives after all: it changes nothing, and takes nobody's seat.
    stalled.release();
    await me.place('b');
    await seenBy(mate, 'ba');
    expect(me.room.status.value).toBe('online');
    await until(() => me.room.trouble.value === null);
  });

  it('whose handshake arrives after a newer one does not take the seat from its own page', async () => {
    const { net, mate, me } = await oneShip();
    // The transport opens, and what proves the seat stays on the way.
    const stalled = net.stallNextAfter(1);
    net.drop();
    await until(() => me.room.status.value === 'reconnecting');
    await until(() => me.room.status.value === 'online');
    expect(stalled.isStalled()).toBe(true);
    stalled.release();
    await me.place('a');
    await seenBy(mate, 'a');
    await me.place('b');
    await seenBy(mate, 'ba');
    expect(me.room.status.value).not.toBe('replaced');
  });

  it('that dies while the page is hidden is new within a second or so after waking', async () => {
    const { net, mate, me } = await oneShip();
    page.visibility = 'hidden';
    page.fire('visibilitychange');
    net.stall();
    await mate.place('Card d', null);
    page.visibility = 'visible';
    const sinceMs = performance.now();
    page.fire('visibilitychange');
    await until(() => me.row() === 'd');
    console.info(`woken on a dead line: on its board after ${(performance.now() - sinceMs).toFixed(0)} ms`);
    await me.place('a');
    await seenBy(mate, 'ad');
  });

  it('of another address, after the server has moved, carries what was kept', async () => {
    const { server, net, mate, me, opened } = await oneShip();
    net.refuse(true);
    net.drop();
    void me.place('a');
    void me.place('b');
    await until(() => me.room.trouble.value === 'offline');
    expect([me.row(), me.room.keptMoves.value]).toEqual(['ba', 2]);
    await server.restart();
    net.aim(Number(new URL(server.podium.url).port));
    net.refuse(false);
    await until(() => me.room.unsettled.value === 0);
    const back = await server.connect({ room: opened.room, secret: mate.secret });
    expect(back.row()).toEqual(['b', 'a']);
    expect(back.get('board').version).toBe(2);
    await until(() => me.room.trouble.value === null);
  });

  it('that a server ends which stops is called its break until it is back, with what was kept', async () => {
    const { server, net, me } = await oneShip();
    const closed = server.podium.close();
    await until(() => me.room.trouble.value === 'break');
    void me.place('a');
    await closed;
    // Whatever tries fail meanwhile do not make it a trouble of the line.
    const tries = net.opened;
    await expect.poll(() => net.opened, { timeout: 60_000 }).toBeGreaterThan(tries + 1);
    expect([me.room.trouble.value, me.room.keptMoves.value]).toEqual(['break', 1]);
    await server.start();
    net.aim(Number(new URL(server.podium.url).port));
    await until(() => me.room.unsettled.value === 0);
    await until(() => me.room.trouble.value === null);
    expect(me.row()).toBe('a');
  });

  it.each([
    { name: 'late', delayMs: 1_200, bytesPerSecond: Number.POSITIVE_INFINITY },
    { name: 'narrow', delayMs: 50, bytesPerSecond: 3_000 },
  ])('that is slow ($name) but does work is not cut', async (line) => {
    const { net, mate, me } = await oneShip();
    net.slow(line);
    net.drop();
    await until(() => me.room.status.value === 'reconnecting');
    await until(() => me.room.status.value === 'online');
    const opened = net.opened;
    await me.place('a');
    await me.place('b');
    await seenBy(mate, 'ba');
    expect(net.opened).toBe(opened);
  });
});

describe('a join', () => {
  it('whose ack is lost finds the same seat', async () => {
    const { net, opened, host } = await oneShip();
    const late = new Aboard(net, { role: 'player', code: opened.code, secret: 'l'.repeat(22) });
    await until(() => late.room.status.value === 'online');
    net.stall('down');
    const joined = late.room.send({ type: 'join', name: 'Late' });
    await host.until(() => host.get('counts').players === 3);
    expect(await joined).toMatchObject({ ok: true, settled: true });
    await until(() => late.room.seat.value !== null);
    expect(host.get('counts').players).toBe(3);
  });
});

describe('a move', () => {
  it('of the first attempt never lands on the second, and that it came too late is said once', async () => {
    const { server, net, host, mate, me } = await oneShip({ form: 'review' });
    net.refuse(true);
    net.drop();
    void me.place('a');
    void me.place('b');
    const told: unknown[] = [];
    me.room.missed.subscribe((missed) => missed && told.push(missed));
    await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
    await host.phase('discussion');
    await host.ask({ type: 'next', phaseNo: host.phaseNo });
    server.clock.advance(3_000);
    await mate.phase('play');
    me.laterMs = 60_000;
    net.refuse(false);
    await until(() => me.room.unsettled.value === 0 && me.room.slice('phase').value?.attempt === 2);
    expect(told).toEqual([{ late: 2, misfit: 0, steps: 0 }]);
    expect(me.row()).toBe('');
    expect(mate.row()).toEqual([]);
    await me.place('c');
    await seenBy(mate, 'c');
  });

  it('that is refused for good does not hold up those behind it', async () => {
    const { net, mate, me } = await oneShip();
    net.refuse(true);
    net.drop();
    const phaseNo = me.room.slice('phase').value?.phaseNo ?? 0;
    void me.place('a');
    const wrong = { do: 'place' as const, card: 'zzzz', after: null };
    const refused = me.room.send({ type: 'move', phaseNo, play: { kind: 'order', move: wrong } });
    void me.place('b');
    net.refuse(false);
    expect(await refused).toMatchObject({ ok: false, code: 'card_unknown' });
    await seenBy(mate, 'ba');
  });

  it('is not lost among many that were kept: they are paced', async () => {
    const { server, net, mate, me } = await oneShip();
    net.refuse(true);
    net.drop();
    for (let i = 0; i < 45; i++) void me.place(i % 2 === 0 ? 'a' : 'b');
    net.refuse(false);
    // The server's clock stands still, and so does its bucket: it fills while time passes.
    const timer = setInterval(() => server.clock.advance(20), 20);
    await until(() => me.room.unsettled.value === 0).finally(() => clearInterval(timer));
    await seenBy(mate, 'ab');
    expect(mate.get('board').version).toBe(45);
  });
});
