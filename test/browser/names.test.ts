// Names and time, as people meet them: a join form that fits a small phone, a number that only the host sees, more time that
// is asked for and granted without anybody else noticing, a wall without people, and Hangul that is never cut short.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { button, say } from './words.ts';

const DUSK = { locale: 'ko-KR', light: 'dark' } as const;
const MORNING = { locale: 'en-US', light: 'light' } as const;

let stage: Stage;
let room: OpenedRoom;
let host: Page;

beforeAll(async () => {
  stage = await Stage.open();
  const settings = { nameField: 'numberName', wallNames: 'teams', formation: 'auto', teamSize: 2 } as const;
  room = await stage.openRoom({ settings });
  host = await stage.host(room);
});
afterAll(() => stage.close());

async function comeWith(page: Page, number: string, name: string): Promise<void> {
  await page.locator('#nr').fill(number);
  await page.locator('#nm').fill(name);
  await button(page, 'join.go').click();
  await page.locator('main:not(.jn) h1').first().waitFor();
}

const beyond = (page: Page): Promise<unknown> =>
  page.evaluate(
    '(({ scrollWidth, scrollHeight }) => [scrollWidth - innerWidth, scrollHeight - innerHeight])(document.documentElement)',
  );
/** What takes the room, for whoever reads of a form that is too high. */
const heights = (page: Page): Promise<unknown> =>
  page.evaluate(
    '[...document.querySelectorAll("main > *, form > *")].map((e) => e.className + " " + e.clientHeight + " " + e.innerText).join(" | ")',
  );

const FACES_LOADED = "[...document.fonts].filter((face) => face.status === 'loaded').length";

describe('the join form', () => {
  it.each([
    ['upright', 360, 640],
    ['on its side', 740, 360],
  ])('fits a small phone that is held %s without scrolling, in both languages', async (_, width, height) => {
    const nicknames = await stage.openRoom();
    for (const look of [DUSK, MORNING]) {
      const paths = ['/', `/j/${nicknames.code}`, `/j/${room.code}`];
      for (const path of paths) {
        const page = await stage.page('smallPhone', path, look);
        await page.setViewportSize({ width, height });
        await page.locator(path === `/j/${room.code}` ? '#nr' : '#nm').waitFor();
        // In the system's face first, then in the bundled one.
        expect(await beyond(page), `at first: ${path} ${look.locale} ${await heights(page)}`).toEqual([0, 0]);
        await expect.poll(() => page.evaluate(FACES_LOADED)).toBeGreaterThan(0);
        await page.evaluate('document.fonts.ready.then(() => undefined)');
        expect(await beyond(page), `${path} ${look.locale} ${await heights(page)}`).toEqual([0, 0]);
        if (height > width) {
          await page.locator('#nm').fill('');
          await page.locator('#nm').press('Enter');
          await page.locator('#nm-news.bad').waitFor();
          expect(await beyond(page), `with news: ${path} ${look.locale} ${await heights(page)}`).toEqual([
            0, 0,
          ]);
        }
        await page.context().close();
      }
    }
  });

  it('asks for what the host wants, and says what is missing', async () => {
    for (const look of [DUSK, MORNING]) {
      const page = await stage.page('smallPhone', `/j/${room.code}`, look);
      await page.locator('#nr').waitFor();
      expect(await page.locator('#nm').getAttribute('autocomplete')).toBe('name');
      await page.locator('#nm').fill('김');
      await button(page, 'join.go').click();
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('nr');
      expect(await page.locator('#nm-news').innerText()).toBe(
        say(look === DUSK ? 'ko' : 'en', 'join.numberMissing'),
      );
      await page.locator('.jn-time summary').click();
      await page.locator('#wants').selectOption('2');
      expect(await violationsOn(page)).toEqual([]);
      await page.context().close();
    }
  });
});

