// Stopping: what was acknowledged is stored, what was not is refused in a way that makes clients send it again, and
// nobody who plays on, or does not read any more, holds the server.
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventLog } from '../../server/log/contract.ts';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';
import { withFaults } from '../log/faults.ts';

/** A disk that stops at the next append, until it is let go on. */
function slowDisk() {
  let gate: Promise<void> | null = null;
  let open = () => {};
  let reach = () => {};
  let awaited = 0;
  const plan = () => {
    if (gate === null) return 'none';
    awaited -= 1;
    if (awaited === 0) reach();
    return gate;
  };
  return {
    wrapLog: (log: EventLog) => withFaults(log, { plan }),
    /** Resolves when so many appends wait. */
    hold(count = 1): Promise<void> {
      awaited = count;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return new Promise((resolve) => {
        reach = resolve;
      });
    },
    goOn() {
      gate = null;
      open();
    },
  };
}

describe('stopping', () => {
  it('settles what is being stored, and refuses what comes behind it so that it is sent again', async () => {
    const disk = slowDisk();
    const server = await startServer({ wrapLog: disk.wrapLog });
    const group = await gather(server, 2);
    await toPlay(group);
    const [one] = group.players as [TestClient];
    const waits = disk.hold();
    const stored = one.place('Card c', null);
    await waits;
    const restarted = server.restart();
    // Before the disk goes on: whoever plays on does not hold the server open.
    expect(await one.place('Card a', null)).toMatchObject({ ok: false, code: 'server_stops' });
    disk.goOn();
    expect(await stored).toMatchObject({ ok: true });
    await restarted;
    expect(one.notice).toBe('server_stops');
    const back = await server.connect({ room: group.opened.room, secret: one.secret });
    expect(back.row()).toEqual(['c']);
  });

  it('refuses rooms and connections meanwhile, and answers an opening that is under way', async () => {
    const disk = slowDisk();
    const server = await startServer({ wrapLog: disk.wrapLog });
    const { hostSecret, room } = await server.open();
    const host = await server.connect({ role: 'host', room, secret: hostSecret });
    const waits = disk.hold(2);
    const asked = host.send({ type: 'setLocked', isLocked: true });
    const opening = server.post('/api/rooms', { pack: 'harbour', form: 'live' });
    await waits;
    const restarted = server.restart();
    const late = await server.post('/api/rooms', { pack: 'harbour', form: 'live' });
    expect(late.status).toBe(503);
    expect(await late.json()).toMatchObject({ code: 'server_stops' });
    const player = await server.connect({ room });
    expect(player.refused).toBe('server_stops');
    disk.goOn();
    expect(await asked).toMatchObject({ ok: true });
    const answer = await opening;
    await restarted;
    const opened = (await answer.json()) as { room?: string };
    expect(answer.status).toBe(201);
    expect((await server.connect({ room: opened.room ?? '' })).refused).toBe(null);
  });

  it('does not wait for a line whose other end is silent', { timeout: 29_000 }, async () => {
    const server = await startServer();
    const { hostname, port } = new URL(server.podium.url);
    const line = connect(Number(port), hostname);
    onTestFinished(() => void line.destroy());
    line.write(
      [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        `Host: ${hostname}:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
        '\r\n',
      ].join('\r\n'),
    );
    const [answer] = (await once(line, 'data')) as [Buffer];
    expect(String(answer)).toContain('101 Switching Protocols');
    // From here on it answers nothing, not even the end of the WebSocket, for which 30 s would be waited.
    line.pause();
    await server.restart();
  });
});
