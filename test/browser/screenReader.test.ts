// A board for those who listen: what is said of others and when, and what each thing is called in the tree that screen
// readers read. Keys and focus are listening.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BoardFixture, BoardPages, heard } from './boardPage.ts';
import type { Measure } from './page/boards/measured.ts';
import { sizes } from './stage.ts';
import { treeOf } from './tree.ts';

declare const fixture: BoardFixture;
declare const measure: Measure;

let pages: BoardPages;
beforeAll(async () => {
  pages = await BoardPages.open();
});
afterEach(() => pages.closePages());
afterAll(() => pages.close());

const id = (page: Page, i: number) => page.evaluate((n) => fixture.id(n), i);
const teammate = (page: Page, move: object) => page.evaluate((one) => fixture.apply(6, one), move);
const whole = (page: Page, card: string) => page.locator(`[data-card="${card}"] .sr`).first().innerText();

describe('what is said about others', () => {
  it('comes gathered: the first at once, all that follows within four seconds together', async () => {
    const page = await pages.page({ round: 'order', played: 3, lang: 'en' }, sizes.smallPhone);
    const byTeammate = async () => (await heard(page)).filter(([, words]) => words.startsWith('도윤: '));
    const ids = await page.evaluate(() => [3, 4, 5, 6].map((i) => fixture.id(i)));
    const [first, ...others] = ids.map((card) => ({ do: 'place', card, after: null }));
    await teammate(page, first as object);
    // Two that come before the page is drawn would be said together.
    await expect.poll(async () => (await byTeammate()).length).toBe(1);
    for (const move of others) await teammate(page, move);
    await page.evaluate(() => {
      fixture.lastSignal.value = { seat: 6, signal: 'look', at: 0 };
    });
    await expect.poll(async () => (await byTeammate()).length).toBe(2);
    const [atOnce, next] = (await byTeammate()).map(([, words]) => words) as [string, string];
    expect(atOnce).toBe('도윤: Scheduler picks, Place 1');
    expect(next.split('. 도윤: ')).toEqual([
      '도윤: Binding recorded, Place 1',
      'kubelet watches, Place 1',
      'CRI call, Place 1',
      'Look here',
    ]);
  });
});

describe('the tree that screen readers read', () => {
  it('names every button, says where a card lies, whose it is, who holds it and that it is disputed', async () => {
    const page = await pages.page({ round: 'order', played: 4 }, sizes.smallPhone);
    const [held, disputed] = [await id(page, 1), await id(page, 2)];
    await page.evaluate(
      ([one, two]) => {
        fixture.holds.value = [{ seat: 6, card: one }];
        fixture.set({ disputed: [two as string] });
      },
      [held, disputed],
    );
    await page.locator('.bd-row .held').waitFor();
    const tree = await treeOf(page);
    expect(tree.filter((one) => /^(button|list|region|timer)$/.test(one))).toEqual([]);
    const named = (part: string) => tree.find((one) => one.startsWith('button') && one.includes(part)) ?? '';
    expect(named(await whole(page, held))).toMatch(/2번 자리: .*도윤이 들고 있어요.* · disabled/);
    expect(named(await whole(page, disputed))).toMatch(/3번 자리: .*의견이 갈려요/);
    expect(tree).toContain('list · 부두의 순서, 4장');
    expect(tree.some((one) => /^button · 트레이 1\/6: .*내 몫/.test(one))).toBe(true);
    expect(tree.some((one) => /^button · 준비/.test(one))).toBe(true);
    expect(tree.some((one) => /^timer · 남은 시간/.test(one))).toBe(true);
  });

  it.each(['match', 'grid', 'choice'])(
    'names every button of a board of %s, with a card in hand, too',
    async (round) => {
      const page = await pages.page({ round, played: 3, lang: 'en' }, sizes.smallPhone);
      if (round !== 'choice') await page.locator('.bd-now .bd-card, .bd-list2 .bd-card').first().tap();
      const tree = await treeOf(page);
      expect(tree.filter((one) => /^(button|region|group|timer)( · (pressed|disabled))*$/.test(one))).toEqual(
        [],
      );
    },
  );

  it('gives technical names their language inside Korean words', async () => {
    const page = await pages.page({ round: 'o-pod-boss', played: 6, lang: 'ko' }, sizes.smallPhone);
    const marked = await page.locator('main.play [lang="en"]').allInnerTexts();
    expect(marked).toContain('containerd');
    // No Latin word stands anywhere in the round's own texts without it.
    const bare = await page.evaluate(() => measure.bareLatin('h1.prompt, .bd-card .txt'));
    expect(bare).toEqual([]);
  });
});
