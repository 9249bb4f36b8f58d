// Two nodes serve one room from one log: whoever was second reads on, decides again, and shows what it missed. The
// second node is a registry of its own without sockets.
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventLog } from '../../server/log/contract.ts';
import { codecWith } from '../../server/main.ts';
import type { Wire } from '../../server/rooms/ports.ts';
import { RoomRegistry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { hashSecret } from '../../server/rooms/secrets.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { times } from '../../shared/protocol/limits.ts';
import type { Snapshot } from '../../shared/protocol/messages.ts';
import { passHash } from '../../shared/protocol/pass.ts';
import { packSchema } from '../../shared/rounds/index.ts';
import { askRoom } from '../helpers/ask.ts';
import type { TestClient } from '../helpers/client.ts';
import { seededRandom } from '../helpers/clock.ts';
import { gather, startServer, type TestServer, toPlay } from '../helpers/podium.ts';

/** Loads a room on another node, which keeps the snapshots that it would send. */
async function secondNode(server: TestServer, log: EventLog, id: string) {
  const snapshots: Snapshot[] = [];
  const wire: Wire = {
    join() {},
    leave() {},
    cast() {},
    end() {},
    send: (_connection, event, message) => {
      if (event === 'snapshot') snapshots.push(message as Snapshot);
    },
  };
  const random = seededRandom('second node');
  const registry = new RoomRegistry(
    {
      clock: server.clock,
      random,
      log,
      codec: codecWith(random),
      wire,
      packByHash: async (hash) => packSchema.parse(JSON.parse((await log.pack(hash)) ?? '')),
      node: { id: 'b', boot: 1, bootedAtMs: server.clock.now(), lastAliveMs: server.clock.now() },
      logger: pino({ level: 'silent' }),
    },
    { maxRooms: 10, maxSeats: 10 },
  );
  onTestFinished(() => registry.close('server_stops'));
  const [found, same] = await Promise.all([registry.get(id), registry.get(id)]);
  if (!found.ok || !same.ok) throw new Error('the room is not there');
  expect(found.room).toBe(same.room);
  return { room: found.room, snapshots };
}

const join = (room: Room, name: string) => {
  room.attach({
    id: `b.1.${name}`,
    role: 'player',
    hash: hashSecret(name),
    clientId: 'bbbbbbbb',
    seat: null,
  });
  const member = room.member(`b.1.${name}`);
  if (!member) throw new Error('not attached');
  return askRoom(room, member, { clientId: 'bbbbbbbb', n: 1, command: { type: 'join', name } }, 0);
};

describe('two nodes on one log', () => {
  it('decide again what lost the race, and lose nothing', async () => {
    let log: EventLog | undefined;
    const server = await startServer({ wrapLog: (opened) => (log = opened) });
    const group = await gather(server, 2, { teamSize: 4 });
    const other = await secondNode(server, log as EventLog, group.opened.room);
    // Both nodes write at the same time, from the same head.
    const acks = await Promise.all([
      join(other.room, 'Far'),
      group.host.ask({ type: 'setRelaxed', isRelaxed: true }),
      join(other.room, 'Away'),
      group.players[0]?.ask({ type: 'join', name: 'again' }),
    ]);
    expect(acks.every((ack) => ack?.ok)).toBe(true);
    await group.host.ask({ type: 'setLocked', isLocked: true });
    await server.passing(() => group.host.get('counts').players === 4);
    expect(new Set(group.host.get('roster.0').map((row) => row.name))).toContain('Far');
    expect(group.host.gaps).toBe(0);
  });

  it('miss the people of one that has died, and nobody whose clock is wrong', async () => {
    let log: EventLog | undefined;
    const server = await startServer({ wrapLog: (opened) => (log = opened) });
    const { host, opened } = await gather(server, 1);
    // Its clock is an hour behind, and it beats: its people are here.
    const wrongMs = server.clock.now() - 3_600_000;
    await (log as EventLog).boot({ id: 'b', atMs: wrongMs });
    const other = await secondNode(server, log as EventLog, opened.room);
    await join(other.room, 'Far');
    await host.ask({ type: 'setRelaxed', isRelaxed: true });
    await server.passing(() => host.get('counts').present === 2);
    for (let beat = 1; beat <= 10; beat++) {
      await (log as EventLog).beat({ id: 'b', boot: 1, atMs: wrongMs + beat * 3_000 });
      server.clock.advance(3_000);
      await host.ask({ type: 'setRelaxed', isRelaxed: beat % 2 === 0 });
    }
    expect(host.get('counts').present).toBe(2);
    await server.passing(() => host.get('counts').present === 1, 1_000);
    expect(host.get('roster.0').find(({ name }) => name === 'Far')).toMatchObject({ isPresent: false });
  });

  it('keep a seat that one of them sent away for an older line, while its newest is here', async () => {
    let log: EventLog | undefined;
    const server = await startServer({ wrapLog: (opened) => (log = opened) });
    const { host, players, opened } = await gather(server, 1);
    const [player] = players as [TestClient];
    const { room } = await secondNode(server, log as EventLog, opened.room);
    // A line of the same page that took long to get there is the newest by the log, and dies without a word to this node.
    const hash = room.state.seats.get(player.seat as number)?.hash as string;
    room.attach({ id: 'b.1.late', role: 'player', hash, clientId: 'bbbbbbbb', seat: player.seat });
    await expect.poll(() => room.state.seats.get(player.seat as number)?.connection).toBe('b.1.late');
    room.detach('b.1.late');
    server.clock.advance(times.awayAfter);
    await expect.poll(() => room.state.presentPlayers).toBe(0);
    // Now the first node reads on: the player sits in front of it all the while.
    await host.ask({ type: 'setRelaxed', isRelaxed: true });
    await server.passing(() => host.get('counts').present === 1);
    expect(host.get('roster.0').find(({ seat }) => seat === player.seat)).toMatchObject({ isPresent: true });
  });

  it('do nothing more for a page whose seat was taken over on the other one', async () => {
    let log: EventLog | undefined;
    const server = await startServer({ wrapLog: (opened) => (log = opened) });
    const { host, players, opened } = await gather(server, 1, { formation: 'pick' });
    const [player] = players as [TestClient];
    const other = await secondNode(server, log as EventLog, opened.room);
    const pass = 'ACDEFG';
    await player.ask({ type: 'offerSeat', seat: player.seat, hash: passHash(opened.room, pass) });
    // Whoever writes has read on.
    await join(other.room, 'Far');
    const hash = hashSecret('another device');
    other.room.attach({ id: 'b.1.new', role: 'player', hash, clientId: 'bbbbbbbb', seat: null });
    const member = other.room.member('b.1.new') as NonNullable<ReturnType<Room['member']>>;
    const frame = { clientId: 'bbbbbbbb', n: 1, command: { type: 'takeSeat' as const, pass } };
    expect(await askRoom(other.room, member, frame, server.clock.now())).toMatchObject({ ok: true });
    // The first node has not heard of it: it learns so from the log, with the command of the old page in its hands.
    player.socket.emit('command', { clientId: 'aaaaaaaa', n: 1, command: { type: 'pickTeam', team: 'new' } });
    await expect.poll(() => player.notice).toBe('seat_elsewhere');
    await host.ask({ type: 'setRelaxed', isRelaxed: true });
    const { commits } = await (log as EventLog).read(opened.room, { seq: 0, word: 0 });
    expect(commits.map(({ body }) => body).join()).not.toContain('teamPicked');
  });

  it('tell a page with the secret of a seat of which they have not heard that it is elsewhere by now', async () => {
    let log: EventLog | undefined;
    const server = await startServer({ wrapLog: (opened) => (log = opened) });
    const opened = await server.open();
    const { room, snapshots } = await secondNode(server, log as EventLog, opened.room);
    const player = await server.player(opened, 'Ann');
    const pass = 'ACDEFG';
    await player.ask({ type: 'offerSeat', seat: player.seat, hash: passHash(opened.room, pass) });
    const device = await server.connect({ room: opened.room, secret: hashSecret('another device') });
    await device.ask({ type: 'takeSeat', pass });
    const of = { role: 'player' as const, hash: hashSecret(player.secret), clientId: 'bbbbbbbb', seat: null };
    room.attach({ id: 'b.1.old', ...of });
    const member = room.member('b.1.old') as NonNullable<ReturnType<Room['member']>>;
    const frame = { clientId: 'bbbbbbbb', n: 1, command: { type: 'join' as const, name: 'Ann' } };
    expect(await askRoom(room, member, frame, 0)).toMatchObject({ ok: false, code: 'seat_elsewhere' });
    expect(snapshots.at(-1)?.notice).toBe('seat_elsewhere');
    expect(room.member('b.1.old')).toBeUndefined();
  });

  it('tell a page nothing more of the crew that its seat has left, when they learn of both at once', async () => {
    let log: EventLog | undefined;
    const server = await startServer({ wrapLog: (opened) => (log = opened) });
    const { players, opened } = await gather(server, 2);
    const [player, mate] = players as [TestClient, TestClient];
    const { room } = await secondNode(server, log as EventLog, opened.room);
    const pass = 'ACDEFG';
    await player.ask({ type: 'offerSeat', seat: player.seat, hash: passHash(opened.room, pass) });
    const on = (id: string, role: 'host' | 'player', secret: string) => {
      const seat = role === 'host' ? 1 : null;
      room.attach({ id: `b.1.${id}`, role, hash: hashSecret(secret), clientId: 'bbbbbbbb', seat });
      const member = room.member(`b.1.${id}`) as NonNullable<ReturnType<Room['member']>>;
      return (n: number, command: Command) => askRoom(room, member, { clientId: 'bbbbbbbb', n, command }, 0);
    };
    const host = on('host', 'host', opened.hostSecret);
    expect(await host(1, { type: 'moveSeat', seat: player.seat, team: 'new' })).toMatchObject({ ok: true });
    const device = on('new', 'player', 'another device');
    expect(await device(1, { type: 'takeSeat', pass })).toMatchObject({ ok: true });
    expect(await host(2, { type: 'renameSeat', seat: mate.seat, name: 'Somebody' })).toMatchObject({
      ok: true,
    });
    await mate.ask({ type: 'wishFactor', factor: 2 });
    await expect.poll(() => player.notice).toBe('seat_elsewhere');
    await mate.until(() => mate.frames.join().includes('Somebody'));
    expect(player.frames.join()).not.toContain('Somebody');
  });

  it('give a deadline to one of them only', async () => {
    let log: EventLog | undefined;
    const server = await startServer({ wrapLog: (opened) => (log = opened) });
    const group = await gather(server, 2);
    await toPlay(group);
    const [player] = group.players as [TestClient];
    const other = await secondNode(server, log as EventLog, group.opened.room);
    server.clock.advance(60_400);
    await player.phase('reveal');
    await expect.poll(() => other.room.state.phase).toBe('reveal');
    expect(other.room.state.phaseNo).toBe(player.phaseNo);
  });
});
