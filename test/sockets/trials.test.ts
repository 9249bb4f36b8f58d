// A trial before class: who may ask for one, what a phone has to do before it counts, and how honestly it is judged whose
// device that was. Chromium does the same in test/browser/preflight.test.ts.
import { io, type Socket } from 'socket.io-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TRIAL_LIVES_MS, Trials } from '../../server/preflight/trials.ts';
import { type OpenRoom, startServer, type TestServer } from '../helpers/podium.ts';

const CONSOLE = 'console-page-00';
const PHONE = 'phone-page-0000';
const SAFARI = { 'user-agent': 'Safari' };

interface Answer {
  status: number;
  body: { token: string; isLoaded: boolean; lines: string[]; code: string; expiresAtMs: number };
}
const read = async (response: Response): Promise<Answer> => ({
  status: response.status,
  body: (await response.json()) as Answer['body'],
});

const bearer = ({ hostSecret }: OpenRoom) => ({
  authorization: `Bearer ${hostSecret}`,
  'user-agent': 'Firefox',
});

async function begin(server: TestServer, room: OpenRoom) {
  const { status, body } = await read(
    await server.post(`/api/rooms/${room.room}/trials`, { browser: CONSOLE }, bearer(room)),
  );
  expect(status).toBe(201);
  const look = async (of = room, token = body.token) =>
    read(await server.fetch(`/api/rooms/${of.room}/trials/${token}`, { headers: bearer(of) }));
  return { token: body.token, look };
}

/** What the phone's page does. Resolves to 'seen', or to the code it was refused with. */
function openLine(server: TestServer, auth: object, { agent = 'Safari', answers = true } = {}) {
  const socket: Socket = io(`${server.podium.url}/trial`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth,
    extraHeaders: { 'user-agent': agent },
  });
  onTestFinished(() => void socket.disconnect());
  const told = new Promise<string>((resolve) => {
    socket.on('hello', (ack: () => void) => answers && ack());
    socket.on('seen', () => resolve('seen'));
    socket.on('connect_error', (error) =>
      resolve((error as { data?: { code?: string } }).data?.code ?? error.message),
    );
  });
  const gone = new Promise<void>((resolve) => socket.on('disconnect', () => resolve()));
  return { socket, told, gone };
}

describe('a trial', () => {
  it('counts a phone when its page was asked for and its line has answered', async () => {
    const server = await startServer();
    const { token, look } = await begin(server, await server.open());
    expect((await look()).body).toMatchObject({ isLoaded: false, lines: [] });
    await server.fetch(`/t/${token}`, { headers: SAFARI });
    expect((await look()).body).toMatchObject({ isLoaded: true, lines: [] });
    const line = openLine(server, { token, browser: PHONE });
    expect(await line.told).toBe('seen');
    await line.gone;
    expect((await look()).body.lines).toEqual(['sameAddress']);
  });

  it('does not count a line on which the phone hears nothing', async () => {
    const server = await startServer();
    const { token, look } = await begin(server, await server.open());
    const line = openLine(server, { token, browser: PHONE }, { answers: false });
    await new Promise<void>((resolve) => line.socket.on('hello', () => resolve()));
    expect((await look()).body.lines).toEqual([]);
  });

  it('takes neither its own browser nor one that cannot be told from it for a phone', async () => {
    const server = await startServer();
    const { token, look } = await begin(server, await server.open());
    await server.fetch(`/t/${token}`, { headers: { 'user-agent': 'Firefox' } });
    expect((await look()).body.isLoaded).toBe(false);
    await openLine(server, { token, browser: CONSOLE }).told;
    await openLine(server, { token, browser: PHONE }, { agent: 'Firefox' }).told;
    expect((await look()).body).toMatchObject({ isLoaded: false, lines: ['here', 'here'] });
  });

  it('is begun and read by the host of its room only', async () => {
    const server = await startServer();
    const room = await server.open();
    const other = await server.open();
    const path = `/api/rooms/${room.room}/trials`;
    const asked = async (headers: Record<string, string>, body: unknown = { browser: CONSOLE }) =>
      (await server.post(path, body, headers)).status;
    expect(await asked({})).toBe(403);
    expect(await asked({ authorization: `Bearer ${room.screenSecret}` })).toBe(403);
    expect(await asked(bearer(other))).toBe(403);
    expect(await asked(bearer(room), { browser: 'x' })).toBe(400);
    expect(await asked(bearer(room), { browser: CONSOLE, more: 1 })).toBe(400);
    const { token, look } = await begin(server, room);
    expect(await look(other, token)).toMatchObject({ status: 404, body: { code: 'trial_over' } });
    expect(await look(room, 'nothing')).toMatchObject({ status: 404, body: { code: 'trial_over' } });
  });

  it('ends after a quarter of an hour, and its link opens no line then', async () => {
    const server = await startServer();
    const { token, look } = await begin(server, await server.open());
    server.clock.advance(TRIAL_LIVES_MS);
    expect((await look()).status).toBe(404);
    expect(await openLine(server, { token, browser: PHONE }).told).toBe('trial_over');
  });

  it('is refused to who tries tokens in turn, and to what is no handshake', async () => {
    const server = await startServer();
    expect(await openLine(server, { token: 'x', browser: PHONE }).told).toBe('bad_message');
    const said: string[] = [];
    for (let i = 0; i < 32; i++) {
      const token = String(i).padStart(22, '0');
      said.push(await openLine(server, { token, browser: PHONE }).told);
    }
    expect(said[0]).toBe('trial_over');
    expect(said.at(-1)).toBe('too_many_tries');
  });

  it('is asked for at most thirty times in ten minutes, and a room keeps the newest', async () => {
    const server = await startServer();
    const room = await server.open();
    const first = await begin(server, room);
    for (let i = 0; i < 29; i++) await begin(server, room);
    expect((await first.look()).status).toBe(404);
    const again = await server.post(`/api/rooms/${room.room}/trials`, { browser: CONSOLE }, bearer(room));
    expect(again.status).toBe(429);
  });
});

describe('whose device it was', () => {
  const made = (own: string[] = []) => {
    let n = 0;
    const trials = new Trials({
      now: () => 0,
      newToken: () => `token${++n}`,
      isOwn: (address) => own.includes(address),
    });
    return (console: string, phone: string, agent = 'Safari') => {
      const { token } = trials.begin('room', { address: console, agent: 'Firefox', browser: CONSOLE });
      trials.lineOpened(token, { address: phone, agent, browser: PHONE });
      return trials.read('room', token)?.lines[0];
    };
  };

  it('is another one at another address, even with the same browser', () => {
    expect(made()('192.168.0.7', '192.168.0.23', 'Firefox')).toBe('elsewhere');
  });

  it('is open behind one address, where browsers differ', () => {
    expect(made()('203.0.113.5', '203.0.113.5')).toBe('sameAddress');
    expect(made()('203.0.113.5', '::ffff:203.0.113.5', 'Firefox')).toBe('here');
  });

  it('is this computer under whichever of its addresses it calls itself', () => {
    const judged = made(['192.168.0.7', '10.8.0.1', '127.0.0.1', '::1']);
    expect(judged('127.0.0.1', '192.168.0.7', 'Firefox')).toBe('here');
    expect(judged('::1', '::ffff:10.8.0.1', 'Firefox')).toBe('here');
    expect(judged('192.168.0.7', '127.0.0.1')).toBe('sameAddress');
    expect(judged('127.0.0.1', '192.168.0.23')).toBe('elsewhere');
  });
});
