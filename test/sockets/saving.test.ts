// When the log cannot be written nothing is acknowledged, nothing is shown, and everything works again by itself. When
// nobody knows whether a write succeeded, the log is read before the next one.
import { describe, expect, it } from 'vitest';
import type { TestClient } from '../helpers/client.ts';
import { listeningLogger } from '../helpers/logger.ts';
import { fallibleLog, gather, startServer, toPlay } from '../helpers/podium.ts';

describe('saving', () => {
  it('that fails is said to the operator once, and so is that it works again', async () => {
    const { faults, wrapLog } = fallibleLog();
    const { lines, logger } = listeningLogger('warn');
    const server = await startServer({ wrapLog, logger });
    const { host } = await gather(server, 1);
    faults.isFull = true;
    for (const isLocked of [true, false]) await host.send({ type: 'setLocked', isLocked });
    expect(lines).toEqual([expect.stringContaining('saving fails')]);
    faults.isFull = false;
    await host.ask({ type: 'setLocked', isLocked: true });
    expect(lines).toEqual([expect.anything(), expect.stringContaining('saving works again')]);
  });

  it('that fails is said, changes no board, and works again when there is room', async () => {
    const { faults, wrapLog } = fallibleLog();
    const server = await startServer({ wrapLog });
    const group = await gather(server, 2);
    await toPlay(group);
    const [one, two] = group.players as [TestClient, TestClient];
    faults.isFull = true;
    expect(await one.place('Card a', null)).toMatchObject({ ok: false, code: 'saving_fails' });
    expect(one.row()).toEqual([]);
    faults.isFull = false;
    expect(await one.place('Card a', null)).toMatchObject({ ok: true });
    await two.until(() => two.row().join() === 'a');
  });

  it('with an unknown outcome is read again, and the repeat is settled', async () => {
    const { faults, wrapLog } = fallibleLog();
    const server = await startServer({ wrapLog });
    const group = await gather(server, 2);
    await toPlay(group);
    const [one] = group.players as [TestClient];
    const move = { do: 'place' as const, card: one.cardId('Card b'), after: null };
    const command = { type: 'move' as const, phaseNo: one.phaseNo, play: { kind: 'order' as const, move } };
    faults.losesAnswers = true;
    expect(await one.send(command, 40)).toMatchObject({ ok: false, code: 'saving_fails' });
    faults.losesAnswers = false;
    expect(await one.send(command, 40)).toMatchObject({ ok: true, settled: true });
    expect(one.row()).toEqual(['b']);
    expect(await one.place('Card c', null)).toMatchObject({ ok: true });
    expect(one.row()).toEqual(['c', 'b']);
  });

  it('that fails does not lose a deadline or an arrival', async () => {
    const { faults, wrapLog } = fallibleLog();
    const server = await startServer({ wrapLog });
    const group = await gather(server, 2);
    await toPlay(group);
    const [one] = group.players as [TestClient];
    await one.place('Card a', null);
    faults.isFull = true;
    const back = await server.connect({ room: group.opened.room, secret: one.secret });
    expect(back.row()).toEqual(['a']);
    server.clock.advance(61_000);
    await new Promise(setImmediate);
    expect(back.get('phase').phase).toBe('play');
    faults.isFull = false;
    await server.passing(() => back.get('phase').phase === 'reveal', 1_000);
  });

  it('that fails refuses to open rooms, with words for people', async () => {
    const { faults, wrapLog } = fallibleLog();
    const server = await startServer({ wrapLog });
    faults.isFull = true;
    const response = await server.post('/api/rooms', { pack: 'harbour', form: 'live' });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'saving_fails', words: { en: expect.any(String) } });
  });
});
