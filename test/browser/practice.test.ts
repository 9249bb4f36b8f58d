// The practice board of the lobby in Chromium: cooking ramyeon by touch and by keyboard, with hints that go away, nothing
// sent but that it was done, and a clean end when the game begins.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { lead } from './leads.ts';
import { type OpenedRoom, type Size, Stage } from './stage.ts';
import { button, langOf, say, type Word } from './words.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const door = (page: Page) => page.locator('.pr-door');
const hint = (page: Page) => page.locator('.pr-hint');
const saysHint = async (page: Page, word: Word) =>
  hint(page)
    .filter({ hasText: say(await langOf(page), word) })
    .waitFor();
const focused = (page: Page) => page.locator(':focus').textContent();
const STEPS = ['practice.short.water', 'practice.short.noodles', 'practice.short.serve'] as const;

async function openDoor(page: Page, how: 'tap' | 'click' = 'tap'): Promise<void> {
  await door(page)[how]();
  await page.locator('main.practice .bd-order').waitFor();
}

async function aboard(name: string, size: Size, locale: string): Promise<{ room: OpenedRoom; page: Page }> {
  const room = await stage.openRoom({ settings: { formation: 'auto' } });
  return { room, page: await stage.phone(room, name, { size, locale }) };
}

/** Takes what the strip shows, and puts it at the end. */
async function placeShown(page: Page): Promise<void> {
  await page.locator('[data-tray] button[data-card]:not([aria-hidden])').first().tap();
  await page.locator('.bd-gap').last().tap();
}

async function cook(page: Page): Promise<void> {
  for (let n = 1; n <= STEPS.length; n++) {
    await placeShown(page);
    await page
      .locator('.bd-row li')
      .nth(n - 1)
      .waitFor();
  }
  await button(page, 'play.ready').tap();
  await page.locator('.pr-done').waitFor();
}

describe('the practice board', () => {
  it('teaches taking, placing and Ready step by step by touch, and is told to host and wall', async () => {
    const { room, page } = await aboard('민지', 'smallPhone', 'ko-KR');
    const [host, wall] = [await stage.host(room), await stage.screen(room)];
    await openDoor(page);
    await saysHint(page, 'practice.take');
    await page.locator('[data-tray] button[data-card]:not([aria-hidden])').first().tap();
    await saysHint(page, 'practice.place');
    await page.locator('.bd-gap').last().tap();
    await saysHint(page, 'practice.more');
    for (let n = 2; n <= 3; n++) await placeShown(page);
    await saysHint(page, 'practice.ready');
    await button(page, 'play.ready').tap();
    await saysHint(page, 'practice.locking');
    expect(await page.locator('.bd-tray .bd-empty').textContent()).toBe(say('ko', 'board.trayDone'));
    await page.locator('.pr-done').waitFor();
    await expect.poll(() => focused(page)).toContain(say('ko', 'practice.done'));
    // Nothing asks for what is done.
    expect(await page.locator('.bd-tray .bd-empty').textContent()).toBe(say('ko', 'board.trayLocked'));
    for (const face of [host, wall]) await face.locator('[data-practised="1"]').waitFor();
    expect(stage.heardBy(page)).not.toContain('practised');

    await button(page, 'practice.again').tap();
    await page.locator('main.practice .rdy:not(.pr-done)').waitFor();
    expect(await page.locator('.bd-row li').count()).toBe(0);
    expect(await hint(page).count()).toBe(0);
    await button(page, 'practice.back').tap();
    await page.locator('main.lobby').waitFor();
    await expect.poll(() => focused(page)).toContain(say('ko', 'lobby.practised'));
  });

  it('is played by keyboard alone, with the keys of the real board, and undone', async () => {
    const { page } = await aboard('Ada', 'laptop', 'en-US');
    await door(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('main.practice .bd-order').waitFor();
    await expect.poll(() => focused(page)).toBe(say('en', 'practice.prompt'));
    await saysHint(page, 'practice.take.keys');
    const row = () => page.locator('.bd-row [data-card]').allTextContents();
    for (const [i, word] of STEPS.entries()) {
      await page
        .locator('[data-tray] button[data-card]', {
          hasText: say('en', word.replace('short', 'card') as Word),
        })
        .focus();
      await page.keyboard.press('Space');
      await saysHint(page, 'practice.place.keys');
      await page.keyboard.press(String(i + 1));
      await page.locator('.bd-row li').nth(i).waitFor();
    }
    expect((await row()).join()).toMatch(/water.*noodles.*bowl/is);
    await button(page, 'board.undo').click();
    await page.locator('.bd-row li').nth(2).waitFor({ state: 'detached' });
    await button(page, 'play.ready').focus();
    await page.keyboard.press('Enter');
    await page.locator('.pr-done').waitFor();
    await button(page, 'practice.back').focus();
    await page.keyboard.press('Enter');
    await page.locator('main.lobby').waitFor();
    await expect.poll(() => focused(page)).toContain(say('en', 'lobby.practised'));
  });

  it('sends the server nothing but that it was done', async () => {
    const { page } = await aboard('민지', 'smallPhone', 'ko-KR');
    const sent: string[] = [];
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    line.on('Network.webSocketFrameSent', ({ response }) => sent.push(response.payloadData));
    await openDoor(page);
    await cook(page);
    const told = sent.filter((frame) => frame.startsWith('42') || frame.includes('"command"'));
    expect(told).toEqual(['42["presence",{"hasPractised":true}]']);
  });

  it('goes away when the briefing begins, says so, and leaves the focus on the new heading', async () => {
    const { room, page } = await aboard('민지', 'smallPhone', 'ko-KR');
    const host = await stage.host(room);
    await openDoor(page);
    await page.locator('[data-tray] button[data-card]:not([aria-hidden])').first().tap();
    await lead(host, 'start');
    await page.locator('main.briefing').waitFor();
    expect(await page.locator('.practice').count()).toBe(0);
    expect(await page.locator('h1:focus').count()).toBe(1);
    await page
      .locator('[role="status"]', { hasText: say('ko', 'practice.over') })
      .first()
      .waitFor({ state: 'attached' });
  });

  it('fits small phones, upright and on their side, and asks nothing of anybody’s eyes', async () => {
    const { page } = await aboard('민지', 'smallPhone', 'ko-KR');
    for (const light of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: light });
      expect(await violationsOn(page)).toEqual([]);
    }
    await openDoor(page);
    await placeShown(page);
    for (const [width, height] of [
      [360, 640],
      [740, 360],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      const over = await page.locator('html').evaluate((html) => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = html;
        return [scrollWidth - clientWidth, scrollHeight - clientHeight];
      });
      expect(over, `${width} × ${height}`).toEqual([0, 0]);
      for (const light of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme: light });
        expect(await violationsOn(page), `${width} × ${height} ${light}`).toEqual([]);
      }
    }
  });
});
