// The report of a large room opened in Chromium, as on a laptop and as on a phone with a processor that is four times slower: how long
// until it can be read, and how long the page stands still while it is drawn, opened, sought in and leafed through.
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { parseConfig } from '../../server/config.ts';
import { startPodium } from '../../server/main.ts';
import { launchBrowser } from '../../test/browser/chromium.ts';
import { sizes } from '../../test/browser/stage.ts';
import { button, either } from '../../test/browser/words.ts';
import { ensureClientBuilt } from '../buildClient.ts';

const DEVICES = [
  { name: 'laptop', size: sizes.laptop, slower: 1 },
  { name: 'phone, 4 times slower', size: sizes.phone, slower: 4 },
] as const;

/** Tasks of the page's own thread that take 50 ms or more, which is what browsers call long. */
const WATCH = `globalThis.longTasks = [];
  new PerformanceObserver((list) => { for (const one of list.getEntries()) longTasks.push(one.duration); })
    .observe({ type: 'longtask', buffered: true });`;

/** `dataDir`: of a server that does not run. Gives lines to print. */
export async function measurePage(dataDir: string, room: string, secret: string): Promise<string[]> {
  await ensureClientBuilt();
  const parsed = parseConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir });
  if (!parsed.isOk) throw new Error(parsed.message);
  const podium = await startPodium({ config: parsed.config, logger: pino({ level: 'silent' }) });
  const browser = await launchBrowser();
  try {
    const lines: string[] = [];
    for (const { name, size, slower } of DEVICES) {
      const context = await browser.newContext({ ...size, locale: 'en-US', reducedMotion: 'reduce' });
      const page = await context.newPage();
      const line = await context.newCDPSession(page);
      await line.send('Emulation.setCPUThrottlingRate', { rate: slower });
      await page.addInitScript(WATCH);
      lines.push(`  in Chromium, ${name}: ${await walk(page, `${podium.url}/report/${room}#${secret}`)}`);
      await context.close();
    }
    return lines;
  } finally {
    await browser.close();
    await podium.close();
  }
}

async function walk(page: Page, address: string): Promise<string> {
  const longest = async () => {
    const all = await page.evaluate<number[]>('longTasks.splice(0)');
    return `${Math.round(Math.max(0, ...all))} ms`;
  };
  const drawn = () => page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  const from = performance.now();
  await page.goto(address);
  await page.locator('.rp-round').first().waitFor({ timeout: 120_000 });
  const shown = `readable after ${Math.round(performance.now() - from)} ms`;
  await drawn();
  const first = await longest();
  await button(page, 'report.openAll').click();
  await drawn();
  const opened = await longest();
  await page.locator('#people input[type=search]').pressSequentially('Person 29');
  await drawn();
  const sought = await longest();
  await page.locator('#people input[type=search]').fill('');
  await page
    .locator('#people')
    .getByRole('button', { name: either('report.pageAfter') })
    .click();
  await drawn();
  const leafed = await longest();
  const elements = await page.evaluate('document.querySelectorAll("*").length');
  return `${shown}; longest task: drawing ${first}, opening all rounds ${opened}, seeking ${sought}, leafing ${leafed}; ${elements} elements`;
}
