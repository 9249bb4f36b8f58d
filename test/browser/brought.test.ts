// The browser that npm brings for machines without one: it starts, knows typefaces, and makes pictures. Where one is
// looked for first is test/platform/browserFinder.test.ts.
import { type Browser, chromium } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { browserFlags, unpackFromNpm } from '../../scripts/browser/provide.ts';

const isBrought = process.platform === 'linux' && process.arch === 'x64';

describe('the browser that npm brought', () => {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  it('draws Korean and English with a height, and makes a picture of them', async () => {
    const brought = await unpackFromNpm();
    if (!isBrought) return expect(brought).toBeUndefined();
    if (!brought) throw new Error('npm has not brought one');
    browser = await chromium.launch({
      executablePath: brought.path,
      args: browserFlags(),
      // As on a machine where nothing but Node is found.
      env: { ...brought.env, PATH: '' },
    });
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    await page.setContent('<h1><span>승선</span></h1><h2><span>Aboard</span></h2>');
    const [korean, english] = [
      await page.locator('h1 span').boundingBox(),
      await page.locator('h2 span').boundingBox(),
    ];
    expect(Math.min(korean?.height ?? 0, english?.height ?? 0)).toBeGreaterThan(10);
    // Letters, not the same empty box for each.
    const drawn = (text: string) =>
      page.setContent(`<p style="font-size:40px;width:60px">${text}</p>`).then(() => page.screenshot());
    expect((await drawn('승')).equals(await drawn('선'))).toBe(false);
    expect((await drawn('S')).equals(await drawn('A'))).toBe(false);
  });
});
