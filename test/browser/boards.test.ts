// The boards in Chromium on a page of their own: the same move by tap, by mouse, by touch and by keys; what others
// hold; focus; what must be visible on a small phone; axe. Whole games are played elsewhere.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { servePage } from './page/boards/serve.ts';
import { sizes } from './stage.ts';
import { button } from './words.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof servePage>>;
const pages: Page[] = [];
beforeAll(async () => {
  site = await servePage();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

async function open(query: string, size: BrowserContextOptions = sizes.smallPhone): Promise<Page> {
  const page = await (await browser.newContext(size)).newPage();
  pages.push(page);
  await page.goto(`${site.url}?${query}`);
  await page.waitForSelector('body[data-ready]');
  await page.waitForSelector('.bd');
  return page;
}
interface Fixture {
  view(): unknown;
  id(i: number): string;
  sent: { play?: { move: unknown }; type: string }[];
}
declare const fixture: Fixture & { holds: { value: object[] }; apply(seat: number, move: object): void };

const row = (page: Page) => page.evaluate(() => (fixture.view() as { row: string[] }).row);
const id = (page: Page, i: number) => page.evaluate((n) => fixture.id(n), i);
const focused = (page: Page) =>
  page.locator('[data-card]:focus').evaluateAll((found) => found[0]?.getAttribute('data-card') ?? null);
const inTray = (page: Page) => page.locator('.bd-now .bd-card').getAttribute('data-card');

it('places a card by tap and tap', async () => {
  const page = await open('round=order&played=5');
  const card = await inTray(page);
  await page.locator('.bd-now .bd-card').tap();
  await page
    .locator('.bd-gap')
    .nth(1)
    .tap({ position: { x: 100, y: 3 } });
  expect((await row(page))[1]).toBe(card);
});

it('goes on showing a card when a shipmate takes one before it', async () => {
  const page = await open('round=order&played=2');
  const first = await inTray(page);
  for (let turn = 0; turn < 2; turn++) await button(page, 'board.nextCard').tap();
  await page.locator('.bd-now .bd-card').tap();
  await page.locator('.bd-gap').last().tap();
  await expect.poll(() => row(page)).toHaveLength(3);
  const shown = await inTray(page);
  await page.evaluate((card) => fixture.apply(6, { do: 'place', card, after: null }), first);
  await page.locator(`.bd-row [data-card="${first}"]`).waitFor();
  expect(await inTray(page)).toBe(shown);
});

it('shows on a small phone five placed rows, the card in hand, the place at the end and Ready at once', async () => {
  const page = await open('round=order&played=5');
  await page.locator('.bd-now .bd-card').tap();
  for (const what of [
    '.bd-row li:nth-child(5) .bd-card',
    '.bd-now .bd-card',
    '.bd-gap.is-end',
    '.rdy .btn',
    '.clk',
  ]) {
    const box = await page.locator(what).first().boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 642, what).toBe(true);
  }
});

it('places a card by mouse', async () => {
  const page = await open('round=order&played=5', sizes.laptop);
  const from = page.locator('.bd-col .bd-card').first();
  const card = await from.getAttribute('data-card');
  await from.hover();
  await page.mouse.down();
  // Places open under the pointer, so the third card is looked for again on the way.
  for (const steps of [6, 4, 4]) {
    const third = await page.locator('.bd-row .bd-card').nth(2).boundingBox();
    await page.mouse.move((third?.x ?? 0) + 60, (third?.y ?? 0) + 4, { steps });
  }
  await page.waitForSelector('.bd-gap.is-aim');
  await page.mouse.up();
  await expect.poll(async () => (await row(page)).indexOf(card ?? '')).toBe(2);
  expect(await page.locator('.bd-ghost').count()).toBe(0);
});

/** A finger on the raw input of the browser: playwright itself can only tap. */
async function finger(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  return async (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', x = 0, y = 0) => {
    const touchPoints = type === 'touchEnd' || type === 'touchCancel' ? [] : [{ x, y }];
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
}

it('scrolls a long row by a quick swipe', async () => {
  const page = await open('round=order&played=10');
  const first = await page.locator('.bd-row .bd-card .txt').first().boundingBox();
  if (!first) throw new Error('no first card');
  const [x, y] = [first.x + 40, first.y + 20];
  const before = await row(page);
  const touch = await finger(page);
  await touch('touchStart', x, y + 150);
  for (const by of [120, 90, 60, 30]) await touch('touchMove', x, y + by);
  await touch('touchEnd');
  await expect.poll(() => page.locator('.bd-scroll').evaluate((el) => el.scrollTop)).toBeGreaterThan(30);
  expect(await row(page)).toEqual(before);
});

it('carries a card after a short hold of the finger', async () => {
  const page = await open('round=order&played=10');
  const before = await row(page);
  const first = await page.locator('.bd-row .bd-card .txt').first().boundingBox();
  const [x, y] = [(first?.x ?? 0) + 40, (first?.y ?? 0) + 20];
  const touch = await finger(page);
  await touch('touchStart', x, y);
  // The hold is a length of time, and a longer one would read the card out instead.
  await page.waitForTimeout(250);
  for (const by of [10, 40, 80, 130]) await touch('touchMove', x, y + by);
  await page.waitForSelector('.bd-ghost');
  await touch('touchEnd');
  await expect.poll(() => row(page)).not.toEqual(before);
  expect((await row(page)).indexOf(before[0] ?? '')).toBeGreaterThan(0);
});

it('leaves everything as it was when the system takes the finger away', async () => {
  const page = await open('round=order&played=5');
  const before = await row(page);
  const box = await page.locator('.bd-now .bd-card').boundingBox();
  if (!box) throw new Error('no card');
  const touch = await finger(page);
  await touch('touchStart', box.x + 60, box.y + 20);
  await touch('touchMove', box.x + 60, box.y - 40);
  await touch('touchMove', box.x + 60, box.y - 140);
  await page.waitForSelector('.bd-ghost');
  await touch('touchCancel');
  await expect.poll(() => page.locator('.bd-ghost').count()).toBe(0);
  expect(await row(page)).toEqual(before);
  expect(await page.locator('.in-hand').count()).toBe(0);
});

it('places, moves and puts back by keys, and focus follows the card', async () => {
  const page = await open('round=order&played=5', sizes.laptop);
  const card = await page.locator('.bd-col .bd-card').first().getAttribute('data-card');
  await page.locator('.bd-col .bd-card').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  expect((await row(page)).indexOf(card ?? '')).toBe(3);
  await expect.poll(() => focused(page)).toBe(card);
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  expect((await row(page))[0]).toBe(card);
  await expect.poll(() => focused(page)).toBe(card);
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  expect((await row(page))[0]).toBe(card);
  await page.keyboard.press('Delete');
  expect(await row(page)).not.toContain(card);
  await expect.poll(() => focused(page)).toBe(card);
});

it('shows who holds a card and does not let it be taken', async () => {
  const page = await open('round=order&played=5');
  const third = await id(page, 2);
  await page.evaluate((card) => {
    fixture.holds.value = [{ seat: 6, card }];
  }, third);
  const held = page.locator(`.bd-row [data-card="${third}"]`);
  // Playwright waits for an enabled button; a finger does not.
  await held.click({ force: true });
  expect(await held.getAttribute('aria-disabled')).toBe('true');
  expect(await page.locator('.in-hand').count()).toBe(0);
  expect(await held.textContent()).toContain('도윤');
});

it('brings a card into a berth by tap, and out again', async () => {
  const page = await open('round=match&played=3');
  const card = (await inTray(page)) ?? '';
  const placed = () => page.evaluate(() => (fixture.view() as { placed: Record<string, string[][]> }).placed);
  await page.locator('.bd-now .bd-card').tap();
  await page.locator('.bd-here').nth(1).tap();
  expect((await placed())[card]?.[0]).toHaveLength(1);
  await page.locator(`.bd-in [data-card="${card}"]`).tap();
  await button(page, 'board.backToTray').tap();
  expect((await placed())[card]).toBeUndefined();
});

it('fills both axes of a card in the sheet, which Escape closes', async () => {
  const page = await open('round=grid&played=0');
  const card = (await page.locator('.bd-list2 .bd-card').first().getAttribute('data-card')) ?? '';
  const placed = () => page.evaluate(() => (fixture.view() as { placed: Record<string, string[][]> }).placed);
  await page.locator('.bd-list2 .bd-card').first().tap();
  await page.locator('.bd-axis').nth(0).locator('.bd-z').first().tap();
  expect(await page.locator('.bd-cnt').textContent()).toContain('반만 놓음 1');
  await page.locator('.bd-axis').nth(1).locator('.bd-z').nth(1).tap();
  expect((await placed())[card]?.flat()).toHaveLength(2);
  await page.keyboard.press('Escape');
  expect(await page.locator('.bd-sheet').count()).toBe(0);
});

it('puts a card into a cell of the grid by one press, and half places it in the margin', async () => {
  const page = await open('round=grid&played=0', sizes.laptop);
  const first = page.locator('.bd-col .bd-card').first();
  const card = (await first.getAttribute('data-card')) ?? '';
  const placed = () => page.evaluate(() => (fixture.view() as { placed: Record<string, string[][]> }).placed);
  await first.click();
  await page.locator('.bd-cell .bd-here').first().click();
  expect((await placed())[card]?.map((zones) => zones.length)).toEqual([1, 1]);
  await page.locator(`.bd-cell [data-card="${card}"]`).click();
  await page.locator('.bd-cell.is-margin .bd-here').first().click();
  expect((await placed())[card]?.map((zones) => zones.length)).toEqual([1, 0]);
});

it('chooses by press, and one lets the other go', async () => {
  const page = await open('round=choice');
  await page.locator('.bd-cho .bd-card').nth(0).tap();
  await page.locator('.bd-cho .bd-card').nth(2).tap();
  expect(await page.locator('.bd-cho [aria-pressed="true"]').count()).toBe(1);
  expect(await page.locator('.bd-cho .bd-card').nth(2).getAttribute('aria-pressed')).toBe('true');
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
it.each(['round=order&played=5', 'round=match&played=4', 'round=grid&played=7', 'round=choice'])(
  'has nothing for axe to say about %s, on phone and laptop, in both lights',
  async (query) => {
    for (const [size, theme] of [
      [sizes.smallPhone, 'dusk'],
      [sizes.laptop, 'morning'],
    ] as const) {
      const page = await open(`${query}&theme=${theme}`, size);
      await page.locator('.bd [data-card]').first().click();
      await page.waitForTimeout(300);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (
          globalThis as never as {
            axe: { run(on: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run('.bd');
        return violations.map(
          (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        );
      });
      expect(found).toEqual([]);
    }
  },
);
