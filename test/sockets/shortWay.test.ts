// The short way in hears what Socket.IO's own way would have heard, in the same order, and leaves everything else to it.
// Real socket.io on both ends; what no client of it would say comes over bare `ws`.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type ServerOptions, type Socket } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { writeOncePerTurn } from '../../server/socket/outbox.ts';
import { shortenWayIn } from '../../server/socket/shortWay.ts';

type Reply = (answer: unknown) => void;

async function serve(options: Partial<ServerOptions> = {}) {
  const http = createServer();
  const server = new Server(http, { serveClient: false, perMessageDeflate: false, ...options });
  writeOncePerTurn(server, () => {});
  const heard: unknown[] = [];
  const sockets: Socket[] = [];
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('command', (what: unknown, reply?: Reply) => {
      heard.push(what);
      reply?.({ heard: what });
      reply?.('a second answer');
    });
    socket.on('presence', (what: unknown) => heard.push({ presence: what }));
    socket.on('snapshot', (...what: unknown[]) => heard.push({ snapshot: what }));
    socket.on('other', (what: unknown) => heard.push({ other: what }));
    shortenWayIn(socket);
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => server.close());
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { url, heard, sockets };
}

/** A line that says what it likes, let in to the main namespace. */
async function bareLine(url: string): Promise<WebSocket> {
  const line = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  await once(line, 'message');
  line.send('40');
  await once(line, 'message');
  return line;
}

describe('the short way in', () => {
  it.each([['websocket'], ['polling']])('hears events and answers once, over %s', async (transport) => {
    const { url, heard } = await serve();
    const client = connect(url, { transports: [transport], reconnection: false, forceNew: true });
    onTestFinished(() => void client.disconnect());
    const command = { n: 1, text: '발레 "]" 한글' };
    expect(await client.emitWithAck('command', command)).toEqual({ heard: command });
    client.emit('presence', { hold: null });
    client.emit('snapshot');
    client.emit('other', 7);
    await client.emitWithAck('command', 2);
    await expect
      .poll(() => heard)
      .toEqual(
        expect.arrayContaining([command, { presence: { hold: null } }, { snapshot: [] }, { other: 7 }, 2]),
      );
  });

  it('keeps the order in which a page spoke', async () => {
    const { url, heard } = await serve();
    const line = await bareLine(url);
    line.send('42["presence",1]');
    line.send('421["command",2]');
    line.send('42["presence",3]');
    await expect.poll(() => heard).toEqual([{ presence: 1 }, 2, { presence: 3 }]);
    line.terminate();
  });

  it.each([
    ['no JSON', '421["command",'],
    ['no list', '421["command"'],
    ['a word behind it', '421["command",1]x'],
    ['a value that is missing', '421["command", ]'],
    ['a list that ends twice', '421["command",1]]'],
  ])('closes on %s, as Socket.IO does', async (_what, text) => {
    const { url, heard } = await serve();
    const line = await bareLine(url);
    line.send(text);
    await once(line, 'close');
    expect(heard).toEqual([]);
  });

  it('hears several values at once, and none', async () => {
    const { url, heard } = await serve();
    const line = await bareLine(url);
    line.send('42["snapshot",1,{"two":2}]');
    line.send('42["snapshot"]');
    await expect.poll(() => heard).toEqual([{ snapshot: [1, { two: 2 }] }, { snapshot: [] }]);
    line.terminate();
  });

  it('lets whatever a page says count as its sign of life, as Engine.IO does', async () => {
    const { url, heard, sockets } = await serve({ pingInterval: 50, pingTimeout: 400 });
    const line = await bareLine(url);
    const asked: string[] = [];
    line.on('message', (data) => asked.push(String(data)));
    await expect.poll(() => asked).toContain('2');
    // Never a pong, but something else within the time for it.
    line.send('42["presence",1]');
    await expect.poll(() => heard).toEqual([{ presence: 1 }]);
    const timers = sockets[0]?.conn as unknown as { hasRefreshedPingTimeout: boolean };
    expect(timers.hasRefreshedPingTimeout).toBe(true);
    line.terminate();
  });

  it('hears nothing after the socket was disconnected', async () => {
    const { url, heard, sockets } = await serve();
    const line = await bareLine(url);
    sockets[0]?.disconnect();
    line.send('421["command",1]');
    // Socket.IO closes on who speaks to a namespace that it has left.
    await once(line, 'close');
    expect(heard).toEqual([]);
  });
});
