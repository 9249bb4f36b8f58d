// What people do with a board, by touch or by keys, the way they see it: a card is known by its text, a place by what
// it says. The right answers come from the pack; who plays where is stage.ts.
import type { Page } from 'playwright-core';
import { BUNDLED_DIR, loadFolder } from '../../server/content/load.ts';
import type { Lang } from '../../shared/content/text.ts';
import type { Round } from '../../shared/rounds/index.ts';

const packs = loadFolder(BUNDLED_DIR).packs.map(({ pack }) => pack);

export function roundOf(id: string): Round {
  const found = packs.flatMap(({ rounds }) => rounds).find((round) => round.id === id);
  if (!found) throw new Error(`no round ${id}`);
  return found;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Turns the strip of the tray (phones) until it shows the card; on wide pages all lie open. */
async function findInTray(page: Page, text: string) {
  const card = page
    .locator('[data-tray] button[data-card]:not([aria-hidden])')
    .filter({ has: page.locator('.sr', { hasText: new RegExp(escaped(text)) }) });
  const next = page.locator('[data-tray]').getByRole('button', { name: /^(다음 카드|Next card)/ });
  for (let turn = 0; turn < 14 && (await card.count()) === 0; turn++) await next.click();
  return card.first();
}

/** Puts cards of the tray at the end of the row, one after the other. `seen`: the language of the page. */
export async function loadInOrder(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await (await findInTray(page, text)).click();
    await page.locator('.bd-gap').last().click();
    await page
      .locator('.bd-row')
      .getByRole('button', { name: new RegExp(escaped(text)) })
      .waitFor();
  }
}

/** The cards of an order round in a right order, as a page of that language shows them. */
export function rightOrder(id: string, lang: Lang): string[] {
  const round = roundOf(id);
  if (round.kind !== 'order') throw new Error(`${id} is no order round`);
  return round.cards.map((card) => card.text[lang]);
}

export async function ready(page: Page): Promise<void> {
  await page.locator('footer.rdy button').first().click();
}
