// Messages that no client of ours sends. None may throw, none may change the room, and whoever goes on is cut off; the
// others play on without noticing.
import { connect as connectTcp } from 'node:net';
import { describe, expect, it } from 'vitest';
import { limits } from '../../shared/protocol/limits.ts';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

const deep = (levels: number): unknown => (levels === 0 ? {} : { a: deep(levels - 1) });
const ok = { clientId: 'abcdefgh', n: 1 };

/** Arguments of `emit`, without an acknowledgement. */
const messages: [string, ...unknown[]][] = [
  ['command'],
  ['command', null],
  ['command', undefined],
  ['command', 42],
  ['command', 'join'],
  ['command', []],
  ['command', {}],
  ['command', { ...ok }],
  ['command', { ...ok, command: null }],
  ['command', { ...ok, command: { type: '__proto__' } }],
  ['command', { ...ok, command: { type: 'constructor' } }],
  ['command', { ...ok, command: { type: 'join', name: { toString: 'x' } } }],
  ['command', { ...ok, command: { type: 'join', name: 'x'.repeat(5_000) } }],
  ['command', { ...ok, n: -1, command: { type: 'takePaceBack' } }],
  ['command', { ...ok, n: 1e308, command: { type: 'takePaceBack' } }],
  ['command', { ...ok, extra: 1, command: { type: 'takePaceBack' } }],
  ['command', JSON.parse('{"__proto__": {"isAdmin": true}, "command": 1}')],
  ['command', deep(200)],
  ['command', Buffer.from('binary')],
  ['command', { ...ok, command: { type: 'move', phaseNo: 1, play: { kind: 'order', move: null } } }],
  ['command', 'a', 'b', 'c', 'd'],
  ['snapshot', { huge: 'x'.repeat(3_000) }],
  ['presence'],
  ['presence', { hold: 'not-an-id' }],
  ['presence', { signal: 'shout' }],
  ['presence', null],
  ['error', 'boom'],
  ['message', 'hello'],
  ['toString'],
  ['constructor', {}],
  ['patch', { audience: 'room' }],
];

describe('hostile messages', () => {
  it('change nothing and end nothing but the connection that sends them', async () => {
    const server = await startServer();
    const group = await gather(server, 2);
    await toPlay(group);
    const [good] = group.players as [TestClient];
    const before = good.patches.length;
    for (const message of messages) {
      const bad = await server.connect({ code: group.opened.code });
      bad.socket.emit(...message);
      bad.socket.emit(...message, () => {});
      // The door still answers, so the process lives.
      expect(await good.send({ type: 'undo', phaseNo: good.phaseNo, version: 99 })).toMatchObject({
        ok: false,
      });
      server.clock.advance(500);
      await bad.close();
    }
    expect(good.patches.length).toBe(before);
    expect(await good.place('Card a', null)).toMatchObject({ ok: true });
  });

  it('are answered with a code where an answer is asked for', async () => {
    const server = await startServer();
    const { players } = await gather(server, 1);
    const [player] = players as [TestClient];
    for (const message of messages.filter(([event]) => event === 'command').slice(0, 15)) {
      expect(await player.socket.emitWithAck(...message)).toMatchObject({ ok: false, code: 'bad_message' });
    }
  });

  it('close the connection only after repeats, and the seat is not lost', async () => {
    const server = await startServer();
    const { opened, players } = await gather(server, 1);
    const [player] = players as [TestClient];
    for (let i = 1; i < limits.badMessagesBeforeClose; i++) {
      server.clock.advance(100);
      await player.raw({ nonsense: i });
    }
    expect(player.socket.connected).toBe(true);
    player.socket.emit('command', { nonsense: true });
    await player.gone();
    expect((await server.connect({ room: opened.room, secret: player.secret })).mirror.seat).toBe(
      player.seat,
    );
  });

  it('may be too large to be read: only that connection ends', async () => {
    const server = await startServer();
    const { opened, players } = await gather(server, 1);
    const bad = await server.connect({ code: opened.code });
    bad.socket.emit('command', { big: 'x'.repeat(100_000) });
    await bad.gone();
    expect(await players[0]?.send({ type: 'join', name: 'again' })).toMatchObject({ ok: true });
  });

  it('may come instead of a handshake', async () => {
    const server = await startServer();
    const { room } = await server.open();
    const auths: object[] = [
      {},
      { protocol: 1 },
      { protocol: 'x', role: 'host' },
      { protocol: 1, role: 'admin', room, secret: 'a'.repeat(24), clientId: 'abcdefgh' },
      { protocol: 1, role: 'player', room: '../../etc/passwd', secret: 'a'.repeat(24), clientId: 'abcdefgh' },
      { protocol: 1, role: 'player', room, secret: ['a'], clientId: 'abcdefgh' },
      { protocol: 1, role: 'player', room, secret: 'a'.repeat(24), clientId: 'abcdefgh', more: true },
    ];
    const { io } = await import('socket.io-client');
    for (const auth of auths) {
      const socket = io(server.podium.url, {
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        auth,
      });
      const error = await new Promise<{ data?: unknown }>((resolve) => socket.on('connect_error', resolve));
      expect(error.data).toMatchObject({ code: 'bad_message' });
      socket.disconnect();
    }
    for (const protocol of [0, 99]) {
      const auth = { protocol, role: 'player', room, secret: 'a'.repeat(24), clientId: 'abcdefgh' };
      const socket = io(server.podium.url, {
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        auth,
      });
      const error = await new Promise<{ data?: unknown }>((resolve) => socket.on('connect_error', resolve));
      expect(error.data).toMatchObject({ code: 'page_old' });
      socket.disconnect();
    }
  });

  it('may not even be http', async () => {
    const server = await startServer();
    const { port } = new URL(server.podium.url);
    await new Promise<void>((resolve) => {
      const raw = connectTcp(Number(port), '127.0.0.1', () => raw.write('\x00\x01GARBAGE\r\n\r\n'));
      raw
        .on('close', () => resolve())
        .on('error', () => resolve())
        .resume();
    });
    expect((await server.fetch('/healthz')).status).toBe(200);
  });
});
