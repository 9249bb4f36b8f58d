// What people do with a board on a phone, by tap or click, the way they see it: a card is known by its text, a place by
// what it says. What the right answer is stands in answers.ts; who plays where in stage.ts.
import type { Locator, Page } from 'playwright-core';
import { type Answer, pieceOf } from './answers.ts';
import { button, escaped, langOf } from './words.ts';

export type How = 'tap' | 'click';

const press = (what: Locator, how: How): Promise<void> => (how === 'tap' ? what.tap() : what.click());

/** The card on the page, as the button that is spoken with the whole text. */
const spoken = (within: Locator, text: string): Locator =>
  within.locator('button[data-card]:not([aria-hidden])').filter({
    has: within.page().locator('.sr, .txt', { hasText: new RegExp(`(?:^|: )${escaped(text)}(?:,|$)`) }),
  });

/** Turns the strip of the tray (phones) until it shows the card; on wide pages all lie open. */
async function findInTray(page: Page, text: string): Promise<Locator> {
  const card = spoken(page.locator('[data-tray]'), text);
  const next = button(page, 'board.nextCard');
  for (let turn = 0; turn < 14 && (await card.count()) === 0; turn++) {
    // A shipmate may take the last card but one just now, and with it the arrows: then it is looked for again.
    await next.click({ timeout: 2_000 }).catch(() => {});
  }
  return card.first();
}

/** Puts cards of the tray at the end of the row, one after the other. */
export async function loadRow(page: Page, texts: readonly string[], how: How): Promise<void> {
  for (const text of texts) {
    await press(await findInTray(page, text), how);
    await press(page.locator('.bd-gap').last(), how);
    await spoken(page.locator('.bd-row'), text).waitFor();
  }
}

async function loadBerth(page: Page, { text, zone }: { text: string; zone: string }, how: How) {
  const berth = page
    .locator('.bd-berth')
    .filter({ has: page.getByRole('group', { name: new RegExp(`^${escaped(zone)}, `) }) });
  await press(await findInTray(page, text), how);
  await press(berth.locator('.bd-here'), how);
  await spoken(berth, text).waitFor();
}

/** Two axes on a phone: the card, then one button in each row of the sheet. */
async function loadAxes(page: Page, { text, zones }: { text: string; zones: string[] }, how: How) {
  await press(spoken(page.locator('.bd-list2'), text), how);
  const sheet = page.locator('.bd-sheet');
  for (const [axis, zone] of zones.entries()) {
    const choice = sheet
      .locator('.bd-axis')
      .nth(axis)
      .getByRole('button', { name: new RegExp(`^${escaped(zone)}`) });
    await press(choice, how);
    await choice.and(page.locator('[aria-pressed="true"]')).waitFor();
  }
  await press(button(page, 'match.done'), how);
  await sheet.waitFor({ state: 'hidden' });
}

export interface Part {
  how?: How;
  /** Which cards of the answer this hand brings; all by default. */
  only?: readonly string[];
}

/** Puts an answer, or its part, on the board of this page. */
export async function play(page: Page, id: string, answer: Answer, { how = 'click', only }: Part = {}) {
  const lang = await langOf(page);
  const text = (piece: string) => pieceOf(id, piece).text[lang];
  const wanted = (card: string) => only?.includes(card) ?? true;
  await page.locator('.bd').waitFor();
  if (answer.kind === 'order') return loadRow(page, answer.row.filter(wanted).map(text), how);
  if (answer.kind === 'choice') {
    for (const statement of answer.chosen.filter(wanted)) await choose(page, text(statement), how);
    return;
  }
  for (const [card, zones] of Object.entries(answer.placed)) {
    if (!wanted(card)) continue;
    const there = zones.map(text);
    if (there.length > 1) await loadAxes(page, { text: text(card), zones: there }, how);
    else await loadBerth(page, { text: text(card), zone: there[0] ?? '' }, how);
  }
}

async function choose(page: Page, text: string, how: How): Promise<void> {
  const statement = page.locator('.bd-cho').getByRole('button', { name: new RegExp(escaped(text)) });
  await press(statement, how);
  await statement.and(page.locator('[aria-pressed="true"]')).waitFor();
}

/** Everything that lies on the board now, as text: the same before and after a reload, whoever looks. */
export async function lying(page: Page): Promise<string[]> {
  await page.locator('.bd').waitFor();
  return page
    .locator('.bd-row [data-card] .sr, .bd-in [data-card] .sr, .bd-list2 [data-card] .sr')
    .allInnerTexts();
}

export async function ready(page: Page): Promise<void> {
  await page.locator('footer.rdy button').first().click();
}

/** What lies where, without words: the same on all pages that show the same board. */
const placed = (page: Page): Promise<string> =>
  page
    .locator('.bd-row [data-card], .bd-in [data-card], .bd-list2 [data-card], .bd-cho [aria-pressed="true"]')
    .evaluateAll((cards) =>
      cards
        .map((card) => `${card.dataset.card} ${card.querySelectorAll('.bd-chip.on').length}`)
        .sort()
        .join(),
    );

const WITHIN_MS = 15_000;

/** Not by expect.poll: these hands also play where no test runs. */
async function untilAlike(first: Page, page: Page): Promise<void> {
  const untilMs = performance.now() + WITHIN_MS;
  while ((await placed(page)) !== (await placed(first))) {
    if (performance.now() > untilMs) throw new Error('one ship, and its pages show two boards');
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => drawn()))');
  }
}

/** All of a ship, once each sees what the first one sees: a ready that has not seen the last move is refused. */
export async function lockIn(first: Page, ...others: Page[]): Promise<void> {
  for (const page of others) await untilAlike(first, page);
  for (const page of [first, ...others]) await ready(page);
  for (const page of [first, ...others])
    await page.locator('footer.rdy.locked, main.reveal').first().waitFor();
}
