// Boards over sockets: a team sees its own moves and nobody else's, repeats change nothing, and what is no longer
// possible is refused with the code that says so.
import { describe, expect, it } from 'vitest';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

const team = (client: TestClient) => client.get('me').team;

describe('boards', () => {
  it('show a move to the own team and to nobody else', async () => {
    const server = await startServer();
    const group = await gather(server, 4);
    await toPlay(group);
    const [mover] = group.players as [TestClient];
    const mate = group.players.find((p) => p !== mover && team(p) === team(mover)) as TestClient;
    const others = group.players.filter((p) => team(p) !== team(mover));
    const before = others.map((p) => p.frames.length);
    const ack = await mover.place('Card b', null);
    expect(ack).toMatchObject({ ok: true });
    await mate.until(() => mate.row().join() === 'b');
    expect(mover.row()).toEqual(['b']);
    const id = mover.cardId('Card b');
    others.forEach((other, i) => {
      expect(other.row()).toEqual([]);
      const news = other.frames.slice(before[i]).join();
      expect(news).not.toContain(id);
    });
    expect(group.host.frames.at(-1)).not.toContain(id);
  });

  it('come with the seq of the ack, before the ack', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [mover] = group.players as [TestClient];
    const ack = await mover.place('Card b', null);
    const own = mover.patches.filter((patch) => patch.audience === `team:${team(mover)}`);
    expect(own.at(-1)?.seq).toBe(ack.seq);
  });

  it('settle a repeated command without doing it again', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [mover] = group.players as [TestClient];
    const move = { do: 'place' as const, card: mover.cardId('Card b'), after: null };
    const command = { type: 'move' as const, phaseNo: mover.phaseNo, play: { kind: 'order' as const, move } };
    expect(await mover.send(command, 100)).toMatchObject({ ok: true });
    await mover.place('Card a', null);
    const { version } = mover.get('board');
    const again = await mover.send(command, 100);
    expect(again).toMatchObject({ ok: true, settled: true });
    expect(mover.row()).toEqual(['a', 'b']);
    expect(mover.get('board').version).toBe(version);
  });

  it('take moves of many hands in one order for all', async () => {
    const server = await startServer();
    const group = await gather(server, 4, { teamSize: 4 });
    await toPlay(group);
    const names = ['Card a', 'Card b', 'Card c', 'Card d'];
    await Promise.all(group.players.map((p, i) => p.place(names[i] as string, null)));
    await Promise.all(group.players.map((p) => p.until(() => p.row().length === 4)));
    const rows = group.players.map((p) => p.row().join());
    expect(new Set(rows).size).toBe(1);
    expect(group.players.map((p) => p.gaps)).toEqual([0, 0, 0, 0]);
  });

  it('refuse what belongs to a phase that has passed', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    const [player] = group.players as [TestClient];
    const early = player.phaseNo;
    await toPlay(group);
    const card = player.cardId('Card a');
    const play = { kind: 'order' as const, move: { do: 'place' as const, card, after: null } };
    expect(await player.send({ type: 'move', phaseNo: early, play })).toMatchObject({ code: 'phase_passed' });
    await group.host.ask({ type: 'endRound', phaseNo: group.host.phaseNo });
    await player.phase('reveal');
    expect(await player.send({ type: 'move', phaseNo: player.phaseNo, play })).toMatchObject({
      code: 'not_now',
    });
    expect(await group.host.send({ type: 'next', phaseNo: early })).toMatchObject({ code: 'phase_passed' });
  });

  it('lock three seconds after the quorum is ready, and end the round when all are locked', async () => {
    const server = await startServer();
    const group = await gather(server, 2, { teamSize: 2 });
    await toPlay(group);
    const [one, two] = group.players as [TestClient, TestClient];
    await one.place('Card a', null);
    const { version } = one.get('board');
    await one.ask({ type: 'setReady', phaseNo: one.phaseNo, version, isReady: true });
    await two.until(() => two.get('board').ready.length === 1);
    await two.ask({ type: 'setReady', phaseNo: two.phaseNo, version, isReady: true });
    await one.until(() => one.get('board').lockAtMs !== null);
    expect(
      await one.send({ type: 'setReady', phaseNo: one.phaseNo, version: version - 1, isReady: true }),
    ).toMatchObject({ ok: true });
    server.clock.advance(3_000);
    await one.phase('reveal');
  });

  it('close at the deadline; a move within the grace still counts', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [player] = group.players as [TestClient];
    server.clock.advance(60_300);
    expect(await player.place('Card a', null)).toMatchObject({ ok: true });
    server.clock.advance(200);
    await player.phase('reveal');
  });
});
