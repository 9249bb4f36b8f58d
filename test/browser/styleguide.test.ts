// /styleguide as `npm run dev` serves it: every part is there with real components, in both languages and lights, clean by
// axe and walked by keyboard; and a build knows nothing of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { words } from '../../client/i18n/words/styleguide.ts';
import { violationsOn } from './axe.ts';
import { brokenWordsOn, cutOn, unseenFocusOn } from './measures.ts';
import { Stage } from './stage.ts';

const ROOT = join(import.meta.dirname, '../..');
let vite: ViteDevServer;
let stage: Stage;
let page: Page;
let address: string;

beforeAll(async () => {
  vite = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'client'),
    logLevel: 'error',
    cacheDir: join(ROOT, 'node_modules/.vite-styleguide'),
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await vite.listen();
  address = `${vite.resolvedUrls?.local[0]}styleguide`;
  stage = await Stage.open();
  page = await stage.page('laptop', address);
  await page.locator('main h2').first().waitFor();
});
afterAll(async () => {
  await stage.close();
  await vite.close();
});

const PARTS = Object.entries(words).filter(([key]) => key.startsWith('sg.part.'));
const show = async (lang: 'ko' | 'en') => page.locator(`.sg-head [lang="${lang}"]`).click();

it.each(['ko', 'en'] as const)('shows every part in %s, clean in both lights', async (lang) => {
  await show(lang);
  const headings = await page.locator('main > section > h2').allInnerTexts();
  expect(headings).toEqual(PARTS.map(([, text]) => text[lang]));
  expect(await violationsOn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violationsOn(page, ['color-contrast'])).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await brokenWordsOn(page)).toEqual([]);
});

it('draws hover, focus and press by the rules of the page', async () => {
  const looks = (state: string) =>
    page
      .locator(`[data-state="${state}"] .btn.plain, [data-state="${state}"] .btn`)
      .first()
      .evaluate((one) => {
        const { outlineStyle, transform, boxShadow, filter, backgroundColor, translate } =
          one.ownerDocument.defaultView.getComputedStyle(one);
        return [outlineStyle, transform, boxShadow, filter, backgroundColor, translate].join();
      });
  const all = await Promise.all(['hover', 'focus', 'active'].map(looks));
  expect(new Set(all).size).toBe(3);
});

it('is walked by keyboard, and nothing of it is cut in a narrow window', async () => {
  expect(await unseenFocusOn(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await cutOn(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
});

it('plays each kind of board by its real rules', async () => {
  await show('en');
  const part = page.locator('#boards');
  for (const kind of ['order', 'match', 'grid', 'choice'] as const) {
    await part.getByRole('button', { name: words[`sg.board.${kind}`].en, exact: true }).click();
    for (const shown of ['empty', 'some', 'full', 'locked', 'reveal'] as const) {
      await part.getByRole('button', { name: words[`sg.shown.${shown}`].en, exact: true }).click();
      await part
        .locator('.sg-board :is(button[data-card], .rv-card, .bd-cho button)')
        .filter({ visible: true })
        .first()
        .waitFor();
    }
  }
});

it('is no part of a build, and no server serves it', async () => {
  const built = join(ROOT, 'dist/client');
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const texts = files
    .filter(({ name }) => /\.(?:js|css|html)$/.test(name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((text) => /styleguide|sg-part/i.test(text))).toEqual([]);
  expect((await fetch(`${stage.url}/styleguide`)).status).toBe(404);
});
