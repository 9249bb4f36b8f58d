// Long polling: where a proxy or a school's network lets no WebSocket through, a page plays over plain requests.
import { io } from 'socket.io-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Ack, Snapshot } from '../../shared/protocol/messages.ts';
import { newSecret } from '../helpers/client.ts';
import { startServer } from '../helpers/podium.ts';

describe('long polling', () => {
  it('answers a bare request of socket.io once, and goes on serving', async () => {
    const server = await startServer();
    const response = await server.fetch('/socket.io/?EIO=4&transport=polling');
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/^0\{"sid"/);
    expect((await server.fetch('/healthz')).status).toBe(200);
  });

  it('joins and gets the ack without a WebSocket', async () => {
    const server = await startServer();
    const { code } = await server.open();
    const auth = { protocol: 1, role: 'player', code, secret: newSecret(), clientId: 'polling1' };
    const socket = io(server.podium.url, { transports: ['polling'], forceNew: true, auth });
    onTestFinished(() => void socket.disconnect());
    const snapshot = await new Promise<Snapshot>((resolve) => socket.once('snapshot', resolve));
    expect(snapshot.audiences.room?.slices.room?.joinCode).toBe(code);
    const command = { type: 'join', name: 'Mina' };
    const ack: Ack = await socket.emitWithAck('command', { clientId: 'polling1', n: 1, command });
    expect(ack).toMatchObject({ ok: true });
  });
});
