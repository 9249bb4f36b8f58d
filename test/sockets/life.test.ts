// Signs of life: a silent page is asked and let go when nothing comes, whatever is said is an answer, and who began as
// polling is Engine.IO's. Real socket.io on both ends, bare `ws` for pages that do not answer; beats are short here.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type ServerOptions } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { Lives } from '../../server/socket/life.ts';
import { writeOncePerTurn } from '../../server/socket/outbox.ts';

const BEAT_MS = 20;

async function serve(options: Partial<ServerOptions> = {}) {
  const http = createServer();
  const server = new Server(http, { serveClient: false, perMessageDeflate: false, ...options });
  writeOncePerTurn(server, () => {});
  const lives = new Lives(server, BEAT_MS);
  const ends: string[] = [];
  server.on('connection', (socket) => {
    socket.on('disconnect', (why) => ends.push(why));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => server.close());
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { server, lives, url, ends };
}

/** A line that answers nothing by itself, let in to the main namespace. */
async function bareLine(url: string) {
  const line = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  await once(line, 'message');
  line.send('40');
  await once(line, 'message');
  let asked = 0;
  line.on('message', (data) => {
    if (String(data) === '2') asked++;
  });
  onTestFinished(() => line.terminate());
  return { line, asked: () => asked };
}

it('asks a silent page, and lets it go when nothing comes', async () => {
  const { url, ends, lives } = await serve();
  const { line, asked } = await bareLine(url);
  await once(line, 'close');
  expect(asked()).toBeGreaterThanOrEqual(1);
  await expect.poll(() => ends).toEqual(['ping timeout']);
  expect(lives.size).toBe(0);
});

it('keeps a page that answers, as every client of socket.io does', async () => {
  const { url, ends } = await serve();
  const client = connect(url, { transports: ['websocket'], reconnection: false, forceNew: true });
  onTestFinished(() => void client.disconnect());
  let asked = 0;
  client.io.on('ping', () => {
    asked++;
  });
  await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThanOrEqual(4);
  expect([client.connected, ends]).toEqual([true, []]);
});

it('takes whatever a page says for a sign of life, and goes on asking it', async () => {
  const { url, ends } = await serve();
  const { line, asked } = await bareLine(url);
  line.on('message', (data) => {
    if (String(data) === '2') line.send('42["anything"]');
  });
  await expect.poll(asked, { timeout: 10_000 }).toBeGreaterThanOrEqual(4);
  expect(ends).toEqual([]);
});

it('counts for itself: Engine.IO, which would let go sooner, asks nothing', async () => {
  const { server, url } = await serve({ pingInterval: 30, pingTimeout: 30 });
  await bareLine(url);
  const timers = [...server.sockets.sockets.values()].map(
    ({ conn }) => (conn as unknown as { pingIntervalTimer: unknown }).pingIntervalTimer,
  );
  expect(timers).toEqual([null]);
});

it('leaves polling to Engine.IO', async () => {
  const { url, lives } = await serve({ pingInterval: 30, pingTimeout: 10_000 });
  const client = connect(url, { transports: ['polling'], reconnection: false, forceNew: true });
  onTestFinished(() => void client.disconnect());
  let asked = 0;
  client.io.on('ping', () => {
    asked++;
  });
  await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
  expect([client.connected, lives.size]).toEqual([true, 0]);
});
