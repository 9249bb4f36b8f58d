// One room led from several pages: the console, a phone, the bar under the wall. They are one seat, and the room has a
// host as long as one of them is in sight.
import { describe, expect, it } from 'vitest';
import { gather, startServer } from '../helpers/podium.ts';

describe('a host with two pages', () => {
  it('leads from both, and neither takes the seat from the other', async () => {
    const server = await startServer();
    const { opened, host } = await gather(server, 1);
    const bar = await server.connect({ role: 'host', room: opened.room, secret: opened.hostSecret });
    await bar.ask({ type: 'setRelaxed', isRelaxed: true });
    await host.until(() => host.get('room').isRelaxed);
    await host.ask({ type: 'setRelaxed', isRelaxed: false });
    await bar.until(() => !bar.get('room').isRelaxed);
    expect(host.notice).toBe(null);
  });

  it('is here as long as one page is, and gone 15 s after the last', async () => {
    const server = await startServer();
    const { opened, host, players } = await gather(server, 1);
    const [player] = players;
    const bar = await server.connect({ role: 'host', room: opened.room, secret: opened.hostSecret });
    await bar.close();
    server.clock.advance(20_000);
    await host.ask({ type: 'setRelaxed', isRelaxed: true });
    await player?.until(() => player.get('room').isRelaxed);
    expect(player?.get('room').hostAwaySinceMs).toBe(null);
    await host.close();
    await server.passing(() => player?.get('room').hostAwaySinceMs !== null);
  });

  it('is here when the newest page is hidden and an older one is in sight', async () => {
    const server = await startServer();
    const { opened, host, players } = await gather(server, 1);
    const [player] = players;
    const phone = await server.connect({ role: 'host', room: opened.room, secret: opened.hostSecret });
    phone.socket.emit('presence', { isVisible: false });
    await phone.ask({ type: 'setLocked', isLocked: true });
    server.clock.advance(20_000);
    await host.ask({ type: 'setRelaxed', isRelaxed: true });
    await player?.until(() => player.get('room').isRelaxed);
    expect(player?.get('room').hostAwaySinceMs).toBe(null);
  });
});
