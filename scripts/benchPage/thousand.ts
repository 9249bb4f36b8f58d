// A hall of a thousand: rehearsal players on real sockets, in ships of four, move cards at a human pace while console and
// wall watch in Chromium, at full speed and slowed down. How long the page's own thread is taken at a time, and how much of
// it in all.
import { randomBytes } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import { Bot } from '../../server/bots/bot.ts';
import { systemClock } from '../../server/rooms/system.ts';
import { makeRng } from '../../shared/rounds/rng.ts';
import { lead } from '../../test/browser/leads.ts';
import { Stage } from '../../test/browser/stage.ts';
import { type Figure, millis, quantile } from './figures.ts';

const PLAYERS = 1_000;
/** Host and wall. */
const OTHER_SEATS = 2;
const SECONDS = 8;
const ABOARD_WITHIN_MS = 240_000;

export async function thousand(): Promise<Figure[]> {
  const stage = await Stage.open();
  let bots: Bot[] = [];
  try {
    const opened = await stage.openRoom({ settings: { formation: 'auto', teamSize: 4 } });
    const host = await stage.host(opened);
    const wall = await stage.screen(opened);
    bots = await comeAboard(stage, opened.room);
    await lead(host, 'start', 'go');
    await host.locator('.tile .sl').first().waitFor({ timeout: 120_000 });
    await wall.locator('main').waitFor();
    const present = Number(await host.locator('.tile').count());
    const figures: Figure[] = [{ what: 'ships on the console', value: String(present) }];
    for (const [name, page] of Object.entries({ console: host, wall })) {
      for (const slowed of [1, 4]) figures.push(...(await watched(name, page, slowed)));
    }
    return figures;
  } finally {
    for (const bot of bots) bot.end();
    await stage.close();
  }
}

/** Rehearsal players, as many as a room may not have of its own: made here, each with a socket. */
async function comeAboard(stage: Stage, id: string): Promise<Bot[]> {
  const found = await stage.podium.rooms.get(id);
  if (!found.ok) throw new Error(found.code);
  const { room } = found;
  const { pack } = room.state;
  const bots: Bot[] = [];
  for (let n = 0; n < PLAYERS; n++) {
    bots.push(
      new Bot({
        url: stage.url,
        room: id,
        pack,
        name: `P ${n + 1}`,
        secret: randomBytes(16).toString('hex'),
        clientId: randomBytes(4).toString('hex'),
        skill: 0.7,
        pace: 1,
        rng: makeRng(n),
        setTimer: systemClock.setTimer,
        onEnd() {},
      }),
    );
    if (n % 20 === 0) await passing(200);
  }
  const startedMs = performance.now();
  while (playersIn(room) < PLAYERS && performance.now() - startedMs < ABOARD_WITHIN_MS) await passing(500);
  return bots;
}

const playersIn = (room: { state: { seats: { size: number } } }): number =>
  room.state.seats.size - OTHER_SEATS;
const passing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function watched(name: string, page: Page, slowed: number): Promise<Figure[]> {
  const cdp = await page.context().newCDPSession(page);
  await page.bringToFront();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const before = await workMs(cdp);
  const tasksMs = await page.evaluate<number[]>(LONG_TASKS(SECONDS * 1000));
  const share = ((await workMs(cdp)) - before) / (SECONDS * 1000);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await cdp.detach();
  const what = `${name}${slowed === 1 ? '' : ', 4 times slower'}`;
  return [
    { what: `${what}: longest task`, value: tasksMs.length === 0 ? '< 50 ms' : millis(quantile(tasksMs, 1)) },
    { what: `${what}: tasks above 50 ms in ${SECONDS} s`, value: String(tasksMs.length) },
    { what: `${what}: own thread at work`, value: `${Math.round(share * 100)} %` },
  ];
}

const LONG_TASKS = (forMs: number) => `new Promise((done) => {
  const took = [];
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) took.push(duration);
  });
  watch.observe({ type: 'longtask' });
  setTimeout(() => { watch.disconnect(); done(took); }, ${forMs});
})`;

async function workMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
