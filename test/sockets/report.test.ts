// The report over HTTP: for the host by secret, of rooms that run and that are over, before and after a restart; nothing of a
// round before its key was shown. What the figures are is test/report.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fileNames, fileTypes } from '../../shared/report/asks.ts';
import { ownKey, ownSchema } from '../../shared/report/own.ts';
import { replaySchema } from '../../shared/report/replay.ts';
import { type Report, reportSchema } from '../../shared/report/report.ts';
import { type Class, gather, startServer, type TestServer, toPlay } from '../helpers/podium.ts';

const ask = (server: TestServer, path: string, secret: string) =>
  server.fetch(path, { headers: { authorization: `Bearer ${secret}` } });

async function reportOf({ server, opened }: Class, query = ''): Promise<Report> {
  const response = await ask(server, `/api/rooms/${opened.room}/report${query}`, opened.hostSecret);
  expect(response.status).toBe(200);
  return reportSchema.parse(await response.json());
}

/** Both teams play the order round; the first one turns b and c round. */
async function playSteps(game: Class): Promise<void> {
  const { players } = game;
  await toPlay(game);
  const [one, , three] = players as [Class['players'][0], Class['players'][0], Class['players'][0]];
  await one.place('a', null);
  await one.place('c', 'a');
  await one.place('b', 'c');
  await one.place('d', 'b');
  await three.place('a', null);
  await three.place('b', 'a');
  await three.place('c', 'b');
  await three.place('d', 'c');
}

it('tells a host of rounds whose key was shown, and of nothing before that', async () => {
  const game = await gather(await startServer());
  const { host } = game;
  expect(await reportOf(game)).toMatchObject({ rounds: [], room: { isFinished: false, startedAtMs: null } });
  await playSteps(game);
  await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
  await host.phase('reveal');
  expect((await reportOf(game)).rounds).toEqual([]);
  await host.ask({ type: 'revealStep', phaseNo: host.phaseNo, step: 2 });
  const { rounds, teams, people, summary } = await reportOf(game);
  expect(rounds).toHaveLength(1);
  expect(rounds[0]).toMatchObject({ id: 'steps', unit: 'team', boards: 2, fullyRight: 1, untouched: 0 });
  expect(rounds[0]?.facility.value).toBeCloseTo(5 / 6, 5);
  expect(rounds[0]?.discrimination).toEqual({ value: null, why: 'too_few_teams' });
  expect(rounds[0]?.mistakes).toEqual([
    {
      type: 'inversion',
      words: { ko: '‘c (한)’ 카드를 ‘b (한)’ 카드보다 먼저 놓음', en: '“c” before “b”' },
      boards: 1,
      of: 2,
      cards: ['c', 'b'],
      zone: null,
    },
  ]);
  expect(teams.map(({ points }) => points)).toEqual([667, 1000]);
  expect(people.map(({ name, placed }) => [name, placed])).toEqual([
    ['Player 1', 4],
    ['Player 2', 0],
    ['Player 3', 4],
    ['Player 4', 0],
  ]);
  expect(summary.worst).toEqual([1]);
});

it('tells of a room that is over, also when the server was started again and nobody is in it', async () => {
  const game = await gather(await startServer());
  const { host, server } = game;
  await playSteps(game);
  await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
  // The bell rings before the key is shown: the game is over, and its host may know.
  await host.ask({ type: 'end', phaseNo: host.phaseNo });
  const before = await reportOf(game);
  expect(before).toMatchObject({ room: { isFinished: true }, summary: { rounds: 1, players: 4, teams: 2 } });
  await server.restart(60_000);
  expect(await reportOf(game)).toEqual(before);
});

it('leaves out accommodations unless they are asked for, and the name of whoever was forgotten', async () => {
  const game = await gather(await startServer());
  const { host, players } = game;
  await host.ask({ type: 'setFactor', who: 'seat', number: players[1]?.seat ?? 0, factor: 2 });
  const plain = await reportOf(game);
  expect(JSON.stringify(plain)).not.toContain('accommodation');
  const full = await reportOf(game, '?accommodations=1');
  expect(full.people[1]?.accommodation).toEqual({ factor: 2, wanted: 1 });
  await host.ask({ type: 'forgetSeat', seat: players[1]?.seat ?? 0 });
  const after = await reportOf(game, '?accommodations=1');
  expect(after.people[1]).toMatchObject({ name: null, isRemoved: true });
  expect(JSON.stringify(after)).not.toContain('Player 2');
});

it('is for the host only, and says why it refuses', async () => {
  const server = await startServer();
  const game = await gather(server);
  const { opened, players } = game;
  const path = `/api/rooms/${opened.room}/report`;
  for (const secret of ['', 'x'.repeat(24), opened.screenSecret, players[0]?.secret ?? ''])
    expect((await ask(server, path, secret)).status).toBe(403);
  expect((await server.fetch(path)).status).toBe(403);
  const refused = await ask(server, '/api/rooms/nowhere-nowhere-1/report', opened.hostSecret);
  expect(refused.status).toBe(404);
  expect(await refused.json()).toMatchObject({ code: 'room_not_found', words: { ko: expect.any(String) } });
  expect((await ask(server, `${path}?key=1`, opened.hostSecret)).status).toBe(400);
  await game.host.ask({ type: 'deleteRoom' });
  const gone = await ask(server, path, opened.hostSecret);
  expect([gone.status, ((await gone.json()) as { code: string }).code]).toEqual([410, 'room_gone']);
});

