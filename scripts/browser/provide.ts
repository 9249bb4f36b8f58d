// Gives the tests a Chromium: one that find.ts finds, else Debian's package (as root, when allowed), else the one
// that npm brought for Linux on x64; and the flags with which it starts. Used by scripts/test.ts and by
// test/browser/chromium.ts, so that both mean the same browser.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Found, findBrowser, type Problem, type World } from './find.ts';
import { writeFonts } from './fonts.ts';

export type Provided = Found & { readonly env: Readonly<Record<string, string>> };

const UNPACKED = fileURLToPath(new URL('../../node_modules/.cache/podium-chromium', import.meta.url));

export async function provideBrowser(how: { mayInstall: boolean }): Promise<Provided | Problem> {
  const found = findBrowser(thisMachine());
  if (found !== undefined) return 'problem' in found ? found : { ...found, env: {} };
  if (how.mayInstall && isDebian() && isRoot()) {
    const installed = installFromDebian();
    if (installed !== undefined) return { ...installed, env: {} };
  }
  const unpacked = await unpackFromNpm();
  if (unpacked !== undefined) return unpacked;
  return { problem: adviceFor(process.platform) };
}

/** Flags for a quiet browser that asks nobody anything; the sandbox of Chromium refuses to run as root. */
export function browserFlags(isRunAsRoot = isRoot()): string[] {
  return [
    ...(isRunAsRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Containers often have 64 MB of /dev/shm, and tabs crash when it is full.
    '--disable-dev-shm-usage',
  ];
}

export function adviceFor(platform: NodeJS.Platform): string {
  const how: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'install Google Chrome from https://www.google.com/chrome (or `brew install --cask chromium`)',
    win32:
      'install Google Chrome from https://www.google.com/chrome, or use the Edge that comes with Windows',
  };
  const advice =
    how[platform] ?? "install Chromium with your system's packages (on Debian: apt-get install chromium)";
  return `No browser for the browser tests: ${advice}, or set CHROME_PATH to one.`;
}

export function thisMachine(): World {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    runs: (path) => spawnSync(path, ['--version'], { timeout: 15_000, stdio: 'ignore' }).status === 0,
  };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

// Debian itself only: on Ubuntu the package `chromium` is a stub for a snap.
function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installFromDebian(): Found | undefined {
  console.log("\nNo browser found; installing Chromium from Debian's packages …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    const run = spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (run.status !== 0) return undefined;
  }
  const found = findBrowser(thisMachine());
  return found !== undefined && 'path' in found ? { ...found, source: "Debian's packages" } : undefined;
}

interface NpmChromium {
  default: { executablePath(): Promise<string> };
}

/** Unpacks the Chromium of `@sparticuz/chromium`, made for Linux on x64, once per version. Undefined where there is none. */
export async function unpackFromNpm(): Promise<Provided | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const name = '@sparticuz/chromium';
  let packageFile: string;
  try {
    packageFile = join(createRequire(import.meta.url).resolve(name), '../../package.json');
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const folder = join(UNPACKED, version);
  const isDone = join(folder, 'complete');
  if (!existsSync(isDone)) {
    // The package takes a half unpacked browser of an interrupted run for a whole one, so start from nothing.
    rmSync(UNPACKED, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  // It unpacks into the temporary folder, which others share, unless that is another one; and it brings its own
  // libraries only when it believes to be on AWS. Both are read at import and at the call.
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = (await import(name)) as NpmChromium;
    const path = await chromium.executablePath();
    writeFileSync(isDone, '');
    const needed = ['LD_LIBRARY_PATH', 'HOME'];
    const libraries = Object.fromEntries(needed.map((key) => [key, process.env[key] ?? '']));
    const env = { ...libraries, ...writeFonts(folder) };
    return { path, source: `the npm package ${name}`, env };
  } finally {
    for (const [key, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  }
}
