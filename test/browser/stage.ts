// A stage for whole games: the real server on a free port with the real packs, and people in Chromium: a host, a
// screen, phones. It fails a test when any page logs an error. What people do with boards stands in hands.ts.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { StillClock } from '../../scripts/screens/stillClock.ts';
import { parseConfig } from '../../server/config.ts';
import { type Podium, type StartOptions, startPodium } from '../../server/main.ts';
import type { Settings } from '../../shared/protocol/commands.ts';
import { times } from '../../shared/protocol/limits.ts';
import type { Form } from '../../shared/protocol/views.ts';
import { launchBrowser } from './chromium.ts';
import { button } from './words.ts';

export const sizes = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  smallPhone: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  laptop: { viewport: { width: 1280, height: 800 } },
  wall: { viewport: { width: 1920, height: 1080 } },
} as const;
export type Size = keyof typeof sizes;

export interface OpenedRoom {
  room: string;
  code: string;
  hostSecret: string;
  screenSecret: string;
}
interface Opening {
  form?: Form;
  rounds?: string[];
  settings?: Partial<Settings>;
  pack?: string;
}

type Options = Pick<StartOptions, 'wrapLog' | 'clientDir'>;

interface Setup {
  env?: Record<string, string>;
  wrapLog?: NonNullable<StartOptions['wrapLog']>;
  clock?: StillClock;
  flags?: readonly string[];
}
interface Look {
  locale?: string;
  /** `light` is the morning. */
  light?: 'light' | 'dark';
  /** Still by default: moving water takes the time of a small machine, and of six pages on it most. */
  moves?: boolean;
  /** Its browser calls itself so; all devices of a test are this computer, and only that tells them apart. */
  agent?: string;
}

/** Messages of a page that are no mistake of ours: a line that a test cuts on purpose. */
const EXPECTED = [/WebSocket connection/, /net::ERR_/, /Failed to load resource/];

/** From the join page to the ship. */
export async function comeAboard(page: Page, name: string): Promise<void> {
  await page.locator('input[autocomplete="nickname"]').fill(name);
  await button(page, 'join.go').click();
  await page.locator('main:not(.jn) h1').first().waitFor();
}

export class Stage {
  readonly #dir = mkdtempSync(join(tmpdir(), 'podium-stage-'));
  readonly #contexts: BrowserContext[] = [];
  readonly #mistakes: string[] = [];
  readonly #frames = new Map<Page, string[]>();
  readonly #env: Record<string, string>;
  readonly #options: Options;
  #port = 0;
  /** Of the server: real time, as long as nobody sets it forward. */
  readonly clock: StillClock;
  podium!: Podium;
  browser!: Browser;

  private constructor(env: Record<string, string>, clock: StillClock, options: Options) {
    this.#env = env;
    this.clock = clock;
    this.#options = options;
  }

  /** `env`: settings of the server; `wrapLog`: makes its log fail; `clock`: its time; `flags`: of the browser. */
  static async open({
    env = {},
    flags = [],
    clock = new StillClock(),
    ...options
  }: Setup = {}): Promise<Stage> {
    const stage = new Stage(env, clock, options);
    await stage.start();
    stage.browser = await launchBrowser(flags);
    return stage;
  }

  /** `clientDir`: another build of the page. */
  async start({ clientDir }: Pick<Options, 'clientDir'> = {}): Promise<void> {
    const parsed = parseConfig({
      PORT: String(this.#port),
      HOST: '127.0.0.1',
      DATA_DIR: this.#dir,
      ...this.#env,
    });
    if (!parsed.isOk) throw new Error(parsed.message);
    this.podium = await startPodium({
      config: parsed.config,
      logger: pino({ level: 'silent' }),
      botPace: 0.2,
      clock: this.clock,
      ...this.#options,
      ...(clientDir !== undefined && { clientDir }),
    });
    this.#port = Number(new URL(this.podium.url).port);
  }

  /** The server goes away and comes back on the same port and data. */
  async restart(): Promise<void> {
    await this.podium.close();
    await this.start();
  }

  get url(): string {
    return this.podium.url;
  }

  /** As if 3-2-1 had been counted; pages hear of it with the next frame. Not where counting is what is looked at. */
  passCountdown(): void {
    this.clock.skip(times.countdown);
  }

  async openRoom({ form = 'live', pack = 'from-chroot-to-pod', ...rest }: Opening = {}): Promise<OpenedRoom> {
    const answer = await fetch(`${this.url}/api/rooms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ form, pack, ...rest }),
    });
    assert.equal(answer.status, 201);
    return (await answer.json()) as OpenedRoom;
  }

  /** A page of its own browser profile: its storage is nobody else's. */
  async page(
    size: Size,
    path: string,
    { locale = 'ko-KR', light = 'dark', moves = false, agent }: Look = {},
  ) {
    const context = await this.browser.newContext({
      ...sizes[size],
      locale,
      colorScheme: light,
      reducedMotion: moves ? 'no-preference' : 'reduce',
      // As over the plain http of a classroom; what the worker does is played in shell.test.ts.
      serviceWorkers: 'block',
      ...(agent !== undefined && { userAgent: agent }),
    });
    this.#contexts.push(context);
    return this.tab(context, path);
  }

  /** One more window of the same person. */
  async tab(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const frames: string[] = [];
    this.#frames.set(page, frames);
    page.on('websocket', (line) => line.on('framereceived', ({ payload }) => frames.push(String(payload))));
    page.on('pageerror', (error) => this.#mistakes.push(`${path}: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !EXPECTED.some((known) => known.test(text)))
        this.#mistakes.push(`${path}: ${text}`);
    });
    await page.goto(URL.canParse(path) ? path : this.url + path);
    return page;
  }

  /** Everything that the server has sent to a page over its line. */
  heardBy(page: Page): string {
    return this.#frames.get(page)?.join('\n') ?? '';
  }

  host(room: OpenedRoom, size: Size = 'laptop', look?: Look): Promise<Page> {
    return this.page(size, `/host/${room.room}#${room.hostSecret}`, look);
  }

  screen(room: OpenedRoom, size: Size = 'wall', look?: Look): Promise<Page> {
    return this.page(size, `/screen/${room.room}#${room.screenSecret}`, look);
  }

  /** Comes aboard through the link of the QR. */
  async phone(
    room: Pick<OpenedRoom, 'code'>,
    name: string,
    { size = 'phone' as Size, ...look }: Look & { size?: Size } = {},
  ): Promise<Page> {
    const page = await this.page(size, `/j/${room.code}`, look);
    await comeAboard(page, name);
    return page;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.browser.close();
    await this.podium.close();
    rmSync(this.#dir, { recursive: true, force: true });
    assert.deepEqual(this.#mistakes, []);
  }
}
