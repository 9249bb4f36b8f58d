// The HTTP API and the pages: what they answer, what they refuse, and what they never give away.
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureClientBuilt } from '../../scripts/buildClient.ts';
import { startServer, type TestServer } from '../helpers/podium.ts';

const json = async (response: Response) => ({ status: response.status, body: await response.json() });

describe('the API', () => {
  it('lists packs without cards, keys, explanations and sources', async () => {
    const server = await startServer();
    const response = await server.fetch('/api/packs');
    const text = await response.text();
    const { packs } = JSON.parse(text);
    expect(packs).toHaveLength(1);
    expect(packs[0]).toMatchObject({ id: 'harbour', isDefault: true, shortCut: null });
    expect(packs[0].rounds[0]).toEqual({
      id: 'steps',
      kind: 'order',
      title: { ko: 'Round steps (한)', en: 'Round steps' },
      seconds: 60,
      difficulty: 1,
      tier: 'core',
      section: '1-1',
    });
    for (const secret of ['Why', 'More', 'Note', 'Source', 'Card', 'before', 'key'])
      expect(text).not.toContain(secret);
  });

  it('tells where the server is reached', async () => {
    const server = await startServer();
    const { body } = await json(await server.fetch('/api/server'));
    expect(body).toMatchObject({ needsPassphrase: false, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect((body as { addresses: string[] }).addresses[0]).toMatch(/^http:\/\//);
  });

  it('opens rooms; a study group gets no host link', async () => {
    const server = await startServer();
    const live = await server.open('live', { rounds: ['claims', 'steps'] });
    expect(live.code).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{6}$/);
    expect(live.hostSecret).not.toBe(live.screenSecret);
    const host = await server.host(live);
    expect(host.get('control').plan.map(({ id }) => id)).toEqual(['claims', 'steps']);
    expect(await server.open('study')).not.toHaveProperty('hostSecret');
  });

  it('refuses what it cannot open, with a code and words', async () => {
    const server = await startServer({ env: { MAX_ROOMS: '1' } });
    const post = async (body: unknown) => json(await server.post('/api/rooms', body));
    expect(await post({ pack: 'nope', form: 'live' })).toMatchObject({
      status: 404,
      body: { code: 'pack_unknown' },
    });
    expect(await post({ pack: 'harbour', form: 'live', rounds: ['x'] })).toMatchObject({
      status: 400,
      body: { code: 'round_unknown' },
    });
    expect(await post({ pack: 'harbour', form: 'party' })).toMatchObject({
      status: 400,
      body: { code: 'bad_message' },
    });
    expect(await post({ pack: 'harbour', form: 'live', settings: { teamSize: 0 } })).toMatchObject({
      status: 400,
    });
    expect(await post('{ broken')).toMatchObject({
      status: 400,
      body: { code: 'bad_message', words: { ko: expect.any(String) } },
    });
    expect(await post({ pack: 'x'.repeat(20_000), form: 'live' })).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
    await server.open();
    expect(await post({ pack: 'harbour', form: 'live' })).toMatchObject({
      status: 503,
      body: { code: 'server_full' },
    });
  });

  it('asks for the passphrase where there is one, but not study groups', async () => {
    const server = await startServer({ env: { HOST_PASSPHRASE: 'harbour-master' } });
    const refused = await json(
      await server.post('/api/rooms', { pack: 'harbour', form: 'live', passphrase: 'guess' }),
    );
    expect(refused).toMatchObject({ status: 403, body: { code: 'wrong_passphrase' } });
    await server.open('live', { passphrase: 'harbour-master' });
    await server.open('study');
  });

  it('sends bots only for who has the host link', async () => {
    const server = await startServer();
    const { room, hostSecret, screenSecret } = await server.open();
    const bots = (secret: string, count = 1) =>
      server.post(
        `/api/rooms/${room}/bots`,
        { count },
        secret === '' ? {} : { authorization: `Bearer ${secret}` },
      );
    expect((await bots('')).status).toBe(403);
    expect((await bots(screenSecret)).status).toBe(403);
    expect((await bots(hostSecret, 61)).status).toBe(400);
    expect(await json(await bots(hostSecret, 2))).toMatchObject({ status: 200, body: { added: 2 } });
    expect(
      (
        await server.post(
          '/api/rooms/nowhere-nowhere-1/bots',
          { count: 1 },
          { authorization: `Bearer ${hostSecret}` },
        )
      ).status,
    ).toBe(404);
  });

  it('answers unknown routes in JSON', async () => {
    const server = await startServer();
    expect(await json(await server.fetch('/api/keys'))).toMatchObject({
      status: 404,
      body: { code: 'bad_message' },
    });
  });
});

const scriptOf = async (server: TestServer): Promise<string> =>
  /src="(\/assets\/[^"]+\.js)"/.exec(await (await server.fetch('/')).text())?.[1] ?? 'none';

describe('the pages', () => {
  beforeAll(() => ensureClientBuilt());

  it('work on a plain http address: no upgrade to https, no HSTS', async () => {
    const server = await startServer();
    const response = await server.fetch('/');
    expect(response.headers.get('strict-transport-security')).toBeNull();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('are sent as the build compressed them, to who can read that', async () => {
    const server = await startServer();
    const script = await scriptOf(server);
    const sizeAs = async (encoding: string) => {
      const answer = await server.fetch(script, { method: 'HEAD', headers: { 'accept-encoding': encoding } });
      expect(answer.headers.get('vary')).toBe('Accept-Encoding');
      return [answer.headers.get('content-encoding'), Number(answer.headers.get('content-length'))] as const;
    };
    const [br, gzip, plain] = [
      await sizeAs('gzip, deflate, br'),
      await sizeAs('gzip'),
      await sizeAs('identity'),
    ];
    expect([br[0], gzip[0], plain[0]]).toEqual(['br', 'gzip', null]);
    expect(br[1]).toBeLessThan(gzip[1]);
    expect(gzip[1] * 2).toBeLessThan(plain[1]);
    const body = await (await server.fetch(script)).text();
    expect(Buffer.byteLength(body)).toBe(plain[1]);
  });

  it('are kept for ever where their name changes with them, and asked about elsewhere', async () => {
    const server = await startServer();
    const script = await server.fetch(await scriptOf(server));
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await server.fetch('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const etag = page.headers.get('etag') ?? '';
    const ask = (known: string) =>
      server.fetch('/j/ABCDEF', { headers: { 'if-none-match': known, 'cache-control': 'max-age=0' } });
    const again = await ask(etag);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('W/"another"')).status).toBe(200);
  });

  it('lead nowhere outside the built page', async () => {
    const server = await startServer();
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/.env',
      '/server/main.ts',
      '/data/podium.db',
    ]) {
      expect((await server.fetch(path)).status).toBe(404);
    }
    expect((await server.fetch('/', { method: 'POST' })).status).toBe(405);
  });

  it('tells whoever mistypes an address what to do, in both languages', async () => {
    const server = await startServer();
    const response = await server.fetch('/jion');
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(text).toContain('입장 코드를 적어 주세요');
    expect(text).toContain('Type the join code');
  });
});
