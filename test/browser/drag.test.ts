// Dragging by finger and by mouse on match boards: into a berth, to another one, back to the tray, to a button of the sheet,
// into a cell of the grid; and what the finger may not do. The order board's drags are in boards.test.ts.
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type BoardFixture, BoardPages } from './boardPage.ts';
import { sizes } from './stage.ts';

declare const fixture: BoardFixture;

let pages: BoardPages;
beforeAll(async () => {
  pages = await BoardPages.open();
});
afterEach(() => pages.closePages());
afterAll(() => pages.close());

const placed = (page: Page) =>
  page.evaluate(() => (fixture.view() as { placed: Record<string, string[][]> }).placed);

async function middle(what: Locator): Promise<[x: number, y: number]> {
  const box = await what.boundingBox();
  if (!box) throw new Error('nothing there');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Armed by a short hold, a card follows the finger; `release` says how it ends. */
async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  release: 'touchEnd' | 'touchCancel' = 'touchEnd',
) {
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at: number[] = []) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.length > 0 ? [{ x: at[0] ?? 0, y: at[1] ?? 0 }] : [],
    });
  const start = await middle(from);
  await touch('touchStart', start);
  // Cards of a list scroll with a quick finger: they wait for one that stays.
  const isGrip = (await from.getAttribute('data-grip')) !== null;
  if (!isGrip) await page.locator('.is-armed').waitFor();
  await touch('touchMove', [start[0], start[1] - 12]);
  await page.locator('.bd-ghost').waitFor();
  // Where it goes may have come only now.
  const end = await middle(to);
  await touch('touchMove', [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]);
  await touch('touchMove', end);
  await touch(release);
  await page.locator('.bd-ghost').waitFor({ state: 'detached' });
}

it('carries a card by finger from the tray into a berth, to another one, and back', async () => {
  const page = await pages.page(
    { round: 'match', played: 1 },
    { ...sizes.smallPhone, reducedMotion: 'reduce' },
  );
  const strip = page.locator('.bd-now .bd-card');
  const card = (await strip.getAttribute('data-card')) ?? '';
  const zones = await page.locator('.bd-in').evaluateAll((all) => all.map((one) => one.dataset.list));
  const berth = (n: number) => page.locator('.bd-berth').nth(n);
  await drag(page, strip, berth(3));
  await expect.poll(async () => (await placed(page))[card]?.[0]).toEqual([zones[3]]);
  await drag(page, berth(3).locator(`[data-card="${card}"]`), berth(0));
  await expect.poll(async () => (await placed(page))[card]?.[0]).toEqual([zones[0]]);
  await drag(page, berth(0).locator(`[data-card="${card}"]`), page.locator('.bd-trayh b'));
  await expect.poll(async () => (await placed(page))[card]).toBeUndefined();
});

it('marks the berth under the finger, and leaves all as it was when the system takes the finger away', async () => {
  const page = await pages.page({ round: 'match', played: 2 }, sizes.smallPhone);
  const before = await placed(page);
  await drag(page, page.locator('.bd-now .bd-card'), page.locator('.bd-berth').nth(2), 'touchCancel');
  expect(await placed(page)).toEqual(before);
  expect(await page.locator('.in-hand, .is-aim').count()).toBe(0);
});

it('does not take what a teammate holds', async () => {
  const page = await pages.page({ round: 'match', played: 2 }, sizes.smallPhone);
  const card = await page.locator('.bd-now .bd-card').getAttribute('data-card');
  await page.evaluate((one) => {
    fixture.holds.value = [{ seat: 6, card: one }];
  }, card);
  await page.locator('.bd-now .held').waitFor();
  const before = await placed(page);
  const cdp = await page.context().newCDPSession(page);
  const [x, y] = await middle(page.locator('.bd-now .bd-card'));
  for (const [type, at] of [
    ['touchStart', [x, y]],
    ['touchMove', [x, y - 60]],
    ['touchMove', [x, y - 200]],
    ['touchEnd', null],
  ] as const)
    await cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at ? [{ x: at[0], y: at[1] }] : [],
    });
  expect(await page.locator('.bd-ghost, .in-hand').count()).toBe(0);
  expect(await placed(page)).toEqual(before);
});

it('drops a card of two axes on a button of its sheet, which sets that axis', async () => {
  const page = await pages.page({ round: 'grid', played: 0 }, sizes.phone);
  const card = page.locator('.bd-list2 .bd-card').first();
  const id = (await card.getAttribute('data-card')) ?? '';
  await drag(page, card, page.locator('.bd-sheet .bd-ax').nth(1).locator('.bd-z').nth(1));
  await expect.poll(async () => (await placed(page))[id]?.map((zones) => zones.length)).toEqual([0, 1]);
  // The sheet stays for the other axis.
  await page.locator('.bd-sheet .bd-ax').nth(0).locator('.bd-z').first().tap();
  await expect.poll(async () => (await placed(page))[id]?.map((zones) => zones.length)).toEqual([1, 1]);
});

it('drags by mouse into a cell of the grid and out to the tray', async () => {
  const page = await pages.page({ round: 'grid', played: 0 }, sizes.laptop);
  const card = page.locator('.bd-col .bd-card').first();
  const id = (await card.getAttribute('data-card')) ?? '';
  const carry = async (from: Locator, to: Locator) => {
    const [a, b] = await middle(from);
    await page.mouse.move(a, b);
    await page.mouse.down();
    await page.mouse.move(a + 10, b + 10, { steps: 3 });
    const [c, d] = await middle(to);
    await page.mouse.move(c, d, { steps: 6 });
    await page.mouse.up();
  };
  await carry(card, page.locator('.bd-cell:not(.is-margin)').nth(1));
  await expect.poll(async () => (await placed(page))[id]?.map((zones) => zones.length)).toEqual([1, 1]);
  await carry(page.locator(`.bd-cell [data-card="${id}"]`), page.locator('.bd-col'));
  await expect.poll(async () => (await placed(page))[id]).toBeUndefined();
});
