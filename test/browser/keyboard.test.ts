// A class without touch: two players by keys alone, one on a laptop and one on a page as small as a phone, beside one who
// taps, from the join page to the podium; the same answers give the same points. A host by the space bar. The focus always
// stands on something. What single keys do is listening.test.ts.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, graded, perfect, pieceOf, roundOf } from './answers.ts';
import { play, ready } from './hands.ts';
import { isOn } from './leads.ts';
import { comeAboard, type OpenedRoom, Stage } from './stage.ts';
import { button, escaped, say, type Word } from './words.ts';

const LANG = 'en';
const LOOK = { locale: 'en-US' };
/** One round of each kind and layout: all right, and each way of being wrong. */
const ANSWERS: Record<string, Answer> = {
  'o-chain': { kind: 'order', row: ['cli', 'ctd', 'dockerd', 'shim', 'runc'] },
  'm-isolation': { kind: 'match', placed: { ...placedIn('m-isolation'), net: ['chroot'] } },
  'm-runtime-grid': { kind: 'match', placed: { ...placedIn('m-runtime-grid'), docker: ['high', 'cri'] } },
  'c-watch': perfect('c-watch'),
};
const ROUNDS = Object.keys(ANSWERS);
function placedIn(id: string): Record<string, string[]> {
  const answer = perfect(id);
  return answer.kind === 'match' ? answer.placed : {};
}

let stage: Stage;
let room: OpenedRoom;
let host: Page;
/** By keys on a laptop, by keys on a phone's size. */
const byKeys: Page[] = [];
let byTouch: Page;
const everybody = () => [...byKeys, byTouch];
let total = 0;

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({
    rounds: ROUNDS,
    settings: { speedShare: 0, formation: 'auto', teamSize: 1 },
  });
  host = await stage.host(room, 'laptop', LOOK);
});
afterAll(() => stage.close());

const has = async (what: Locator): Promise<boolean> =>
  (await what.and(what.page().locator(':focus')).count()) > 0;
const isSomewhere = (page: Page) => expect.poll(() => page.locator(':focus').count()).toBe(1);

/** Tab until one of these has the focus. */
async function tabTo(wanted: Locator): Promise<void> {
  for (let n = 0; n < 60; n++) {
    if (await has(wanted)) return;
    await wanted.page().keyboard.press('Tab');
  }
  throw new Error(`${wanted} is not reached by Tab`);
}

const said = (page: Page) => page.locator('p.sr[aria-live]').innerText();

/** Space, wherever the focus is not on a button, is the main button; the host waits until it says this. */
async function lead(...steps: Word[]): Promise<void> {
  for (const step of steps) {
    await button(host, step).and(host.locator(':enabled')).waitFor();
    await host.keyboard.press('Space');
    await button(host, step).and(host.locator(':enabled')).waitFor({ state: 'hidden' });
  }
}

const card = (page: Page, text: string) =>
  page.locator('.bd button[data-card]').filter({
    has: page.locator('.sr, .txt', { hasText: new RegExp(`(?:^|: )${escaped(text)}(?:,|$)`) }),
  });