describe('more time', () => {
  it('is asked for when joining, granted with one tap, changed in the menu, and nobody else hears of it', async () => {
    const asker = await stage.page('smallPhone', `/j/${room.code}`, DUSK);
    await asker.locator('.jn-time summary').click();
    await asker.locator('#wants').selectOption('2');
    await comeWith(asker, '20231111', '김민아');
    const mate = await stage.page('smallPhone', `/j/${room.code}`, MORNING);
    await comeWith(mate, '20232222', '준호');
    const wall = await stage.screen(room);
    await button(host, 'host.grantAll').waitFor();
    expect(await violationsOn(host)).toEqual([]);
    // Numbers are in the list of people; on the ships names are enough.
    expect(await host.locator('.tile .names').first().innerText()).toMatch(/^김민아\s+준호$/);
    await button(host, 'host.people').click();
    await host.locator('dialog[open]').getByText('20231111 김민아').waitFor();
    expect(await violationsOn(host)).toEqual([]);
    // By the keyboard alone.
    await button(host, 'host.grantTo').focus();
    await host.keyboard.press('Enter');
    await asker
      .getByText(say('ko', 'seats.time.granted', { when: say('ko', 'seats.time.nextRound'), time: '2배' }))
      .last()
      .waitFor();
    await button(asker, 'aboard.menu').click();
    await asker.locator('#my-time').selectOption('0');
    await button(asker, 'seats.time.ask').click();
    await asker.getByText(say('ko', 'seats.time.asked', { time: say('ko', 'common.factor.0') })).waitFor();
    expect(await violationsOn(asker)).toEqual([]);
    await host.keyboard.press('Escape');
    await button(host, 'host.grantAll').click();
    await expect
      .poll(() => asker.locator('#my-time-now').innerText())
      .toContain(say('ko', 'common.factor.0'));
    for (const page of [mate, wall]) {
      expect(stage.heardBy(page)).not.toMatch(/"(?:factor|wantsFactor)":(?:0|2)\b/);
      expect(stage.heardBy(page)).not.toContain('2023111');
    }
    for (const name of ['김민아', '준호']) expect(stage.heardBy(wall)).not.toContain(name);
    expect(await mate.locator('.crew').innerText()).toContain('김민아');
  });

  it('can be left as it is by the host, and the person is told', async () => {
    const person = await stage.page('smallPhone', `/j/${room.code}`, MORNING);
    await person.locator('.jn-time summary').click();
    await person.locator('#wants').selectOption('1.5');
    await comeWith(person, '20233333', '서연');
    await button(host, 'host.people').click();
    await button(host, 'host.leaveTimeOf').click();
    await person.getByText(say('en', 'seats.time.kept')).last().waitFor();
    await host.keyboard.press('Escape');
  });

  it('is had at once in a group without a host', async () => {
    const study = await stage.openRoom({ form: 'study' });
    const phone = await stage.phone(study, '하늘');
    await button(phone, 'aboard.menu').click();
    await phone.locator('#my-time').selectOption('1.5');
    await button(phone, 'seats.time.set').click();
    await expect.poll(() => phone.locator('#my-time-now').innerText()).toContain('1.5배');
  });
});

/** ㅎ, 하, 한 as an input method composes them, and its Enter, which a browser may pass on as one that sends a form. */
async function composeIn(page: Page, keys: CDPSession, selector: string): Promise<void> {
  await page.locator(selector).first().focus();
  for (const text of ['ㅎ', '하', '한'])
    await keys.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...enter });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await keys.send('Input.insertText', { text: '한' });
}

describe('the Enter that ends a syllable', () => {
  const watchSubmits = (page: Page) =>
    page.evaluate("globalThis.submits = 0; addEventListener('submit', () => { submits += 1; }, true);");
  const submits = (page: Page) => page.evaluate('submits');

  it('sends no form: code, number, name, seat code, the host’s names', async () => {
    const page = await stage.page('phone', `/j/${room.code}`);
    const keys = await page.context().newCDPSession(page);
    await page.locator('#nr').waitFor();
    await watchSubmits(page);
    await composeIn(page, keys, '#nr');
    await composeIn(page, keys, '#nm');
    expect(await page.locator('#nm').inputValue()).toBe('한');
    await composeIn(page, keys, '#code');
    expect(await submits(page)).toBe(0);
    await page.locator('#code').fill(room.code);
    await page.keyboard.press('Enter');
    await expect.poll(() => submits(page)).toBe(1);
    await button(page, 'join.hadSeat').click();
    await page.locator('#pass').waitFor();
    await composeIn(page, keys, '#pass');
    await button(page, 'seats.byName').click();
    await page.locator('main.jn h1').waitFor();
    await composeIn(page, keys, '#nm');
    expect(await submits(page)).toBe(1);
    const hostKeys = await host.context().newCDPSession(host);
    await button(host, 'host.people').click();
    await host.locator('.h-person summary').first().click();
    await watchSubmits(host);
    await composeIn(host, hostKeys, '.h-rename input >> nth=0');
    await composeIn(host, hostKeys, '.h-rename input >> nth=1');
    expect(await submits(host)).toBe(0);
    await host.keyboard.press('Enter');
    await expect.poll(() => submits(host)).toBe(1);
  });

  it('understands a code that is typed with the Korean keyboard still on, or in wide letters', async () => {
    const page = await stage.page('phone', '/');
    const keys = await page.context().newCDPSession(page);
    await page.locator('#code').focus();
    for (const text of ['ㅁ', '초', 'ㄹ']) {
      await keys.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
      await keys.send('Input.insertText', { text });
    }
    expect(await page.locator('#code').inputValue()).toBe('ACHF');
    await keys.send('Input.insertText', { text: 'Ｇｐ' });
    await expect.poll(() => page.locator('#code').inputValue()).toBe('ACHFGP');
  });
});
