// What a player takes home: at the finish the own wrong cards with where they belong and why, the same under a link on any device,
// which opens nothing else, and a room to practise in.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, graded, perfect, roundOf } from './answers.ts';
import { violationsOn } from './axe.ts';
import { lockIn, play } from './hands.ts';
import { isOn, lead, openRound } from './leads.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { button, either, say } from './words.ts';

const ROUND = 'o-chain';
const RIGHT = perfect(ROUND);
const WRONG: Answer = { kind: 'order', row: ['cli', 'ctd', 'dockerd', 'shim', 'runc', 'kernel'] };

let stage: Stage;
let room: OpenedRoom;
let knows: Page;
let errs: Page;
let link: string;

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({ rounds: [ROUND], settings: { formation: 'auto', teamSize: 1 } });
  const host = await stage.host(room, 'laptop', { locale: 'en-US' });
  knows = await stage.phone(room, 'Ada', { locale: 'en-US' });
  errs = await stage.phone(room, 'Bo', { locale: 'en-US' });
  await openRound(host, 'start', [knows, errs]);
  await Promise.all([play(knows, ROUND, RIGHT), play(errs, ROUND, WRONG)]);
  await lockIn(knows);
  await lockIn(errs);
  await Promise.all([knows, errs].map((page) => isOn(page, 'reveal')));
  await lead(host, 'key', 'why', 'standings', 'finish');
  await Promise.all([knows, errs].map((page) => isOn(page, 'finish')));
}, 240_000);
afterAll(() => stage.close());

const wrongOn = (page: Page) => page.locator('.own-round li');

it('shows at the finish what was wrong with where it belongs and why, and nothing to whoever had all right', async () => {
  await knows.getByText(say('en', 'own.allRight', { n: 1 })).waitFor();
  expect(await wrongOn(knows).count()).toBe(0);
  expect(await button(knows, 'own.practise').count()).toBe(0);
  await errs.locator('.own-round summary').click();
  const { right, of } = graded(ROUND, WRONG);
  await expect.poll(() => wrongOn(errs).count()).toBe(of - right);
  expect(await errs.locator('.own-round').innerText()).toContain(roundOf(ROUND).explain.why.en);
  expect(await violationsOn(errs)).toEqual([]);
});

it('opens again by its link on another device, with a key that is not the seat’s secret', async () => {
  link = await errs.getByRole('textbox', { name: say('en', 'own.link') }).inputValue();
  const kept = await errs.evaluate(`JSON.parse(localStorage.getItem('podium.seat.${room.code}')).secret`);
  expect(link).not.toContain(kept as string);
  const { pathname, hash } = new URL(link);
  const page = await stage.page('phone', pathname + hash, { locale: 'ko-KR', light: 'light' });
  await page.locator('.own-round summary').click();
  expect(await wrongOn(page).count()).toBe(await wrongOn(errs).count());
  expect(page.url()).not.toContain('#');
  expect(await violationsOn(page)).toEqual([]);
  await page.reload();
  await page.locator('.own-round').waitFor();
  await page.context().close();
});

it('makes a page on light paper, with every card and why, and nothing to press', async () => {
  const { pathname, hash } = new URL(link);
  const page = await stage.page('laptop', pathname + hash, { locale: 'en-US', light: 'dark' });
  await page.locator('.own-round').waitFor();
  await page.emulateMedia({ media: 'print' });
  const seen = `({
    theme: document.documentElement.dataset.theme,
    cards: [...document.querySelectorAll('.own-round li')].filter((one) => one.checkVisibility()).length,
    presses: [...document.querySelectorAll('button, .masthead .art')].filter((one) => one.checkVisibility()).length,
    ground: getComputedStyle(document.body).backgroundColor,
  })`;
  const { right, of } = graded(ROUND, WRONG);
  await expect
    .poll(() => page.evaluate(seen))
    .toEqual({ theme: 'morning', cards: of - right, presses: 0, ground: 'rgba(0, 0, 0, 0)' });
  await page.context().close();
});

it('opens a room to practise what was missed', async () => {
  await button(errs, 'own.practise').click();
  await errs.waitForURL((url) => url.pathname.startsWith('/j/') && !url.pathname.endsWith(room.code));
  await errs.getByRole('button', { name: either('join.go') }).waitFor();
});
