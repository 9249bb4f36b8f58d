// What a frame of a drag may cost, counted and not timed: what it asks of the page while a card is carried over others
// that make way. How fast that is on a slow phone: npm run bench:page drag.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureClientBuilt } from '../../scripts/buildClient.ts';
import { perfect, pieceOf } from './answers.ts';
import { loadRow } from './hands.ts';
import { openRound } from './leads.ts';
import { Stage } from './stage.ts';

const ROUND = 'o-pod-boss';
/** Asking any of these has the page work out what it shows, and wait for it: once a frame, that is a drag that stutters. */
const DEAR = ['elementFromPoint', 'elementsFromPoint', 'getAnimations'] as const;
/** Two frames a step, each with one for what is written and one for what is measured before cards travel; a clock ticks. */
const MOST_LAYOUTS = 8;
let stage: Stage;
beforeAll(async () => {
  await ensureClientBuilt();
  stage = await Stage.open();
});
afterAll(() => stage.close());

async function layouts(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
}

/** From here on the page counts how often it is asked for what is dear. */
const countDear = (page: Page) =>
  page.evaluate(`{
    globalThis.dear = [];
    for (const name of ${JSON.stringify(DEAR)}) for (const kind of [Document.prototype, Element.prototype]) {
      const real = kind[name];
      if (real) kind[name] = function (...all) { globalThis.dear.push(name); return real.apply(this, all); };
    }
  }`);

/** Until what has been started with the last move is drawn. */
const frame = (page: Page) =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');

it('passes places without asking what the page would have to stop for, and with few layouts', async () => {
  const room = await stage.openRoom({ pack: 'pods', rounds: [ROUND], settings: { formation: 'auto' } });
  const host = await stage.host(room);
  const phone = await stage.phone(room, '민지', { moves: true });
  await openRound(host, 'start', [phone]);
  const answer = perfect(ROUND);
  const row = answer.kind === 'order' ? answer.row : [];
  await loadRow(
    phone,
    row.map((card) => pieceOf(ROUND, card).text.ko),
    'tap',
  );
  // The last one is on its way still.
  await phone.evaluate(
    'Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => {})',
  );
  const cdp = await phone.context().newCDPSession(phone);
  await cdp.send('Performance.enable');

  const boxes = await Promise.all(
    (await phone.locator('.bd-row [data-grip]').all()).map((grip) => grip.boundingBox()),
  );
  const [first, , third] = boxes;
  const from = boxes[5];
  if (!first || !third || !from) throw new Error('there are no ten cards in the row');
  await phone.mouse.move(from.x + 8, from.y + 8);
  await phone.mouse.down();
  await phone.mouse.move(from.x + 8, from.y - 20);
  await phone.locator('.bd-ghost').waitFor();
  let places = 0;
  let aim = '';
  await countDear(phone);
  const before = await layouts(cdp);
  // To and fro, faster than cards need to make way: those that travel are sent on.
  for (const y of [first.y, third.y, first.y, third.y, first.y, third.y]) {
    await phone.mouse.move(from.x + 8, y);
    await frame(phone);
    const now = await phone
      .locator('.bd-gap')
      .evaluateAll((all) => String(all.findIndex((one) => one.classList.contains('is-aim'))));
    if (now !== aim) places += 1;
    aim = now;
  }
  const after = await layouts(cdp);
  expect(await phone.evaluate('globalThis.dear')).toEqual([]);
  expect(places).toBeGreaterThan(4);
  expect((after - before) / places).toBeLessThan(MOST_LAYOUTS);
  // Painted once, not at every frame.
  expect(await phone.evaluate(`getComputedStyle(document.querySelector('.bd-ghost')).filter`)).toBe('none');
  await phone.mouse.up();
});