describe('the replay', () => {
  it('shows each board from empty to closed, of all teams or of one, once the key was shown', async () => {
    const game = await gather(await startServer());
    const { host, opened, players } = game;
    await playSteps(game);
    await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
    const replay = (query: string) =>
      ask(game.server, `/api/rooms/${opened.room}/replay?${query}`, opened.hostSecret);
    expect((await replay('no=1')).status).toBe(400);
    await host.ask({ type: 'revealStep', phaseNo: host.phaseNo, step: 2 });
    const all = replaySchema.parse(await (await replay('no=1')).json());
    expect(all.boards.map(({ number, teamName }) => [number, teamName?.en])).toEqual([
      [1, 'Busan'],
      [2, 'Incheon'],
    ]);
    const rows = all.boards[0]?.steps.map(({ board }) => (board?.kind === 'order' ? board.row : null));
    expect(rows).toEqual([[0], [0, 2], [0, 2, 1], [0, 2, 1, 3], null]);
    expect(all.boards[0]?.isRight).toEqual([true, false, false, true]);
    expect(all.people.map(({ name }) => name)).toEqual(['Player 1', 'Player 3']);
    const one = replaySchema.parse(await (await replay('no=1&board=2')).json());
    expect(one.boards).toEqual([all.boards[1]]);
    for (const query of ['no=2', 'no=1&attempt=2']) {
      const refused = await replay(query);
      expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'round_unknown' }]);
    }
    for (const query of ['', 'no=0', 'no=1&board=x', 'no=1&attempt=3'])
      expect((await replay(query)).status).toBe(400);
    const path = `/api/rooms/${opened.room}/replay?no=1`;
    expect((await ask(game.server, path, players[0]?.secret ?? '')).status).toBe(403);
  });
});

describe('the files', () => {
  it('come as what they are, under a name, to the host only', async () => {
    const game = await gather(await startServer());
    const { host, opened, players, server } = game;
    await playSteps(game);
    await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
    await host.ask({ type: 'end', phaseNo: host.phaseNo });
    const path = `/api/rooms/${opened.room}/files`;
    for (const file of fileNames) {
      const response = await ask(server, `${path}/${file}?lang=en&zone=Asia/Seoul`, opened.hostSecret);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('content-type')).toContain(fileTypes[file]);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="podium-[\d-]+-[a-z.]+";/,
      );
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50);
      expect((await ask(server, `${path}/${file}`, players[0]?.secret ?? '')).status).toBe(403);
    }
    for (const wrong of ['people.csv?zone=Mars/Base', 'people.csv?lang=fr', 'secrets.csv', '..%2fpodium.db'])
      expect((await ask(server, `${path}/${wrong}`, opened.hostSecret)).status).toBe(400);
  });
});

describe('the own summary', () => {
  const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');

  it('is for the seat, by its secret or its read-only key, and holds its wrong cards after the finish', async () => {
    const game = await gather(await startServer());
    const { host, opened, players, server } = game;
    const path = `/api/rooms/${opened.room}/own`;
    const [one, two, three] = players as [Class['players'][0], Class['players'][0], Class['players'][0]];
    await playSteps(game);
    await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
    expect((await (await ask(server, path, one.secret)).json()) as object).toMatchObject({ rounds: [] });
    await host.ask({ type: 'revealStep', phaseNo: host.phaseNo, step: 3 });
    await host.ask({ type: 'end', phaseNo: host.phaseNo });
    const key = ownKey(opened.room, two.seat, hash(two.secret));
    await server.restart();
    const own = ownSchema.parse(await (await ask(server, path, one.secret)).json());
    expect(own).toMatchObject({ seat: one.seat, name: 'Player 1', missed: ['steps'], team: { points: 667 } });
    const [round] = own.rounds;
    expect(round?.wrong.map(({ text, lay, belongs }) => [text.en, lay.en, belongs.en])).toEqual([
      ['Card b', 'Place 3', 'Place 2'],
      ['Card c', 'Place 2', 'Place 3'],
    ]);
    expect(round?.explain.why.en).toBe('Why one');
    const mate = ownSchema.parse(await (await ask(server, `${path}?seat=${two.seat}`, key)).json());
    expect(mate).toMatchObject({ name: 'Player 2', missed: ['steps'] });
    expect(ownSchema.parse(await (await ask(server, path, three.secret)).json()).missed).toEqual([]);
    // The key reads, opens no other seat, and is no secret of a seat.
    expect((await ask(server, `${path}?seat=${one.seat}`, key)).status).toBe(403);
    expect((await ask(server, path, key)).status).toBe(403);
    expect((await server.connect({ room: opened.room, secret: key })).mirror.seat).toBeNull();
    expect((await ask(server, path, opened.hostSecret)).status).toBe(403);
    expect((await ask(server, `/api/rooms/${opened.room}/report`, key)).status).toBe(403);
  });

  it('is gone with the seat', async () => {
    const game = await gather(await startServer());
    const { host, opened, players, server } = game;
    const [one] = players as [Class['players'][0]];
    const key = ownKey(opened.room, one.seat, hash(one.secret));
    await host.ask({ type: 'forgetSeat', seat: one.seat });
    const path = `/api/rooms/${opened.room}/own`;
    for (const response of [
      await ask(server, path, one.secret),
      await ask(server, `${path}?seat=${one.seat}`, key),
    ])
      expect([response.ok, await response.json()]).toMatchObject([false, { code: 'seat_forgotten' }]);
  });
});

it('asks a thread that ended because nobody asked, as if nothing had been', async () => {
  const game = await gather(await startServer());
  const first = await reportOf(game);
  game.server.clock.advance(120_000);
  expect((await reportOf(game)).room).toEqual(first.room);
});

it('stops an address that tries secrets', async () => {
  const server = await startServer();
  const { opened } = await gather(server);
  const path = `/api/rooms/${opened.room}/report`;
  for (let i = 0; i < 60; i++) await ask(server, path, `${i}`.padStart(24, 'x'));
  expect((await ask(server, path, 'y'.repeat(24))).status).toBe(429);
});
