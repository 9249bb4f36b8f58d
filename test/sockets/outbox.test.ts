// How frames leave: all of one turn in one write, whole and in order at every length, and a page that does not read is
// dropped without the others noticing. Real socket.io on both ends; lines that do not read are bare `ws` clients.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket as Line } from 'node:net';
import { Server } from 'socket.io';
import { io as connect, type Socket } from 'socket.io-client';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { textFrame, writeOncePerTurn } from '../../server/socket/outbox.ts';

async function serve() {
  const http = createServer();
  const server = new Server(http, { serveClient: false, perMessageDeflate: false });
  const writes = new Map<Line, number>();
  http.on('connection', (line: Line) => {
    const write = line.write.bind(line) as (...args: unknown[]) => boolean;
    line.write = ((...args: unknown[]) => {
      writes.set(line, (writes.get(line) ?? 0) + 1);
      return write(...args);
    }) as Line['write'];
  });
  let dropped = 0;
  writeOncePerTurn(server, () => {
    dropped++;
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => server.close());
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { server, url, writes, dropped: () => dropped };
}

async function listen(url: string, transports = ['websocket']): Promise<{ client: Socket; got: unknown[] }> {
  const client = connect(url, { transports, reconnection: false, forceNew: true });
  const got: unknown[] = [];
  client.on('said', (what: unknown) => got.push(what));
  onTestFinished(() => void client.disconnect());
  await once(client as unknown as NodeJS.EventEmitter, 'connect');
  return { client, got };
}

it('says everything of one turn in one write', async () => {
  const { server, url, writes } = await serve();
  const { got } = await listen(url);
  const before = Math.max(...writes.values());
  for (let i = 0; i < 10; i++) server.emit('said', i);
  await expect.poll(() => got.length).toBe(10);
  expect(got).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(Math.max(...writes.values()) - before).toBe(1);
});

it.each([0, 1, 90, 123, 124, 125, 126, 65_500, 65_535, 65_536, 200_000])(
  'carries texts of every length, Hangul too: %i',
  async (length) => {
    const { server, url } = await serve();
    const { got } = await listen(url);
    const text = '한'.repeat(length % 7) + 'x'.repeat(length);
    for (const socket of server.sockets.sockets.values()) socket.emit('said', text);
    server.emit('said', 'last');
    await expect.poll(() => got.length).toBe(2);
    expect(got).toEqual([text, 'last']);
  },
);

it('makes frames as RFC 6455 has them', () => {
  expect([...textFrame('2')]).toEqual([0x81, 2, 0x34, 0x32]);
  expect([...textFrame('x'.repeat(125)).subarray(0, 5)]).toEqual([0x81, 126, 0, 126, 0x34]);
  expect([...textFrame('x'.repeat(70_000)).subarray(0, 11)]).toEqual([
    ...[0x81, 127, 0, 0, 0, 0, 0, 1, 0x11, 0x71],
    0x34,
  ]);
});

it('leaves long polling, and what began as that, to socket.io', async () => {
  const { server, url } = await serve();
  const polling = await listen(url, ['polling']);
  const upgraded = await listen(url, ['polling', 'websocket']);
  for (let i = 0; i < 5; i++) server.emit('said', i);
  await expect
    .poll(() => [polling.got, upgraded.got])
    .toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, 2, 3, 4],
    ]);
});

it('drops a page that does not read, and the others get everything', async () => {
  const { server, url, dropped } = await serve();
  const { got } = await listen(url);
  const deaf = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  deaf.on('error', () => {});
  await once(deaf, 'message');
  deaf.send('40');
  await expect.poll(() => server.sockets.sockets.size).toBe(2);
  deaf.pause();
  const text = 'x'.repeat(60_000);
  let sent = 0;
  while (dropped() === 0 && sent < 2_000) {
    server.emit('said', text);
    sent++;
    await new Promise(setImmediate);
  }
  expect(dropped()).toBe(1);
  await expect.poll(() => server.sockets.sockets.size).toBe(1);
  await expect.poll(() => got.length, { timeout: 20_000 }).toBe(sent);
});
