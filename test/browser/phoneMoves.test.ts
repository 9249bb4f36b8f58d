// The motion table of the look, on a real phone in a real build: for every row what moves, how long and along which curve, read
// from the browser's own animations; and that nothing travels where less motion is asked for. The wall is wallMoves.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockIn } from './hands.ts';
import { isOn, lead, openRound } from './leads.ts';
import { Stage } from './stage.ts';
import { button, say } from './words.ts';

const ROUND = 'o-chain';
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** One animation that the browser has begun. `way`: its frames, for those that a script began. */
interface Begun {
  of: string;
  name: string;
  ms: number;
  ease: string;
  way: string;
}

/** From here on the page notes all that begins to move. */
const watch = (page: Page) =>
  page.evaluate(`{
    globalThis.begun = [];
    const nameOf = (el) => [el.localName, ...el.classList].join('.');
    const note = (of, name, effect, way = '') => {
      const { duration, easing } = effect.getTiming();
      // A style's animation keeps its curve in its frames, all others have it for the whole way.
      const [first] = effect.getKeyframes();
      begun.push({ of, name, ms: Math.round(duration), ease: easing === 'linear' ? first.easing : easing, way });
    };
    const real = Element.prototype.animate;
    Element.prototype.animate = function (frames, timing) {
      const begins = real.call(this, frames, timing);
      note(this.dataset.list ?? nameOf(this), 'script', begins.effect, JSON.stringify(frames));
      return begins;
    };
    for (const kind of ['animationstart', 'transitionrun']) addEventListener(kind, (event) => {
      const name = event.animationName ?? event.propertyName;
      for (const one of event.target.getAnimations({ subtree: true })) {
        if ((one.animationName ?? one.transitionProperty) !== name || one.effect.target !== event.target) continue;
        if ((one.effect.pseudoElement ?? '') !== event.pseudoElement) continue;
        note(nameOf(event.target) + event.pseudoElement, name, one.effect);
      }
    }, true);
  }`);
const begun = (page: Page): Promise<Begun[]> => page.evaluate('globalThis.begun');

const CRANE = 'cubic-bezier(0.45, 0.05, 0.15, 1)';
const OUT = 'cubic-bezier(0.2, 0.8, 0.2, 1)';
const TIDE = 'cubic-bezier(0.45, 0, 0.55, 1)';

/** Waits until something of this name has begun on what is called so. */
async function moved(page: Page, name: string, of: RegExp, way = /^/): Promise<Pick<Begun, 'ms' | 'ease'>> {
  const find = async () =>
    (await begun(page)).find((one) => one.name === name && of.test(one.of) && way.test(one.way));
  await expect.poll(find, { message: `${name} of ${of}` }).toBeTruthy();
  const { ms, ease } = (await find()) as Begun;
  return { ms, ease };
}

async function embark(moves: boolean) {
  const room = await stage.openRoom({ rounds: [ROUND, 'c-watch'], settings: { formation: 'pick' } });
  const host = await stage.host(room);
  const phone = await stage.phone(room, '민지', { moves });
  await watch(phone);
  await button(phone, 'seats.newShip').tap();
  await phone.locator('.ship').waitFor();
  return { room, host, phone };
}

/** Whatever the tray shows, to the end of the row, until nothing is left: only what moves is looked at. */
async function load(phone: Page): Promise<void> {
  const shown = phone.locator('.bd-now .bd-card:not(.in-hand)');
  for (let placed = await phone.locator('.bd-row li').count(); (await shown.count()) > 0; placed++) {
    await shown.tap();
    await phone.locator('.bd-gap').last().tap();
    await phone.locator('.bd-row li').nth(placed).waitFor();
    await phone.locator('.bd-now :is(.bd-card:not(.in-hand), .bd-empty)').waitFor();
  }
}

/** Every figure that stands there from now on. */
const watchFigure = (page: Page, selector: string) =>
  page.evaluate(`{
    globalThis.figures = [];
    const look = () => {
      const found = document.querySelector(${JSON.stringify(selector)});
      const text = (found?.querySelector('[aria-hidden]') ?? found)?.textContent;
      const figure = text === undefined ? null : Number(text.replace(/[^0-9]/g, ''));
      if (figure !== null && figure !== figures.at(-1)) figures.push(figure);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  }`);
const figures = (page: Page): Promise<number[]> => page.evaluate('globalThis.figures');

