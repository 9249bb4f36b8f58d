// A board by keys: where the focus goes when cards go, the keys that read, the list of places. What is said by itself, and
// what things are called, is screenReader.test.ts; whole games by keys are keyboard.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BoardFixture, BoardPages, focusedCard, hasFocus, heardWords, said } from './boardPage.ts';
import type { Measure } from './page/boards/measured.ts';
import { sizes } from './stage.ts';
import { button, say } from './words.ts';

declare const fixture: BoardFixture;
declare const measure: Measure;

let pages: BoardPages;
beforeAll(async () => {
  pages = await BoardPages.open();
});
afterEach(() => pages.closePages());
afterAll(() => pages.close());

const row = (page: Page) => page.evaluate(() => (fixture.view() as { row: string[] }).row);
const id = (page: Page, i: number) => page.evaluate((n) => fixture.id(n), i);
const teammate = (page: Page, move: object) => page.evaluate((one) => fixture.apply(6, one), move);

describe('the focus', () => {
  it('goes to the neighbour when a teammate takes the card under it to the row, and that is said', async () => {
    const page = await pages.page({ round: 'order', played: 5 }, sizes.laptop);
    const [first, second] = await page
      .locator('.bd-col .bd-card')
      .evaluateAll((all) => all.map((el) => el.dataset.card ?? ''));
    await page.locator('.bd-col .bd-card').first().focus();
    await teammate(page, { do: 'place', card: first, after: null });
    await expect.poll(() => focusedCard(page)).toBe(second);
    await expect.poll(() => heardWords(page)).toContain(say('ko', 'say.focusOn', { card: '' }).trim());
  });

  it('stays in the strip of a phone when the card in it goes', async () => {
    const page = await pages.page({ round: 'order', played: 5 }, sizes.smallPhone);
    const shown = (await page.locator('.bd-now .bd-card').getAttribute('data-card')) ?? '';
    await page.locator('.bd-now .bd-card').focus();
    await teammate(page, { do: 'place', card: shown, after: null });
    await page.locator(`.bd-row [data-card="${shown}"]`).waitFor();
    const next = await page.locator('.bd-now .bd-card').getAttribute('data-card');
    await expect.poll(() => focusedCard(page)).toBe(next);
  });

  it('stays on its card when teammates turn the row around it', async () => {
    const page = await pages.page({ round: 'order', played: 5 }, sizes.smallPhone);
    const third = await id(page, 2);
    await page.locator(`.bd-row [data-card="${third}"]`).focus();
    await teammate(page, { do: 'place', card: await id(page, 4), after: null });
    await teammate(page, { do: 'place', card: third, after: null });
    await expect.poll(async () => (await row(page))[0]).toBe(third);
    await expect.poll(() => focusedCard(page)).toBe(third);
  });

  it('comes back to the card when somebody else got it first, also from a place', async () => {
    const page = await pages.page({ round: 'order', played: 5 }, sizes.smallPhone);
    const card = (await page.locator('.bd-now .bd-card').getAttribute('data-card')) ?? '';
    await page.locator('.bd-now .bd-card').focus();
    await page.keyboard.press('Space');
    await page.locator('.bd-gap').nth(1).focus();
    await page.evaluate((one) => {
      fixture.holds.value = [{ seat: 6, card: one }];
    }, card);
    await page.locator('.bd-gap').first().waitFor({ state: 'detached' });
    await expect.poll(() => focusedCard(page)).toBe(card);
    await expect.poll(() => heardWords(page)).toContain('도윤이 먼저 들었어요');
  });

  it('goes from Ready to the word that the board is locked', async () => {
    const page = await pages.page({ round: 'order', played: 5 }, sizes.smallPhone);
    await page.locator('.rdy .btn').focus();
    await page.evaluate(() => fixture.set({ lockAtMs: Date.now() + 3_000, ready: [4, 5, 6] }));
    await page.locator('.rdy .locking').waitFor();
    expect(await page.evaluate('document.activeElement.matches(".rdy .locking")')).toBe(true);
    await page.evaluate(() => fixture.set({ state: 'locked' }));
    await page.locator('.rdy-done').waitFor();
    expect(await page.evaluate('document.activeElement.matches(".rdy-done")')).toBe(true);
  });

  it('is somewhere when the board closes under a card in hand, in the sheet of two axes, too', async () => {
    for (const [round, hand] of [
      ['order', '.bd-now .bd-card'],
      ['match', '.bd-now .bd-card'],
      ['grid', '.bd-list2 .bd-card'],
    ] as const) {
      const page = await pages.page({ round, played: 2 }, sizes.smallPhone);
      await page.locator(hand).first().focus();
      await page.keyboard.press('Space');
      await page.locator('.in-hand, .is-sel').first().waitFor();
      await page.keyboard.press('Tab');
      await page.evaluate(() => fixture.set({ state: 'closed' }));
      await page.locator('.rdy-done').waitFor();
      expect(await hasFocus(page), round).toBe(true);
    }
  });
});

