// Five minutes before class: the page of an opened room and the console try a phone, say what may be wrong when none comes,
// and put the address that was picked, and the wifi, on the wall. What counts as a phone is test/sockets/trials.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { button, either, say } from './words.ts';

let stage: Stage;
let room: OpenedRoom;

beforeAll(async () => {
  // The page is opened by a name, too, so that there is more than one address to pick on every machine.
  const flags = ['--host-resolver-rules=MAP podium.test 127.0.0.1'];
  stage = await Stage.open({ env: { HOST: '0.0.0.0' }, flags });
  room = await stage.openRoom();
});
afterAll(() => stage.close());

const PHONE = {
  agent: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
};

const openCheck = async (page: Page) => {
  await button(page, 'pre.title').click();
  await page.getByRole('img', { name: either('pre.trialQr') }).waitFor();
};
/** The same server under a name that no machine has as its own. */
const byName = (path: string) => stage.url.replace('127.0.0.1', 'podium.test') + path;
const trialLink = (page: Page) => page.getByRole('textbox', { name: either('pre.trialLink') }).inputValue();
const status = (page: Page) => page.locator('.pre-state');

describe('a phone that gets through', () => {
  it('turns the console green, and hears so itself', async () => {
    const host = await stage.host(room);
    await openCheck(host);
    const phone = await stage.page('smallPhone', await trialLink(host), PHONE);
    await phone.locator('.try.works').waitFor();
    await host.locator('.pre-try.works').waitFor();
    expect(await status(host).innerText()).toBe(say('ko', 'pre.works'));
    // Both are on this computer, and it says so.
    await host.getByText(say('ko', 'pre.sameAddress')).waitFor();
    for (const page of [host, phone]) expect(await violationsOn(page)).toEqual([]);
  });

  it('is not this browser itself', async () => {
    const host = await stage.host(room);
    await openCheck(host);
    const own = await stage.tab(host.context(), await trialLink(host));
    await own.locator('.try.works').waitFor();
    await expect.poll(() => status(host).innerText()).toBe(say('ko', 'pre.onlyHere'));
    expect(await host.locator('.pre-try.works').count()).toBe(0);
  });

  it('works from the page of the room that was just opened, too', async () => {
    const opener = await stage.page('laptop', '/new', { locale: 'en-US' });
    await button(opener, 'home.open').click();
    await opener.locator('summary', { hasText: say('en', 'pre.title') }).click();
    const phone = await stage.page('phone', await trialLink(opener), PHONE);
    await phone.locator('.try.works').waitFor();
    await opener.locator('.pre-try.works').waitFor();
    expect(await violationsOn(opener)).toEqual([]);
  });

  it('is told when its link is over', async () => {
    const phone = await stage.page('smallPhone', `/t/${'A'.repeat(22)}`);
    await phone.locator('.try.over').waitFor();
    expect(await violationsOn(phone)).toEqual([]);
  });
});

describe('a phone that does not', () => {
  it('makes the console say what may be wrong, likeliest first, and try the next address', async () => {
    const host = await stage.page('smallPhone', byName(`/host/${room.room}#${room.hostSecret}`));
    // As when a guest network keeps devices apart: nothing ever comes. The page's own patience is set forward.
    await host.addInitScript(`{
      const real = Date.now.bind(Date);
      globalThis.skipped = 0;
      Date.now = () => real() + globalThis.skipped;
    }`);
    await host.reload();
    await openCheck(host);
    expect(await host.locator('.pre-causes').count()).toBe(0);
    await host.evaluate('globalThis.skipped = 25_000');
    await host.locator('.pre-causes li').first().waitFor();
    const told = await host.locator('.pre-causes li b').allInnerTexts();
    expect(told.length).toBeGreaterThan(3);
    expect(told).toContain(say('ko', 'pre.cause.firewall'));
    expect(await violationsOn(host)).toEqual([]);
  });
});

describe('the address', () => {
  const shown = async (wall: Page) => (await wall.locator('.w-how b').innerText()).trim();

  it('that a phone got through, or that was picked, is what every wall shows, after a reload and after a restart', async () => {
    const opened = await stage.openRoom();
    const wall = await stage.screen(opened);
    const host = await stage.page('laptop', byName(`/host/${opened.room}#${opened.hostSecret}`));
    await openCheck(host);
    const own = new URL(host.url()).host;
    expect(await shown(wall)).not.toBe(own);
    const phone = await stage.page('phone', await trialLink(host), PHONE);
    await phone.locator('.try.works').waitFor();
    await expect.poll(() => shown(wall)).toBe(own);

    const other = host.getByRole('radio', { checked: false }).first();
    const address = await other.locator('xpath=..').locator('b').innerText();
    await other.check();
    await expect.poll(() => shown(wall)).toBe(address);
    await stage.restart();
    await wall.reload();
    await expect.poll(() => shown(wall)).toBe(address);
    await host.reload();
    await openCheck(host);
    await expect.poll(() => trialLink(host)).toContain(`http://${address}/t/`);
  });
});

describe('the wifi', () => {
  it('is a QR code that stays in this browser, and on its wall where the host wants it', async () => {
    const opened = await stage.openRoom();
    const host = await stage.host(opened);
    const sent: string[] = [];
    host.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    host.on('websocket', (line) => line.on('framesent', ({ payload }) => sent.push(String(payload))));
    const wall = await stage.tab(host.context(), `/screen/${opened.room}#${opened.screenSecret}`);
    await host.bringToFront();
    await openCheck(host);
    await host.getByLabel(say('ko', 'pre.wifiName')).fill('교실; 3층');
    await host.getByLabel(say('ko', 'pre.wifiPassword')).fill('s3cret:wifi');
    await host.getByRole('img', { name: say('ko', 'pre.wifiQr', { name: '교실; 3층' }) }).waitFor();
    expect(await wall.locator('.w-wifi').count()).toBe(0);
    await host.getByLabel(say('ko', 'pre.wifiOnWall')).check();
    await wall.locator('.w-wifi').getByText('교실; 3층').waitFor();
    expect(await violationsOn(wall)).toEqual([]);
    await host.reload();
    await openCheck(host);
    expect(await host.getByLabel(say('ko', 'pre.wifiName')).inputValue()).toBe('교실; 3층');
    await button(host, 'pre.wifiForget').click();
    await wall.locator('.w-wifi').waitFor({ state: 'detached' });
    expect(sent.join('\n')).not.toContain('s3cret');
    expect(sent.join('\n')).not.toContain('교실');
  });
});
