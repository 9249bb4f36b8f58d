// A study group of two without a host: from /study through the link of the chat to the end of one boat's voyage, with
// a pause, half a minute more, and one who drops out. What nobody hosts, the group decides.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { times } from '../../shared/protocol/limits.ts';
import { perfect } from './answers.ts';
import { lockIn, play, ready } from './hands.ts';
import { isOn, passCountdown } from './leads.ts';
import { comeAboard, Stage } from './stage.ts';
import { button, say } from './words.ts';

let stage: Stage;
let ada: Page;
let bo: Page;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** The vote on going on; says what it goes on to. */
const vote = (page: Page) => page.locator('footer.next button').click();

/** Both vote for each of these in turn. */
async function goOn(...phases: string[]): Promise<void> {
  for (const phase of phases) {
    await vote(ada);
    await vote(bo);
    if (phase === 'play') await passCountdown(ada, stage);
    await Promise.all([ada, bo].map((page) => isOn(page, phase)));
  }
}

const seconds = async (page: Page) => {
  const [m = 0, s = 0] = (await page.locator('.clk').innerText()).split(':').map(Number);
  return 60 * m + s;
};
async function inMenu(page: Page, word: 'pace.pause' | 'pace.moreTime'): Promise<void> {
  await button(page, 'aboard.menu').click();
  await button(page, word).click();
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: say('en', 'ui.close') })
    .click();
}

it('opens a group with one press and gives a link that leads two people onto one boat', async () => {
  ada = await stage.page('phone', '/study', { locale: 'en-US' });
  await button(ada, 'home.openGroup').click();
  const link = await ada.getByRole('textbox', { name: say('en', 'home.joinLink') }).inputValue();
  expect(link).toMatch(/^http:.*\/j\/[A-Z0-9]{6}$/);
  await ada.getByRole('link', { name: say('en', 'home.aboard') }).click();
  await comeAboard(ada, 'Ada');
  bo = await stage.page('smallPhone', new URL(link).pathname, { locale: 'en-US' });
  await comeAboard(bo, 'Bo');
  await ada.locator('.crew li').nth(1).waitFor();
  await bo.locator('.crew li').nth(1).waitFor();
});

it('starts when both want to, and not before', async () => {
  await vote(ada);
  await ada.getByText(say('en', 'pace.pressed')).waitFor();
  await bo.getByText(say('en', 'lobby.waitsGroup')).waitFor();
  await vote(bo);
  await Promise.all([ada, bo].map((page) => isOn(page, 'briefing')));
  await goOn('play');
});

it('stops and goes on when anyone says so, and gives half a minute more', async () => {
  await inMenu(bo, 'pace.pause');
  await ada.getByText(say('en', 'common.paused')).waitFor();
  await button(ada, 'pace.resume').click();
  await bo.getByText(say('en', 'common.paused')).waitFor({ state: 'hidden' });
  const before = await seconds(ada);
  await inMenu(bo, 'pace.moreTime');
  await expect.poll(() => seconds(ada)).toBeGreaterThan(before + 15);
});

it('plays one board together and lets each read the reveal at their own pace', async () => {
  const room = await stage.openRoom({
    form: 'study',
    rounds: ['o-chain', 'c-watch'],
    settings: { isOneBoat: true },
  });
  ada = await stage.phone(room, 'Ada', { locale: 'en-US' });
  bo = await stage.phone(room, 'Bo', { locale: 'en-US', size: 'smallPhone' });
  await ada.locator('.crew li').nth(1).waitFor();
  await goOn('briefing', 'play');
  await play(ada, 'o-chain', perfect('o-chain'));
  await lockIn(ada, bo);
  await Promise.all([ada, bo].map((page) => isOn(page, 'reveal')));
  await button(ada, 'answer.showWhy').click();
  await ada.getByRole('heading', { name: say('en', 'answer.why') }).waitFor();
  expect(await bo.locator('.why').count()).toBe(0);
  await button(bo, 'answer.showWhy').click();
  await goOn('standings', 'briefing', 'play');
});

it('never waits for who drops out: the other goes on alone to the finish', async () => {
  await play(ada, 'c-watch', perfect('c-watch'));
  const lines = stage.podium.connections;
  await bo.context().close();
  await ready(ada);
  await expect.poll(() => stage.podium.connections).toBeLessThan(lines);
  // A seat is away after fifteen seconds without a line; until then its word is missed.
  expect(await ada.locator('main.reveal').count()).toBe(0);
  stage.clock.skip(times.awayAfter);
  await ada.locator('main.reveal').waitFor({ timeout: 40_000 });
  await button(ada, 'answer.showWhy').click();
  await vote(ada);
  await isOn(ada, 'standings');
  await ada.getByText(say('en', 'standings.rival')).waitFor();
  await vote(ada);
  await isOn(ada, 'finish');
  await ada.getByText(say('en', 'common.points', { n: 2000 })).waitFor();
});
