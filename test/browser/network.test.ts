// A phone in the middle of a round on a network that fails in every way it can: what its person moved is in sight at
// once, and on the team mate's board afterwards, once; the page says what it keeps; nobody reloads anything. Also pages
// of an older build. The same against the client's modules alone, with more cases: test/client/network.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BadNet } from '../helpers/badNet.ts';
import { fallibleLog } from '../helpers/podium.ts';
import { perfect } from './answers.ts';
import { lying, play } from './hands.ts';
import { openRound } from './leads.ts';
import { comeAboard, type OpenedRoom, Stage } from './stage.ts';
import { button, say } from './words.ts';

const ROUND = 'o-pod-boss';
const answer = perfect(ROUND);
const row = answer.kind === 'order' ? [...answer.row] : [];
const { faults, wrapLog } = fallibleLog();

let stage: Stage;
let net: BadNet;
let room: OpenedRoom;
let host: Page;
let wall: Page;
let phone: Page;
let mate: Page;

beforeAll(async () => {
  stage = await Stage.open({ wrapLog });
  net = await new BadNet(Number(new URL(stage.url).port)).listen();
  room = await stage.openRoom({
    rounds: [ROUND, 'c-watch'],
    settings: { formation: 'auto', teamSize: 2, isTimed: false },
  });
  host = await stage.host(room);
  wall = await stage.screen(room);
  phone = await stage.page('smallPhone', `${net.url}/j/${room.code}`);
  await comeAboard(phone, '민지');
  mate = await stage.phone(room, '도윤');
  await openRound(host, 'start', [phone, mate]);
});
afterAll(async () => {
  await stage.close();
  await net.close();
});

const banner = (page: Page) => page.locator('.banner');
const bring = (page: Page, ...cards: string[]) => play(page, ROUND, answer, { only: cards });
const next = (count: number): string[] => row.splice(0, count);
const order = (page: Page) =>
  page
    .locator('.bd-row [data-card]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')));
/** Both boards are the same, with so many cards, and the phone has nothing left to say. */
async function agree(count: number): Promise<void> {
  await expect.poll(() => lying(mate).then((cards) => cards.length)).toBe(count);
  await expect.poll(async () => (await order(phone)).join() === (await order(mate)).join()).toBe(true);
  await banner(phone).waitFor({ state: 'detached' });
}

it('says on a line that is half open what it keeps, and brings it over by itself', async () => {
  net.stall();
  await bring(phone, ...next(1));
  await banner(phone)
    .getByText(say('ko', 'common.slowKept', { n: 1 }))
    .waitFor();
  expect(await lying(mate)).toHaveLength(0);
  await agree(1);
});

it('keeps moves made offline, counts them, and says that it is back', async () => {
  await phone.context().setOffline(true);
  net.drop();
  await bring(phone, ...next(2));
  await banner(phone)
    .getByText(say('ko', 'common.reconnectingKept', { n: 2 }))
    .waitFor();
  expect(await lying(phone)).toHaveLength(3);
  await phone.context().setOffline(false);
  await agree(3);
});

it('shows the board of now when it wakes on a line that died in its sleep', async () => {
  const show = (state: 'hidden' | 'visible') =>
    phone.evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
  await show('hidden');
  net.stall();
  await bring(mate, ...next(1));
  expect(await lying(phone)).toHaveLength(3);
  const sinceMs = performance.now();
  await show('visible');
  await expect.poll(() => lying(phone).then((cards) => cards.length), { interval: 20 }).toBe(4);
  console.info(`woken: on its board after ${(performance.now() - sinceMs).toFixed(0)} ms`);
  await agree(4);
});

it('sends after a reload what it could not send before', async () => {
  net.stall();
  await bring(phone, ...next(1));
  await phone.reload();
  await agree(5);
  expect(await lying(phone)).toHaveLength(5);
});

it('settles once what two copies of a tab both hold, and one of them has the seat', async () => {
  net.stall();
  await bring(phone, ...next(1));
  const [copy] = await Promise.all([
    phone.context().waitForEvent('page'),
    phone.evaluate('void window.open(location.href)'),
  ]);
  await copy.locator('main.play .bd').waitFor();
  await expect.poll(() => lying(mate).then((cards) => cards.length)).toBe(6);
  await phone.getByText(say('ko', 'notice.replaced')).waitFor();
  await copy.close();
  await button(phone, 'notice.takeBack').click();
  await agree(6);
});

