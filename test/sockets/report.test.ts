// The report over HTTP: for the host by secret, of rooms that run and that are over, before and after a restart; nothing of a
// round before its key was shown. What the figures are is test/report.
import { expect, it } from 'vitest';
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
