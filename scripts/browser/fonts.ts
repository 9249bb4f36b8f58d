// Typefaces for the Chromium that npm brought: it comes with a list of folders that only exist where its makers run it,
// and a browser without any typeface draws text without height, or ends at the first picture. Given here: the page's own
// face, which has Hangul too, and the one that came with the browser. How that browser is unpacked is provide.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PRETENDARD = fileURLToPath(
  new URL('../../node_modules/pretendard/dist/public/static', import.meta.url),
);

/** Writes a list of typefaces beside the unpacked browser; the settings with which a browser reads that list only. */
export function writeFonts(folder: string): Readonly<Record<string, string>> {
  const cache = join(folder, 'fonts-cache');
  mkdirSync(cache, { recursive: true });
  const file = join(folder, 'podium-fonts.conf');
  writeFileSync(file, fontsConf({ folders: [PRETENDARD, join(folder, 'fonts')], cache }));
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}

/** The order of folders is no order of preference: whoever names no face gets the page's own. */
export function fontsConf({ folders, cache }: { folders: readonly string[]; cache: string }): string {
  const prefer = (wanted: string) =>
    `<alias><family>${wanted}</family><prefer><family>Pretendard</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((one) => `  <dir>${escaped(one)}</dir>`),
    `  <cachedir>${escaped(cache)}</cachedir>`,
    ...['sans-serif', 'serif', 'monospace'].map((one) => `  ${prefer(one)}`),
    '</fontconfig>',
    '',
  ].join('\n');
}

const escaped = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
