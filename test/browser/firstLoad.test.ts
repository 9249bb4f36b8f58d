// What a phone loads, and when: the form needs the page, its script and its style, in two round trips; all that is played
// on comes behind it before anybody needs it, and the typeface last. How large the first load is: test/client/firstLoad.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureClientBuilt } from '../../scripts/buildClient.ts';
import { openRound } from './leads.ts';
import { comeAboard, Stage, sizes } from './stage.ts';

const isFont = (path: string) => path.endsWith('.woff2') || path.includes('pretendard');
const kind = (path: string) => /\.(js|css)$/.exec(path)?.[1] ?? 'other';

describe('a phone that loads the page', () => {
  let stage: Stage;
  beforeAll(async () => {
    await ensureClientBuilt();
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  /** A page that has not gone anywhere yet, and the paths it asks for. */
  async function blank(): Promise<{ page: Page; asked: string[] }> {
    const context = await stage.browser.newContext({
      ...sizes.phone,
      locale: 'ko-KR',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    return { page, asked };
  }

  it('types its name with one script and one style, and without a typeface', async () => {
    const { code } = await stage.openRoom();
    const { page, asked } = await blank();
    // Whatever is asked for behind the form never comes.
    const isFirst = (path: string) => asked.filter((one) => kind(one) !== 'other').indexOf(path) < 2;
    await page.route('**/assets/**', (route) => {
      if (isFirst(new URL(route.request().url()).pathname)) return route.continue();
    });
    await page.goto(`${stage.url}/j/${code}`, { waitUntil: 'commit' });
    await page.locator('#nm').fill('민지');
    // The room answers, so its line is open too.
    await page.locator('#code-news').filter({ hasText: /./ }).waitFor();
    const first = asked.filter((path) => !path.endsWith('.svg')).slice(0, 3);
    expect(first.map(kind).sort()).toEqual(['css', 'js', 'other']);
    const height = await page.locator('h1').evaluate((h1) => h1.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(20);
    await page.context().close();
  });

  it('has ship and boards before anybody asks for them, and lets the typeface wait', async () => {
    const room = await stage.openRoom({ rounds: ['o-chain'] });
    const { page, asked } = await blank();
    await page.goto(`${stage.url}/j/${room.code}`);
    await expect.poll(() => asked.some((path) => path.endsWith('.woff2'))).toBe(true);
    const before = asked.slice(0, asked.findIndex(isFont));
    for (const part of ['Aboard', 'boards', 'order', 'match', 'choice'])
      expect(before.join(' ')).toContain(`/assets/${part}-`);

    // From here on the wifi brings no file any more, only what is played.
    const missed: string[] = [];
    await page.route('**/assets/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (!isFont(pathname)) missed.push(pathname);
      return route.abort();
    });
    await comeAboard(page, '민지');
    const host = await stage.host(room);
    await openRound(host, 'start', [page]);
    // Sounds come with the ship: a phone that cannot load them plays in silence.
    expect(missed.filter((path) => !/speaker|follow|phone|sound|haptics|choices/.test(path))).toEqual([]);
    await page.context().close();
  });

  it('shows the ship also where that came between the first drawing and the next', async () => {
    const room = await stage.openRoom({ rounds: ['o-chain'] });
    const { page } = await blank();
    await page.goto(`${stage.url}/j/${room.code}`);
    await comeAboard(page, '민지');
    // What is to follow a drawing waits until this test says so, as on a phone that is busy.
    await page.addInitScript(`{
      const soon = setTimeout;
      const waiting = [];
      requestAnimationFrame = (act) => waiting.push(act);
      setTimeout = (act, ms = 0) => (ms > 0 && ms < 100 ? waiting.push(act) : soon(act, ms));
      globalThis.goOn = () => waiting.splice(0).forEach((act) => act(performance.now()));
    }`);
    const isDrawn = Promise.withResolvers<void>();
    await page.route('**/assets/Aboard-*.js', (route) => isDrawn.promise.then(() => route.continue()));
    await page.reload({ waitUntil: 'commit' });
    const has = (what: string) => page.evaluate(`document.querySelector('${what}') !== null`);
    const goOnUntil = (what: string) =>
      expect.poll(async () => (await has(what)) || (await page.evaluate('goOn()')) || false).toBe(true);
    await goOnUntil('.page-waits');
    // The place of the ship is drawn, and nothing has followed. Boards are asked for once the ship is there.
    const isThere = page.waitForRequest(/\/assets\/order-/);
    isDrawn.resolve();
    await isThere;
    await goOnUntil('main.lobby');
    await page.context().close();
  });
});
