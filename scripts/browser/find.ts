// Where a Chromium may already be on this machine, in the order in which one is taken. Pure: asks the world it is
// given, so that the order can be tested. Installing or unpacking one where none is found is provide.ts.
import { join, posix, win32 } from 'node:path';

/** What the finder may ask about a machine. */
export interface World {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  isFile(path: string): boolean;
  /** Names in a folder; none when it does not exist. */
  list(folder: string): readonly string[];
  /** Does it start and print a version? Ubuntu's chromium-browser, for one, only says how to install another. */
  runs(path: string): boolean;
}

export type Found = { readonly path: string; readonly source: string };
export type Problem = { readonly problem: string };

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

// Below a folder such as chromium-1234 or chromium_headless_shell-1234 of Playwright's cache.
const PLAYWRIGHT_BINARIES = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
  'chrome-linux/headless_shell',
  'chrome-headless-shell-linux64/chrome-headless-shell',
];

/** The first browser of the order, undefined when there is none, or a problem when CHROME_PATH names no file. */
export function findBrowser(world: World): Found | Problem | undefined {
  const chosen = world.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (world.isFile(chosen)) return { path: chosen, source: 'CHROME_PATH' };
    return { problem: `CHROME_PATH is ${chosen}, and there is no such file: correct it or unset it.` };
  }
  const cached = playwrightCache(world).find((path) => world.isFile(path));
  if (cached !== undefined) return { path: cached, source: "Playwright's cache" };
  const usual = usualPlaces(world).find((path) => world.isFile(path));
  if (usual !== undefined) return { path: usual, source: 'the usual place' };
  const onPath = pathPlaces(world).find((path) => world.isFile(path) && world.runs(path));
  if (onPath !== undefined) return { path: onPath, source: 'PATH' };
  return undefined;
}

/** Newest revision first. */
function playwrightCache(world: World): string[] {
  const byPlatform: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(world.home, 'Library/Caches/ms-playwright'),
    win32: join(world.env.LOCALAPPDATA ?? join(world.home, 'AppData/Local'), 'ms-playwright'),
  };
  const cache =
    world.env.PLAYWRIGHT_BROWSERS_PATH ||
    byPlatform[world.platform] ||
    join(world.env.XDG_CACHE_HOME ?? join(world.home, '.cache'), 'ms-playwright');
  const revisionOf = (folder: string): number => Number(folder.slice(folder.lastIndexOf('-') + 1));
  return world
    .list(cache)
    .filter((folder) => /^chromium(?:_headless_shell)?-\d+$/.test(folder))
    .sort((a, b) => revisionOf(b) - revisionOf(a))
    .flatMap((folder) => PLAYWRIGHT_BINARIES.map((binary) => join(cache, folder, binary)));
}

function usualPlaces(world: World): string[] {
  if (world.platform === 'darwin') {
    return ['/Applications', join(world.home, 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => posix.join(folder, app)),
    );
  }
  if (world.platform === 'win32') {
    return [world.env.PROGRAMFILES, world.env['PROGRAMFILES(X86)'], world.env.LOCALAPPDATA].flatMap(
      (folder) => (folder === undefined ? [] : WINDOWS_APPS.map((app) => win32.join(folder, app))),
    );
  }
  return [];
}

function pathPlaces(world: World): string[] {
  if (world.platform === 'win32') return [];
  const folders = (world.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
