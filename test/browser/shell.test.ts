// The page as it is installed over https (and, for this test, on this computer): with the server really gone it opens and
// says that it is reconnecting; it comes back by itself; a new build replaces an old one, and rooms are never kept.
import { rmSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureClientBuilt } from '../../scripts/buildClient.ts';
import { openRound } from './leads.ts';
import { otherBuild } from './otherBuild.ts';
import { comeAboard, type OpenedRoom, Stage, sizes } from './stage.ts';
import { say } from './words.ts';

/** No secure context, as an address of a school's own network. */
const NAME = 'podium.test';
let stage: Stage;
let context: BrowserContext;
let room: OpenedRoom;
const builds: string[] = [];

beforeAll(async () => {
  await ensureClientBuilt();
  stage = await Stage.open({ flags: [`--host-resolver-rules=MAP ${NAME} 127.0.0.1`] });
});
afterAll(async () => {
  await stage.close();
  for (const dir of builds) rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  context = await stage.browser.newContext({ ...sizes.phone, locale: 'ko-KR', reducedMotion: 'reduce' });
  room = await stage.openRoom({ rounds: ['o-chain'] });
});
afterEach(() => context.close());

const entryOf = (page: Page) =>
  page
    .locator('script[type="module"][src]')
    .first()
    .evaluate((script) => script.getAttribute('src'));

/** Every address that is kept, by cache. */
const kept = (page: Page) =>
  page.evaluate<Record<string, string[]>>(`(async () => {
    const all = {};
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      all[name] = keys.map((one) => new URL(one.url).pathname);
    }
    return all;
  })()`);

/** The worker is there, has all of the shell, and answers for this page. */
async function installed(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate('globalThis.navigator.serviceWorker.controller?.state'))
    .toBe('activated');
}

const openTab = (path: string) => stage.tab(context, path);

