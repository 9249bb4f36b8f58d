// What a page has kept, and where it ends up: after a reload, in two tabs, in a storage that refuses, while the server
// cannot save, with a page that is too old, and with a press that comes too late. Real client, real server.
import type { Socket } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { openSocketTo } from '../../client/net/connection.ts';
import { makeSecret } from '../../client/net/secrets.ts';
import type { Handshake } from '../../shared/protocol/messages.ts';
import { fallibleLog } from '../helpers/podium.ts';
import { Aboard, leaveAll, oneShip, type Ship, seenBy, until } from './aboard.ts';
import { usePage } from './page.ts';

usePage();
afterEach(leaveAll);

/** Moves that the page could not send, made one after the other. */
function moveWithoutLine({ net, me }: Ship, ...cards: string[]): void {
  net.refuse(true);
  net.drop();
  for (const card of cards) void me.place(card);
}

describe('what was kept over a reload', () => {
  it('is sent before what is new, also when the first page knew a code and the next one a room', async () => {
    const ship = await oneShip();
    const { net, mate, me, opened, secret } = ship;
    // The first of them is under way: delivered, and its ack is lost.
    net.stall('down');
    void me.place('a');
    await seenBy(mate, 'a');
    moveWithoutLine(ship, 'b');
    me.room.close();
    net.refuse(false);
    const next = new Aboard(net, { role: 'player', code: opened.code, room: opened.room, secret });
    expect(next.room.keptMoves.value).toBe(2);
    await until(() => next.room.board.value !== null);
    void next.place('c');
    await until(() => next.room.unsettled.value === 0);
    await seenBy(mate, 'cba');
    expect(mate.get('board').version).toBe(3);
    expect(next.row()).toBe('cba');
  });

  it('is nobody else’s who plays in the same tab', async () => {
    const ship = await oneShip({ settings: { teamSize: 3 } });
    const { net, mate, me, opened } = ship;
    moveWithoutLine(ship, 'a');
    me.room.close();
    net.refuse(false);
    const other = new Aboard(net, { role: 'player', code: opened.code, secret: makeSecret() });
    expect(other.room.unsettled.value).toBe(0);
    await until(() => other.room.status.value === 'online');
    expect(mate.row()).toEqual([]);
  });

  it('is sent once by two tabs that both hold it, and the newer tab has the seat', async () => {
    const ship = await oneShip();
    const { net, mate, me, opened, secret } = ship;
    moveWithoutLine(ship, 'a', 'b');
    const copy = new Aboard(net, { role: 'player', code: opened.code, secret });
    net.refuse(false);
    await until(() => copy.room.unsettled.value === 0 && copy.room.status.value !== 'connecting');
    await seenBy(mate, 'ba');
    await until(() => [me, copy].filter(({ room }) => room.status.value === 'replaced').length === 1);
    const [older, newer] = me.room.status.value === 'replaced' ? [me, copy] : [copy, me];
    older.room.takeBack();
    await until(() => older.room.status.value === 'online' && newer.room.status.value === 'replaced');
    await until(() => older.room.unsettled.value === 0);
    await older.place('c');
    await seenBy(mate, 'cba');
    expect(mate.get('board').version).toBe(3);
  });

  it('is the newest that fits, where storage is full, and nothing that is older', async () => {
    const ship = await oneShip();
    const { net, mate, me, opened, secret } = ship;
    moveWithoutLine(ship, 'a');
    sessionStorage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    void me.place('b');
    expect(me.row()).toBe('ba');
    me.room.close();
    const next = new Aboard(net, { role: 'player', code: opened.code, secret });
    // Within one page memory stands in; a real reload has lost both, and never finds a half.
    expect(sessionStorage.getItem(`podium.outbox.player.${opened.code}`)).toBe(null);
    expect(next.room.keptMoves.value).toBe(2);
    net.refuse(false);
    await until(() => next.room.unsettled.value === 0);
    await seenBy(mate, 'ba');
  });
});

