// Rooms that grow out of others, over HTTP and sockets: a review of rounds that a class had wrong, from one room or from several with
// different packs, and practice for one player alone.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownKey } from '../../shared/report/own.ts';
import { reportSchema } from '../../shared/report/report.ts';
import { smallPack } from '../helpers/packs.ts';
import {
  type Class,
  gather,
  type OpenRoom,
  startServer,
  type TestServer,
  toPlay,
} from '../helpers/podium.ts';

/** Steps and berths: both teams put two cards of steps in a wrong order, and the first one leaves the berths. */
async function finished(server: TestServer): Promise<Class> {
  const game = await gather(server);
  const { host, players } = game;
  const [one, , three] = players as [Class['players'][0], Class['players'][0], Class['players'][0]];
  await toPlay(game);
  for (const player of [one, three]) {
    await player.place('b', null);
    await player.place('a', 'b');
  }
  await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
  await host.ask({ type: 'revealStep', phaseNo: host.phaseNo, step: 3 });
  await host.ask({ type: 'next', phaseNo: host.phaseNo });
  await host.ask({ type: 'next', phaseNo: host.phaseNo });
  await toPlay(game);
  const zoneOf = (text: string) =>
    one.get('task').axes[0]?.zones.find((zone) => zone.text.en === text)?.id ?? '';
  for (const [card, zone] of [
    ['e', 'Zone x'],
    ['f', 'Zone y'],
    ['g', 'Zone x'],
  ] as const)
    await three.play({
      kind: 'match',
      move: { do: 'set', card: three.cardId(card), axis: 0, zone: zoneOf(zone) },
    });
  await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
  await host.ask({ type: 'revealStep', phaseNo: host.phaseNo, step: 3 });
  await host.ask({ type: 'end', phaseNo: host.phaseNo });
  return game;
}

const json = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as object,
});