it('moves on a phone as the motion table says', async () => {
  const { room, host, phone } = await embark(true);
  expect(await moved(phone, 'arrive', /ship/)).toEqual({ ms: 2_400, ease: OUT });
  expect(await moved(phone, 'bob', /bob/)).toEqual({ ms: 7_000, ease: TIDE });

  // A second ship that does not lock: the round goes on after the lock of the first.
  await button(await stage.phone(room, '도윤'), 'seats.newShip').tap();
  await host.locator('.tile').nth(1).waitFor();
  await openRound(host, 'start', [phone], stage);
  await phone.locator('.bd-now .bd-card').tap();
  expect(await moved(phone, 'transform', /in-hand/)).toEqual({ ms: 200, ease: CRANE });
  for (const half of ['left', 'right'])
    expect(await moved(phone, `bd-${half}`, /in-hand.*::/)).toEqual({ ms: 200, ease: CRANE });
  // The row has room for it: where the card comes from is no reason to scroll.
  await phone.evaluate(`{
    globalThis.scrolled = 0;
    addEventListener('scroll', () => { scrolled += 1; }, true);
  }`);
  await phone.locator('.bd-gap').last().tap();
  expect(await moved(phone, 'script', /bd-card/, /translate\(.*none/)).toEqual({ ms: 200, ease: CRANE });
  expect(await moved(phone, 'script', /^row$/, /translateY\(2px\)/)).toMatchObject({ ms: 200 });
  expect(await phone.evaluate('scrolled')).toBe(0);

  await load(phone);
  await lockIn(phone);
  expect(await moved(phone, 'mast-lights', /lamp/)).toEqual({ ms: 260, ease: OUT });
  expect(await moved(phone, 'cargo-rests', /bd-row/)).toEqual({ ms: 260, ease: CRANE });
  expect(await phone.locator('.bd-tray .bd-empty').textContent()).toBe(say('ko', 'board.trayLocked'));

  await lead(host, 'endRound');
  await host.locator('dialog[open] .btn.go').click();
  await isOn(phone, 'reveal');
  await watchFigure(phone, '.pts b');
  await lead(host, 'key');
  expect(await moved(phone, 'opacity', /hero.*::before/)).toEqual({ ms: 1_400, ease: TIDE });
  expect(await moved(phone, 'rv-judged', /rv-vd/)).toEqual({ ms: 620, ease: CRANE });
  // For whoever listens it is whole from the start; then nothing is said twice.
  await phone.locator('.pts b:not(:has(.sr))').waitFor();
  const counted = await figures(phone);
  expect(await phone.locator('.pts b').innerText()).toBe(`+${counted.at(-1)?.toLocaleString('en-US')}`);
  expect(counted[0]).toBe(0);
  expect(counted).toEqual(counted.toSorted((a, b) => a - b));

  await phone.locator('.menu').tap();
  expect(await moved(phone, 'dlg-up', /dlg/)).toEqual({ ms: 260, ease: OUT });
});

it('judges the one board of a study group card by card, and only before eyes that have not seen it', async () => {
  const room = await stage.openRoom({ form: 'study', rounds: ['c-watch'], settings: { isOneBoat: true } });
  const phone = await stage.phone(room, '민지', { moves: true });
  const goOn = () => phone.locator('footer.next button').tap();
  await goOn();
  await isOn(phone, 'briefing');
  await goOn();
  await phone.locator('.bd-cho .bd-card').first().tap();
  await lockIn(phone);
  await isOn(phone, 'reveal');
  await phone.locator('.rv-card.is-waiting').first().waitFor();
  await phone.reload();
  await phone.locator('.rv-card').first().waitFor();
  expect(await phone.locator('.rv-card.is-waiting').count()).toBe(0);
});

it('changes place without travelling where less motion is asked for', async () => {
  const { host, phone } = await embark(false);
  await openRound(host, 'start', [phone], stage);
  await load(phone);
  await lockIn(phone);
  await isOn(phone, 'reveal');
  await lead(host, 'key');
  await phone.locator('.pts').waitFor();
  await phone.locator('.menu').tap();
  await phone.locator('dialog[open]').waitFor();
  // A press answers, as everywhere; nothing else takes longer than a picture.
  expect((await begun(phone)).filter(({ ms }) => ms > 90)).toEqual([]);
  expect((await begun(phone)).filter(({ name }) => name === 'script')).toEqual([]);
});
