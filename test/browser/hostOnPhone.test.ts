// A whole short game led from a small phone by touch: the main button never needs scrolling, held upright or on its side, and
// everything else is within two presses of the console. Not counted: the question that what cannot be undone asks, and
// choosing or typing a value.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { isOn } from './leads.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { button, either, say, type Word } from './words.ts';

const ROUNDS = ['o-chain', 'm-isolation', 'c-watch'];
const MOST_PRESSES = 2;
const HELD = [
  { width: 360, height: 640 },
  { width: 740, height: 360 },
  { width: 390, height: 844 },
];

let stage: Stage;
let room: OpenedRoom;
let host: Page;
let player: Page;

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({ rounds: ROUNDS, settings: { formation: 'auto', teamSize: 2 } });
  host = await stage.host(room, 'smallPhone');
  player = await stage.phone(room, '민지');
  // Does nothing, so that no round ends by itself.
  await stage.phone(room, '도윤');
  await fetch(`${stage.url}/api/rooms/${room.room}/bots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${room.hostSecret}` },
    body: JSON.stringify({ count: 3 }),
  });
  await host.locator('.tile').nth(2).waitFor();
});
afterAll(() => stage.close());

const dialog = () => host.locator('dialog[open]').last();
const inDialog = (word: Word) =>
  dialog()
    .getByRole('button', { name: either(word) })
    .first();

/** Presses one after the other, by touch, and no more than two. */
async function reach(...presses: (() => Locator)[]): Promise<void> {
  expect(presses.length).toBeLessThanOrEqual(MOST_PRESSES);
  for (const press of presses) await press().tap();
}
const on = (word: Word) => () => button(host, word);
const into = (word: Word) => () => inDialog(word);
const yes = () => dialog().locator('.acts .btn').last().tap();
const close = async () => {
  await inDialog('ui.close').tap();
  await host.locator('dialog[open]').waitFor({ state: 'detached' });
};

/** Wherever the page is scrolled to, and however the phone is held. */
async function mainIsInSight(): Promise<void> {
  const main = host.locator('.h-main');
  for (const size of HELD) {
    await host.setViewportSize(size);
    for (const end of ['0', 'document.body.scrollHeight']) {
      await host.evaluate(`scrollTo(0, ${end})`);
      const box = await main.boundingBox();
      expect(box?.y, `${size.width}×${size.height}`).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), `${size.width}×${size.height}`).toBeLessThanOrEqual(
        size.height,
      );
    }
  }
  await host.setViewportSize({ width: 360, height: 640 });
  await host.evaluate('scrollTo(0, 0)');
}

/** One press of the main button, which says this and is in sight. */
async function lead(word: Word): Promise<void> {
  await button(host, word).waitFor();
  await mainIsInSight();
  await button(host, word).tap();
}

async function toPlay(from: 'host.step.start' | 'host.step.nextRound' | null): Promise<void> {
  if (from !== null) await lead(from);
  await lead('host.step.go');
  await player.locator('main.play .bd').waitFor();
  await button(host, 'host.pause').waitFor();
}

/** The one who is no bot. */
const person = () => dialog().locator('.h-person', { hasText: '민지' });

