// A whole server for one test: port 0, a data directory of its own, a clock that the test moves. It can be closed and
// started again on the same data; at the end it proves that no connection, timer or socket is left.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { type Config, parseConfig } from '../../server/config.ts';
import { type Append, type EventLog, LogUnavailable } from '../../server/log/contract.ts';
import { type Podium, type StartOptions, startPodium } from '../../server/main.ts';
import type { Form } from '../../shared/protocol/views.ts';
import { type Entrance, TestClient } from './client.ts';
import { ManualClock } from './clock.ts';
import { smallPack, writePack } from './packs.ts';

export interface Options extends Partial<Omit<StartOptions, 'config' | 'clock'>> {
  readonly env?: Record<string, string>;
  readonly clock?: ManualClock;
  readonly pack?: { id: string };
}

export interface OpenRoom {
  room: string;
  code: string;
  hostSecret: string;
  screenSecret: string;
}

/** Sockets of this process that are open; vitest's own are in the count before. */
const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap' || name === 'TCPServerWrap')
    .length;

export class TestServer {
  readonly dir = mkdtempSync(join(tmpdir(), 'podium-test-'));
  readonly clock: ManualClock;
  readonly config: Config;
  readonly #options: Options;
  readonly #clients: TestClient[] = [];
  #podium: Podium | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.clock = options.clock ?? new ManualClock();
    writePack(join(this.dir, 'content'), options.pack ?? smallPack());
    const parsed = parseConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: join(this.dir, 'data'),
      CONTENT_DIR: join(this.dir, 'content'),
      ...options.env,
    });
    if (!parsed.isOk) throw new Error(parsed.message);
    this.config = parsed.config;
  }

  get podium(): Podium {
    if (!this.#podium) throw new Error('the server is not running');
    return this.#podium;
  }

  async start(): Promise<void> {
    const { env: _env, clock: _clock, pack: _pack, ...options } = this.#options;
    const logger = options.logger ?? pino({ level: 'silent' });
    this.#podium = await startPodium({ ...options, config: this.config, clock: this.clock, logger });
  }

  /** As a restart does: everybody is told and cut off, and the next one reads what is on disk. */
  async restart(downMs = 0): Promise<void> {
    await this.podium.close();
    this.clock.advance(downMs);
    await this.start();
  }

  /** Lets time pass in small steps until it is so: for what leaves gathered, and for what is looked at again and again. */
  async passing(isSo: () => boolean, stepMs = 250): Promise<void> {
    await expect
      .poll(
        () => {
          this.clock.advance(stepMs);
          return isSo();
        },
        { interval: 2, timeout: 10_000 },
      )
      .toBe(true);
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.podium.url}${path}`, init);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      // A line that is kept for the next request is closed by the server after some seconds, maybe just then.
      headers: { 'content-type': 'application/json', connection: 'close', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async open(form: Form = 'live', more: object = {}): Promise<OpenRoom> {
    const response = await this.post('/api/rooms', { pack: 'harbour', form, ...more });
    expect(response.status).toBe(201);
    return (await response.json()) as OpenRoom;
  }

  connect(entrance: Entrance): Promise<TestClient> {
    const client = new TestClient(this.podium.url, entrance);
    this.#clients.push(client);
    return client.ready();
  }

  host({ room, hostSecret }: OpenRoom): Promise<TestClient> {
    return this.connect({ role: 'host', room, secret: hostSecret });
  }

  screen({ room, screenSecret }: OpenRoom): Promise<TestClient> {
    return this.connect({ role: 'screen', room, secret: screenSecret });
  }

  async player({ code }: OpenRoom, name: string): Promise<TestClient> {
    return (await this.connect({ code })).join(name);
  }

  async stop(socketsBefore: number): Promise<void> {
    for (const client of this.#clients) await client.close();
    await this.#podium?.close();
    const left = { timers: this.clock.pending, connections: this.#podium?.connections ?? 0 };
    this.#podium = null;
    rmSync(this.dir, { recursive: true, force: true });
    expect(left).toEqual({ timers: 0, connections: 0 });
    // Sockets close over the network: their last packets need turns of the event loop, not time.
    await expect.poll(openSockets, { interval: 5, timeout: 3_000 }).toBeLessThanOrEqual(socketsBefore);
  }
}

/** Started, and stopped when the test has finished. */
export async function startServer(options: Options = {}): Promise<TestServer> {
  const before = openSockets();
  const server = new TestServer(options);
  onTestFinished(() => server.stop(before));
  await server.start();
  return server;
}

export interface Class {
  server: TestServer;
  opened: OpenRoom;
  host: TestClient;
  /** In joining order. Four players in two teams of two. */
  players: TestClient[];
}

/** A host and players in a room that has not started. Teams are filled one after the other, in joining order. */
export async function gather(server: TestServer, count = 4, settings: object = {}): Promise<Class> {
  const opened = await server.open('live', { settings: { formation: 'auto', teamSize: 2, ...settings } });
  const host = await server.host(opened);
  const players: TestClient[] = [];
  for (let i = 0; i < count; i++) players.push(await server.player(opened, `Player ${i + 1}`));
  return { server, opened, host, players };
}

/** Start, briefing, 3-2-1, play. */
export async function toPlay({ server, host, players }: Class): Promise<void> {
  if (host.get('phase').phase === 'lobby') await host.ask({ type: 'start', phaseNo: host.phaseNo });
  await host.phase('briefing');
  await host.ask({ type: 'next', phaseNo: host.phaseNo });
  await host.until(() => host.get('phase').goAtMs !== null);
  server.clock.advance(3_000);
  await Promise.all([host, ...players].map((client) => client.phase('play')));
}

/** A log whose appends can be made to fail, before or after they are stored. */
export function fallibleLog() {
  const faults = { isFull: false, losesAnswers: false };
  const wrapLog = (log: EventLog): EventLog =>
    new Proxy(log, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (name === 'probe' && faults.isFull)
          return () => Promise.reject(new LogUnavailable('the disk is full'));
        if (name !== 'append') return typeof value === 'function' ? value.bind(target) : value;
        return async (append: Append) => {
          if (faults.isFull) throw new LogUnavailable('the disk is full');
          const result = await target.append(append);
          if (faults.losesAnswers) throw new LogUnavailable('nobody knows');
          return result;
        };
      },
    });
  return { faults, wrapLog };
}
