// The short way in hears what Socket.IO's own way would have heard, in the same order, and leaves everything else to it.
// Real socket.io on both ends; what no client of it would say comes over bare `ws`.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type ServerOptions, type Socket } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Ears } from '../../server/socket/ears.ts';
import { Lives } from '../../server/socket/life.ts';
import { writeOncePerTurn } from '../../server/socket/outbox.ts';
import { shortenWayIn } from '../../server/socket/shortWay.ts';
import { readCommand } from '../../shared/protocol/readCommand.ts';

type Reply = (answer: unknown) => void;

const commandOf = (n: number, type = 'takePaceBack') => ({ clientId: 'abcdefgh', n, command: { type } });

async function serve(options: Partial<ServerOptions> = {}) {
  const http = createServer();
  const server = new Server(http, { serveClient: false, perMessageDeflate: false, ...options });
  writeOncePerTurn(server, () => {});
  const lives = new Lives(server);
  const heard: unknown[] = [];
  const sockets: Socket[] = [];
  let shortened = 0;
  server.on('connection', (socket) => {
    sockets.push(socket);
    const ears: Pick<Ears, 'command' | 'presence'> = {
      command(frame, answer) {
        heard.push(frame);
        for (const seq of [frame?.n ?? 0, 99]) answer({ ok: true, seq });
      },
      presence: (what) => void heard.push({ presence: what }),
    };
    socket.on('command', (said: unknown, reply: Reply = () => {}) => ears.command(readCommand(said), reply));
    socket.on('presence', (said: unknown) => ears.presence(said));
    socket.on('snapshot', (...what: unknown[]) => heard.push({ snapshot: what }));
    socket.on('other', (what: unknown) => heard.push({ other: what }));
    const life = lives.of(socket.conn);
    shortenWayIn(socket, ears, life && { heard: () => void shortened++ });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => server.close());
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { server, url, heard, sockets, shortened: () => shortened };
}

/** A line that says what it likes, let in to the main namespace. */
async function bareLine(url: string): Promise<WebSocket> {
  const line = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  await once(line, 'message');
  line.send('40');
  await once(line, 'message');
  return line;
}

/** A frame as pages send it; its first byte says that it is whole, and text. */
function frameOf(text: string | Buffer, { first = 0x81, isMasked = true } = {}): Buffer {
  const payload = Buffer.from(text as string);
  const size = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255];
  if (isMasked) size[0] = (size[0] as number) | 0x80;
  const mask = isMasked ? [0x0f, 0xf0, 0x55, 0x81] : [];
  if (isMasked)
    for (let i = 0; i < payload.length; i++) payload[i] = (payload[i] as number) ^ (mask[i & 3] as number);
  return Buffer.from([first, ...size, ...mask, ...payload]);
}

/** Writes bytes as they are to a line that is let in already. */
const write = (line: WebSocket, bytes: Buffer): void =>
  void (line as unknown as { _socket: NodeJS.WritableStream })._socket.write(bytes);

