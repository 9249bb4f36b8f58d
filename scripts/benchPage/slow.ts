// The join page on a slow-3G line with nothing kept: until the form can be typed in, and from its button to the ship. Beside
// it a bare page of the same bytes that draws one field: what the line itself costs. Each once on Chromium's own
// emulation, and the form also on a line that makes every connection wait for its handshake, as a real one does.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../test/browser/chromium.ts';
import { sizes } from '../../test/browser/stage.ts';
import { type Figure, quantile, seconds } from './figures.ts';
import { firstFiles, sentBytes, serveBare, startServer } from './served.ts';
import { slowLineTo } from './slowLine.ts';

export const SLOW = { bytesPerSecond: 400_000 / 8, roundTripMs: 400 } as const;
const TRIES = 3;

export async function slow(): Promise<Figure[]> {
  const browser = await launchBrowser();
  const real = await startServer();
  const bare = await serveBare(barePage());
  try {
    const code = await openRoom(real.url);
    const ours = await tries(() => visit(browser, real.url, code));
    const floor = await tries(() => visitBare(browser, bare.url));
    const line = await slowLineTo(real.url, SLOW);
    const wired = await tries(() => onLine(browser, line.url, code));
    const bareLine = await slowLineTo(bare.url, SLOW);
    const bareWired = await tries(() => onBareLine(browser, bareLine.url));
    await line.close();
    await bareLine.close();
    return [
      {
        what: 'address to form that takes letters',
        value: seconds(ours.formMs),
        ratio: ours.formMs / floor.formMs,
      },
      { what: 'the same of a bare page of the same bytes', value: seconds(floor.formMs) },
      { what: '"Come aboard" to ship, name typed in 2 s', value: seconds(ours.aboardMs) },
      { what: 'both together', value: seconds(ours.formMs + ours.aboardMs) },
      {
        what: 'address to form, with handshakes',
        value: seconds(wired.formMs),
        ratio: wired.formMs / bareWired.formMs,
      },
      { what: 'the same of a bare page', value: seconds(bareWired.formMs) },
      { what: '"Come aboard" to ship, with handshakes', value: seconds(wired.aboardMs) },
    ];
  } finally {
    await browser.close();
    await real.close();
    await bare.close();
  }
}

interface Took {
  readonly formMs: number;
  readonly aboardMs: number;
}

/** The middle one of each: others use this machine, too. */
async function tries(once: () => Promise<Took>): Promise<Took> {
  const all: Took[] = [];
  for (let i = 0; i < TRIES; i++) all.push(await once());
  return {
    formMs: quantile(
      all.map(({ formMs }) => formMs),
      0.5,
    ),
    aboardMs: quantile(
      all.map(({ aboardMs }) => aboardMs),
      0.5,
    ),
  };
}

async function openRoom(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ form: 'live', pack: 'from-chroot-to-pod' }),
  });
  return ((await answer.json()) as { code: string }).code;
}

async function visit(browser: Browser, url: string, code: string): Promise<Took> {
  return withPhone(browser, async (page) => {
    await throttle(page);
    return comeAboard(page, `${url}/j/${code}`);
  });
}

const onLine = (browser: Browser, url: string, code: string): Promise<Took> =>
  withPhone(browser, (page) => comeAboard(page, `${url}/j/${code}`));

const visitBare = (browser: Browser, url: string): Promise<Took> =>
  withPhone(browser, async (page) => {
    await throttle(page);
    return { formMs: await untilForm(page, url), aboardMs: 0 };
  });

const onBareLine = (browser: Browser, url: string): Promise<Took> =>
  withPhone(browser, async (page) => ({ formMs: await untilForm(page, url), aboardMs: 0 }));

async function withPhone<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const context: BrowserContext = await browser.newContext({ ...sizes.phone, locale: 'ko-KR' });
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}

async function throttle(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.roundTripMs,
    downloadThroughput: SLOW.bytesPerSecond,
    uploadThroughput: SLOW.bytesPerSecond,
  });
}

/** Until a letter that is typed stands in the field: by the clock of this process, from the address on. */
async function untilForm(page: Page, address: string): Promise<number> {
  const startedMs = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const name = page.locator('#nm');
  await name.waitFor();
  await name.fill('민');
  return performance.now() - startedMs;
}

let visitors = 0;

async function comeAboard(page: Page, address: string): Promise<Took> {
  const formMs = await untilForm(page, address);
  // As long as a quick hand types a name.
  await page.locator('#nm').pressSequentially(`지 ${++visitors}번`, { delay: 500 });
  const pressedMs = performance.now();
  await page.locator('button[type="submit"]').click();
  await page.locator('main:not(.jn) h1').first().waitFor();
  return { formMs, aboardMs: performance.now() - pressedMs };
}

/** As many bytes for script and style as ours, in as many files; it draws its field when all of them are there. */
function barePage(): Map<string, Buffer> {
  const answers = new Map<string, Buffer>();
  let head = '';
  for (const path of firstFiles()) {
    const size = sentBytes(path).length;
    const isScript = path.endsWith('.js');
    const core = isScript ? "document.body.innerHTML='<input id=nm>';" : '';
    answers.set(path, Buffer.from(`${core}/*${'.'.repeat(Math.max(0, size - core.length - 4))}*/`));
    head += isScript
      ? `<script type="module" src="${path}"></script>`
      : `<link rel="stylesheet" href="${path}">`;
  }
  const icon = '<link rel="icon" href="data:,">';
  answers.set('/', Buffer.from(`<!doctype html><meta charset="utf-8">${icon}${head}<body></body>`));
  return answers;
}
