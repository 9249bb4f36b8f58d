// The way in: code, name, seat and the first snapshot; and every way in which somebody is turned away.
import { describe, expect, it } from 'vitest';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

describe('joining', () => {
  it('shows the room before a name is given, and the seat after it', async () => {
    const server = await startServer();
    const opened = await server.open();
    const phone = await server.connect({ code: opened.code.toLowerCase() });
    expect(phone.mirror.seat).toBeNull();
    expect(phone.get('room').joinCode).toBe(opened.code);
    expect(phone.get('phase').phase).toBe('lobby');
    await phone.join('  민준 ');
    expect(phone.get('me').name).toBe('민준');
    expect(phone.seat).toBeGreaterThan(1);
  });

  it('reads a code with a space or hyphen in the middle', async () => {
    const server = await startServer();
    const { code } = await server.open();
    for (const typed of [
      `${code.slice(0, 3)} ${code.slice(3)}`,
      `${code.slice(0, 3)}-${code.slice(3).toLowerCase()}`,
    ]) {
      expect((await server.connect({ code: typed })).refused).toBeNull();
    }
  });

  it('finds the same seat when a join is repeated from a new page', async () => {
    const server = await startServer();
    const opened = await server.open();
    const first = await server.player(opened, 'Mina');
    const again = await server.connect({ room: opened.room, secret: first.secret });
    expect(again.mirror.seat).toBe(first.seat);
    expect(await again.send({ type: 'join', name: 'Other' })).toMatchObject({ ok: true, settled: true });
    expect(again.get('me').name).toBe('Mina');
  });

  it('gives a taken name a number, and refuses names that cannot be shown', async () => {
    const server = await startServer();
    const opened = await server.open();
    await server.player(opened, 'Mina');
    const other = await server.connect({ code: opened.code });
    await other.ask({ type: 'join', name: 'Mina', isOther: true });
    await other.until(() => other.mirror.get('me')?.name === 'Mina 2');
    const phone = await server.connect({ code: opened.code });
    expect(await phone.send({ type: 'join', name: '  ' })).toMatchObject({ ok: false, code: 'name_bad' });
    expect(await phone.send({ type: 'join', name: '시1발' })).toMatchObject({ ok: false, code: 'name_rude' });
    expect(await phone.send({ type: 'join', name: 'what the fuck' })).toMatchObject({
      ok: false,
      code: 'name_rude',
    });
    expect(await phone.send({ type: 'join', name: '시발점' })).toMatchObject({ ok: true });
    const host = await server.host(opened);
    // Whoever leads has read it: a real name that was refused can be put back.
    await host.ask({ type: 'renameSeat', seat: phone.seat, name: '조까치' });
  });

  it('refuses unknown codes, wrong links and old pages with their codes', async () => {
    const server = await startServer();
    const { room } = await server.open();
    expect((await server.connect({ code: 'ACDEFG' })).refused).toBe('room_not_found');
    expect((await server.connect({ code: 'no code' })).refused).toBe('room_not_found');
    expect((await server.connect({ role: 'host', room })).refused).toBe('wrong_link');
    expect((await server.connect({ role: 'screen', room })).refused).toBe('wrong_link');
    expect((await server.connect({ room, secret: 'short' })).refused).toBe('bad_message');
  });

  it('is possible in every phase; who is late watches or takes an open board', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const late = await server.player(group.opened, 'Late');
    expect(late.get('phase').phase).toBe('play');
    expect(late.get('me').team).not.toBeNull();
    expect(late.get('board').state).toBe('open');
  });

  it('refuses at a locked door, and lets in again when it opens', async () => {
    const server = await startServer();
    const { opened, host } = await gather(server, 1);
    await host.ask({ type: 'setLocked', isLocked: true });
    const phone = await server.connect({ code: opened.code });
    expect(await phone.send({ type: 'join', name: 'Late' })).toMatchObject({
      ok: false,
      code: 'room_locked',
    });
    await host.ask({ type: 'setLocked', isLocked: false });
    expect(await phone.send({ type: 'join', name: 'Late' })).toMatchObject({ ok: true });
  });

  it('refuses when every seat is taken, but never somebody who has one', async () => {
    const server = await startServer({ env: { MAX_SEATS_PER_ROOM: '2' } });
    const { opened, players } = await gather(server, 2);
    const third = await server.connect({ code: opened.code });
    expect(await third.send({ type: 'join', name: 'Third' })).toMatchObject({ ok: false, code: 'room_full' });
    const back = await server.connect({ code: opened.code, secret: players[0]?.secret ?? '' });
    expect(back.mirror.seat).toBe(players[0]?.seat);
  });

  it('says that a room is over', async () => {
    const server = await startServer();
    const { opened, host, players } = await gather(server, 1);
    await host.ask({ type: 'end', phaseNo: host.phaseNo });
    const late = await server.connect({ code: opened.code });
    expect(await late.send({ type: 'join', name: 'Late' })).toMatchObject({ code: 'room_finished' });
    expect(
      (await server.connect({ code: opened.code, secret: players[0]?.secret ?? '' })).refused,
    ).toBeNull();
  });
});