describe('keys that read', () => {
  it('tell the board, the last changes and the time, in Hangul, too', async () => {
    const page = await pages.page({ round: 'order', played: 3, lang: 'en' }, sizes.smallPhone);
    const moved = await id(page, 5);
    await teammate(page, { do: 'place', card: moved, after: null });
    await page.locator('.bd-row .bd-card').first().focus();
    await page.keyboard.press('b');
    await expect
      .poll(() => said(page))
      .toMatch(/^On the quay: 4 cards\. 1 kubelet watches\. 2 kubectl asks\. .*In the tray: 6\. /);
    await page.keyboard.press('l');
    await expect.poll(() => said(page)).toBe('도윤: kubelet watches, Place 1');
    await page.keyboard.press('t');
    await expect.poll(() => said(page)).toMatch(/^\d+ seconds left\.$/);
    await page.locator('.bd-row .bd-card').first().dispatchEvent('keydown', { key: 'ㅠ', bubbles: true });
    await expect.poll(() => said(page)).toMatch(/^On the quay: 4 cards/);
  });

  it('do nothing where the focus is not on the board', async () => {
    const page = await pages.page({ round: 'order', played: 3 }, sizes.smallPhone);
    await page.locator('h1.prompt').focus();
    for (const key of ['b', 'l', 't', 'm', '?', '1']) await page.keyboard.press(key);
    expect(await said(page)).toBe('');
    expect(await page.locator('dialog[open], .in-hand').count()).toBe(0);
  });

  it('are listed by the question mark, and Escape gives the focus back', async () => {
    const page = await pages.page({ round: 'match', played: 3 }, sizes.smallPhone);
    await page.locator('.bd-now .bd-card').focus();
    const card = await focusedCard(page);
    await page.keyboard.press('?');
    await page.locator('.bd-keys kbd').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    await expect.poll(() => focusedCard(page)).toBe(card);
  });

  it.each([
    ['match', /^chroot: .*트레이에 4장/s],
    ['grid', /^.*: (high|low) · (CRI|OCI).*트레이에/s],
    ['choice', /^고른 답: /],
  ])('tell a board of %s', async (round, words) => {
    const page = await pages.page({ round, played: 3 }, sizes.smallPhone);
    await page.locator('.bd [data-card][tabindex="0"], .bd-list2 [data-card]').first().focus();
    await page.keyboard.press('b');
    await expect.poll(() => said(page)).toMatch(words);
  });
});

