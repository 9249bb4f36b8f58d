// The check before class: a phone that is waited for, that does not come, that gets through; what the phone shows, and the
// wifi on a wall of the host's own browser.
import type { Page } from 'playwright-core';
import { button, either, langOf, say } from '../../../test/browser/words.ts';
import { all, type Crew } from '../crew.ts';

/** Longer than the console waits before it says what may be wrong. */
const TOO_LONG_MS = 30_000;

const linkOn = (page: Page) => page.getByRole('textbox', { name: either('pre.trialLink') }).inputValue();

export async function check(crew: Crew): Promise<void> {
  const { camera } = crew;
  if (!['host', 'phone', 'wall'].some((face) => camera.wants(face as 'host'))) return;
  const room = await crew.stage.openRoom();
  const hosts = await crew.each((lang) => crew.open(lang, `/host/${room.room}#${room.hostSecret}`, 'wide'));
  const everyone = (run: (page: Page) => Promise<unknown>) => Promise.all(all(hosts).map(run));
  await everyone(async (page) => {
    await button(page, 'pre.title').click();
    await page.locator('.pre-qr .qr').waitFor();
  });
  await crew.take('host', 'check', hosts);
  await crew.skip(TOO_LONG_MS);
  await everyone((page) => page.locator('.pre-causes').waitFor());
  await crew.take('host', 'check-late', hosts);
  const phones = await crew.each((lang) => crew.open(lang, '/', 'hand', { agent: 'Android' }));
  // Held back, so that the page can be seen while it connects.
  await Promise.all(all(phones).map((page) => page.routeWebSocket(/socket\.io/, () => {})));
  const [link] = await Promise.all(all(hosts).slice(0, 1).map(linkOn));
  const path = new URL(link ?? '').pathname;
  await Promise.all(all(phones).map((page) => page.goto(crew.stage.url + path)));
  await Promise.all(all(phones).map((page) => page.locator('.try.opening').waitFor()));
  await crew.take('phone', 'trial', phones);
  const through = await crew.each((lang) => crew.open(lang, '/', 'hand', { agent: 'Android' }));
  for (const [i, page] of all(through).entries()) {
    const host = all(hosts)[i] as Page;
    await page.goto(crew.stage.url + new URL(await linkOn(host)).pathname);
    await page.locator('.try.works').waitFor();
  }
  await everyone((page) => page.locator('.pre-try.works').waitFor());
  await crew.take('phone', 'trial-works', through);
  await crew.take('host', 'check-works', hosts);
  await everyone(async (page) => {
    const lang = await langOf(page);
    await page.getByLabel(say(lang, 'pre.wifiName')).fill(lang === 'ko' ? '3층 교실' : 'Room 301');
    await page.getByLabel(say(lang, 'pre.wifiPassword')).fill('harbour-2026');
    await page.getByLabel(say(lang, 'pre.wifiOnWall')).check();
  });
  if (camera.wants('wall')) {
    for (const page of all(hosts))
      await page.goto(`${crew.stage.url}/screen/${room.room}#${room.screenSecret}`);
    await everyone((page) => page.locator('.w-wifi').waitFor());
    await crew.take('wall', 'lobby-wifi', hosts);
  }
  await Promise.all(all(through).map((page) => page.goto(`${crew.stage.url}/t/${'A'.repeat(22)}`)));
  await Promise.all(all(through).map((page) => page.locator('.try.over').waitFor()));
  await crew.take('phone', 'trial-over', through);
}
