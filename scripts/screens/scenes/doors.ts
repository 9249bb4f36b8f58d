// Before a game: opening a room, the join page with all that can be wrong on it, and picking a ship.
import type { Page } from 'playwright-core';
import { comeAboard, type OpenedRoom } from '../../../test/browser/stage.ts';
import { button, langOf, say } from '../../../test/browser/words.ts';
import { all, type Crew, type Pages } from '../crew.ts';

const toTop = (page: Page) => page.evaluate('scrollTo(0, 0)');
const show = async (page: Page, words: string) => page.getByText(words).first().waitFor();

export async function home(crew: Crew): Promise<void> {
  if (!crew.camera.wants('home')) return;
  const pages = await crew.each((lang) => crew.open(lang, '/new', 'wide'));
  const everyone = (run: (page: Page) => Promise<unknown>) => Promise.all(all(pages).map(run));
  await everyone((page) => page.locator('.hm-form').waitFor());
  await crew.take('home', 'new', pages, toTop);
  await everyone((page) => page.locator('label[for="form-review"]').click());
  await crew.take('home', 'new-review', pages, (page) =>
    page.locator('fieldset:has(#form-review)').evaluate((set) => set.scrollIntoView({ block: 'center' })),
  );
  await everyone(async (page) => {
    await page.locator('label[for="form-live"]').click();
    for (const fold of await page.locator('.hm-fold:not([open]) > summary').all()) await fold.click();
  });
  // What was opened stands under the fold; the first of it is brought into sight.
  await crew.take('home', 'new-open', pages, (page) =>
    page
      .locator('.hm-fold')
      .first()
      .evaluate((fold) => fold.scrollIntoView({ block: 'start' })),
  );
  await everyone(async (page) => {
    await button(page, 'home.open').click();
    await page.locator('.hm-opened').waitFor();
  });
  await crew.take('home', 'opened-one', pages, toTop);
  await everyone(async (page) => {
    await page
      .locator('details', { has: page.locator('h2', { hasText: CHECK }) })
      .locator('summary')
      .click();
    await page.locator('.pre-qr .qr').waitFor();
  });
  await crew.take('home', 'opened-check', pages, (page) =>
    page.locator('.pre').evaluate((check) => check.scrollIntoView({ block: 'center' })),
  );
  await everyone((page) => button(page, 'home.openDoors').click());
  await crew.take('home', 'opened-key', pages, (page) =>
    page.locator('.hm-key').evaluate((key) => key.scrollIntoView({ block: 'center' })),
  );
  await everyone((page) => page.locator('input[value="two"] + label').click());
  await crew.take('home', 'opened-two', pages, toTop);
  await everyone(async (page) => {
    await page.goto(`${crew.stage.url}/study`);
    await page.locator('.hm-form').waitFor();
  });
  await crew.take('home', 'study', pages, toTop);
  await everyone(async (page) => {
    await button(page, 'home.openGroup').click();
    await page.locator('.hm-opened').waitFor();
  });
  await crew.take('home', 'study-opened', pages, toTop);
  await everyone(async (page) => {
    await page.goto(`${crew.stage.url}/new`);
    await page.locator('.hm-rooms li').first().waitFor();
  });
  await crew.take('home', 'rooms', pages, (page) =>
    page.locator('.hm-rooms').evaluate((rooms) => rooms.scrollIntoView({ block: 'center' })),
  );
}

const CHECK = new RegExp(`${say('ko', 'pre.title')}|${say('en', 'pre.title')}`);

/** Letters that no code has, and a code that no room has. */
const STRANGE = '0';
const WRONG = 'AAAAAA';

type Some = Partial<Pages>;
type Run = (page: Page) => Promise<unknown>;
const on = (pages: Some, run: Run) => Promise.all(all(pages).map(run));
const go: Run = (page) => button(page, 'join.go').click();

async function onDoor(crew: Crew, pages: Some, path: string): Promise<void> {
  await on(pages, async (page) => {
    await page.goto(crew.stage.url + path);
    await page.locator('#nm').waitFor();
  });
}