describe('a list of all places', () => {
  it('puts a card behind another one, by a button with words, and the focus goes along', async () => {
    const page = await pages.page({ round: 'order', played: 4, lang: 'en' }, sizes.smallPhone);
    const card = (await page.locator('.bd-now .bd-card').getAttribute('data-card')) ?? '';
    await page.locator('.bd-now .bd-card').tap();
    await button(page, 'board.choosePlace').tap();
    await page.getByRole('button', { name: 'Place 3, after API server checks', exact: true }).tap();
    await expect.poll(async () => (await row(page)).indexOf(card)).toBe(2);
    await expect.poll(() => focusedCard(page)).toBe(card);
    expect(await page.locator('dialog[open], .in-hand').count()).toBe(0);
  });

  it('opens by the key m from the row, and Escape leaves the card in hand', async () => {
    const page = await pages.page({ round: 'order', played: 4 }, sizes.smallPhone);
    const second = await id(page, 1);
    await page.locator(`.bd-row [data-card="${second}"]`).focus();
    await page.keyboard.press('m');
    await page.locator('.bd-places button').nth(2).waitFor();
    // Where it lies is not offered.
    expect(await page.locator('.bd-places button').count()).toBe(3);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    await expect.poll(() => focusedCard(page)).toBe(second);
    await page.keyboard.press('Escape');
    expect(await page.locator('.in-hand').count()).toBe(0);
  });

  it('names berths', async () => {
    const page = await pages.page({ round: 'match', played: 0, lang: 'en' }, sizes.smallPhone);
    const card = (await page.locator('.bd-now .bd-card').getAttribute('data-card')) ?? '';
    await page.locator('.bd-now .bd-card').focus();
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Place in cgroup', exact: true }).click();
    await page.locator('.bd-berth', { hasText: 'cgroup' }).locator(`[data-card="${card}"]`).waitFor();
    await expect.poll(() => focusedCard(page)).toBe(card);
  });
});

describe('without taking a card first', () => {
  it('a number brings it to that place, in a row and in a berth', async () => {
    const page = await pages.page({ round: 'order', played: 4 }, sizes.smallPhone);
    const card = (await page.locator('.bd-now .bd-card').getAttribute('data-card')) ?? '';
    await page.locator('.bd-now .bd-card').focus();
    await page.keyboard.press('2');
    await expect.poll(async () => (await row(page)).indexOf(card)).toBe(1);
    const other = await pages.page({ round: 'match', played: 0 }, sizes.smallPhone);
    const one = (await other.locator('.bd-now .bd-card').getAttribute('data-card')) ?? '';
    await other.locator('.bd-now .bd-card').focus();
    await other.keyboard.press('3');
    await other.locator('.bd-berth').nth(2).locator(`[data-card="${one}"]`).waitFor();
  });

  it('it moves nothing that a teammate holds, and says who', async () => {
    const page = await pages.page({ round: 'order', played: 4 }, sizes.smallPhone);
    const third = await id(page, 2);
    await page.evaluate((card) => {
      fixture.holds.value = [{ seat: 6, card }];
    }, third);
    const before = await row(page);
    await page.locator(`.bd-row [data-card="${third}"]`).focus();
    await page.keyboard.press('1');
    await expect.poll(() => heardWords(page)).toContain('도윤이 들고 있어요');
    expect(await row(page)).toEqual(before);
  });
});

describe('the sheet of two axes on a phone', () => {
  it('is filled by arrows and space, and Escape brings the focus back to the card', async () => {
    const page = await pages.page({ round: 'grid', played: 0, lang: 'en' }, sizes.smallPhone);
    const first = page.locator('.bd-list2 .bd-card').first();
    const card = await first.getAttribute('data-card');
    await first.focus();
    await page.keyboard.press('Space');
    const at = () => page.evaluate(() => measure.focusedWords());
    await expect.poll(at).not.toBe(undefined);
    const words = (axis: number) =>
      page.locator('.bd-sheet .bd-ax').nth(axis).locator('.bd-z b').allInnerTexts();
    expect(await at()).toBe((await words(0))[0]);
    await page.keyboard.press('ArrowRight');
    expect(await at()).toBe((await words(0))[1]);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await at()).toBe((await words(1))[2]);
    await page.keyboard.press('Space');
    await page.keyboard.press('t');
    await expect.poll(() => said(page)).toMatch(/seconds left/);
    await page.keyboard.press('Escape');
    await page.locator('.bd-sheet').waitFor({ state: 'hidden' });
    await expect.poll(() => focusedCard(page)).toBe(card);
    const placed = await page.evaluate(
      () => (fixture.view() as { placed: Record<string, string[][]> }).placed,
    );
    expect(placed[card ?? '']?.map((zones) => zones.length)).toEqual([1, 1]);
  });
});
