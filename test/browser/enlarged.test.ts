// A board where everything is four times, or its text twice as large (1.4.4, 1.4.10): the page scrolls as a whole, the tray
// keeps its tools beside each other, and a card goes from the tray to the row and to a berth as on any phone.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BoardPages } from './boardPage.ts';
import { cutOn } from './measures.ts';
import { sizes } from './stage.ts';

let pages: BoardPages;
beforeAll(async () => {
  pages = await BoardPages.open();
});
afterEach(() => pages.closePages());
afterAll(() => pages.close());

const zoomed = { viewport: { width: 320, height: 256 } };
const LANGS = ['ko', 'en'] as const;

const enlarge = (page: Page) =>
  page.locator('html').evaluate((root) => root.style.setProperty('font-size', '200%'));

/** Pairs of things in the head of the tray that lie over each other. */
const overlapsIn = (page: Page, what: string) =>
  page.locator(what).evaluate((head) => {
    const boxes = [...head.querySelectorAll('b, button, .bd-count, .tag')].map((one) => ({
      told: one.getAttribute('aria-label') ?? one.textContent,
      box: one.getBoundingClientRect(),
    }));
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({ box }) =>
            Math.min(a.box.right, box.right) - Math.max(a.box.left, box.left) > 1 &&
            Math.min(a.box.bottom, box.bottom) - Math.max(a.box.top, box.top) > 1,
        )
        .map((b) => `${a.told} / ${b.told}`),
    );
  });

const widths = (page: Page) =>
  page.locator('html').evaluate((root) => root.scrollWidth - root.ownerDocument.defaultView.innerWidth);

describe.each([
  ['at 400 %', zoomed, false],
  ['with text at 200 %', sizes.smallPhone, true],
])('%s', (_, size, isLarge) => {
  it.each(LANGS)('a card is placed in a row, and nothing lies over anything else (%s)', async (lang) => {
    const page = await pages.page({ round: 'o-pod-boss', played: 3, lang }, size);
    if (isLarge) await enlarge(page);
    expect(await overlapsIn(page, '.bd-trayh')).toEqual([]);
    expect(await cutOn(page)).toEqual([]);
    await page.locator('.bd-now .bd-card').click();
    await page.locator('.bd-gap.is-end').waitFor();
    expect(await overlapsIn(page, '.bd-trayh')).toEqual([]);
    expect(await cutOn(page)).toEqual([]);
    await page.locator('.bd-gap').first().click();
    await page.locator('.bd-row .bd-card').nth(3).waitFor();
    await page.locator('.rdy .btn').scrollIntoViewIfNeeded();
    await page.locator('.rdy .btn').click();
    expect(await widths(page)).toBe(0);
  });

  it.each(LANGS)('a card is placed in a berth, and on two axes (%s)', async (lang) => {
    const berths = await pages.page({ round: 'm-level', played: 3, lang }, size);
    if (isLarge) await enlarge(berths);
    await berths.locator('.bd-now .bd-card').click();
    await berths.locator('.bd-here').last().click();
    await berths.locator('.bd-in .bd-card').nth(3).waitFor();
    expect(await cutOn(berths)).toEqual([]);
    const axes = await pages.page({ round: 'm-runtime-grid', played: 2, lang }, size);
    if (isLarge) await enlarge(axes);
    await axes.locator('.bd-list2 .bd-card').last().click();
    const zone = axes.locator('.bd-sheet .bd-z').last();
    await zone.click();
    await zone.and(axes.locator('[aria-pressed="true"]')).waitFor();
    expect(await cutOn(axes)).toEqual([]);
    await axes.locator('.bd-sh .btn').last().click();
    await axes.locator('.bd-sheet').waitFor({ state: 'detached' });
  });
});
