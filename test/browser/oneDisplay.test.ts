// One display: the computer that opened the room becomes the wall with a thin bar under it, and the console stands on
// the host's phone. Both lead, and neither throws the other out. Also the wall's sound and a presenter's clicker, there
// and where the wall has a window of its own.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { lead } from './leads.ts';
import { Stage } from './stage.ts';
import { button, either, say } from './words.ts';

let stage: Stage;
let wall: Page;
let phoneConsole: Page;
let player: Page;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

it('opens a room with what is chosen already, and becomes the wall with no secret on it', async () => {
  wall = await stage.page('laptop', '/new');
  await button(wall, 'home.open').click();
  await button(wall, 'home.openDoors').click();
  const link = await wall.getByRole('textbox', { name: say('ko', 'home.keyLink') }).inputValue();
  await button(wall, 'home.becomeScreen').click();
  await wall.locator('.c-bar').waitFor();
  const secret = new URL(link).hash.slice(1);
  expect(secret.length).toBeGreaterThan(20);
  expect(await wall.content()).not.toContain(secret);
  expect(wall.url()).not.toContain('#');
  phoneConsole = await stage.page('phone', new URL(link).pathname + new URL(link).hash);
  await phoneConsole.locator('.h-foot .h-main').waitFor();
});

it('starts the round from the bar while the console on the phone stays in use', async () => {
  const shown = wall.getByRole('img', { name: either('screen.code') });
  const code = (await shown.getAttribute('aria-label'))?.slice(-7).replace(' ', '') ?? '';
  player = await stage.phone({ code }, '민지');
  await lead(wall, 'start');
  await button(phoneConsole, 'host.step.go').click();
  await player.locator('main.play .bd').waitFor();
  await button(wall, 'host.pause').click();
  await player.getByText(say('ko', 'common.paused')).first().waitFor();
  await button(phoneConsole, 'host.step.resume').click();
  await player.getByText(say('ko', 'common.paused')).first().waitFor({ state: 'hidden' });
  await button(wall, 'host.pause').waitFor();
  for (const page of [wall, phoneConsole]) {
    expect(await page.getByText(say('ko', 'host.elsewhere')).count()).toBe(0);
  }
});

it('goes on with the other when either is closed or loaded again', async () => {
  await wall.reload();
  await wall.locator('.c-bar').waitFor();
  await button(wall, 'host.step.endRound').click();
  await wall.locator('dialog[open] .btn.go').click();
  await player.locator('main.reveal').waitFor();
  await button(phoneConsole, 'host.step.key').click();
  await phoneConsole.close();
  await lead(wall, 'why', 'standings');
  await player.locator('main.standings').waitFor();
});

it('sounds after the first press, is switched off by one, and remembers it', async () => {
  const sound = wall.locator('.w-sound');
  await wall.reload();
  await wall.locator('.w-sound[data-sound="waits"]').waitFor();
  await sound.click();
  await wall.locator('.w-sound[data-sound="on"]').waitFor();
  await sound.click();
  await wall.locator('.w-sound[data-sound="off"]').waitFor();
  await wall.reload();
  await wall.locator('.w-sound[data-sound="off"]').waitFor();
  await wall.keyboard.press('m');
  await wall.locator('.w-sound[data-sound="on"]').waitFor();
});

it('is led by a clicker, which is asked before it ends a round', async () => {
  const dialog = wall.locator('dialog[open]');
  await button(wall, 'host.step.nextRound').waitFor();
  await wall.keyboard.press('?');
  await dialog.getByText(say('ko', 'keys.pause')).waitFor();
  expect(await violationsOn(wall)).toEqual([]);
  await wall.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await wall.keyboard.press('PageDown');
  await button(wall, 'host.step.go').waitFor();
  await wall.keyboard.press('PageDown');
  await player.locator('main.play .bd').waitFor();
  await button(wall, 'host.pause').waitFor();
  await wall.keyboard.press('.');
  await button(wall, 'host.step.resume').waitFor();
  await wall.keyboard.press('b');
  await button(wall, 'host.pause').waitFor();
  await wall.keyboard.press('PageDown');
  await dialog.waitFor();
  // A second click of a bouncing button is no answer.
  await wall.keyboard.press('PageUp');
  await dialog.waitFor({ state: 'hidden' });
  await wall.keyboard.press('PageDown');
  await dialog.waitFor();
  await expect
    .poll(async () => {
      if (await dialog.isVisible()) await wall.keyboard.press('PageDown');
      return dialog.isVisible();
    })
    .toBe(false);
  await player.locator('main.reveal').waitFor();
  await button(wall, 'host.step.key').waitFor();
  await wall.keyboard.press('PageDown');
  await button(wall, 'host.step.why').waitFor();
  await wall.keyboard.press('PageUp');
  await button(wall, 'host.step.key').waitFor();
});

it('hands the clicker of a wall in its own window to the console, which switches that wall', async () => {
  const room = await stage.openRoom();
  const host = await stage.host(room);
  await stage.phone(room, '도윤');
  await button(host, 'host.step.start').waitFor();
  const screen = await stage.tab(host.context(), `/screen/${room.room}#${room.screenSecret}`);
  await screen.locator('.w-sound[data-sound="waits"]').waitFor();
  await screen.keyboard.press('PageDown');
  await screen.locator('.w-brief').waitFor();
  await screen.locator('.w-sound[data-sound="on"]').waitFor();
  await host.bringToFront();
  await button(host, 'host.step.go').waitFor();
  await button(host, 'host.more').click();
  await button(host, 'sound.wall').click();
  await screen.bringToFront();
  await screen.locator('.w-sound[data-sound="off"]').waitFor();
});
