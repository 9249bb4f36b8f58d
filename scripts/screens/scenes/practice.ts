// The practice board of the lobby, from its door to the end, with the count on console and wall; then a crew that asks the
// host to come, and is answered.
import type { Page } from 'playwright-core';
import { openRound } from '../../../test/browser/leads.ts';
import { button } from '../../../test/browser/words.ts';
import { all, type Crew } from '../crew.ts';

const inTray = (page: Page) => page.locator('[data-tray] button[data-card]:not([aria-hidden])').first();

export async function practice(crew: Crew): Promise<void> {
  const room = await crew.stage.openRoom({
    rounds: ['o-chain', 'm-isolation'],
    settings: { formation: 'auto', teamSize: 1 },
  });
  const { host, hosts } = await crew.hosts(room);
  const walls = await crew.walls(room);
  const phones = await crew.phones(room);
  const on = (run: (page: Page) => Promise<unknown>) => Promise.all(all(phones).map(run));
  await on(async (page) => {
    await page.locator('.pr-door').click();
    await page.locator('main.practice .bd-order').waitFor();
  });
  await crew.take('phone', 'practice', phones);
  await on((page) => inTray(page).click());
  await crew.take('phone', 'practice-hand', phones);
  await on(async (page) => {
    await page.locator('.bd-gap').last().click();
    for (let n = 2; n <= 3; n++) {
      await inTray(page).click();
      await page.locator('.bd-gap').last().click();
    }
    await page.locator('.bd-row li').nth(2).waitFor();
  });
  await crew.take('phone', 'practice-placed', phones);
  await on(async (page) => {
    await button(page, 'play.ready').click();
    await page.locator('.pr-done').waitFor();
  });
  await crew.take('phone', 'practice-done', phones);
  const counted = [...all(hosts), ...all(walls)].map((page) =>
    page.locator('[data-practised="2"]').waitFor(),
  );
  await Promise.all(counted);
  await crew.take('host', 'lobby-practised', hosts);
  await crew.take('wall', 'lobby-practised', walls);
  await on((page) => button(page, 'practice.back').click());
  await on((page) => page.locator('main.lobby').waitFor());
  await crew.take('phone', 'lobby-practised', phones);
  await openRound(host, 'start', all(phones), crew.stage);
  await on((page) => button(page, 'help.ask').click());
  await on((page) => page.locator('.hlp.is-asked').waitFor());
  await Promise.all(all(hosts).map((page) => page.locator('.h-call').nth(1).waitFor()));
  await crew.whileStill(async () => {
    await crew.take('phone', 'play-asking', phones);
    await crew.take('host', 'play-asking', hosts);
  });
  const calls = host.locator('.h-help .h-call');
  await calls.first().getByRole('button').first().click();
  await host.locator('.tile.asks').nth(1).waitFor({ state: 'detached' });
  await calls.first().getByRole('button').first().click();
  await on((page) => page.locator('.hlp.is-coming').waitFor());
  await crew.whileStill(() => crew.take('phone', 'play-coming', phones));
  for (const page of all(hosts)) await page.locator('.tile').first().click();
  await crew.whileStill(() => crew.take('host', 'team-asking', hosts));
}
