// Ways back to a seat over real sockets: one-time codes, asking for the seat of one's name, replaced links; and what
// ends: a seat that is forgotten, a room that is deleted. Rules in every phase: test/rules/returning.test.ts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passHash } from '../../shared/protocol/pass.ts';
import { newSecret, type TestClient } from '../helpers/client.ts';
import { type Class, gather, startServer, type TestServer, toPlay } from '../helpers/podium.ts';
import { type Fault, withFaults } from '../log/faults.ts';

const PASS = 'HHJJKK';
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

const offer = ({ opened }: Class, by: TestClient, seat: number) =>
  by.ask({ type: 'offerSeat', seat, hash: passHash(opened.room, PASS) });

/** A player who has moved, and the group around. */
async function midGame(settings: object = {}) {
  const server = await startServer();
  const group = await gather(server, 4, settings);
  await toPlay(group);
  const [mina] = group.players as [TestClient];
  await mina.place('Card a', null);
  return { server, group, mina };
}

const filesHold = (server: TestServer, text: string) =>
  readdirSync(server.dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(text));

describe('another device', () => {
  it('takes the seat over with a one-time code, board and all; the old one is told and cannot come back', async () => {
    const { server, group, mina } = await midGame();
    await offer(group, group.host, mina.seat);
    const laptop = await server.connect({ code: group.opened.code });
    await laptop.ask({ type: 'takeSeat', pass: PASS });
    await laptop.until(() => laptop.mirror.seat === mina.seat);
    expect(laptop.row()).toEqual(['a']);
    expect(await laptop.place('Card b', 'Card a')).toMatchObject({ ok: true });
    await mina.gone();
    expect(mina.notice).toBe('seat_elsewhere');
    const old = await server.connect({ room: group.opened.room, secret: mina.secret });
    expect(old.refused).toBe('seat_elsewhere');
    const reloaded = await server.connect({ room: group.opened.room, secret: laptop.secret });
    expect(reloaded.mirror.seat).toBe(mina.seat);
    expect(filesHold(server, PASS)).toEqual([]);
  });

  it('is offered by the player, too, who may then look at the finish on a larger screen', async () => {
    const { server, group, mina } = await midGame();
    await group.host.ask({ type: 'end', phaseNo: group.host.phaseNo });
    await offer(group, mina, mina.seat);
    const laptop = await server.connect({ code: group.opened.code });
    expect(await laptop.send({ type: 'join', name: 'New' })).toMatchObject({ code: 'room_finished' });
    await laptop.ask({ type: 'takeSeat', pass: PASS });
    await laptop.until(() => laptop.mirror.seat === mina.seat);
    expect(laptop.get('me').name).toBe('Player 1');
  });

  it('that guesses codes is held up with its whole address, seats are not', async () => {
    const { server, group, mina } = await midGame();
    const guesser = await server.connect({ code: group.opened.code });
    const codes = new Set<string>();
    for (let i = 0; i < 40; i++) {
      server.clock.advance(50);
      const ack = await guesser.send({ type: 'takeSeat', pass: 'AAAAAA' });
      if (!ack.ok) codes.add(ack.code);
    }
    expect([...codes]).toEqual(['pass_wrong', 'too_many_tries']);
    const back = await server.connect({ room: group.opened.room, secret: mina.secret });
    expect(back.mirror.seat).toBe(mina.seat);
  });

  it('takes over in one commit with others, and its last words tell nobody of a crew that they have just left', async () => {
    const [begun, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let isSlow = false;
    const plan = (): Fault => {
      if (isSlow) begun.resolve();
      return isSlow ? written.promise : 'none';
    };
    const server = await startServer({ wrapLog: (log) => withFaults(log, { plan }) });
    const group = await gather(server, 4);
    const { host, opened } = group;
    const [mina, ben] = group.players as [TestClient, TestClient];
    await offer(group, host, mina.seat);
    const laptop = await server.connect({ code: opened.code });
    isSlow = true;
    const asked = [host.ask({ type: 'setRelaxed', isRelaxed: true })];
    await begun.promise;
    asked.push(
      host.ask({ type: 'renameSeat', seat: mina.seat, name: 'Somebody' }),
      host.ask({ type: 'moveSeat', seat: ben.seat, team: 'new' }),
      laptop.ask({ type: 'takeSeat', pass: PASS }),
    );
    // Answered at the door, so what came before it on these lines is there.
    await Promise.all([host.raw('no command'), laptop.raw('no command')]);
    isSlow = false;
    written.resolve();
    const [, ...acks] = await Promise.all(asked);
    expect(new Set(acks.map(({ seq }) => seq)).size).toBe(1);
    await mina.until(() => mina.notice === 'seat_elsewhere');
    await ben.until(() => ben.mirror.get('team')?.team === 3);
    await laptop.until(() => laptop.frames.join().includes('Somebody'));
    expect(ben.frames.join()).not.toContain('Somebody');
  });
});

describe('the same name from another browser', () => {
  it('asks, the host says yes with one tap, and the seat is there', async () => {
    const { server, group, mina } = await midGame();
    const wiped = await server.connect({ code: group.opened.code });
    expect(await wiped.send({ type: 'join', name: 'player 1' })).toMatchObject({ code: 'name_taken' });
    await wiped.ask({ type: 'claimSeat', name: 'player 1' });
    await group.host.until(() => group.host.mirror.get('claims')?.asking.length === 1);
    const [asking] = group.host.get('claims').asking;
    expect(asking).toMatchObject({ seat: mina.seat, name: 'Player 1', isPresent: true });
    await group.host.ask({ type: 'answerClaim', claim: asking?.claim ?? 0, isYes: true });
    await wiped.until(() => wiped.mirror.seat === mina.seat);
    expect(wiped.row()).toEqual(['a']);
    await mina.gone();
    expect(mina.notice).toBe('seat_elsewhere');
    expect(group.host.mirror.get('claims')).toBeNull();
  });

  it('that waits over a restart is answered all the same', async () => {
    const { server, group, mina } = await midGame();
    const wiped = await server.connect({ code: group.opened.code });
    await wiped.ask({ type: 'claimSeat', name: 'Player 1' });
    await server.restart();
    const host = await server.host(group.opened);
    await host.ask({ type: 'answerClaim', claim: host.get('claims').asking[0]?.claim ?? 0, isYes: true });
    const back = await server.connect({ code: group.opened.code, secret: wiped.secret });
    expect(back.mirror.seat).toBe(mina.seat);
  });

  it('is told no, and comes aboard as somebody else', async () => {
    const { server, group } = await midGame();
    const stranger = await server.connect({ code: group.opened.code });
    await stranger.ask({ type: 'claimSeat', name: 'Player 1' });
    await group.host.until(() => group.host.mirror.get('claims')?.asking.length === 1);
    const claim = group.host.get('claims').asking[0]?.claim ?? 0;
    await group.host.ask({ type: 'answerClaim', claim, isYes: false });
    await stranger.gone();
    expect(stranger.notice).toBe('claim_denied');
    const again = await server.connect({ code: group.opened.code, secret: stranger.secret });
    expect(await again.send({ type: 'join', name: 'Player 1', isOther: true })).toMatchObject({ ok: true });
    await again.until(() => again.mirror.get('me')?.name === 'Player 1 2');
  });
});

describe('a link that is replaced', () => {
  it('throws out whoever came by the old one, and not the host who did it', async () => {
    const server = await startServer();
    const { opened, host } = await gather(server, 1);
    const [second, screen] = [await server.host(opened), await server.screen(opened)];
    const [hostSecret, screenSecret] = [newSecret(), newSecret()];
    await host.ask({ type: 'replaceLink', what: 'host', hash: hashOf(hostSecret) });
    await host.ask({ type: 'replaceLink', what: 'screen', hash: hashOf(screenSecret) });
    await Promise.all([second.gone(), screen.gone()]);
    expect([second.notice, screen.notice]).toEqual(['wrong_link', 'wrong_link']);
    expect(await host.ask({ type: 'setLocked', isLocked: true })).toMatchObject({ ok: true });
    expect((await server.host(opened)).refused).toBe('wrong_link');
    expect((await server.screen(opened)).refused).toBe('wrong_link');
    expect((await server.host({ ...opened, hostSecret })).get('room').isLocked).toBe(true);
    expect((await server.screen({ ...opened, screenSecret })).refused).toBeNull();
  });
});

describe('a seat that is forgotten', () => {
  it('leaves no name on disk, and its secret finds nothing', async () => {
    const { server, group, mina } = await midGame();
    await group.host.ask({ type: 'renameSeat', seat: mina.seat, name: 'Zephyrine' });
    expect(filesHold(server, 'Zephyrine')).not.toEqual([]);
    // The line ends with the seat, so there may be no ack.
    mina.send({ type: 'forgetSeat', seat: mina.seat }).catch(() => {});
    await mina.gone();
    expect(mina.notice).toBe('seat_forgotten');
    await expect.poll(() => filesHold(server, 'Zephyrine')).toEqual([]);
    expect(filesHold(server, 'Player 1')).toEqual([]);
    await server.restart();
    const again = await server.connect({ room: group.opened.room, secret: mina.secret });
    expect(again.refused).toBe('seat_forgotten');
    const host = await server.host(group.opened);
    expect(JSON.stringify(host.get('roster.0'))).toContain('Player 2');
    expect(JSON.stringify(host.get('roster.0'))).not.toContain('Zephyrine');
  });
});

describe('a room that is deleted', () => {
  it('is gone for everybody, from the disk too, and its code may be used again', async () => {
    const { server, group } = await midGame();
    expect(filesHold(server, 'Player 3')).not.toEqual([]);
    expect(await group.host.send({ type: 'deleteRoom' })).toMatchObject({ ok: true });
    expect(filesHold(server, 'Player 3')).toEqual([]);
    await server.passing(() => [group.host, ...group.players].every(({ socket }) => !socket.connected));
    expect(group.players.map(({ notice }) => notice)).toEqual(Array(4).fill('room_gone'));
    expect((await server.connect({ code: group.opened.code })).refused).toBe('room_not_found');
    expect((await server.host(group.opened)).refused).toBe('room_gone');
    await server.restart();
    expect((await server.host(group.opened)).refused).toBe('room_gone');
  });
});
