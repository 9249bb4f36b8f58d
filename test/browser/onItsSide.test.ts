// Phones on their side, between boards: the harbour is seen whole, with its ship and the lighthouse, and beside it what is to
// be read and pressed, without scrolling; and the join page where a window is wider than a phone. Boards in play are
// phoneBoard.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Crowd } from './crowd.ts';
import { isOn, lead, openRound } from './leads.ts';
import { Stage } from './stage.ts';

const SIZES = [
  { width: 667, height: 375 },
  { width: 740, height: 360 },
  { width: 932, height: 430 },
] as const;
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** What of these is not there, or reaches over an edge of the window. */
const cutOff = (page: Page, wanted: readonly string[]): Promise<string[]> =>
  page.evaluate(`${JSON.stringify(wanted)}.filter((one) => {
    const found = document.querySelector(one);
    if (found === null) return true;
    const { left, right, top, bottom } = found.getBoundingClientRect();
    return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
  })`);

async function isWhole(page: Page, wanted: readonly string[]): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.evaluate('scrollTo(0, 0)');
    expect(await cutOff(page, wanted), `${size.width} × ${size.height}`).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  }
}

it('show lobby, answer and finish with ship and lighthouse whole, and what is to be read beside them', async () => {
  const room = await stage.openRoom({ rounds: ['c-watch'], settings: { formation: 'auto' } });
  const host = await stage.host(room);
  const phone = await stage.phone(room, '민지');
  const harbour = ['.ship', 'use[href="#lighthouse"]', '.menu', 'h1'];
  await isWhole(phone, [...harbour, '.pr-door', '.crew']);
  await openRound(host, 'start', [phone]);
  await lead(host, 'endRound');
  await host.locator('dialog[open] .btn.go').click();
  await isOn(phone, 'reveal');
  await lead(host, 'key');
  await phone.locator('.rv-list').waitFor();
  await isWhole(phone, ['.ship', '.pts', '.menu', '.rv-list > :first-child']);
  await lead(host, 'why', 'standings', 'finish');
  await isOn(phone, 'finish');
  await isWhole(phone, [...harbour, '.finish .page > p']);
});

it('show in two columns what comes next, and who is ahead of whom', async () => {
  const room = await stage.openRoom({
    rounds: ['o-chain', 'm-isolation'],
    settings: { formation: 'auto', teamSize: 1 },
  });
  const phone = await stage.phone(room, '민지');
  const crowd = await Crowd.gather(stage, room, 5);
  await crowd.start();
  await isOn(phone, 'briefing');
  await isWhole(phone, ['.menu', '.prompt', '.hint', '.waits', '.horizon']);
  await crowd.go();
  await crowd.endRound();
  await crowd.step(3);
  await crowd.standings();
  await isOn(phone, 'standings');
  await isWhole(phone, ['.menu', 'h1', '.own', '.ranks > :nth-child(5)', '.page > .small']);
  await crowd.next();
  await isOn(phone, 'briefing');
  await isWhole(phone, ['.menu', '.prompt', '.zones h2', '.zone']);
  await crowd.close();
});

it('and wider windows have the join page whole in their middle, without a gap before its button', async () => {
  const page = await stage.page('laptop', '/');
  await page.locator('.jn .btn.go').waitFor();
  for (const size of [
    { width: 820, height: 1180 },
    { width: 1024, height: 768 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    expect(await cutOff(page, ['main.jn', '.others'])).toEqual([]);
    const edges = await page.evaluate<{ above: number; below: number; gap: number }>(`(() => {
      const box = (one) => document.querySelector(one).getBoundingClientRect();
      const { top, bottom } = box('main.jn');
      return {
        above: top,
        below: innerHeight - bottom,
        gap: box('.jn .btn.go').top - box('.jn-time').bottom,
      };
    })()`);
    expect(Math.abs(edges.above - edges.below)).toBeLessThan(2);
    expect(edges.gap).toBeLessThan(48);
  }
});