describe('a page that is installed', () => {
  it('opens without a server and says so, and is in the room when the server is back', async () => {
    const phone = await openTab(`/j/${room.code}`);
    await comeAboard(phone, '민지');
    await installed(phone);
    await phone.close();
    await stage.podium.close();

    const again = await openTab(`/j/${room.code}`);
    await again.getByText(say('ko', 'aboard.reconnecting')).waitFor();
    const door = await openTab('/');
    await door.getByText(say('ko', 'join.noServer')).waitFor();
    await door.locator('#nm').waitFor();

    await stage.start();
    await again.locator('main.lobby').waitFor();
    await door.getByText(say('ko', 'join.noServer')).waitFor({ state: 'detached' });
  });

  it('plays the first round from what it kept', async () => {
    const phone = await openTab(`/j/${room.code}`);
    await comeAboard(phone, '민지');
    await installed(phone);
    const host = await stage.host(room);
    await openRound(host, 'start', [phone]);
    await stage.podium.close();
    await phone.reload();
    await phone.getByText(say('ko', 'aboard.reconnecting')).waitFor();
    await stage.start();
    await phone.locator('main.play .bd').waitFor();
  });

  it('keeps the page and its files, and nothing of rooms', async () => {
    const phone = await openTab(`/j/${room.code}`);
    await comeAboard(phone, '민지');
    await installed(phone);
    const wall = await openTab(`/screen/${room.room}#${room.screenSecret}`);
    await wall.locator('main').waitFor();
    await wall.evaluate(() => fetch('/api/server').then((answer) => answer.text()));
    const [[name, paths] = ['', []], ...others] = Object.entries(await kept(phone));
    expect(name).toMatch(/^podium-[0-9a-f]{16}$/);
    expect(others).toEqual([]);
    const strange = paths.filter(
      (path) => !/^\/$|^\/assets\/|^\/icons\/|^\/favicon\.svg$|^\/(?:ko|en)\.webmanifest$/.test(path),
    );
    expect(strange).toEqual([]);
    // The wall's own script came through the worker, once it was asked for.
    await expect
      .poll(async () =>
        Object.values(await kept(phone))
          .flat()
          .join(' '),
      )
      .toMatch(/\/assets\/screen-/);
  });

  it('has a name, a start and icons in both languages', async () => {
    const phone = await openTab('/');
    await installed(phone);
    const link = phone.locator('link[rel="manifest"]');
    expect(await link.getAttribute('href')).toBe('/ko.webmanifest');
    for (const lang of ['ko', 'en']) {
      const answer = await fetch(`${stage.url}/${lang}.webmanifest`);
      expect(answer.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
      const manifest = (await answer.json()) as { lang: string; icons: { src: string; sizes: string }[] };
      expect(manifest).toMatchObject({ lang, start_url: '/', scope: '/', display: 'standalone' });
      for (const { src } of manifest.icons) expect((await fetch(stage.url + src)).status).toBe(200);
    }
    const cdp = await context.newCDPSession(phone);
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    // Nobody installs anything in a private window, which this is.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });

  it('takes a new build from the server at once, and opens that one without a server afterwards', async () => {
    const phone = await openTab('/');
    await installed(phone);
    const old = await entryOf(phone);
    const [before = ''] = Object.keys(await kept(phone));
    for (const name of ['tomorrow', 'later']) {
      builds.push(otherBuild(name));
      await stage.podium.close();
      await stage.start({ clientDir: builds.at(-1) ?? '' });
      await phone.reload();
      expect(await entryOf(phone)).toMatch(new RegExp(`${name}.js$`));
      await expect.poll(async () => Object.keys(await kept(phone))).toContain(`podium-${name}`);
    }
    // Pages of the build before may still need their parts; the one before that is gone.
    await expect
      .poll(async () => Object.keys(await kept(phone)))
      .toEqual(['podium-tomorrow', 'podium-later']);
    expect(before).toMatch(/^podium-/);
    await installed(phone);
    await stage.podium.close();
    await phone.reload();
    expect(await entryOf(phone)).toMatch(/later\.js$/);
    await phone.getByText(say('ko', 'join.noServer')).waitFor();
    await stage.start();
    await phone.reload();
    expect(await entryOf(phone)).toBe(old);
  });

  it('loads the new page where the server speaks a new protocol, although the kept one opened first', async () => {
    // An old shell, opened while the server is away.
    const phone = await openTab(`/j/${room.code}`);
    await comeAboard(phone, '민지');
    await installed(phone);
    let isOld = true;
    await phone.routeWebSocket(/socket\.io/, (line) => {
      const server = line.connectToServer();
      line.onMessage((message) =>
        server.send(isOld ? String(message).replace('"protocol":1', '"protocol":0') : message),
      );
    });
    await stage.podium.close();
    await phone.reload();
    await phone.getByText(say('ko', 'aboard.reconnecting')).waitFor();
    const next = otherBuild('nextprotocol');
    builds.push(next);
    phone.on('request', (request) => {
      if (request.isNavigationRequest()) isOld = false;
    });
    await stage.start({ clientDir: next });
    await phone.locator('main.lobby').waitFor();
    expect(await entryOf(phone)).toMatch(/nextprotocol\.js$/);
    await stage.podium.close();
    await stage.start();
  });

  it('is a plain page over plain http, with everything that is needed to play', async () => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const phone = await openTab(`${stage.url.replace('127.0.0.1', NAME)}/j/${room.code}`);
    await comeAboard(phone, '민지');
    // The typeface is asked for right before the worker would be.
    await expect.poll(() => asked.some((path) => path.endsWith('.woff2'))).toBe(true);
    expect(await phone.evaluate('[isSecureContext, "serviceWorker" in navigator]')).toEqual([false, false]);
    expect(await phone.locator('link[rel="manifest"]').count()).toBe(0);
    expect(asked.filter((path) => /sw\.js|webmanifest/.test(path))).toEqual([]);
  });
});