it('says on every face that saving fails, keeps the moves, and needs nobody when it works again', async () => {
  const onHost = host.locator('.h-again', { hasText: say('ko', 'host.saving') });
  const onWall = wall.locator('.w-again', { hasText: say('ko', 'screen.saving') });
  faults.isFull = true;
  await bring(phone, ...next(1));
  await banner(phone)
    .getByText(say('ko', 'common.savingKept', { n: 1 }))
    .waitFor();
  await onHost.waitFor({ timeout: 40_000 });
  await onWall.waitFor({ timeout: 40_000 });
  await expect
    .poll(() => phone.locator('p.sr[aria-live]').innerText())
    .toBe(say('ko', 'common.savingKept', { n: 1 }));
  faults.isFull = false;
  await agree(7);
  await onHost.waitFor({ state: 'detached' });
  await onWall.waitFor({ state: 'detached' });
});

/** Before anything of the new page runs. */
function onLoad(page: Page, run: () => void): void {
  page.on('request', (request) => {
    if (request.isNavigationRequest()) run();
  });
}

/** Makes the page speak a version that no server knows any more, as long as `isOld` says so. */
async function speakOld(page: Page, isOld: () => boolean): Promise<void> {
  await page.exposeFunction('isOldPage', isOld);
  await page.routeWebSocket(/socket\.io/, (line) => {
    const server = line.connectToServer();
    line.onMessage((message) =>
      server.send(isOld() ? String(message).replace('"protocol":1', '"protocol":0') : message),
    );
  });
}

it('loads an old page again once, and sends what it had kept', async () => {
  let isOld = false;
  let loads = 0;
  await speakOld(phone, () => isOld);
  onLoad(phone, () => {
    loads += 1;
    // The server has the new page, too.
    if (loads === 2) isOld = false;
  });
  await phone.reload();
  await phone.locator('main.play .bd').waitFor();
  await phone.context().setOffline(true);
  await bring(phone, ...next(1));
  isOld = true;
  await phone.context().setOffline(false);
  await agree(8);
  expect(loads).toBe(2);
});

it('says what to do when the page is still old after that, and does not go round and round', async () => {
  let loads = 0;
  const old = await stage.page('smallPhone', '/');
  await speakOld(old, () => true);
  onLoad(old, () => {
    loads += 1;
  });
  await old.goto(`${stage.url}/host/${room.room}#${room.hostSecret}`);
  await old.getByText(say('ko', 'common.pageOld')).waitFor();
  await button(old, 'common.reload').waitFor();
  expect(loads).toBe(2);
});

/** As after a deploy: a part of the old page that it has not loaded yet is gone, and the server has a page that begins with another script. */
async function deploy(page: Page, { helps }: { helps: boolean }): Promise<() => number> {
  let loads = 0;
  let isGone = true;
  onLoad(page, () => {
    loads += 1;
    // The first load is that of the old page itself, which looks for the part ahead of time.
    if (helps && loads > 1) isGone = false;
  });
  await page.route(/\/assets\/Aboard-.*\.js$/, (route) =>
    isGone ? route.fulfill({ status: 404, body: 'gone' }) : route.fallback(),
  );
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace(/\/assets\/index-[^"]+\.js/, '/assets/index-newer.js');
      await route.fulfill({ response: answer, body: html });
    },
  );
  return () => loads;
}

it('loads again once when a part of the old build is gone, and goes on with what it had kept', async () => {
  const late = await stage.page('phone', '/study');
  const loads = await deploy(late, { helps: true });
  await late.goto(`${stage.url}/j/${room.code}`);
  await late.locator('#nm').waitFor();
  await comeAboard(late, '늦은이');
  expect(loads()).toBe(2);
});

it('says so when that does not help', async () => {
  const late = await stage.page('phone', '/study');
  const loads = await deploy(late, { helps: false });
  await late.goto(`${stage.url}/j/${room.code}`);
  await late.locator('#nm').waitFor();
  await late.locator('#nm').fill('더늦은이');
  await button(late, 'join.go').click();
  await late.getByText(say('ko', 'common.pageOld')).waitFor();
  expect(loads()).toBe(2);
});
