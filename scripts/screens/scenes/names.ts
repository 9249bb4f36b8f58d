// Names and time: the join form that asks for a student number, more time that is asked for, what the host sees of it, and
// what the person is told. Who is on board stands on the wall here, and nobody's number.
import type { Page } from 'playwright-core';
import { button } from '../../../test/browser/words.ts';
import { all, type Crew } from '../crew.ts';

const PEOPLE = [
  ['20231234', '민지'],
  ['20235678', 'Ada'],
] as const;

const FIELDS = { nameField: 'numberName', formation: 'auto', teamSize: 2 } as const;

export async function names(crew: Crew): Promise<void> {
  if (!crew.camera.wants('phone') && !crew.camera.wants('host')) return;
  const room = await crew.stage.openRoom({ settings: FIELDS });
  const pages = await crew.each((lang) => crew.open(lang, `/j/${room.code}`, 'hand'));
  const on = (run: (page: Page, i: number) => Promise<unknown>) => Promise.all(all(pages).map(run));
  await on((page) => page.locator('#nr').waitFor());
  await crew.take('phone', 'join-number', pages);
  await on(async (page, i) => {
    await page.locator('.jn-time summary').click();
    await page.locator('#wants').selectOption(i === 0 ? '2' : '1.5');
  });
  await crew.take('phone', 'join-more-time', pages);
  await on(async (page, i) => {
    const [number, name] = PEOPLE[i] ?? PEOPLE[0];
    await page.locator('#nr').fill(number);
    await page.locator('#nm').fill(name);
    await button(page, 'join.go').click();
    await page.locator('main.lobby').waitFor();
    await button(page, 'aboard.menu').click();
    await page.locator('#my-time').waitFor();
  });
  await crew.take('phone', 'menu-asked', pages, (page) => intoSight(page, '#my-time'));
  const { host, hosts } = await crew.hosts(room);
  for (const page of all(hosts)) await button(page, 'host.grantAll').waitFor();
  await crew.take('host', 'asking', hosts, (page) => intoSight(page, '.h-wish'));
  for (const page of all(hosts)) {
    await button(page, 'host.people').click();
    await page.locator('.h-person summary').first().click();
  }
  await crew.take('host', 'people-asking', hosts);
  await host.locator('dialog[open]').locator('.h-asking .btn, .h-person .btn.plate').first().click();
  await on((page) => page.locator('.toast').first().waitFor({ state: 'attached' }));
  await crew.take('phone', 'menu-granted', pages, (page) => intoSight(page, '#my-time'));
}

/** At once: where a page is laid out anew, what was found a moment ago may be drawn again elsewhere. */
const intoSight = (page: Page, what: string) =>
  page
    .locator(what)
    .first()
    .evaluate((one) => one.scrollIntoView({ block: 'center' }));
