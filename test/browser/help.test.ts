// Asking the host to come, in Chromium: one tap on a phone, seen by the crew and at once on the console, answered with one
// press, and gone with the answer; by keyboard too, and with nothing for axe to find.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { openRound } from './leads.ts';
import { Stage } from './stage.ts';
import { button, either } from './words.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const LIGHTS = ['dark', 'light'] as const;
async function isClean(page: Page): Promise<void> {
  for (const light of LIGHTS) {
    await page.emulateMedia({ colorScheme: light });
    expect(await violationsOn(page), light).toEqual([]);
  }
}
const speaks = (page: Page, words: RegExp) =>
  page.locator('[role="status"]', { hasText: words }).first().waitFor({ state: 'attached' });

describe('a crew that asks the host to come', () => {
  it('is seen first by the host, told that help is coming, and served', async () => {
    const room = await stage.openRoom({ settings: { formation: 'auto', teamSize: 2 } });
    const host = await stage.host(room);
    const wall = await stage.screen(room);
    const mina = await stage.phone(room, '민지', { size: 'smallPhone' });
    const ada = await stage.phone(room, 'Ada', { locale: 'en-US' });
    await openRound(host, 'start', [mina, ada], stage);
    await isClean(mina);
    await button(mina, 'help.ask').tap();
    await Promise.all([mina, ada].map((page) => page.locator('.hlp.is-asked').waitFor()));
    await speaks(mina, either('help.iAsked'));
    await speaks(ada, /민지 asked the host/);
    await isClean(mina);

    await host.locator('.tile.asks').waitFor();
    expect(await host.locator('.h-help li').first().textContent()).toContain('민지');
    await isClean(host);
    await host
      .locator('.h-help')
      .getByRole('button', { name: either('help.come') })
      .click();
    await ada.locator('.toast', { hasText: either('help.isComing') }).waitFor();
    await mina.locator('.hlp.is-coming').waitFor();
    await host.locator('.tile.asks').waitFor({ state: 'detached' });
    await isClean(ada);

    await host.locator('.tile').first().click();
    const panel = host.locator('dialog[open] .h-call');
    await panel.getByRole('button', { name: either('help.done') }).click();
    await panel.waitFor({ state: 'detached' });
    await Promise.all([mina, ada].map((page) => button(page, 'help.ask').waitFor()));
    expect(stage.heardBy(wall)).not.toContain('"help"');
  });

  it('asks and takes it back with the keyboard, and the focus stays on the button', async () => {
    const room = await stage.openRoom({ settings: { formation: 'auto', teamSize: 1 } });
    const host = await stage.host(room);
    const ada = await stage.phone(room, 'Ada', { size: 'laptop', locale: 'en-US' });
    await openRound(host, 'start', [ada], stage);
    await button(ada, 'help.ask').focus();
    await ada.keyboard.press('Enter');
    await ada.locator('.hlp.is-asked').waitFor();
    await host.locator('.tile.asks').waitFor();
    expect(await ada.locator('.hlp:focus').count()).toBe(1);
    await ada.keyboard.press('Enter');
    await button(ada, 'help.ask').waitFor();
    expect(await ada.locator('.hlp:focus').count()).toBe(1);
    await host.locator('.tile.asks').waitFor({ state: 'detached' });
  });

  it('is not offered where a group leads itself', async () => {
    const room = await stage.openRoom({ form: 'study' });
    const ada = await stage.phone(room, 'Ada', { locale: 'en-US' });
    await button(ada, 'pace.start').tap();
    await ada.locator('main.briefing').waitFor();
    await ada.locator('.next .btn.go').tap();
    await ada.locator('main.play .bd').waitFor();
    expect(await ada.locator('.hlp').count()).toBe(0);
  });
});
