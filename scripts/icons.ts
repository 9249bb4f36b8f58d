// `node scripts/icons.ts`: draws the icons of the installed page from client/public/favicon.svg, in Chromium. They are
// kept with the project, so that a build needs no browser; run it again when the drawing changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../test/browser/chromium.ts';

const PUBLIC = join(import.meta.dirname, '../client/public');
/** `inset`: how much of the edge a system may cut off (maskable), or would round by itself (apple). */
const ICONS = [
  { file: 'icon-192.png', px: 192, isFull: false, inset: 0 },
  { file: 'icon-512.png', px: 512, isFull: false, inset: 0 },
  { file: 'maskable-512.png', px: 512, isFull: true, inset: 0.12 },
  { file: 'apple-180.png', px: 180, isFull: true, inset: 0.04 },
] as const;

const drawing = readFileSync(join(PUBLIC, 'favicon.svg'), 'utf8');
const ground = /<rect[^>]*fill="(#[0-9A-Fa-f]{6})"/.exec(drawing)?.[1] ?? 'none';
const browser = await launchBrowser();
const page = await browser.newPage();
for (const { file, px, isFull, inset } of ICONS) {
  const pad = Math.round(px * inset);
  const inner = px - 2 * pad;
  await page.setViewportSize({ width: px, height: px });
  await page.setContent(`
    <style>body{margin:0;background:${isFull ? ground : 'transparent'}}svg{display:block;margin:${pad}px}</style>
    ${drawing.replace('<svg ', `<svg width="${inner}" height="${inner}" `)}`);
  writeFileSync(join(PUBLIC, 'icons', file), await page.screenshot({ omitBackground: !isFull }));
}
await browser.close();
