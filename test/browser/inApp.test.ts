// The page inside an app's own window: the game works there, and a small notice offers a browser. Whoever has a seat takes
// it along by a link that works once. How windows are told apart: test/client/inApp.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGENTS } from '../helpers/agents.ts';
import { violationsOn } from './axe.ts';
import { comeAboard, type OpenedRoom, Stage } from './stage.ts';
import { button, say } from './words.ts';

let stage: Stage;
let room: OpenedRoom;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(async () => {
  room = await stage.openRoom({ rounds: ['o-chain'], settings: { formation: 'auto' } });
});

const notice = (page: Page) => page.locator('aside.in-app');
const inside = (agent: keyof typeof AGENTS, path: string, locale = 'ko-KR') =>
  stage.page('smallPhone', path, { locale, agent: AGENTS[agent] });
const linkIn = (page: Page) => notice(page).locator('dialog input').inputValue();

describe('inside an app', () => {
  it('people come aboard, and are offered a browser', async () => {
    for (const agent of Object.keys(AGENTS) as (keyof typeof AGENTS)[]) {
      const page = await inside(agent, `/j/${room.code}`);
      await notice(page).waitFor();
      await comeAboard(page, agent);
      await notice(page).waitFor();
      await page.context().close();
    }
  });

  it('a link without a seat leads to the same room', async () => {
    const page = await inside('kakao android', `/j/${room.code}`);
    await button(page, 'inApp.open').click();
    expect(await linkIn(page)).toBe(`${stage.url}/j/${room.code}`);
    const out = await notice(page).locator('a.btn').getAttribute('href');
    expect(decodeURIComponent(out ?? '')).toBe(
      `kakaotalk://web/openExternal?url=${stage.url}/j/${room.code}`,
    );
    expect(await violationsOn(page)).toEqual([]);
  });

  it('the seat goes along with the link, once', async () => {
    const page = await inside('naver android', `/j/${room.code}`);
    await comeAboard(page, '민지');
    await button(page, 'inApp.open').click();
    const out = await notice(page).locator('a.btn').getAttribute('href');
    expect(out).toMatch(/^intent:\/\/.*#p=[A-Z0-9]{6}#Intent;scheme=http;/);
    const link = await linkIn(page);
    expect(out).toContain(link.replace('http://', ''));

    const browser = await stage.page('phone', link);
    expect(new URL(browser.url()).hash).toBe('');
    await button(browser, 'seats.take').click();
    await browser
      .locator('main.lobby')
      .getByText(`민지 (${say('ko', 'common.me')})`)
      .waitFor();
    // The window it came from says so and lets go.
    await notice(page).waitFor({ state: 'detached' });

    const late = await stage.page('phone', link);
    await button(late, 'seats.take').click();
    await late.locator('#pass-news').filter({ hasText: /./ }).waitFor();
    expect(await late.locator('main.lobby').count()).toBe(0);
    expect(await browser.locator('main.lobby').count()).toBe(1);
  });

  it('where only the menu leads out, it opens the link with the seat, as long as that is offered', async () => {
    const page = await inside('instagram ios', `/j/${room.code}`, 'en-US');
    await comeAboard(page, 'Bo');
    await button(page, 'inApp.open').click();
    await notice(page).getByText(say('en', 'inApp.menu')).waitFor();
    expect(await notice(page).locator('a.btn').count()).toBe(0);
    expect(page.url()).toBe(await linkIn(page));
    expect(page.url()).toMatch(/#p=[A-Z0-9]{6}$/);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toBe(`${stage.url}/j/${room.code}`);
  });

  it('the notice goes away with one tap and stays away', async () => {
    const page = await inside('line ios', `/j/${room.code}`);
    await notice(page)
      .getByRole('button', { name: say('ko', 'ui.close') })
      .click();
    await notice(page).waitFor({ state: 'detached' });
    await comeAboard(page, '하나');
    await page.reload();
    await page.locator('main.lobby').waitFor();
    expect(await notice(page).count()).toBe(0);
  });
});

it('a browser of its own is offered nothing', async () => {
  const page = await stage.phone(room, '민지');
  const parts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(parts.filter((name) => /inApp|Notice-/.test(name))).toEqual([]);
  expect(await notice(page).count()).toBe(0);
});