/** Arrows from where the focus is to this card. */
async function arrowTo(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let n = 0; n < 14; n++) {
    if (await has(card(page, text))) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${text} is not reached by arrows`);
}

async function toTray(page: Page): Promise<void> {
  await page.locator('main.play h1').focus();
  await tabTo(page.locator('[data-tray] button[data-card]:not([tabindex="-1"])'));
}

async function putDown(page: Page, text: string, ...keys: string[]): Promise<void> {
  await toTray(page);
  await arrowTo(page, text);
  await page.keyboard.press('Space');
  await page.locator('.in-hand').first().waitFor();
  for (const key of keys) await page.keyboard.press(key);
  await expect.poll(() => said(page)).toMatch(/^Placed /);
  // Where the card went, the focus went too.
  await card(page, text).and(page.locator(':focus')).waitFor();
}

/** The keys that bring a card in hand to these zones: spots are counted row by row. */
async function spotKeys(page: Page, id: string, zones: readonly string[]): Promise<string[]> {
  const wanted = zones.map((zone) => pieceOf(id, zone).text[LANG]);
  const spots = await page.locator('[data-spot]').evaluateAll((all) =>
    all.map((spot) => ({
      n: Number(spot.dataset.spot),
      label: `${spot.ariaLabel ?? spot.querySelector('[role="group"]')?.ariaLabel}`,
    })),
  );
  const n = spots.find(({ label }) => label.startsWith(`${wanted.join(' · ')}, `))?.n;
  if (n === undefined) throw new Error(`no place says ${wanted}`);
  return n < 9 ? [`${n + 1}`] : ['Home', ...Array<string>(n).fill('ArrowRight'), 'Space'];
}

/** Two axes on a small page: the card opens its rows of buttons, arrows go between them. */
async function fillSheet(page: Page, id: string, text: string, zones: readonly string[]): Promise<void> {
  await page.locator('main.play h1').focus();
  await tabTo(page.locator('.bd-list2 button[data-card][tabindex="0"]'));
  await arrowTo(page, text);
  await page.keyboard.press('Space');
  for (const [axis, zone] of zones.entries()) {
    const row = page.locator('.bd-sheet .bd-ax').nth(axis);
    const wanted = row.getByRole('button', { name: new RegExp(`^${escaped(pieceOf(id, zone).text[LANG])}`) });
    if (axis > 0) await page.keyboard.press('ArrowDown');
    await row.locator(':focus').waitFor();
    await page.keyboard.press('Home');
    for (let n = 0; n < 6 && !(await has(wanted)); n++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await wanted.and(page.locator('[aria-pressed="true"]')).waitFor();
  }
  await page.keyboard.press('Escape');
  await card(page, text).and(page.locator(':focus')).waitFor();
}

async function playByKeys(page: Page, id: string): Promise<void> {
  const answer = ANSWERS[id] as Answer;
  const text = (piece: string) => pieceOf(id, piece).text[LANG];
  await page.locator('main.play .bd').waitFor();
  if (answer.kind === 'order') {
    for (const [i, piece] of answer.row.entries()) {
      // Every other card by its number, the rest to the end of the row by arrows.
      await putDown(page, text(piece), ...(i % 2 === 0 ? [String(i + 1)] : ['Home', 'End', 'Space']));
    }
  } else if (answer.kind === 'match') {
    const isSheet = (await page.locator('.bd-list2').count()) > 0;
    for (const [piece, zones] of Object.entries(answer.placed)) {
      if (isSheet) await fillSheet(page, id, text(piece), zones);
      else await putDown(page, text(piece), ...(await spotKeys(page, id, zones)));
    }
  } else {
    await tabTo(page.locator('.bd-cho button[tabindex="0"]'));
    await arrowTo(page, text(answer.chosen[0] ?? ''));
    await page.keyboard.press('Space');
    await expect.poll(() => said(page)).toContain(say(LANG, 'say.chosen', { card: '' }).trim());
  }
  await tabTo(page.getByRole('button', { name: /^Ready\b/ }));
  // Pressed at once: the client waits for its own last move.
  await page.keyboard.press('Space');
  await isSomewhere(page);
}

it('comes aboard by keys alone, on a laptop and on a small page', async () => {
  for (const [name, size] of [
    ['Ada', 'laptop'],
    ['Bo', 'smallPhone'],
  ] as const) {
    const page = await stage.page(size, `/j/${room.code}`, LOOK);
    await page.locator('#nm').waitFor();
    await tabTo(page.locator('#nm'));
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.locator('main.lobby h1').waitFor();
    await isSomewhere(page);
    byKeys.push(page);
  }
  byTouch = await stage.page('phone', `/j/${room.code}`, LOOK);
  await comeAboard(byTouch, 'Cho');
});

it.each(ROUNDS.map((id, i) => [i + 1, id] as const))(
  'plays round %i, %s: as many points by keys as by touch, and the focus on something in every phase',
  async (n, id) => {
    const answer = ANSWERS[id] as Answer;
    const { right, of, points } = graded(id, answer);
    total += points;
    await lead(n === 1 ? 'host.step.start' : 'host.step.nextRound');
    for (const page of byKeys) {
      await isOn(page, 'briefing');
      await isSomewhere(page);
    }
    await lead('host.step.go');
    await play(byTouch, id, answer, { how: 'tap' });
    // Time for two who go through every card by Tab, one after the other.
    for (let i = 0; i < 3; i++) await button(host, 'host.moreTimeLabel').click();
    for (const page of byKeys) await playByKeys(page, id);
    await ready(byTouch);
    for (const page of everybody()) await isOn(page, 'reveal');
    for (const page of byKeys) await isSomewhere(page);
    await lead('host.step.key');
    for (const page of everybody()) {
      await page.getByText(say(LANG, 'answer.right', { n: right, of })).waitFor();
      expect(await page.locator('h1').innerText()).toMatch(
        new RegExp(`^\\+${points.toLocaleString('en-US')}\\s`),
      );
    }
    for (const page of byKeys) {
      await isSomewhere(page);
      // Under the cards there is a table that says the same.
      const table = page.getByRole('table', { name: say(LANG, 'reveal.own') });
      const verdicts = table.getByRole('cell', { name: say(LANG, 'reveal.right'), exact: true });
      if (answer.kind === 'order') expect(await verdicts.count()).toBe(right);
      expect(await table.getByRole('row').count()).toBeGreaterThan(3);
    }
    await lead('host.step.why');
    for (const page of byKeys) {
      await page.getByText(roundOf(id).explain.why[LANG]).waitFor();
      await expect.poll(() => said(page)).toBe(say(LANG, 'answer.whyIsOpen'));
      await isSomewhere(page);
    }
    await lead('host.step.standings');
    for (const page of everybody()) {
      await isOn(page, 'standings');
      expect(await page.locator('.own .big').innerText()).toBe(total.toLocaleString('en-US'));
    }
    for (const page of byKeys)
      await page
        .getByRole('heading', { name: say(LANG, 'standings.title') })
        .and(page.locator(':focus'))
        .waitFor();
  },
);

it('ends with the podium by the space bar', async () => {
  await lead('host.step.finish');
  for (const page of byKeys) {
    await isOn(page, 'finish');
    await page.locator('h1:focus').waitFor();
  }
});

it('keeps the focus when a dialog is open while the phase goes on', async () => {
  const [page] = byKeys as [Page];
  await lead('host.step.again', 'host.step.start', 'host.step.go');
  await page.locator('main.play .bd').waitFor();
  await tabTo(button(page, 'aboard.menu'));
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  await host.keyboard.press('Space');
  await host.locator('dialog[open]').waitFor();
  await host.keyboard.press('Escape');
  // Asked once, and Escape was a no: the boards are still open.
  await host.locator('dialog[open]').waitFor({ state: 'hidden' });
  await page.locator('main.play .bd').waitFor();
  await host.keyboard.press('Space');
  await host.locator('dialog[open] .btn.go').click();
  await isOn(page, 'reveal');
  await isSomewhere(page);
});