export async function join(crew: Crew): Promise<void> {
  if (!crew.camera.wants('phone')) return;
  const pages = await crew.each((lang) => crew.open(lang, '/', 'hand'));
  await wrongCodes(crew, pages);
  const room = await crew.stage.openRoom({ settings: { formation: 'pick' } });
  const { host } = await crew.hosts(room);
  const mate = await crew.phone(room, 'ko', MATE);
  await button(mate, 'seats.newShip').click();
  await wrongNames(crew, pages, room);
  await closedDoor(crew, pages, { room, host });
  await picking(crew, pages);
  await button(host, 'host.more').click();
  await button(host, 'host.end').click();
  await host.locator('dialog[open] .btn.go').click();
  await mate.locator('main.finish').waitFor();
  await on(pages, (page) => page.evaluate('localStorage.clear()'));
  await on(pages, async (page) => {
    await page.goto(`${crew.stage.url}/j/${room.code}`);
    await show(page, say(await langOf(page), 'notice.ended'));
  });
  await crew.take('phone', 'join-finished', pages);
  const group = await crew.stage.openRoom({ form: 'study' });
  await onDoor(crew, pages, `/j/${group.code}`);
  await on(pages, (page) => page.locator('.jn-pack').waitFor());
  await crew.take('phone', 'join-study', pages);
}

const MATE = '서연';

async function wrongCodes(crew: Crew, pages: Some): Promise<void> {
  await on(pages, (page) => page.locator('#nm').waitFor());
  await crew.take('phone', 'join', pages);
  await on(pages, async (page) => {
    await page.locator('#code').fill('AC');
    await page.locator('#nm').fill(MATE);
    await go(page);
    await show(page, say(await langOf(page), 'join.codeShort', { n: 4 }));
  });
  await crew.take('phone', 'join-code-short', pages);
  await on(pages, (page) => page.locator('#code').fill(`AC${STRANGE}`));
  await on(pages, async (page) => show(page, say(await langOf(page), 'join.noSuchLetter', { c: STRANGE })));
  await crew.take('phone', 'join-code-letter', pages);
  await on(pages, (page) => page.locator('#code').fill(WRONG));
  await on(pages, (page) => page.locator('#code-news.bad').waitFor());
  await crew.take('phone', 'join-code-wrong', pages);
}

async function wrongNames(crew: Crew, pages: Some, { code }: OpenedRoom): Promise<void> {
  await onDoor(crew, pages, `/j/${code}`);
  await on(pages, (page) => page.locator('#nm').fill(''));
  await on(pages, (page) => page.locator('#code-news:not(.bad)').filter({ hasText: /:/ }).waitFor());
  await crew.take('phone', 'join-found', pages);
  await on(pages, async (page) => {
    await go(page);
    await page.locator('#nm-news').filter({ hasText: /./ }).waitFor();
  });
  await crew.take('phone', 'join-name-missing', pages);
  await on(pages, async (page) => {
    await page.locator('#nm').fill(MATE);
    await go(page);
    await page.locator('main.jn').getByText(IS_IT_YOU).first().waitFor();
  });
  await crew.take('phone', 'join-name-taken', pages);
}

const IS_IT_YOU = /본인인가요|Is it you/;

async function closedDoor(crew: Crew, pages: Some, { room, host }: { room: OpenedRoom; host: Page }) {
  await button(host, 'host.lock').click();
  await button(host, 'host.unlock').waitFor();
  await onDoor(crew, pages, `/j/${room.code}`);
  await on(pages, async (page) => {
    await page.locator('#nm').fill('Bo');
    await go(page);
    await page.locator('#nm-news').filter({ hasText: /./ }).waitFor();
  });
  await crew.take('phone', 'join-locked', pages);
  await button(host, 'host.unlock').click();
  await button(host, 'host.lock').waitFor();
}

/** One name each, since a name that is there is asked about. */
async function picking(crew: Crew, pages: Some): Promise<void> {
  for (const [i, page] of all(pages).entries()) await comeAboard(page, ['민지', 'Ada'][i] ?? 'Bo');
  await on(pages, (page) => page.locator('.ship-row').first().waitFor());
  await crew.take('phone', 'lobby-pick', pages);
  for (const page of all(pages)) {
    await page.locator('.ship-row').first().click();
    await page.locator('.ship-row.mine').waitFor();
  }
  await on(pages, (page) => page.locator('.crew li').nth(all(pages).length).waitFor());
  await crew.take('phone', 'lobby-picked', pages);
}
