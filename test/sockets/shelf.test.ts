// The host's shelf over HTTP: where rooms stand in one question, repeating one with its ships, and deleting one for good, each by
// whoever has its host link and by nobody else.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../shared/report/shelf.ts';
import { gather, type OpenRoom, startServer, type TestServer, toPlay } from '../helpers/podium.ts';
import { textsOnDisk } from '../log/bytes.ts';

const asked = async (server: TestServer, rooms: unknown) => {
  const response = await server.post('/api/shelf', { rooms });
  return { status: response.status, body: (await response.json()) as { rooms: object[]; code?: string } };
};
const remove = async (server: TestServer, room: string, secret: string) => {
  const headers = { authorization: `Bearer ${secret}` };
  const response = await server.fetch(`/api/rooms/${room}`, { method: 'DELETE', headers });
  return [response.status, ((await response.json()) as { code?: string }).code];
};
const again = async (server: TestServer, body: object) => {
  const response = await server.post('/api/rooms', body);
  return { status: response.status, body: (await response.json()) as OpenRoom & { code: string } };
};

describe('the shelf', () => {
  it('says of an open room whether it has begun, which round is played and whether the clock is stopped, also after a restart', async () => {
    const server = await startServer();
    const { opened, host, players } = await gather(server);
    const rounds = host.get('control').plan.length;
    const now = async () => ((await asked(server, [opened.room])).body.rooms[0] as Standing).now;
    expect(await now()).toEqual({ at: 'lobby', roundNo: 0, rounds });
    await toPlay({ server, opened, host, players });
    expect(await now()).toEqual({ at: 'running', roundNo: 1, rounds });
    await host.ask({ type: 'pause', phaseNo: host.phaseNo });
    expect(await now()).toEqual({ at: 'paused', roundNo: 1, rounds });
    await server.restart();
    expect(await now()).toEqual({ at: 'paused', roundNo: 1, rounds });
  });

  it('says of all rooms at once which are open, finished and gone, in the order in which they were asked for', async () => {
    const server = await startServer();
    const open = await server.open();
    const { opened: over, host } = await gather(server);
    const deleted = await server.open();
    await toPlay({ server, opened: over, host, players: [] });
    await host.ask({ type: 'end', phaseNo: host.phaseNo });
    const finishedAtMs = server.clock.now();
    expect(await remove(server, deleted.room, deleted.hostSecret)).toEqual([200, undefined]);
    const never = 'n'.repeat(open.room.length);
    const ids = [deleted.room, over.room, never, open.room];
    const standings = [
      { room: deleted.room, standing: 'gone', finishedAtMs: null, now: null },
      { room: over.room, standing: 'finished', finishedAtMs, now: null },
      { room: never, standing: 'gone', finishedAtMs: null, now: null },
      { room: open.room, standing: 'open', finishedAtMs: null, now: { at: 'lobby', roundNo: 0, rounds: 3 } },
    ];
    expect(await asked(server, [...ids, over.room])).toEqual({ status: 200, body: { rooms: standings } });
    await server.restart();
    expect((await asked(server, ids)).body.rooms).toEqual(standings);
    expect((await asked(server, [])).body.code).toBe('bad_message');
    expect(
      (
        await asked(
          server,
          Array.from({ length: 101 }, () => open.room),
        )
      ).status,
    ).toBe(400);
    expect((await asked(server, ['; --'])).status).toBe(400);
  });

  it('repeats a room: the same pack, rounds, settings and ships, nobody aboard, and links of its own', async () => {
    const server = await startServer();
    const settings = { formation: 'auto', teamSize: 2, speedShare: 0.5, nameField: 'numberName' } as const;
    const opened = await server.open('live', { rounds: ['claims', 'steps'], settings });
    const host = await server.host(opened);
    await server.player(opened, '7 Ana');
    const player = await server.player(opened, '8 Ben');
    await toPlay({ server, opened, host, players: [player] });
    await host.ask({ type: 'end', phaseNo: host.phaseNo });
    const asks = { again: { room: opened.room, secret: opened.hostSecret } };
    const { status, body: next } = await again(server, asks);
    expect(status).toBe(201);
    expect(
      new Set([next.room, next.code, next.hostSecret, opened.room, opened.code, opened.hostSecret]).size,
    ).toBe(6);
    const leader = await server.host(next);
    const { form, settings: kept, packTitle } = host.get('room');
    expect(kept).toMatchObject(settings);
    expect(leader.get('room')).toMatchObject({ form, settings: kept, packTitle, joinCode: next.code });
    expect(leader.get('control').plan.map(({ id }) => id)).toEqual(['claims', 'steps']);
    expect(leader.get('counts').players).toBe(0);
    const aboard = await server.player(next, '7 Ana');
    expect(aboard.get('team').team).toBe(1);
    expect(aboard.get('team').name).toEqual(player.get('team').name);
    for (const secret of [opened.screenSecret, player.secret, next.hostSecret])
      expect((await again(server, { again: { room: opened.room, secret } })).body.code).toBe('wrong_link');
    expect((await again(server, { ...asks, settings: {} })).body.code).toBe('bad_message');
  });

  it('[TE7] brings people back to the ships that they had, also after a restart, unless the host wants none of that', async () => {
    const server = await startServer();
    const { opened, host, players } = await gather(server, 5);
    await toPlay({ server, opened, host, players });
    const next = async (more: object = {}) =>
      (await again(server, { again: { room: opened.room, secret: opened.hostSecret, ...more } })).body;
    const [same, mixed] = [await next(), await next({ sameTeams: false })];
    await server.restart();
    const shipOf = async (room: OpenRoom, name: string) => (await server.player(room, name)).get('me').team;
    // Of the first class: 1 and 2 on ship 1, 3 and 4 on ship 2, 5 on ship 3.
    expect(await shipOf(same, 'Player 5')).toBe(3);
    expect(await shipOf(same, 'PLAYER 3')).toBe(2);
    expect(await shipOf(same, 'Somebody new')).toBe(3);
    expect(await shipOf(same, 'Player 1')).toBe(1);
    expect(await shipOf(mixed, 'Player 5')).toBe(1);
    expect(await shipOf(mixed, 'Player 3')).toBe(1);
    expect(
      (await again(server, { again: { room: opened.room, secret: opened.hostSecret, sameTeams: 1 } })).status,
    ).toBe(400);
  });

  it('[TE7] keeps nobody of the class that is repeated: who is deleted there is nowhere, and comes as a stranger', async () => {
    const server = await startServer();
    const { opened, host, players } = await gather(server, 4);
    const asks = { again: { room: opened.room, secret: opened.hostSecret } };
    const { body: next } = await again(server, asks);
    await host.ask({ type: 'forgetSeat', seat: players[2]?.get('me').seat ?? 0 });
    const shipOf = async (name: string) => (await server.player(next, name)).get('me').team;
    // Ship 2 has one place that nobody will come back to, ship 1 none.
    expect(await shipOf('Somebody new')).toBe(2);
    expect(await shipOf('Player 3')).toBe(3);
    const names = players.map((_, i) => `Player ${i + 1}`);
    expect(await remove(server, opened.room, opened.hostSecret)).toEqual([200, undefined]);
    const data = join(server.dir, 'data');
    expect(textsOnDisk(data, names)).toEqual(['Player 3']);
    await server.restart();
    // The first class is gone: people come as the formation says.
    expect(await shipOf('Player 1')).toBe(2);
    expect(await shipOf('Player 2')).toBe(3);
  });

  it('is refused to an address that has tried too many wrong secrets, whatever it wanted with them', async () => {
    const server = await startServer();
    const { opened, players } = await gather(server, 1);
    const ofSeat = players[0]?.secret ?? '';
    const right = { again: { room: opened.room, secret: opened.hostSecret } };
    // Opening has a limit of its own, which is not the one that is met here.
    expect((await again(server, right)).status).toBe(201);
    for (let i = 0; i < 30; i++)
      expect(
        (await again(server, { again: { room: opened.room, secret: `${i}`.padStart(24, 'x') } })).body.code,
      ).toBe('wrong_link');
    for (let i = 0; i < 30; i++)
      expect(
        (await again(server, { practise: { room: opened.room, secret: `${i}`.padStart(24, 'y') } })).body
          .code,
      ).toBe('wrong_link');
    expect((await again(server, right)).body.code).toBe('too_fast');
    expect((await again(server, { practise: { room: opened.room, secret: ofSeat } })).body.code).toBe(
      'too_fast',
    );
    // Rooms from a pack need no secret.
    expect((await server.post('/api/rooms', { pack: 'harbour', form: 'live' })).status).toBe(201);
  });

  it('asks for the passphrase of the operator before it repeats a room', async () => {
    const server = await startServer({ env: { HOST_PASSPHRASE: 'ahoy there' } });
    const opened = await server.open('live', { passphrase: 'ahoy there' });
    const asks = { again: { room: opened.room, secret: opened.hostSecret } };
    expect((await again(server, asks)).body.code).toBe('wrong_passphrase');
    expect((await again(server, { ...asks, passphrase: 'ahoy there' })).status).toBe(201);
  });

  it('deletes a room for whoever has its host link, and for nobody else, with everybody in it told', async () => {
    const server = await startServer();
    const { opened, players } = await gather(server, 2);
    const [one] = players;
    for (const secret of [opened.screenSecret, one?.secret ?? '', 'x'.repeat(24)])
      expect(await remove(server, opened.room, secret)).toEqual([403, 'wrong_link']);
    expect(await remove(server, opened.room, opened.hostSecret)).toEqual([200, undefined]);
    // Once more, at once, is no mistake.
    expect(await remove(server, opened.room, opened.hostSecret)).toEqual([200, undefined]);
    const headers = { authorization: `Bearer ${opened.hostSecret}` };
    expect((await server.fetch(`/api/rooms/${opened.room}/report`, { headers })).status).toBe(410);
    await server.restart();
    expect(await remove(server, opened.room, opened.hostSecret)).toEqual([410, 'room_gone']);
    expect((await again(server, { again: { room: opened.room, secret: opened.hostSecret } })).status).toBe(
      410,
    );
  });
});
