// Everything that a scene plays with: the stage, the camera, pages of each face in each language, and the time that can
// be stopped while pictures are made. What is played is scenes/.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Lang } from '../../shared/content/text.ts';
import { comeAboard, type OpenedRoom, type Stage } from '../../test/browser/stage.ts';
import type { Face, Screen, Wish } from './catalog.ts';
import { PAGE_CLOCK, type StillClock, skip, still } from './stillClock.ts';

export type Pages = Record<Lang, Page>;
type Some = Partial<Pages>;
export const LANGS: readonly Lang[] = ['ko', 'en'];
const LOCALES: Record<Lang, string> = { ko: 'ko-KR', en: 'en-US' };
const NAMES: Record<Lang, string> = { ko: '민지', en: 'Ada' };
const WIDE = { viewport: { width: 1280, height: 800 } };
const HAND = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

/** Whoever looks at the screens: a camera, or a test that measures. */
export interface Eye {
  readonly wish: Wish;
  wants(face: Face): boolean;
  /** A page has just been opened, and its line is still whole. */
  opened?(page: Page): Promise<void>;
  /** One screen, in each language that has a page; `before` is done again at each size. */
  take<F extends Face>(
    face: F,
    screen: Screen<F>,
    pages: Some,
    before?: (page: Page) => Promise<unknown>,
  ): Promise<void>;
}

export interface Faults {
  isFull: boolean;
}

export class Crew {
  readonly stage: Stage;
  readonly camera: Eye;
  readonly clock: StillClock;
  /** Of the log. */
  readonly faults: Faults;
  readonly #pages: Page[] = [];

  constructor(all: { stage: Stage; camera: Eye; clock: StillClock; faults: Faults }) {
    this.stage = all.stage;
    this.camera = all.camera;
    this.clock = all.clock;
    this.faults = all.faults;
  }

  async open(lang: Lang, path: string, kind: 'wide' | 'hand', { agent = '' } = {}): Promise<Page> {
    const context = await this.stage.browser.newContext({
      serviceWorkers: 'block',
      ...(kind === 'hand' ? HAND : WIDE),
      locale: LOCALES[lang],
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      ...(agent !== '' && { userAgent: agent }),
    });
    await context.addInitScript(PAGE_CLOCK);
    const page = await this.stage.tab(context, path);
    await this.camera.opened?.(page);
    this.#pages.push(page);
    return page;
  }

  /** One page per language that was asked for. */
  async each(make: (lang: Lang) => Promise<Page>): Promise<Some> {
    const pages: Some = {};
    for (const lang of this.camera.wish.langs) pages[lang] = await make(lang);
    return pages;
  }

  /** The host plays in every scene, in one language at least. */
  async hosts(room: OpenedRoom): Promise<{ host: Page; hosts: Some }> {
    const hosts = this.camera.wants('host')
      ? await this.each((lang) => this.open(lang, `/host/${room.room}#${room.hostSecret}`, 'wide'))
      : { ko: await this.open('ko', `/host/${room.room}#${room.hostSecret}`, 'wide') };
    return { hosts, host: (hosts.ko ?? hosts.en) as Page };
  }

  async walls(room: OpenedRoom): Promise<Some> {
    if (!this.camera.wants('wall')) return {};
    return this.each((lang) => this.open(lang, `/screen/${room.room}#${room.screenSecret}`, 'wide'));
  }

  /** Both languages are always aboard: boards are shared, and a ship of one shows less. */
  async phones(room: Pick<OpenedRoom, 'code'>): Promise<Pages> {
    return { ko: await this.phone(room, 'ko'), en: await this.phone(room, 'en') };
  }

  async phone({ code }: Pick<OpenedRoom, 'code'>, lang: Lang, name = NAMES[lang]): Promise<Page> {
    const page = await this.open(lang, `/j/${code}`, 'hand');
    await comeAboard(page, name);
    return page;
  }

  /** Rehearsal bots come aboard, named in every language by turns; whoever needs them there waits for what is shown. */
  async bots({ room, hostSecret }: OpenedRoom, count: number): Promise<void> {
    for (const [i, lang] of LANGS.entries()) {
      const answer = await fetch(`${this.stage.url}/api/rooms/${room}/bots`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${hostSecret}` },
        body: JSON.stringify({ count: Math.floor((count + i) / LANGS.length), lang }),
      });
      if (!answer.ok) throw new Error(`no bots: ${answer.status}`);
    }
  }

  take<F extends Face>(
    face: F,
    screen: Screen<F>,
    pages: Some,
    before?: (page: Page) => Promise<unknown>,
  ): Promise<void> {
    return this.camera.take(face, screen, pages, before);
  }

  /** Stops the time everywhere, makes the pictures, and lets it go on: pages stop first and go on last. */
  async whileStill(run: () => Promise<void>): Promise<void> {
    await this.#pagesStill(true);
    this.clock.stop();
    try {
      await run();
    } finally {
      this.clock.go();
      await this.#pagesStill(false);
    }
  }

  /** As if so much time had passed, for everybody: pages first, or a frame of the server would set them forward twice. */
  async skip(ms: number): Promise<void> {
    await this.#onPages((page) => skip(page, ms));
    this.clock.skip(ms);
  }

  #pagesStill(isStill: boolean): Promise<void> {
    return this.#onPages((page) => still(page, isStill));
  }

  /** A page that has just been left has no clock. */
  async #onPages(run: (page: Page) => Promise<void>): Promise<void> {
    const here = this.#pages.filter((page) => !page.isClosed());
    await Promise.all(here.map((page) => run(page).catch(() => {})));
  }

  /** What every page shows at the moment when a scene breaks off. */
  async witness(dir: string, scene: string): Promise<void> {
    for (const [i, page] of this.#pages.entries()) {
      const path = join(dir, `broken.${scene}.${i + 1}.png`);
      if (!page.isClosed()) await page.screenshot({ path, timeout: 5_000 }).catch(() => {});
    }
  }

  /** Everybody goes home; the next scene has the machine to itself. */
  async clear(): Promise<void> {
    this.clock.go();
    for (const page of this.#pages.splice(0)) await page.context().close();
  }
}

export const all = (pages: Some): Page[] => Object.values(pages).filter((page) => page !== undefined);
