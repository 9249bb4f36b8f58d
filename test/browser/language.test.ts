// Two languages on one page: switching in the middle of a round changes words and nothing else, and composing Hangul
// never sends a form. What the words are stands in client/i18n/words.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { perfect, pieceOf } from './answers.ts';
import { play } from './hands.ts';
import { openRound } from './leads.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { button, langOf, say } from './words.ts';

const ROUND = 'o-chain';
const answer = perfect(ROUND);
const row = answer.kind === 'order' ? answer.row : [];

let stage: Stage;
let room: OpenedRoom;
let phone: Page;

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({ rounds: [ROUND], settings: { formation: 'auto' } });
});
afterAll(() => stage.close());

it('does not come aboard by the Enter that ends a syllable, but by the next one', async () => {
  phone = await stage.page('phone', `/j/${room.code}`);
  const keys = await phone.context().newCDPSession(phone);
  const name = phone.locator('#nm');
  await name.focus();
  await keys.send('Input.imeSetComposition', { text: '민', selectionStart: 1, selectionEnd: 1 });
  await keys.send('Input.insertText', { text: '민' });
  await keys.send('Input.imeSetComposition', { text: '지', selectionStart: 1, selectionEnd: 1 });
  expect(await name.inputValue()).toBe('민지');
  // What a Korean keyboard sends for the Enter that takes the syllable over.
  const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  const ending = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
  await name.dispatchEvent('keydown', ending);
  await phone.keyboard.press('Enter');
  await keys.send('Input.insertText', { text: '지' });
  expect(await phone.locator('main.jn').count()).toBe(1);
  expect(await name.inputValue()).toBe('민지');
  await phone.keyboard.press('Enter');
  await phone.locator('main.lobby').waitFor();
  expect(await phone.locator('.crew').innerText()).toContain('민지');
});

const short = (piece: string, lang: 'ko' | 'en') => {
  const { text, short: label } = { short: undefined, ...pieceOf(ROUND, piece) };
  return (label ?? text)[lang];
};
const shown = async (page: Page) =>
  (await page.locator('.bd-row [data-card] .txt').allInnerTexts()).map((text) => text.trim());

it('switches the language in the middle of a round and leaves the board and the card in hand alone', async () => {
  const host = await stage.host(room);
  await openRound(host, 'start', [phone]);
  await play(phone, ROUND, answer, { only: row.slice(0, 3) });
  expect(await shown(phone)).toEqual(row.slice(0, 3).map((card) => short(card, 'ko')));
  await phone.locator('.bd-now [data-card]').click();
  const held = await phone.locator('.in-hand').first().getAttribute('data-card');
  await button(phone, 'aboard.menu').click();
  await phone.getByRole('button', { name: 'English' }).click();
  await phone.getByRole('button', { name: say('en', 'ui.close') }).click();
  expect(await langOf(phone)).toBe('en');
  expect(await shown(phone)).toEqual(row.slice(0, 3).map((card) => short(card, 'en')));
  expect(await phone.locator('.in-hand').first().getAttribute('data-card')).toBe(held);
  await phone.getByRole('button', { name: say('en', 'board.putDown') }).click();
  await play(phone, ROUND, answer, { only: row.slice(3, 4) });
  await phone.reload();
  await expect.poll(() => shown(phone)).toEqual(row.slice(0, 4).map((card) => short(card, 'en')));
});