describe('a host on a phone', () => {
  it('closes and opens the door, and checks phones, from the lobby', async () => {
    await reach(on('host.more'), into('host.lock'));
    await host.getByText(say('ko', 'host.isLocked')).waitFor({ state: 'attached' });
    await reach(on('host.more'), into('host.unlock'));
    await host.getByText(say('ko', 'host.isLocked')).waitFor({ state: 'detached' });
    await reach(on('pre.title'));
    await dialog().locator('.pre').waitFor();
    await close();
    await reach(on('host.more'), into('host.links'));
    await dialog()
      .getByRole('img', { name: either('host.playersQr') })
      .waitFor();
    await close();
    await host.getByText(either('host.wouldEnd')).waitFor();
  });

  it('reorders and ticks rounds by keyboard, and the focus stays with the round that moved', async () => {
    await host.locator('.h-setup summary').tap();
    const rows = host.locator('.h-o-rounds li.on');
    const titles = async () =>
      (await rows.locator('.grow').allInnerTexts()).map((text) => text.split('\n')[0]);
    const [first, second, third] = await titles();
    await rows.first().locator('[data-side="down"]').focus();
    await host.keyboard.press('Enter');
    await expect.poll(titles).toEqual([second, first, third]);
    await expect.poll(() => host.locator('[data-side="down"]:focus').count()).toBe(1);
    await host.keyboard.press('Enter');
    await expect.poll(titles).toEqual([second, third, first]);
    // At the end there is no further down: the way back is under the finger.
    await rows.last().locator('[data-side="up"]:focus').waitFor();
    await rows.last().locator('input').focus();
    await host.keyboard.press('Space');
    await expect.poll(titles).toEqual([second, third]);
    await host.locator('.h-setup summary').tap();
  });

  it('starts, pauses, goes on, gives time, and relaxes the pace', async () => {
    await toPlay('host.step.start');
    await host.getByText(either('host.endsAt')).waitFor();
    await reach(on('host.pause'));
    await player.getByText(say('ko', 'common.paused')).first().waitFor();
    await lead('host.step.resume');
    await player.getByText(say('ko', 'common.paused')).first().waitFor({ state: 'hidden' });
    const left = () => host.getByRole('timer').innerText();
    const seconds = async () => (await left()).split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    const before = await seconds();
    await reach(on('host.moreTimeLabel'));
    await expect.poll(seconds).toBeGreaterThan(before);
    await reach(on('host.more'), into('host.relaxed'));
    await button(host, 'host.more').tap();
    await expect.poll(() => inDialog('host.relaxed').getAttribute('aria-pressed')).toBe('true');
    expect(await violationsOn(host)).toEqual([]);
    await close();
  });

  it('takes hands off, renames, moves, gives time, removes and lets back in', async () => {
    await reach(on('host.people'), () => person().getByRole('button', { name: either('host.handsOffOf') }));
    await person().getByText(say('ko', 'host.handsOff')).waitFor();
    await person()
      .getByRole('button', { name: either('host.handsOffOf') })
      .tap();
    await close();

    await reach(on('host.people'), () => person().locator('summary'));
    const field = person().getByLabel(say('ko', 'host.name'));
    await field.fill('민지야');
    await field.press('Enter');
    await dialog().getByText('민지야', { exact: true }).waitFor();
    await close();

    await reach(on('host.people'), () => person().locator('summary'));
    await person().getByLabel(say('ko', 'host.moveTo')).selectOption('new');
    await close();
    await host.locator('.tile').nth(3).waitFor();

    await reach(on('host.people'), () => person().locator('summary'));
    await person().locator('select').last().selectOption('2');
    await person()
      .getByText(say('ko', 'host.has', { time: say('ko', 'common.factor.2') }))
      .first()
      .waitFor();
    expect(await violationsOn(host)).toEqual([]);
    await close();

    const remove = () => person().getByRole('button', { name: either('host.removeOf') });
    await reach(on('host.people'), remove);
    await player.getByText(say('ko', 'notice.removed')).first().waitFor();
    // The way back is under the same finger, after the list is closed in the news, and later in the list.
    await reach(() => person().getByRole('button', { name: either('host.restore') }));
    await remove().tap();
    await close();
    await reach(on('host.undo'));
    await player.getByText(say('ko', 'notice.removed')).first().waitFor({ state: 'hidden' });
    await reach(on('host.people'), remove);
    await close();
    await reach(on('host.people'), () =>
      dialog()
        .locator('.h-removed')
        .getByRole('button', { name: either('host.restore') }),
    );
    await dialog().locator('.h-removed').waitFor({ state: 'detached' });
    await close();
  });

  it('ends a round, shows the key and why, and goes on', async () => {
    await lead('host.step.endRound');
    await yes();
    await lead('host.step.key');
    await reach(() => host.locator('.h-reveal .seg button').first());
    await lead('host.step.key');
    await lead('host.step.why');
    await lead('host.step.standings');
    await toPlay('host.step.nextRound');
  });

  it('looks behind the doors, replays a round and skips it, after a question', async () => {
    await reach(on('host.insightOpen'));
    await host.locator('.h-inside').waitFor();
    await reach(on('host.insightClose'));
    await reach(on('host.more'), into('host.replay'));
    await yes();
    await toPlay(null);
    await reach(on('host.more'), into('host.skip'));
    await yes();
    await toPlay(null);
  });

  it('closes one board after a question', async () => {
    await reach(() => host.locator('.tile').first(), into('host.closeBoard'));
    await yes();
    // Where the others are locked already, that was the last one, and the round is over.
    await host.locator('.tile.locked, .h-reveal').first().waitFor();
  });

  it('ends the game after a question, and plays again with the same ships', async () => {
    await reach(on('host.more'), into('host.end'));
    await yes();
    await isOn(player, 'finish');
    await lead('host.step.again');
    await button(host, 'host.step.start').waitFor();
  });
});
