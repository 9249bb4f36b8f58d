// A crew asks the host to come, over real sockets: what the crew, the host and nobody else is sent.
import { describe, expect, it } from 'vitest';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

const askHelp = (client: TestClient, isAsking = true) =>
  client.send({ type: 'askHelp', phaseNo: client.phaseNo, isAsking });
const rowOf = (host: TestClient, team: number) => host.get('progress.0').find((row) => row.team === team);

async function inPlay() {
  const server = await startServer();
  const group = await gather(server, 4);
  const screen = await server.screen(group.opened);
  await toPlay(group);
  await screen.phase('play');
  const [one, mate, other] = group.players as [TestClient, TestClient, TestClient];
  return { ...group, screen, one, mate, other, team: one.get('team').team };
}

describe('asking the host to come', () => {
  it('reaches crew and host, who says to be coming and then that it is done', async () => {
    const { server, host, one, mate, team } = await inPlay();
    expect(await askHelp(one)).toMatchObject({ ok: true });
    await mate.until(() => mate.get('board').help !== null);
    expect(mate.get('board').help).toMatchObject({ seat: one.seat, isComing: false });
    await server.passing(() => rowOf(host, team)?.help != null);
    expect(rowOf(host, team)?.help).toMatchObject({ seats: [one.seat], isComing: false });
    const answer = (what: 'coming' | 'done') =>
      host.ask({ type: 'answerHelp', phaseNo: host.phaseNo, team, answer: what });
    await answer('coming');
    await mate.until(() => mate.get('board').help?.isComing === true);
    await server.passing(() => rowOf(host, team)?.help?.isComing === true);
    await answer('done');
    await one.until(() => one.get('board').help === null);
    await server.passing(() => rowOf(host, team)?.help === null);
  });

  it('is nothing that another team or the wall is sent', async () => {
    const { server, host, screen, one, other, team } = await inPlay();
    const before = [other, screen].map((client) => client.frames.length);
    await askHelp(one);
    await server.passing(() => rowOf(host, team)?.help != null);
    await host.ask({ type: 'answerHelp', phaseNo: host.phaseNo, team, answer: 'coming' });
    await one.until(() => one.get('board').help?.isComing === true);
    // Whatever was on its way has come before the answer to a question asked now.
    await other.raw('no command');
    await screen.raw('no command');
    server.clock.advance(250);
    expect([other, screen].map((client) => client.frames.length)).toEqual(before);
    expect([...other.frames, ...screen.frames].join()).not.toContain(`"seats":[${one.seat}]`);
  });

  it('is still asked for a page that comes back, and for a server that does', async () => {
    const { server, opened, one, team } = await inPlay();
    await askHelp(one);
    await server.restart();
    const back = await server.connect({ room: opened.room, secret: one.secret });
    expect(back.get('board').help).toMatchObject({ seat: one.seat, isComing: false });
    const host = await server.host(opened);
    expect(rowOf(host, team)?.help).toMatchObject({ seats: [one.seat] });
    await askHelp(back, false);
    await back.until(() => back.get('board').help === null);
  });

  it('is bound to its phase, and ends with it', async () => {
    const { server, host, one, team } = await inPlay();
    const { phaseNo } = one;
    await askHelp(one);
    await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
    await one.phase('reveal');
    expect(await one.send({ type: 'askHelp', phaseNo, isAsking: true })).toMatchObject({
      code: 'phase_passed',
    });
    expect(await askHelp(one)).toMatchObject({ code: 'not_now' });
    await server.passing(() => rowOf(host, team)?.help === null);
  });
});
