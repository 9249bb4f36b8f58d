// The page of the boards alone (page/boards/), opened with a round of the packs or one of its own: what a test reads from it
// and what it does in a teammate's place. Whole games are played on stage.ts.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { BoardSlice, TaskSlice } from '../../shared/protocol/views.ts';
import { roundOf } from './answers.ts';
import { launchBrowser } from './chromium.ts';
import type { Measure } from './page/boards/measured.ts';
import { servePage } from './page/boards/serve.ts';

export interface BoardFixture {
  task: TaskSlice;
  view(): unknown;
  /** Opaque id of the card that the pack names i-th. */
  id(i: number): string;
  sent: { play?: { move: unknown }; type: string }[];
  holds: { value: object[] };
  lastSignal: { value: object | null };
  apply(seat: number, move: object): void;
  set(change: Partial<BoardSlice>): void;
}

export class BoardPages {
  readonly #pages: Page[] = [];
  readonly browser: Browser;
  readonly #site: Awaited<ReturnType<typeof servePage>>;

  private constructor(browser: Browser, site: Awaited<ReturnType<typeof servePage>>) {
    this.browser = browser;
    this.#site = site;
  }

  static async open(): Promise<BoardPages> {
    return new BoardPages(await launchBrowser(), await servePage());
  }

  /** `round` may be the id of a round of the packs. */
  async page(
    asked: {
      round: string;
      played?: number;
      lang?: 'ko' | 'en';
      theme?: string;
      show?: string;
      still?: 0 | 1;
    },
    size: BrowserContextOptions,
  ): Promise<Page> {
    const { round, ...rest } = asked;
    const page = await (await this.browser.newContext(size)).newPage();
    this.#pages.push(page);
    if (round.includes('-')) {
      await page.addInitScript((given) => Object.assign(globalThis, { given }), roundOf(round) as object);
    }
    const query = new URLSearchParams({
      round,
      ...Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, String(v)])),
    });
    await page.goto(`${this.#site.url}?${query}`);
    await page.waitForSelector('body[data-ready]');
    await page.waitForSelector('.bd, .rv-list');
    await page.evaluate(listen);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return page;
  }

  async closePages(): Promise<void> {
    for (const page of this.#pages.splice(0)) await page.context().close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.#site.close();
  }
}

declare const measure: Measure;
export const focusedCard = (page: Page) => page.evaluate(() => measure.focusedCard());
export const hasFocus = (page: Page) => page.evaluate(() => measure.hasFocus());

/** Keeps everything that is spoken from now on. */
const listen = `{
  globalThis.heard = [];
  const region = document.querySelector('p.sr[aria-live]');
  const keep = () => heard.push([performance.now(), region.textContent]);
  if (region) new MutationObserver(keep).observe(region, { childList: true, characterData: true, subtree: true });
}`;

/** What has been spoken so far, with when (milliseconds of the page). */
export const heard = (page: Page): Promise<[atMs: number, words: string][]> => page.evaluate('heard');

/** All of it as one text. */
export const heardWords = async (page: Page): Promise<string> =>
  (await heard(page)).map(([, words]) => words).join('\n');

export const said = (page: Page) => page.locator('p.sr[aria-live]').innerText();
