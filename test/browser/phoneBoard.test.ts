// What must be in sight and in reach on a phone, upright, on its side and on a tablet, with the longest rounds of the packs in
// both languages; and that nothing moves under the thumb when teammates do. Moves themselves are boards.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BoardFixture, BoardPages } from './boardPage.ts';
import type { Measure } from './page/boards/measured.ts';
import { sizes } from './stage.ts';

declare const fixture: BoardFixture;
declare const measure: Measure;

let pages: BoardPages;
beforeAll(async () => {
  pages = await BoardPages.open();
});
afterEach(() => pages.closePages());
afterAll(() => pages.close());

const touch = { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;
const upright = sizes.smallPhone;
const onItsSide = { viewport: { width: 740, height: 360 }, ...touch };
const tablet = { viewport: { width: 820, height: 1180 }, ...touch };
const LANGS = ['ko', 'en'] as const;

const inSight = (page: Page, what: string) => page.evaluate((one) => measure.inSight(one), what);
const tops = (page: Page, what: string) => page.evaluate((one) => measure.tops(one), what);

const PLACED = '.bd-row .bd-card, .bd-in .bd-card, .bd-list2 .bd-card';
const ALWAYS = ['h1.prompt', '.clk', '.rdy .btn'];

async function isAllThere(page: Page, held: string): Promise<void> {
  for (const what of [...ALWAYS, held]) expect(await inSight(page, what), what).toBe(1);
  expect(await inSight(page, PLACED)).toBeGreaterThanOrEqual(5);
  expect(await page.evaluate(() => measure.fits())).toBe(true);
}

describe.each([
  ['360 × 640', upright],
  ['740 × 360', onItsSide],
  ['820 × 1180', tablet],
])('at %s', (_, size) => {
  it.each(LANGS)(
    'shows five of ten cards in a row, the one in hand and its place, time and Ready (%s)',
    async (lang) => {
      for (const round of ['o-pod-boss', 'o-pod-node']) {
        const page = await pages.page({ round, played: 8, lang }, size);
        await isAllThere(page, '.bd-now .bd-card');
        const before = await tops(page, '.bd-row .bd-card');
        await page.locator('.bd-now .bd-card').tap();
        await page.waitForSelector('.bd-gap.is-end');
        await isAllThere(page, '.bd-now .bd-card');
        expect(await inSight(page, '.bd-gap.is-end')).toBe(1);
        // Places open in the seams: nothing moves for them.
        expect(await tops(page, '.bd-row .bd-card')).toEqual(before);
      }
    },
  );

  it.each(LANGS)(
    'shows five of twelve cards in berths, the one in hand, time and Ready (%s)',
    async (lang) => {
      for (const round of ['m-level', 'm-spec', 'twelve']) {
        const page = await pages.page({ round, played: 9, lang }, size);
        await page.locator('.bd-now .bd-card').tap();
        await page.waitForSelector('.bd-here');
        await isAllThere(page, '.bd-now .bd-card');
      }
    },
  );

  it.each(LANGS)(
    'shows five cards of two axes above the buttons of the one in hand, time and Ready (%s)',
    async (lang) => {
      const page = await pages.page({ round: 'm-runtime-grid', played: 6, lang }, size);
      await isAllThere(page, '.bd-cnt .bd-tools');
      await page.locator('.bd-list2 .bd-card').nth(1).tap();
      await page.waitForSelector('.bd-sheet');
      await isAllThere(page, '.bd-sheet');
      expect(await inSight(page, '.bd-sheet .bd-z')).toBe(5);
      expect(await inSight(page, '.bd-list2 .is-sel')).toBe(1);
    },
  );
});

it('leaves the text of a card in a berth free, whoever holds it and however it is disputed', async () => {
  for (const lang of LANGS) {
    const page = await pages.page({ round: 'm-isolation', played: 9, lang }, upright);
    await page.evaluate(() => {
      const inBerths = [0, 1, 2, 3, 4, 5].map((i) => fixture.id(i));
      fixture.holds.value = inBerths.map((card) => ({ seat: 6, card }));
      fixture.set({ disputed: inBerths });
    });
    await page.locator('.bd-in .held').nth(3).waitFor();
    const covered = await page.locator('.bd-in .held').evaluateAll((cards) =>
      cards.flatMap((card) => {
        const range = card.ownerDocument.createRange();
        range.selectNodeContents(card.querySelector('.txt'));
        const lines = [...range.getClientRects()];
        const marks = [...card.querySelectorAll('.bd-who .who, .bd-dis')].map((one) =>
          one.getBoundingClientRect(),
        );
        const isOver = marks.some((mark) =>
          lines.some(
            ({ left, right, top, bottom }) =>
              Math.min(right, mark.right) - Math.max(left, mark.left) > 2 &&
              Math.min(bottom, mark.bottom) - Math.max(top, mark.top) > 2,
          ),
        );
        return isOver || marks.length < 2 ? [card.textContent] : [];
      }),
    );
    expect(covered).toEqual([]);
  }
});

describe('on a tablet', () => {
  const sizesOf = [
    { width: 768, height: 1024 },
    { width: 820, height: 1180 },
    { width: 1024, height: 768 },
  ];
  const box = async (page: Page, what: string) => {
    const found = await page.locator(what).last().boundingBox();
    if (!found) throw new Error(`no ${what}`);
    return found;
  };

  it.each([
    ['o-chain', 6, '.bd-row .bd-card'],
    ['o-pod-boss', 10, '.bd-row .bd-card'],
    ['m-runtime-grid', 4, '.bd-list2 .bd-card, .bd-grid2'],
    ['c-watch', 0, '.bd-cho .bd-card'],
  ] as const)('a board that is full fills its room (%s)', async (round, played, last) => {
    for (const viewport of sizesOf) {
      const page = await pages.page({ round, played }, { viewport, ...touch });
      const room = await box(page, '.bd-scroll');
      const end = await box(page, last);
      const empty = room.y + room.height - (end.y + end.height);
      expect(empty / room.height, `${viewport.width} × ${viewport.height}`).toBeLessThan(0.4);
      await pages.closePages();
    }
  });

  it('no card grows or shrinks while the row fills', async () => {
    const heights = [];
    for (const played of [2, 6]) {
      const page = await pages.page({ round: 'o-chain', played }, tablet);
      heights.push(Math.round((await box(page, '.bd-row .bd-card')).height));
    }
    expect(heights[0]).toBe(heights[1]);
    expect(heights[0]).toBeGreaterThan(80);
  });
});

it('gives every target of a phone the size of a finger', async () => {
  for (const round of ['o-pod-boss', 'm-level', 'm-runtime-grid', 'c-watch']) {
    const page = await pages.page({ round, played: 4 }, upright);
    expect(await page.evaluate(() => measure.small('main.play button'))).toEqual([]);
  }
});

describe('while a teammate moves', () => {
  const still = { ...upright, reducedMotion: 'reduce' } as const;
  const where = (page: Page) => page.evaluate(() => measure.where());
  const id = (page: Page, i: number) => page.evaluate((n) => fixture.id(n), i);
  const teammate = (page: Page, move: object) => page.evaluate((one) => fixture.apply(6, one), move);

  it('loads the end of the row, disputes a card and sends a signal, nothing else moves', async () => {
    const page = await pages.page({ round: 'o-pod-boss', played: 6 }, still);
    const [sixth, seventh] = [await id(page, 5), await id(page, 6)];
    const before = await where(page);
    // The edge of the quay is behind the last card, wherever that is.
    await page.evaluate(() => measure.watchShifts('.bd-edge'));
    await teammate(page, { do: 'place', card: seventh, after: sixth });
    await page.locator(`.bd-row [data-card="${seventh}"]`).waitFor();
    await page.evaluate((card) => {
      fixture.set({ disputed: [card] });
      fixture.lastSignal.value = { seat: 6, signal: 'look', card, at: 0 };
    }, sixth);
    await page.locator('.bd-bubble').waitFor();
    expect(await page.evaluate(() => measure.shifts())).toEqual([]);
    const after = await where(page);
    const stay = Object.keys(before).filter((one) => !one.startsWith(seventh) && one in after);
    expect(stay.length).toBeGreaterThan(15);
    for (const one of stay) expect(after[one], one).toBe(before[one]);
  });

  it('takes the card that the strip shows, the tray and all buttons around stay', async () => {
    const page = await pages.page({ round: 'o-pod-boss', played: 6 }, still);
    const shown = (await page.locator('.bd-now .bd-card').getAttribute('data-card')) ?? '';
    const around =
      '.top, .bd-quay, .bd-tray, .bd-trayh, .bd-now, .bd-now .bd-card, .bd-tool, .rdy, .rdy .btn';
    const before = await tops(page, around);
    await page.evaluate((card) => {
      fixture.holds.value = [{ seat: 6, card }];
    }, shown);
    await page.locator('.bd-now .held').waitFor();
    expect(await tops(page, around)).toEqual(before);
    await teammate(page, { do: 'place', card: shown, after: await id(page, 5) });
    await page.locator(`.bd-row [data-card="${shown}"]`).waitFor();
    expect(await tops(page, around)).toEqual(before);
  });

  it('loads above what is in sight of a scrolled row, what is in sight stays there', async () => {
    const page = await pages.page({ round: 'o-pod-boss', played: 9 }, still);
    const last = await id(page, 9);
    const seen = (await Promise.all([4, 5, 6, 7].map((i) => id(page, i)))).map(
      (card) => `.bd-row [data-card="${card}"]`,
    );
    await page.locator('.bd-scroll').evaluate((el) => {
      el.scrollTop = 100;
    });
    const before = await tops(page, seen.join());
    await teammate(page, { do: 'place', card: last, after: null });
    await expect.poll(() => page.locator('.bd-row .bd-card').count()).toBe(10);
    expect(await tops(page, seen.join())).toEqual(before);
    await teammate(page, { do: 'return', card: last });
    await expect.poll(() => page.locator('.bd-row .bd-card').count()).toBe(9);
    expect(await tops(page, seen.join())).toEqual(before);
  });

  it('loads a berth, no berth moves or grows under the card in hand', async () => {
    const page = await pages.page({ round: 'm-spec', played: 2 }, still);
    await page.locator('.bd-now .bd-card').tap();
    await page.waitForSelector('.bd-here');
    const held = await page.locator('.bd-now .bd-card').getAttribute('data-card');
    const zone = await page.locator('.bd-in').first().getAttribute('data-list');
    const stands = async () =>
      Object.entries(await where(page)).filter(([one]) => !one.includes('in a list'));
    const before = await stands();
    await page.evaluate(() => measure.watchShifts('.bd-in'));
    for (let i = 2; i < 9; i++) {
      const card = await id(page, i);
      if (card !== held) await teammate(page, { do: 'set', card, axis: 0, zone });
    }
    await expect.poll(() => page.locator('.bd-in').first().locator('.bd-card').count()).toBeGreaterThan(5);
    expect(await page.evaluate(() => measure.shifts())).toEqual([]);
    expect(await stands()).toEqual(before);
  });

  it('sets an axis of a card, no row of the list moves', async () => {
    const page = await pages.page({ round: 'm-runtime-grid', played: 2 }, still);
    const before = await where(page);
    await page.evaluate(() => measure.watchShifts('.bd-chip'));
    const zone = await page.evaluate(() => fixture.task.axes[0]?.zones[0]?.id);
    await teammate(page, { do: 'set', card: await id(page, 4), axis: 0, zone });
    await page
      .locator('.bd-cnt')
      .getByText(/반만 놓음 1/)
      .waitFor();
    expect(await page.evaluate(() => measure.shifts())).toEqual([]);
    expect(await where(page)).toEqual(before);
  });
});
