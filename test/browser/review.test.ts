// A review session: everybody answers alone, only the host sees how, crews talk with their own first answer in sight,
// play again together, and the reveal says what talking was worth.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AROUND_ROUND_S, DISCUSSION_S } from '../../client/screens/home/plan.ts';
import { type Answer, graded, perfect, roundOf } from './answers.ts';
import { lockIn, play } from './hands.ts';
import { isOn, lead, openRound } from './leads.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { button, say } from './words.ts';

const ROUND = 'o-chain';
const RIGHT = perfect(ROUND);
const WRONG: Answer = { kind: 'order', row: ['cli', 'ctd', 'dockerd', 'shim', 'runc', 'kernel'] };

let stage: Stage;
let room: OpenedRoom;
let host: Page;
let screen: Page;
let knows: Page;
let errs: Page;

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({
    form: 'review',
    rounds: [ROUND],
    settings: { formation: 'auto', teamSize: 2 },
  });
  host = await stage.host(room, 'laptop', { locale: 'en-US' });
  screen = await stage.screen(room, 'wall', { locale: 'en-US' });
  knows = await stage.phone(room, 'Ada', { locale: 'en-US' });
  errs = await stage.phone(room, 'Bo', { locale: 'en-US' });
});
afterAll(() => stage.close());

const text = (page: Page) => page.locator('body').innerText();

it('says before it begins how long both attempts take, with what is said between them', async () => {
  const seconds = roundOf(ROUND).seconds * 2 + AROUND_ROUND_S + DISCUSSION_S;
  await host.locator('.h-setup summary').click();
  const total = say('en', 'host.set.total', { n: 1, minutes: Math.round(seconds / 60) });
  await expect.poll(() => host.locator('.h-o-total').innerText()).toBe(total);
  await host.locator('.h-setup summary').click();
});

it('gives each a board of their own without a clock first', async () => {
  await openRound(host, 'start', [knows, errs], stage);
  expect(await knows.locator('.clk').count()).toBe(0);
  await Promise.all([play(knows, ROUND, RIGHT), play(errs, ROUND, WRONG)]);
  expect(await knows.locator('.bd-row [data-card]').count()).toBe(6);
  // The tray names the button that stands there.
  expect(await knows.locator('.bd-tray .bd-empty').textContent()).toBe(say('en', 'board.trayAlone'));
  await screen.getByText(say('en', 'screen.lockedAlone', { of: 2 })).waitFor();
  await lockIn(knows);
  await errs.locator('footer.rdy button').first().click();
});

it('shows how the first answers fell to the host alone, with advice, until the host shows it to all', async () => {
  await Promise.all([knows, errs].map((page) => isOn(page, 'discussion')));
  await host.getByText(say('en', 'host.adviceShare', { n: 50 })).waitFor();
  await host.getByText(say('en', 'host.hint.discuss')).waitFor();
  await screen.getByText(say('en', 'screen.discuss')).waitFor();
  for (const page of [knows, errs, screen]) {
    expect(await text(page)).not.toContain('50%');
    expect(await page.locator('.dist, .w-dist').count()).toBe(0);
    expect(stage.heardBy(page)).not.toContain('"advice":{');
  }
  expect(await errs.locator('.first-board .bd-row [data-card]').count()).toBe(6);
  await button(host, 'host.showAll').click();
  await errs.locator('.dist').waitFor();
});

it('plays again together on an empty board with the own first answer behind one press', async () => {
  await lead(host, 'together');
  await Promise.all([knows, errs].map((page) => page.locator('main.play .bd').waitFor()));
  expect(await errs.locator('.board .bd-row [data-card]').count()).toBe(0);
  await button(errs, 'play.myFirst').click();
  await expect.poll(() => errs.locator('dialog[open] .bd-row [data-card]').count()).toBe(6);
  // Whole on a tablet, too, where boards in play are as high as their room.
  const before = errs.viewportSize();
  await errs.setViewportSize({ width: 820, height: 1180 });
  const whole = () =>
    errs.locator('dialog[open] .bd-scroll').evaluate((all) => all.scrollHeight - all.clientHeight);
  expect(await whole()).toBe(0);
  if (before) await errs.setViewportSize(before);
  await errs.keyboard.press('Escape');
  await play(knows, ROUND, RIGHT);
  await lockIn(knows, errs);
});

it('reveals what the discussion was worth', async () => {
  await Promise.all([knows, errs].map((page) => isOn(page, 'reveal')));
  await lead(host, 'key');
  for (const page of [knows, errs]) {
    await page.getByText(say('en', 'answer.gain', { first: 50, now: 100 })).waitFor();
    expect(await page.locator('h1').innerText()).toMatch(/^\+1,000\s/);
  }
  await errs.locator('details.more summary').first().click();
  const wrong = errs.locator('details.more .rv-card.no');
  const { right, of } = graded(ROUND, WRONG);
  await expect.poll(() => wrong.count()).toBe(of - right);
  await lead(host, 'why');
  await screen.getByText(say('en', 'screen.allRightBoth', { first: '50%', now: '100%' })).waitFor();
  await lead(host, 'standings', 'finish');
  await Promise.all([knows, errs].map((page) => isOn(page, 'finish')));
});
