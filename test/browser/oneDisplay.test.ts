// One display: the computer that opened the room becomes the wall with a thin bar under it, and the console stands on
// the host's phone. Both lead, and neither throws the other out.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
