// The own answer after a round, on a phone: judged card by card, at once for whoever wants it so, and as a plain table for
// those who listen. And the hints for the first time, which cover nothing and go away.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BoardPages } from './boardPage.ts';
import { sizes } from './stage.ts';
import { button, say } from './words.ts';

let pages: BoardPages;
beforeAll(async () => {
  pages = await BoardPages.open();
});
afterEach(() => pages.closePages());
afterAll(() => pages.close());

const waiting = (page: Page) => page.locator('.rv-card.is-waiting').count();
const rowsOf = (page: Page) =>
  page
    .getByRole('table', { name: say('en', 'reveal.own') })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')));

describe('the own answer', () => {
  const asked = { show: 'reveal', lang: 'en', still: 0 } as const;

  it('is judged card by card, the table is whole from the start, and one press shows all', async () => {
    const page = await pages.page({ ...asked, round: 'order', played: 7 }, sizes.smallPhone);
    await page.locator('.rv-card.ok').first().waitFor();
    expect(await waiting(page)).toBeGreaterThan(0);
    expect(await rowsOf(page)).toHaveLength(10);
    const tops = () =>
      page.locator('.rv-card').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const before = await tops();
    await button(page, 'reveal.skip').tap();
    await button(page, 'reveal.skip').waitFor({ state: 'detached' });
    expect(await waiting(page)).toBe(0);
    // Verdicts had their room from the start.
    expect(await tops()).toEqual(before);
  });

  it('comes to its end by itself', async () => {
    const page = await pages.page({ ...asked, round: 'choice', played: 1 }, sizes.smallPhone);
    await button(page, 'reveal.skip').waitFor();
    await button(page, 'reveal.skip').waitFor({ state: 'detached' });
    expect(await waiting(page)).toBe(0);
  });

  it.each([
    ['order', 9, /^kubectl sends the request to create a pod \| Place 1 \| Right \| /],
    ['match', 7, /^Changes the root directory \(\/\) a process sees \| chroot \| Right \| chroot$/],
    ['grid', 7, /^containerd \| high · CRI \| Right \| high · CRI$/],
    ['choice', 1, /^It implements OCI .* \| Chosen \| Right \| This was right$/],
  ])(
    'of %s says in its table what was ours, whether it was right, and what is',
    async (round, played, row) => {
      const page = await pages.page({ ...asked, still: 1, round, played }, sizes.smallPhone);
      const rows = await rowsOf(page);
      expect(
        rows.filter((one) => row.test(one)),
        rows.join('\n'),
      ).toHaveLength(1);
      expect(await page.locator('.rv-skip').count()).toBe(0);
    },
  );

  it('says of a card that stayed in the tray where it belongs', async () => {
    const page = await pages.page({ ...asked, still: 1, round: 'match', played: 1 }, sizes.smallPhone);
    expect(await rowsOf(page)).toContainEqual(expect.stringMatching(/ \| Tray \| Wrong \| namespace$/));
  });
});

describe('a hint for the first time', () => {
  it('stands below the cards and goes for good when the thing has been done', async () => {
    const page = await pages.page({ round: 'order', played: 3 }, sizes.smallPhone);
    const hint = page.locator('.bd-hint');
    await hint.waitFor();
    const [edge, line, tray] = await page
      .locator('.bd-row li:last-child .bd-card, .bd-hint, .bd-tray')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
      );
    expect(line?.top).toBeGreaterThanOrEqual(edge?.bottom ?? 0);
    expect(line?.bottom).toBeLessThanOrEqual(tray?.top ?? 0);
    await page.locator('.bd-row .bd-card').first().focus();
    await page.keyboard.press('i');
    await page.locator('dialog[open]').waitFor();
    await hint.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.bd-row .bd-card').first().waitFor();
    expect(await hint.count()).toBe(0);
  });

  it('goes when it is told to', async () => {
    const page = await pages.page({ round: 'order', played: 3 }, sizes.laptop);
    await page.locator('.bd-hint').getByText(say('ko', 'hint.keys')).waitFor();
    await button(page, 'hint.gone').click();
    await page.locator('.bd-hint').waitFor({ state: 'detached' });
  });
});
