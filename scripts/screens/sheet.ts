// The contact sheets: one page that shows all pictures, grouped by screen, with captions and filters (sheet.html, which
// works from file://), and a PNG of it for each face, size and language, made in Chromium itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Picture } from './camera.ts';
import { type Face, SCREENS } from './catalog.ts';

const PAGE = readFileSync(join(import.meta.dirname, 'sheet.html'), 'utf8');

/** How wide a picture is on a PNG sheet, so that its text can still be made out. */
const THUMB: Record<Face, number> = { home: 420, phone: 250, host: 520, wall: 560, bar: 560, report: 520 };
const SHEET_WIDTH = 2400;

/** In the order of the catalog, whenever they were made. */
function sorted(pictures: readonly Picture[]): Picture[] {
  const order = Object.entries(SCREENS).flatMap(([face, screens]) => screens.map((one) => `${face}.${one}`));
  const place = ({ face, screen }: Picture) => order.indexOf(`${face}.${screen}`);
  return pictures.toSorted((a, b) => place(a) - place(b));
}

export async function makeSheets(browser: Browser, dir: string, made: readonly Picture[]): Promise<number> {
  const pictures = sorted(made);
  const data = JSON.stringify(pictures).replaceAll('<', '\\u003c');
  const index = join(dir, 'index.html');
  writeFileSync(
    index,
    PAGE.replace('/*PICTURES*/', () => data),
  );
  const groups = new Map(
    pictures.map(({ face, width, height, lang }) => {
      const size = `${width}x${height}`;
      return [`sheet.${face}.${size}.${lang}.png`, { face, size, lang }];
    }),
  );
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 900 } });
  for (const [file, { face, size, lang }] of groups) {
    const wide = size === '740x360' ? 2 * THUMB[face] : THUMB[face];
    await page.goto('about:blank');
    await page.goto(`${pathToFileURL(index)}#face=${face}&size=${size}&lang=${lang}&thumb=${wide}&plain=1`);
    await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
    await page.screenshot({ path: join(dir, file), fullPage: true });
  }
  await page.close();
  return groups.size;
}