describe('the short way in', () => {
  it.each([
    ['websocket', 2],
    ['polling', 0],
  ])('hears events and answers once, over %s', async (transport, short) => {
    const { url, heard, shortened } = await serve();
    const client = connect(url, { transports: [transport], reconnection: false, forceNew: true });
    onTestFinished(() => void client.disconnect());
    const name = { ...commandOf(1), command: { type: 'join', name: '발레 "]" 한글' } };
    expect(await client.emitWithAck('command', name)).toEqual({ ok: true, seq: 1 });
    client.emit('presence', { hold: null });
    await expect.poll(() => heard).toContainEqual({ presence: { hold: null } });
    client.emit('snapshot');
    client.emit('other', 7);
    await expect.poll(() => heard).toContainEqual({ other: 7 });
    expect(await client.emitWithAck('command', commandOf(2))).toEqual({ ok: true, seq: 2 });
    expect(heard).toEqual([name, { presence: { hold: null } }, { snapshot: [] }, { other: 7 }, commandOf(2)]);
    // Letters that are not ASCII, and rare events, go the usual way.
    expect(shortened()).toBe(short);
  });

  it('keeps the order in which a page spoke, whichever way each word went', async () => {
    const { url, heard, shortened } = await serve();
    const line = await bareLine(url);
    const said = Array.from({ length: 30 }, (_, i) => (i % 3 ? i : `${i}번`));
    for (const what of said) line.send(`42["presence",${JSON.stringify(what)}]`);
    await expect.poll(() => heard).toEqual(said.map((presence) => ({ presence })));
    for (const what of said) {
      line.send(`42["presence",${JSON.stringify(what)}]`);
      await expect.poll(() => heard.at(-1)).toEqual({ presence: what });
    }
    expect(shortened()).toBeGreaterThanOrEqual(20);
    line.terminate();
  });

  it('hears frames that arrive in pieces, several at once, or cut into fragments', async () => {
    const { url, heard, sockets } = await serve();
    const line = await bareLine(url);
    const frame = frameOf('42["presence",1]');
    const long = frameOf(`42["presence","${'x'.repeat(3_000)}"]`);
    const read = () => sockets[0]?.request.socket.bytesRead ?? 0;
    for (const at of [1, 2, 5, 6, 7, frame.length - 1]) {
      const before = heard.length;
      const readBefore = read();
      write(line, frame.subarray(0, at));
      await expect.poll(read).toBe(readBefore + at);
      write(line, frame.subarray(at));
      await expect.poll(() => heard.length).toBe(before + 1);
    }
    write(line, Buffer.concat([frame, frame, long]));
    await expect.poll(() => heard.length).toBe(9);
    const [first, rest] = [Buffer.from('42["pres'), Buffer.from('ence",2]')];
    line.send(first, { fin: false, binary: false });
    line.ping();
    line.send(rest, { fin: true, binary: false });
    line.send('42["presence",3]');
    await expect.poll(() => heard.slice(9)).toEqual([{ presence: 2 }, { presence: 3 }]);
    line.terminate();
  });

  it.each([
    ['no JSON', '421["command",'],
    ['no list', '421["command"'],
    ['a word behind it', '421["command",1]x'],
    ['a value that is missing', '421["command", ]'],
    ['a list that ends twice', '421["command",1]]'],
    ['a number that is none', '42NaN["command",1]'],
    ['a number below zero', '42-1["command",1]'],
    ['no JSON in what is unstored', '42["presence",]'],
  ])('closes on %s, as Socket.IO does', async (_what, text) => {
    const { url, heard } = await serve();
    const line = await bareLine(url);
    line.send(text);
    await once(line, 'close');
    expect(heard).toEqual([]);
  });

  it.each([
    ['is not masked', frameOf('42["presence",1]', { isMasked: false })],
    ['has reserved bits', frameOf('42["presence",1]', { first: 0xc1 })],
    ['is no UTF-8', frameOf(Buffer.from([0x34, 0x32, 0xff, 0xfe]))],
  ])('closes on a frame that %s, as ws does', async (_what, bytes) => {
    const { url, heard } = await serve();
    const line = await bareLine(url);
    write(line, bytes);
    await once(line, 'close');
    expect(heard).toEqual([]);
  });

  it('hears several values at once, and none', async () => {
    const { url, heard } = await serve();
    const line = await bareLine(url);
    line.send('42["snapshot",1,{"two":2}]');
    line.send('42["snapshot"]');
    line.send('42["presence",1,2]');
    await expect
      .poll(() => heard)
      .toEqual([{ snapshot: [1, { two: 2 }] }, { snapshot: [] }, { presence: 1 }]);
    line.terminate();
  });

  it('leaves a page to Engine.IO that became a WebSocket while it was let in: who asks has to hear the answer', async () => {
    const { server, url, shortened } = await serve({ pingInterval: 30, pingTimeout: 200 });
    server.use((socket, next) => {
      if (socket.conn.transport.name === 'websocket') next();
      else socket.conn.once('upgrade', () => next());
    });
    const client = connect(url, {
      transports: ['polling', 'websocket'],
      reconnection: false,
      forceNew: true,
    });
    onTestFinished(() => void client.disconnect());
    const ends: string[] = [];
    client.on('disconnect', (why) => ends.push(why));
    await once(client as unknown as NodeJS.EventEmitter, 'connect');
    let asked = 0;
    client.io.on('ping', () => {
      asked++;
    });
    await expect.poll(() => (asked >= 10 ? 'asked' : ends[0])).toBe('asked');
    expect([ends, shortened()]).toEqual([[], 0]);
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