describe('a review', () => {
  it('opens with the rounds that were ticked, and shows its host last time beside now', async () => {
    const server = await startServer();
    const { opened } = await finished(server);
    const headers = { authorization: `Bearer ${opened.hostSecret}` };
    const told = await server.fetch(`/api/rooms/${opened.room}/report`, { headers });
    const { summary, rounds } = reportSchema.parse(await told.json());
    const worst = summary.worst.map((no) => rounds.find((round) => round.no === no)?.id ?? '');
    expect(worst).toEqual(['steps']);
    const from = [{ room: opened.room, secret: opened.hostSecret, rounds: ['berths', 'steps'] }];
    const answered = await json(await server.post('/api/rooms', { from, settings: { teamSize: 2 } }));
    expect(answered.status).toBe(201);
    const review = answered.body as OpenRoom;
    const host = await server.host(review);
    expect(host.get('room')).toMatchObject({ form: 'review', settings: { attempts: 2, teamSize: 2 } });
    expect(host.get('control').plan).toMatchObject([
      { id: 'berths', lastTime: { facility: 1, fullyRight: 1, boards: 1 }, now: null },
      { id: 'steps', lastTime: { facility: 0, fullyRight: 0, boards: 2 }, now: null },
    ]);
    const player = await server.player(review, 'Ana');
    expect(player.frames.join()).not.toContain('lastTime');
    const screen = await server.screen(review);
    for (const one of [player, screen]) expect(one.frames.join()).not.toMatch(/lastTime|thenNow/);
    // The log keeps it: the room is the same after a restart.
    await server.restart();
    const again = await server.host(review);
    expect(again.get('control').plan[0]).toMatchObject({ lastTime: { boards: 1 } });
  });

  it('takes rounds of rooms with different packs', async () => {
    const server = await startServer();
    const one = await finished(server);
    const other = { ...smallPack('other'), id: 'quay', title: { ko: '부두', en: 'Quay' }, isDefault: false };
    writeFileSync(join(server.config.contentDir, 'quay.yaml'), JSON.stringify(other));
    await server.restart();
    const second = (
      await json(
        await server.post('/api/rooms', { pack: 'quay', form: 'live', settings: { formation: 'auto' } }),
      )
    ).body as OpenRoom;
    const host = await server.host(second);
    const player = await server.player(second, 'Ana');
    await toPlay({ server, opened: second, host, players: [player] });
    await player.place('a', null);
    await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
    await host.ask({ type: 'end', phaseNo: host.phaseNo });
    const from = [
      { room: one.opened.room, secret: one.opened.hostSecret, rounds: ['steps', 'berths'] },
      { room: second.room, secret: second.hostSecret, rounds: ['steps'] },
    ];
    const { status, body } = await json(await server.post('/api/rooms', { from }));
    expect(status).toBe(201);
    const reviewer = await server.host(body as OpenRoom);
    expect(reviewer.get('room').packTitle.en).toBe('Harbour + Quay');
    // The same id names two different rounds.
    expect(reviewer.get('control').plan.map(({ id, lastTime }) => [id, lastTime?.boards])).toEqual([
      ['steps', 2],
      ['berths', 1],
      ['steps-2', 1],
    ]);
    const present = await server.player(body as OpenRoom, 'Ben');
    await toPlay({ server, opened: body as OpenRoom, host: reviewer, players: [present] });
    expect(present.get('task').title.en).toBe('Round steps');
  });

  it('[TE7] has the teams of the first of them where the host wants so', async () => {
    const server = await startServer();
    const { opened, players } = await finished(server);
    const from = [{ room: opened.room, secret: opened.hostSecret, rounds: ['steps'] }];
    const shipsOf = async (more: object) => {
      const { body } = await json(await server.post('/api/rooms', { from, ...more }));
      const ships: (number | null)[] = [];
      for (const player of [...players].reverse())
        ships.push((await server.player(body as OpenRoom, player.get('me').name)).get('me').team);
      return ships.reverse();
    };
    expect(await shipsOf({ sameTeams: true })).toEqual(players.map((player) => player.get('me').team));
    // Otherwise people pick a ship.
    expect(await shipsOf({})).toEqual(players.map(() => null));
  });

  it('is for whoever has the host links of all of them, and for rounds that were played', async () => {
    const server = await startServer();
    const { opened, players } = await finished(server);
    const { room, hostSecret: secret } = opened;
    const post = async (from: unknown, more: object = {}) => {
      const { status, body } = await json(await server.post('/api/rooms', { from, ...more }));
      return [status, (body as { code?: string }).code];
    };
    expect(await post([{ room, secret: players[0]?.secret, rounds: ['steps'] }])).toEqual([
      403,
      'wrong_link',
    ]);
    expect(await post([{ room, secret: opened.screenSecret, rounds: ['steps'] }])).toEqual([
      403,
      'wrong_link',
    ]);
    expect(await post([{ room, secret, rounds: ['claims'] }])).toEqual([400, 'round_unknown']);
    expect(await post([{ room: 'nowhere-nowhere-1', secret, rounds: ['steps'] }])).toEqual([
      404,
      'room_not_found',
    ]);
    for (const wrong of [[], [{ room, secret, rounds: [] }], [{ room, secret }], 'all'])
      expect(await post(wrong)).toEqual([400, 'bad_message']);
    expect(await post([{ room, secret, rounds: ['steps'] }], { pack: 'harbour' })).toEqual([
      400,
      'bad_message',
    ]);
  });

  it('asks for the passphrase like any room with a host', async () => {
    const server = await startServer({ env: { HOST_PASSPHRASE: 'harbour-master' } });
    const from = [{ room: 'nowhere-nowhere-1', secret: 'x'.repeat(24), rounds: ['steps'] }];
    expect(await json(await server.post('/api/rooms', { from }))).toMatchObject({
      status: 403,
      body: { code: 'wrong_passphrase' },
    });
    const passphrase = 'harbour-master';
    expect((await server.post('/api/rooms', { from, passphrase })).status).toBe(404);
  });
});

describe('practising what one missed', () => {
  it('opens a study room for one with the rounds that this seat had wrong, by secret or read-only key', async () => {
    const server = await startServer();
    const { opened, players } = await finished(server);
    const [one, , three] = players as [Class['players'][0], Class['players'][0], Class['players'][0]];
    const practise = async (practice: object) =>
      json(await server.post('/api/rooms', { practise: practice }));
    const mine = await practise({ room: opened.room, secret: one.secret });
    expect(mine.status).toBe(201);
    expect(Object.keys(mine.body).sort()).toEqual(['code', 'room']);
    const player = await server.player(mine.body as OpenRoom, 'Mina');
    expect(player.get('room')).toMatchObject({ form: 'study', pace: 'group', rounds: 2 });
    const hash = createHash('sha256').update(three.secret).digest('hex');
    const key = ownKey(opened.room, three.seat, hash);
    const theirs = await practise({ room: opened.room, secret: key, seat: three.seat });
    const other = await server.player(theirs.body as OpenRoom, 'Jun');
    expect(other.get('room').rounds).toBe(1);
    expect(await practise({ room: opened.room, secret: key, seat: one.seat })).toMatchObject({ status: 403 });
    expect(await practise({ room: opened.room, secret: opened.hostSecret })).toMatchObject({ status: 403 });
  });

  it('says so where nothing was wrong', async () => {
    const server = await startServer();
    const { opened, players } = await gather(server);
    const answered = await server.post('/api/rooms', {
      practise: { room: opened.room, secret: players[0]?.secret },
    });
    expect(await json(answered)).toMatchObject({ status: 400, body: { code: 'nothing_missed' } });
  });
});
