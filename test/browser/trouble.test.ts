// What goes wrong in a classroom, and how each page says so and comes back by itself: wrong codes, closed doors, second
// windows, dead wifi, a restarted server, a seat taken away, a game that stands still.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusals } from '../../shared/protocol/refusals.ts';
import { perfect } from './answers.ts';
import { lying, play } from './hands.ts';
import { openRound } from './leads.ts';
import { comeAboard, type OpenedRoom, Stage } from './stage.ts';
import { button, either, say } from './words.ts';

const ROUND = 'o-chain';
const answer = perfect(ROUND);
const row = answer.kind === 'order' ? answer.row : [];

let stage: Stage;
let room: OpenedRoom;
let host: Page;
let phone: Page;

beforeAll(async () => {
  stage = await Stage.open({ env: { MAX_SEATS_PER_ROOM: '2' } });
  room = await stage.openRoom({
    rounds: [ROUND, 'c-watch'],
    settings: { formation: 'auto', isTimed: false },
  });
  host = await stage.host(room);
});
afterAll(() => stage.close());

const words = (page: Page, code: keyof typeof refusals) => page.getByText(refusals[code].ko).first();

it('says at once that no harbour has this code, and takes the right one in its place', async () => {
  phone = await stage.page('smallPhone', '/');
  await phone.locator('#code').fill(room.code === 'AAAAAA' ? 'CCCCCC' : 'AAAAAA');
  await words(phone, 'room_not_found').waitFor();
  await phone.locator('#code').fill(room.code.toLowerCase());
  await comeAboard(phone, '민지');
  expect(await phone.locator('.crew').innerText()).toContain('민지');
});

it('lets nobody in while the door is closed, and says whom to ask', async () => {
  await button(host, 'host.lock').click();
  await button(host, 'host.unlock').waitFor();
  const late = await stage.page('phone', `/j/${room.code}`);
  await late.locator('#nm').fill('늦은이');
  await button(late, 'join.go').click();
  await words(late, 'room_locked').waitFor();
  await button(host, 'host.unlock').click();
  await button(host, 'host.lock').waitFor();
  await comeAboard(late, '늦은이');
});

it('says that a room is full', async () => {
  const third = await stage.page('phone', `/j/${room.code}`);
  await third.locator('#nm').fill('셋째');
  await button(third, 'join.go').click();
  await words(third, 'room_full').waitFor();
  await third.context().close();
});

it('shows in the older window that the newer one goes on, and takes the seat back when asked', async () => {
  await openRound(host, 'start', [phone]);
  await play(phone, ROUND, answer, { only: row.slice(0, 2) });
  const second = await stage.tab(phone.context(), `/j/${room.code}`);
  await second.locator('main.play .bd').waitFor();
  await phone.getByText(say('ko', 'notice.replaced')).waitFor();
  await button(phone, 'notice.takeBack').click();
  await expect.poll(() => lying(phone)).toHaveLength(2);
  await second.getByText(say('ko', 'notice.replaced')).waitFor();
  await second.close();
});

const awayBanner = (page: Page) => page.locator('.banner', { hasText: say('ko', 'common.reconnecting') });
const said = (page: Page) => page.locator('p.sr[aria-live]').innerText();

it('keeps a move that is made without a line and settles it when the line is back', async () => {
  const context: BrowserContext = phone.context();
  await context.setOffline(true);
  await awayBanner(phone).waitFor();
  await expect.poll(() => said(phone)).toBe(say('ko', 'common.reconnecting'));
  await play(phone, ROUND, answer, { only: row.slice(2, 3) });
  expect(await lying(phone)).toHaveLength(3);
  await expect.poll(() => host.locator('.tile .pl').innerText()).toMatch(/^2/);
  await context.setOffline(false);
  await awayBanner(phone).waitFor({ state: 'hidden' });
  await expect.poll(() => said(phone)).toBe(say('ko', 'common.back'));
  await expect.poll(() => host.locator('.tile .pl').innerText()).toMatch(/^3/);
  expect(await lying(phone)).toHaveLength(3);
});

it('comes back to its board by itself when the server starts again in the middle of a round', async () => {
  const before = await lying(phone);
  await stage.restart();
  await awayBanner(phone).waitFor({ state: 'hidden' });
  expect(await lying(phone)).toEqual(before);
  await play(phone, ROUND, answer, { only: row.slice(3, 4) });
  expect((await lying(phone)).length).toBe(before.length + 1);
  await expect.poll(() => host.locator('.tile .pl').innerText()).toMatch(/^4/);
});

it('stands still while paused: says so, and no card can be taken', async () => {
  await button(host, 'host.pause').click();
  await phone.getByText(say('ko', 'common.paused')).first().waitFor();
  await phone.locator('.bd-row [data-card]').first().click();
  // It is read, not taken.
  await phone.locator('dialog[open]').waitFor();
  expect(await phone.locator('.bd-gap').count()).toBe(0);
  await phone.keyboard.press('Escape');
  await phone.locator('dialog[open]').waitFor({ state: 'hidden' });
  await button(host, 'host.step.resume').click();
  await phone.getByText(say('ko', 'common.paused')).first().waitFor({ state: 'hidden' });
  await play(phone, ROUND, answer, { only: row.slice(4, 5) });
});

it('tells who was removed, and lets them back in by undo', async () => {
  await host.locator('.tile').first().click();
  const person = host.locator('dialog[open] .h-person', { hasText: '민지' });
  await person.locator('summary').click();
  await person.getByRole('button', { name: either('host.removeOf') }).click();
  await phone.getByRole('heading', { name: say('ko', 'notice.removed') }).waitFor();
  await host.keyboard.press('Escape');
  await button(host, 'host.undo').click();
  // Nobody has to press or reload anything.
  await phone.locator('main.play').waitFor();
});
