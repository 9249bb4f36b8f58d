// In which order a browser is looked for, on made-up machines, and what is said where there is none.
import { describe, expect, it } from 'vitest';
import { findBrowser, type World } from '../../scripts/browser/find.ts';
import { adviceFor, browserFlags } from '../../scripts/browser/provide.ts';

interface Machine {
  platform?: NodeJS.Platform;
  env?: Record<string, string>;
  files?: string[];
  broken?: string[];
}

function machine({ platform = 'linux', env = {}, files = [], broken = [] }: Machine): World {
  return {
    platform,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    home: '/home/kim',
    isFile: (path) => files.includes(path),
    list: (folder) => [
      ...new Set(
        files.filter((f) => f.startsWith(`${folder}/`)).map((f) => f.slice(folder.length + 1).split('/')[0]!),
      ),
    ],
    runs: (path) => !broken.includes(path),
  };
}

const CACHE = '/home/kim/.cache/ms-playwright';

describe('finding a browser', () => {
  it('takes CHROME_PATH before all others', () => {
    const env = { CHROME_PATH: '/opt/chrome' };
    expect(findBrowser(machine({ env, files: ['/opt/chrome', '/usr/bin/chromium'] }))).toEqual({
      path: '/opt/chrome',
      source: 'CHROME_PATH',
    });
  });

  it('does not quietly take another when CHROME_PATH is wrong', () => {
    const env = { CHROME_PATH: '/opt/gone' };
    const found = findBrowser(machine({ env, files: ['/usr/bin/chromium'] }));
    expect(found).toEqual({ problem: expect.stringContaining('/opt/gone') });
  });

  it("takes the newest of Playwright's cache before PATH", () => {
    const files = [
      `${CACHE}/chromium-999/chrome-linux/chrome`,
      `${CACHE}/chromium-1200/chrome-linux64/chrome`,
      `${CACHE}/firefox-2000/firefox/firefox`,
      '/usr/bin/chromium',
    ];
    expect(findBrowser(machine({ files }))).toMatchObject({ path: files[1] });
  });

  it("goes on to PATH when Playwright's cache holds a folder without a browser", () => {
    const files = [`${CACHE}/chromium-1200/INSTALLATION_INCOMPLETE`, '/usr/bin/chromium'];
    expect(findBrowser(machine({ files }))).toEqual({ path: '/usr/bin/chromium', source: 'PATH' });
  });

  it('takes Google Chrome before Chromium on PATH', () => {
    const files = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
    expect(findBrowser(machine({ files }))).toMatchObject({ path: '/usr/bin/google-chrome' });
  });

  it('passes over a program on PATH that does not start', () => {
    const files = ['/usr/bin/chromium-browser', '/usr/local/bin/chrome'];
    expect(findBrowser(machine({ files, broken: ['/usr/bin/chromium-browser'] }))).toMatchObject({
      path: '/usr/local/bin/chrome',
    });
  });

  it('looks into the applications of macOS', () => {
    const app = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine({ platform: 'darwin', files: [app] }))).toMatchObject({ path: app });
  });

  it('looks into the program folders of Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(machine({ platform: 'win32', env, files: [edge] }))).toMatchObject({ path: edge });
  });

  it('finds none where there is none', () => {
    expect(findBrowser(machine({}))).toBeUndefined();
  });
});

describe('without a browser', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('says in one line what to install on %s', (platform) => {
    expect(adviceFor(platform)).toMatch(/^No browser for the browser tests: .*CHROME_PATH.*\.$/);
  });
});

describe('starting a browser', () => {
  it('gives up the sandbox only where it cannot work', () => {
    expect(browserFlags(true)).toContain('--no-sandbox');
    expect(browserFlags(false)).not.toContain('--no-sandbox');
  });
});
