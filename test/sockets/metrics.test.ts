// /metrics: what operators read of a running server, who may read it, and that it names nobody.
import { describe, expect, it } from 'vitest';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

/** The value of a line without labels, or with exactly these. */
function numberAt(text: string, name: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? Number.NaN);
}

describe('/metrics', () => {
  it('counts rooms, seats, connections, commands by answer, and commits', async () => {
    const server = await startServer();
    const game = await gather(server);
    await toPlay(game);
    const [first] = game.players;
    const refused = await first?.send({ type: 'start', phaseNo: 0 });
    expect(refused).toMatchObject({ ok: false, code: 'not_allowed' });
    const response = await server.fetch('/metrics');
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(numberAt(text, 'podium_rooms')).toBe(1);
    expect(numberAt(text, 'podium_seats')).toBe(4);
    expect(numberAt(text, 'podium_seats_present')).toBe(4);
    expect(numberAt(text, 'podium_connections')).toBe(5);
    // Four joins, start, go.
    expect(numberAt(text, 'podium_commands_total{answer="ok"}')).toBe(6);
    expect(numberAt(text, 'podium_commands_total{answer="not_allowed"}')).toBe(1);
    expect(numberAt(text, 'podium_command_seconds_count')).toBe(7);
    const commits = numberAt(text, 'podium_log_commits_total');
    expect(commits).toBeGreaterThanOrEqual(7);
    expect(numberAt(text, 'podium_log_append_seconds_count')).toBe(commits);
    expect(numberAt(text, 'podium_log_transactions_total')).toBeGreaterThan(0);
    expect(numberAt(text, 'podium_log_failures_total')).toBe(0);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('names no room, no code, no person and no secret', async () => {
    const server = await startServer();
    const { opened, players } = await gather(server);
    const text = await (await server.fetch('/metrics')).text();
    for (const secret of [...Object.values(opened), ...players.map((player) => player.secret), 'Player'])
      expect(text).not.toContain(secret);
  });

  it('is for programs on this computer, where nothing else is set', async () => {
    const server = await startServer({ env: { TRUST_PROXY: '1' } });
    const from = (address: string) =>
      server.fetch('/metrics', { headers: { 'x-forwarded-for': address } }).then(({ status }) => status);
    expect(await from('127.0.0.1')).toBe(200);
    expect(await from('192.0.2.7')).toBe(404);
  });

  it('is for nobody when it is off, and for all when that is set', async () => {
    const off = await startServer({ env: { METRICS: 'off' } });
    expect((await off.fetch('/metrics')).status).toBe(404);
    const all = await startServer({ env: { METRICS: 'all', TRUST_PROXY: '1' } });
    const answer = await all.fetch('/metrics', { headers: { 'x-forwarded-for': '192.0.2.7' } });
    expect(answer.status).toBe(200);
  });
});