describe('a server that cannot save', () => {
  it('is said, the moves stay in sight, and everything is saved once there is room', async () => {
    const { faults, wrapLog } = fallibleLog();
    const { mate, me, server, net, opened } = await oneShip({ wrapLog });
    const askHealth = async () =>
      ((await (await server.fetch('/healthz')).json()) as { log: string }).log === 'fails';
    const host = new Aboard(
      net,
      { role: 'host', room: opened.room, secret: opened.hostSecret },
      { askHealth },
    );
    await until(() => host.room.status.value === 'online');
    faults.isFull = true;
    void me.place('a');
    void me.place('b');
    await until(() => me.room.trouble.value === 'saving');
    expect([me.row(), me.room.keptMoves.value]).toEqual(['ba', 2]);
    expect(mate.row()).toEqual([]);
    // The host presses nothing, and learns of it all the same.
    await until(() => host.room.trouble.value === 'saving');
    // A page that comes back meanwhile is let in, and shows what is saved.
    net.drop();
    await until(() => me.room.status.value === 'reconnecting');
    await until(() => me.room.trouble.value === 'saving' && me.room.status.value === 'online');
    faults.isFull = false;
    await seenBy(mate, 'ba');
    expect(mate.get('board').version).toBe(2);
    await until(() => me.room.trouble.value === null && host.room.trouble.value === null);
  });
});

describe('a step of the host', () => {
  it('that could not be sent for long is dropped, and said; a setting is kept', async () => {
    const { net, host, opened } = await oneShip();
    const late = new Aboard(net, { role: 'host', room: opened.room, secret: opened.hostSecret });
    await until(() => late.room.status.value === 'online');
    const phaseNo = host.phaseNo;
    net.refuse(true);
    net.drop();
    await until(() => late.room.status.value === 'reconnecting');
    const paused = late.room.send({ type: 'pause', phaseNo });
    const locked = late.room.send({ type: 'setLocked', isLocked: true });
    late.laterMs = 11_000;
    net.refuse(false);
    expect(await paused).toMatchObject({ ok: false, isTold: true });
    expect(await locked).toMatchObject({ ok: true });
    expect(late.room.missed.value).toEqual({ late: 0, misfit: 0, steps: 1 });
    await host.until(() => host.get('room').isLocked);
    expect(host.get('phase').pausedAtMs).toBe(null);
  });

  it('that could not be sent for a moment is done', async () => {
    const { net, host, opened } = await oneShip();
    const late = new Aboard(net, { role: 'host', room: opened.room, secret: opened.hostSecret });
    await until(() => late.room.status.value === 'online');
    net.drop();
    await until(() => late.room.status.value === 'reconnecting');
    expect(await late.room.send({ type: 'pause', phaseNo: host.phaseNo })).toMatchObject({ ok: true });
    await host.until(() => host.get('phase').pausedAtMs !== null);
  });
});

describe('a page that is too old', () => {
  it('loads itself again once, keeps what it has, and sends it when it is new', async () => {
    const ship = await oneShip();
    const { net, mate, opened, secret } = ship;
    const options = { role: 'player', code: opened.code, secret } as const;
    moveWithoutLine(ship, 'a');
    ship.me.room.close();
    net.refuse(false);
    const makeSocket = (handshake: () => Handshake): Socket =>
      openSocketTo(net.url)(() => ({ ...handshake(), protocol: 0 }));
    const old = new Aboard(net, options, { makeSocket });
    await expect.poll(() => old.reloads).toBe(1);
    expect(old.room.refusal.value).toBe(null);
    // Still old after the reload: it says so, and does not try again.
    const still = new Aboard(net, options, { makeSocket });
    await until(() => still.room.refusal.value === 'page_old');
    expect([still.reloads, still.room.keptMoves.value]).toEqual([0, 1]);
    const fresh = new Aboard(net, options);
    await until(() => fresh.room.unsettled.value === 0 && fresh.room.board.value !== null);
    await seenBy(mate, 'a');
  });

  it('does not load itself again where nothing can remember that it did', async () => {
    const { net, opened, me } = await oneShip();
    me.room.close();
    sessionStorage.setItem = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const makeSocket = (handshake: () => Handshake): Socket =>
      openSocketTo(net.url)(() => ({ ...handshake(), protocol: 0 }));
    const old = new Aboard(net, { role: 'player', code: opened.code, secret: makeSecret() }, { makeSocket });
    await until(() => old.room.refusal.value === 'page_old');
    expect(old.reloads).toBe(0);
  });
});
