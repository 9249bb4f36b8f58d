// Dragging on a full board on a slow phone: a finger, through Chromium's own input, carries a card up and down over all the
// others, on a processor slowed down four times. Frames a second as the page sees them, the longest one, and what the page's
// own thread worked per frame. Beside it the same finger over an empty page: what this machine gives at best.
import type { CDPSession, Page } from 'playwright-core';
import { openRound } from '../../test/browser/leads.ts';
import { comeAboard, Stage } from '../../test/browser/stage.ts';
import { type Figure, quantile } from './figures.ts';

const SLOWED = 4;
const SECONDS = 4;
const HOLD_MS = 300;
const BOARDS = [
  { pack: 'pods', round: 'o-pod-boss', says: 'order, 10 cards' },
  { pack: 'runtimes', round: 'm-spec', says: 'match, one axis' },
] as const;

export async function drag(): Promise<Figure[]> {
  const stage = await Stage.open();
  try {
    const figures: Figure[] = [];
    const floor = await overNothing(stage);
    figures.push(...told('an empty page', floor));
    for (const board of BOARDS) figures.push(...told(board.says, await onBoard(stage, board), floor));
    return figures;
  } finally {
    await stage.close();
  }
}

interface Ride {
  readonly framesMs: readonly number[];
  /** Of the page's own thread, slowed down. */
  readonly workMs: number;
  readonly layouts: number;
}

function told(what: string, { framesMs, workMs, layouts }: Ride, floor?: Ride): Figure[] {
  const perSecond = (ride: Ride) => (ride.framesMs.length * 1000) / ride.framesMs.reduce((a, b) => a + b, 0);
  const now = perSecond({ framesMs, workMs, layouts });
  return [
    {
      what: `${what}: frames a second`,
      value: now.toFixed(1),
      ...(floor && { ratio: now / perSecond(floor) }),
    },
    {
      what: `${what}: frames within 20 ms`,
      value: `${Math.round((100 * framesMs.filter((ms) => ms <= 20).length) / framesMs.length)} %`,
    },
    { what: `${what}: longest frame of 100`, value: `${quantile(framesMs, 0.99).toFixed(0)} ms` },
    { what: `${what}: work per frame`, value: `${(workMs / framesMs.length).toFixed(1)} ms` },
    { what: `${what}: layouts per frame`, value: (layouts / framesMs.length).toFixed(2) },
  ];
}

async function onBoard(stage: Stage, { pack, round }: (typeof BOARDS)[number]): Promise<Ride> {
  const room = await stage.openRoom({ pack, rounds: [round], settings: { formation: 'auto', teamSize: 1 } });
  const host = await stage.host(room);
  const phone = await stage.page('phone', `/j/${room.code}`, { moves: true });
  await comeAboard(phone, '민지');
  await openRound(host, 'start', [phone]);
  await fillBoard(phone);
  const ride = await carry(phone, '.bd-row [data-card] [data-grip], .bd-berth [data-card]');
  await host.context().close();
  await phone.context().close();
  return ride;
}

/** All cards lie on the quay or in berths, so that every place is drawn. */
async function fillBoard(phone: Page): Promise<void> {
  const inTray = phone.locator('.bd-tray .bd-card');
  const placed = phone.locator('.bd-row [data-card], .bd-berth [data-card]');
  while ((await inTray.count()) > 0) {
    const before = await placed.count();
    await inTray.first().tap();
    await phone.locator('.bd-gap.is-end, .bd-here').first().tap();
    await placed.nth(before).waitFor();
  }
  // The last one is on its way still.
  await phone.evaluate(
    'Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => {})',
  );
}

async function overNothing(stage: Stage): Promise<Ride> {
  const page = await stage.page('phone', '/');
  await page.setContent('<body style="height:100vh;touch-action:none"><p data-grip>.');
  const ride = await carry(page, '[data-grip]', false);
  await page.context().close();
  return ride;
}

async function carry(page: Page, grip: string, isOnBoard = true): Promise<Ride> {
  const cdp = await page.context().newCDPSession(page);
  const card = page.locator(grip).last();
  await card.scrollIntoViewIfNeeded();
  const box = await card.boundingBox();
  if (!box) throw new Error('there is no card to carry');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await touch(cdp, 'touchStart', from);
  // A finger that rests a moment on a card lifts it.
  await new Promise((resolve) => setTimeout(resolve, HOLD_MS));
  await touch(cdp, 'touchMove', { x: from.x, y: from.y - 20 });
  if (isOnBoard) await page.locator('.bd-ghost').waitFor();
  const before = await metrics(cdp);
  const frames = page.evaluate<number[]>(COUNT_FRAMES(SECONDS * 1000));
  const startedMs = performance.now();
  for (let ms = 0; ms < SECONDS * 1000; ms = performance.now() - startedMs) {
    // Up and down over the whole board in a second and a half.
    const swing = (1 - Math.cos((ms / 1500) * 2 * Math.PI)) / 2;
    await touch(cdp, 'touchMove', { x: from.x + 20 * swing, y: from.y - 20 - swing * (from.y - 200) });
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  const framesMs = await frames;
  const after = await metrics(cdp);
  await touch(cdp, 'touchEnd');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return {
    framesMs,
    workMs: (after.TaskDuration - before.TaskDuration) * 1000,
    layouts: after.LayoutCount - before.LayoutCount,
  };
}

const COUNT_FRAMES = (forMs: number) => `new Promise((done) => {
  const took = [];
  let last = 0;
  const first = performance.now();
  requestAnimationFrame(function frame(now) {
    if (last > 0) took.push(now - last);
    last = now;
    if (now - first < ${forMs}) requestAnimationFrame(frame);
    else done(took);
  });
})`;

type Touch = 'touchStart' | 'touchMove' | 'touchEnd';

const touch = (cdp: CDPSession, type: Touch, at?: { x: number; y: number }) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });

async function metrics(cdp: CDPSession): Promise<{ TaskDuration: number; LayoutCount: number }> {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => all.find((one) => one.name === name)?.value ?? 0;
  return { TaskDuration: of('TaskDuration'), LayoutCount: of('LayoutCount') };
}
