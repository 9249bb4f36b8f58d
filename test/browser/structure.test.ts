// What counts as the same structure and what does not: axe is asked of likes only once (inspector.ts), so nothing that it
// judges may be taken for words.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { structureOf } from './structure.ts';

let page: Page;
beforeAll(async () => {
  page = await (await launchBrowser()).newPage();
});
afterAll(() => page.context().browser()?.close());

const of = async (body: string, head = '') => {
  await page.setContent(`<!doctype html><head>${head}</head><body>${body}</body>`);
  return structureOf(page);
};
const PAGE = `
  <nav aria-label="Ships"><a href="/a">One</a></nav><nav aria-label="Menu"><a href="/b">Two</a></nav>
  <ul><li class="row"><b>3</b> cards</li><li class="row"><b>2</b> cards</li></ul>
  <label for="n">Name</label><input id="n" placeholder="Ada"><button aria-label="Close" aria-expanded="false">×</button>
  <div role="group"><button lang="ko" aria-pressed="true">한국어</button><button lang="en" aria-pressed="false">English</button></div>`;

it.each([
  ['words', PAGE.replace('Name', '이름').replace('"Close"', '"닫기"')],
  ['the place of a strong word in its sentence', PAGE.replace('<b>3</b> cards', '카드 <b>3</b>장')],
  [
    'how many likes stand beside each other',
    PAGE.replace('</ul>', '<li class="row"><b>1</b> card</li></ul>'),
  ],
  ['the language that is pressed', PAGE.replace(/="true"(.*)="false"/, '="false"$1="true"')],
])('is the same but for %s', async (_, other) => {
  expect(await of(other)).toBe(await of(PAGE));
});

it('is the same but for the order in which style sheets came', async () => {
  const [sheet, script] = ['<link rel="stylesheet" href="data:text/css,">', '<link rel="modulepreload">'];
  expect(await of(PAGE, sheet + script + sheet)).toBe(await of(PAGE, script + sheet));
  expect(await of(PAGE, sheet)).not.toBe(await of(PAGE, script + sheet));
});

it.each([
  ['a name that is missing', PAGE.replace(' aria-label="Close"', '')],
  ['a name that is empty', PAGE.replace('"Close"', '""')],
  ['landmarks that are named alike', PAGE.replace('"Menu"', '"Ships"')],
  ['a role', PAGE.replace('<li ', '<li role="option" ')],
  ['a class, and with it colours', PAGE.replace('class="row"', 'class="row faint"')],
  ['a colour of its own', PAGE.replace('class="row"', 'class="row" style="--part: 1; left: 3px"')],
  ['a state', PAGE.replace('aria-expanded="false"', 'aria-expanded="true"')],
  ['no language that is pressed', PAGE.replace('"true"', '"false"')],
  ['a field that is disabled', PAGE.replace('<input ', '<input disabled ')],
  ['a label of something else', PAGE.replace('for="n"', 'for="m"')],
  ['words where there were none', PAGE.replace('<ul>', '<ul>cards')],
  ['one among its likes', PAGE.replace('<b>2</b>', '<i>2</i>')],
  ['what stands first', PAGE.replace(/(<ul>.*<\/ul>)\s*(<label.*)/, '$2$1')],
])('differs by %s', async (_, other) => {
  expect(await of(other)).not.toBe(await of(PAGE));
});
