// A room of rehearsal bots plays a whole game over real sockets, at a faster pace than people; they go when it is over.
import { describe, expect, it } from 'vitest';
import { startServer } from '../helpers/podium.ts';

const PACE = 0.004;

describe('rehearsal bots', () => {
  it('play a whole game, and leave when it is over', async () => {
    const server = await startServer({ botPace: PACE });
    const opened = await server.open('live', { settings: { formation: 'auto', teamSize: 4 } });
    const host = await server.host(opened);
    const screen = await server.screen(opened);
    const headers = { authorization: `Bearer ${opened.hostSecret}` };
    const sent = await server.post(`/api/rooms/${opened.room}/bots`, { count: 8 }, headers);
    expect(await sent.json()).toEqual({ added: 8 });
    await server.passing(() => host.get('counts').present === 8);
    await host.ask({ type: 'start', phaseNo: host.phaseNo });
    for (let round = 1; round <= 3; round++) {
      await host.phase('briefing');
      expect(host.get('phase').roundNo).toBe(round);
      await host.ask({ type: 'next', phaseNo: host.phaseNo });
      // The clock of the game goes on while bots, who live in real time, place their cards and get ready.
      await server.passing(() => host.get('phase').phase === 'reveal', 100);
      await host.ask({ type: 'revealStep', phaseNo: host.phaseNo, step: 3 });
      await host.ask({ type: 'next', phaseNo: host.phaseNo });
      await host.phase('standings');
      await host.ask({ type: 'next', phaseNo: host.phaseNo });
    }
    await host.phase('finished');
    const { podium, rest } = host.get('finish');
    const points = [...podium, ...rest].map((row) => row.points);
    expect(points).toHaveLength(2);
    expect(Math.max(...points)).toBeGreaterThan(300);
    expect(screen.gaps + host.gaps).toBe(0);
    await expect.poll(() => server.podium.crews.count(opened.room), { timeout: 5_000 }).toBe(0);
  });

  it('are at most sixty in a room', async () => {
    const server = await startServer({ botPace: PACE });
    const opened = await server.open();
    const headers = { authorization: `Bearer ${opened.hostSecret}` };
    const send = async (count: number) =>
      (await server.post(`/api/rooms/${opened.room}/bots`, { count }, headers)).json();
    expect(await send(50)).toEqual({ added: 50 });
    expect(await send(50)).toEqual({ added: 10 });
    expect(await send(1)).toEqual({ added: 0 });
  });

  it('are called as their host speaks', async () => {
    const server = await startServer({ botPace: PACE });
    const opened = await server.open();
    const host = await server.host(opened);
    const headers = { authorization: `Bearer ${opened.hostSecret}` };
    const path = `/api/rooms/${opened.room}/bots`;
    await server.post(path, { count: 2, lang: 'en' }, headers);
    await server.passing(() => host.get('counts').present === 2);
    await server.post(path, { count: 2, lang: 'ko' }, headers);
    await server.passing(() => host.get('counts').present === 4);
    const names = (host.mirror.get('roster.0') ?? []).map(({ name }) => name.split(' ')[0]);
    expect(names.sort()).toEqual(['Bot', 'Bot', '봇', '봇']);
    expect((await server.post(path, { count: 1, lang: 'fr' }, headers)).status).toBe(400);
  });

  it('are called in turns as people of both languages are, where nobody says what their host speaks', async () => {
    const server = await startServer({ botPace: PACE });
    const opened = await server.open();
    const host = await server.host(opened);
    const headers = { authorization: `Bearer ${opened.hostSecret}` };
    await server.post(`/api/rooms/${opened.room}/bots`, { count: 4 }, headers);
    await server.passing(() => host.get('counts').present === 4);
    const names = (host.mirror.get('roster.0') ?? []).map(({ name }) => name.split(' ')[0]);
    expect(names.sort()).toEqual(['Bot', 'Bot', '봇', '봇']);
  });
});
