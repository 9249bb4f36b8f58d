// What an instructor sees of a round at one glance, without scrolling, on a laptop and on a phone: the time, when the class ends,
// who is done, who asks and who is away, and the one main button; with a few ships also who is on board, as large as there is room.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StillClock } from '../../scripts/screens/stillClock.ts';
import { perfect } from './answers.ts';
import { lockIn, play } from './hands.ts';
import { openRound } from './leads.ts';
import { Stage } from './stage.ts';
import { button, say } from './words.ts';

const ROUND = 'o-chain';
/** Longer than it takes until somebody counts as away. */
const AWAY_MS = 16_000;
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const clock = new StillClock();
let stage: Stage;
let host: Page;
let crew: Page[];

beforeAll(async () => {
  stage = await Stage.open({ clock });
  const room = await stage.openRoom({ rounds: [ROUND], settings: { formation: 'auto', teamSize: 1 } });
  host = await stage.host(room, 'laptop', { locale: 'en-US' });
  crew = [];
  for (const name of ['민지', 'Ada', 'Bo']) crew.push(await stage.phone(room, name));
});
afterAll(() => stage.close());

it('says when the class would end, and then will end, in the clock of the room', async () => {
  await host.locator('.h-ends', { hasText: say('en', 'host.wouldEnd') }).waitFor();
  await openRound(host, 'start', crew);
  await host.locator('.h-ends', { hasText: say('en', 'host.endsAt') }).waitFor();
  expect(await host.locator('.h-ends b').innerText()).toMatch(/\b\d{1,2}:\d\d$/);
});

it('counts who is done, who asks and who is away, each only where there is somebody', async () => {
  const [asks, done, leaves] = crew as [Page, Page, Page];
  expect((await host.locator('.h-sum .locked').innerText()).replace(/\s+/g, ' ')).toBe(
    `0/3 ${say('en', 'host.sum.locked')}`,
  );
  expect(await host.locator('.h-sum :is(.asking, .away)').count()).toBe(0);
  // Longer than any machine needs for what follows.
  for (let times = 1; times <= 8; times++) await button(host, 'host.moreTimeLabel').click();
  await button(asks, 'help.ask').tap();
  await host.locator('.h-sum .asking b', { hasText: '1' }).waitFor();
  await leaves.context().close();
  // The server first has to notice that the line is cut.
  const away = async () => {
    clock.skip(AWAY_MS);
    return host.locator('.h-sum .away b').allInnerTexts();
  };
  await expect.poll(away, { interval: 1_000, timeout: 12_000 }).toEqual(['1']);
  await host.locator('.tile .names .aw', { hasText: 'Bo' }).waitFor();
  await play(done, ROUND, perfect(ROUND));
  await lockIn(done);
  await host.locator('.h-sum .locked b', { hasText: '1/3' }).waitFor();
});

it.each([LAPTOP, PHONE])('has all of it in sight at $width × $height', async (size) => {
  await host.setViewportSize(size);
  for (const what of ['.h-clock', '.h-ends b', '.h-sum .locked', '.h-main', '.tile .names']) {
    const box = await host.locator(what).first().boundingBox();
    expect(box?.y, what).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0), what).toBeLessThanOrEqual(size.height);
  }
});

it('gives the loads of a few ships the height that a laptop has', async () => {
  await host.setViewportSize(LAPTOP);
  const bars = await host.locator('.tile .sl').all();
  expect(bars).toHaveLength(3);
  for (const bar of bars) expect((await bar.boundingBox())?.height).toBeGreaterThanOrEqual(40);
});
