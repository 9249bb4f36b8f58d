// Two lines of one page: when the network lets one go late, the server may see both, in either order. What the page does
// on bad lines is test/client/network.test.ts; two pages of one seat are presence.test.ts.
import { describe, expect, it } from 'vitest';
import { startServer } from '../helpers/podium.ts';

describe('a newer line of a seat', () => {
  it('ends an older one of the same page without a word, so that the page comes back by itself', async () => {
    const server = await startServer();
    const opened = await server.open();
    const first = await server.player(opened, 'Me');
    const { secret, clientId } = first;
    const late = await server.connect({ room: opened.room, secret, clientId });
    await first.gone();
    expect([first.notice, late.mirror.seat]).toEqual([null, first.seat]);
  });

  it('of another page tells the older one that it was replaced', async () => {
    const server = await startServer();
    const opened = await server.open();
    const first = await server.player(opened, 'Me');
    await server.connect({ room: opened.room, secret: first.secret });
    await first.gone();
    expect(first.notice).toBe('replaced');
  });

  it('is not taken back by a page that was replaced and did not hear it, unless somebody asks for it', async () => {
    const server = await startServer();
    const opened = await server.open();
    const first = await server.player(opened, 'Me');
    const { secret, clientId } = first;
    const newer = await server.connect({ room: opened.room, secret });
    await first.gone();
    const again = await server.connect({ room: opened.room, secret, clientId });
    await again.gone();
    expect([again.notice, newer.socket.connected]).toEqual(['replaced', true]);
    const pressed = await server.connect({ room: opened.room, secret });
    expect(pressed.mirror.seat).toBe(first.seat);
    await newer.gone();
    expect(newer.notice).toBe('replaced');
  });
});
