// One whole game as a class plays it: a host, a wall, four phones in two ships, a round of each kind, every face
// reloaded once in the middle of a round. Ship 1 knows everything, ship 2 makes mistakes.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, graded, perfect, roundOf } from './answers.ts';
import { type How, lockIn, lying, play } from './hands.ts';
import { isOn, lead, openRound } from './leads.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { button, langOf, say, type Word } from './words.ts';

const ROUNDS = ['o-chain', 'm-isolation', 'm-runtime-grid', 'c-watch'];
/** Two cards changed over, two misattributed, an axis wrong and a decoy placed, the wrong statement. */
const MISTAKEN: Record<string, Answer> = {
  'o-chain': { kind: 'order', row: ['cli', 'ctd', 'dockerd', 'runc', 'shim', 'kernel'] },
  'm-isolation': {
    kind: 'match',
    placed: { ...placedIn('m-isolation'), net: ['chroot'], user: ['chroot'] },
  },
  'm-runtime-grid': {
    kind: 'match',
    placed: { ...placedIn('m-runtime-grid'), docker: ['high', 'cri'], kubelet: ['high', 'cri'] },
  },
  'c-watch': { kind: 'choice', chosen: ['b'] },
};
function placedIn(id: string) {
  const answer = perfect(id);
  return answer.kind === 'match' ? answer.placed : {};
}

let stage: Stage;
let room: OpenedRoom;
let host: Page;
let screen: Page;
const phones: Page[] = [];
/** Per ship: the phone that taps and the one that clicks. */
const crews = (): [Page, Page][] => [phones.slice(0, 2) as [Page, Page], phones.slice(2) as [Page, Page]];
const everybody = () => [host, screen, ...phones];
const total = [0, 0];

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({ rounds: ROUNDS, settings: { speedShare: 0, teamSize: 2 } });
});
afterAll(() => stage.close());

it('takes four phones aboard, who pick two ships, and shows them on the wall', async () => {
  host = await stage.host(room);
  screen = await stage.screen(room, 'wall', { moves: true });
  phones.push(await stage.phone(room, '민지', { moves: true }));
  await button(phones[0] as Page, 'seats.newShip').click();
  phones.push(await stage.phone(room, 'Bo', { locale: 'en-US' }));
  await (phones[1] as Page).locator('.ship-row').first().click();
  phones.push(await stage.phone(room, '도윤', { size: 'smallPhone' }));
  await button(phones[2] as Page, 'seats.newShip').click();
  phones.push(await stage.phone(room, 'Dee', { locale: 'en-US', size: 'smallPhone' }));
  await (phones[3] as Page).locator('.ship-row').nth(1).click();
  for (const page of phones) await page.locator('.crew li').nth(1).waitFor();
  expect(await Promise.all(phones.map(langOf))).toEqual(['ko', 'en', 'ko', 'en']);
  await expect.poll(() => host.locator('.tile').count()).toBe(2);
  await expect.poll(() => screen.locator('main').innerText()).toContain('4명');
});

/** Both of a ship lend a hand: every other card by the one that taps. */
async function load([one, other]: [Page, Page], id: string, answer: Answer): Promise<void> {
  const pieces = answer.kind === 'order' ? answer.row : Object.keys('placed' in answer ? answer.placed : {});
  const hands: [Page, How][] = [
    [one, 'tap'],
    [other, 'click'],
  ];
  // A row grows from one end, so its cards come in turn; a berth takes them from two sides.
  if (answer.kind === 'order') {
    for (const [i, card] of pieces.entries()) {
      const [page, how] = hands[i % 2] as [Page, How];
      await page
        .locator('.bd-row [data-card]')
        .nth(i - 1 < 0 ? 0 : i - 1)
        .or(page.locator('.bd-empty'))
        .first()
        .waitFor();
      await play(page, id, answer, { how, only: [card] });
    }
  } else if (answer.kind === 'choice') await play(one, id, answer, { how: 'tap' });
  else {
    const half = (turn: number) => pieces.filter((_, i) => i % 2 === turn);
    await Promise.all(hands.map(([page, how], i) => play(page, id, answer, { how, only: half(i) })));
  }
}

/** What stands on the wall and the console about loads, without clocks. */
const loads = (page: Page) => page.locator('.w-placed, .tile .pl').allInnerTexts();

/** Seven cards of this round on the own board, or on both ships. */
const isFull = (seen: string[]) =>
  seen.length === 7 || (seen.length === 2 && seen.every((one) => /^7\s*\/\s*7$/.test(one)));

async function reloadsInTheMiddle(): Promise<void> {
  const [phone] = phones as [Page];
  for (const [page, look] of [
    [phone, lying],
    [screen, loads],
    [host, loads],
  ] as const) {
    // Counts are gathered before they come: only when all is loaded do they stand still.
    await expect.poll(() => look(page)).toSatisfy(isFull);
    const before = await look(page);
    await page.reload();
    await expect.poll(() => look(page)).toEqual(before);
  }
}

const KEY_WORDS = ['answer.why', 'reveal.wrong', 'answer.hardest'] as const satisfies readonly Word[];

async function nobodyKnows(id: string): Promise<void> {
  const { why, more } = roundOf(id).explain;
  const secrets = [why, more].flatMap((text) => (text ? [text.ko, text.en] : []));
  for (const page of everybody()) {
    const [heard, shown] = [stage.heardBy(page), await page.locator('body').innerText()];
    for (const secret of secrets) expect(heard.includes(secret), secret).toBe(false);
    for (const word of KEY_WORDS) {
      expect(shown).not.toContain(say('ko', word));
      expect(shown).not.toContain(say('en', word));
    }
    expect(await page.locator('.rv-card, .rw').count()).toBe(0);
  }
}

async function revealed(id: string): Promise<void> {
  await Promise.all(phones.map((page) => isOn(page, 'reveal')));
  await screen.locator('.w-steps [aria-current]').waitFor();
  await nobodyKnows(id);
  await lead(host, 'key');
  await screen.locator('.w-stage .rw').waitFor();
  for (const [i, answer] of [perfect(id), MISTAKEN[id] as Answer].entries()) {
    const { right, of, points } = graded(id, answer);
    total[i] = (total[i] ?? 0) + points;
    for (const page of crews()[i] ?? []) {
      await page.locator('.rv-list').first().waitFor();
      // Where motion is wanted the cards are judged one by one, unless somebody has seen enough.
      const skip = button(page, 'reveal.skip');
      if (await skip.isVisible()) await skip.click();
      // It counts up for the eye.
      const figure = new RegExp(`^\\+${points.toLocaleString('en-US')}\\s`);
      await expect.poll(() => page.locator('h1').innerText()).toMatch(figure);
      const words = say(await langOf(page), 'answer.right', { n: right, of });
      await expect.poll(() => page.locator('.lh').innerText()).toContain(words);
      expect((await page.locator('.rv-card.no').count()) > 0).toBe(i === 1);
    }
  }
  await lead(host, 'why');
  const { why } = roundOf(id).explain;
  await screen.getByText(why.ko).waitFor();
  for (const page of [screen, host]) await page.getByText(say(await langOf(page), 'ui.seal.holds')).waitFor();
  for (const page of phones) {
    const lang = await langOf(page);
    await page.getByText(why[lang]).waitFor();
    await page.getByText(say(lang, 'ui.seal.holds')).waitFor();
  }
}

it.each(ROUNDS.map((id, i) => [i + 1, id] as const))(
  'plays round %i, %s: full marks for ship 1, mistakes as graded for ship 2, the key in three steps',
  async (n, id) => {
    await openRound(host, n === 1 ? 'start' : 'nextRound', phones);
    const [first, second] = crews();
    await Promise.all([
      load(first as [Page, Page], id, perfect(id)),
      load(second as [Page, Page], id, MISTAKEN[id] as Answer),
    ]);
    if (n === 2) await reloadsInTheMiddle();
    await Promise.all(crews().map(([one, other]) => lockIn(one, other)));
    await revealed(id);
    await lead(host, 'standings');
    for (const page of everybody().slice(1)) {
      await page.locator('.w-table li, .own.panel').first().waitFor();
    }
    for (const [i, sum] of [total[0], total[1]].entries())
      await expect
        .poll(() => (phones[3 * i] as Page).locator('.own .big').innerText())
        .toBe(sum?.toLocaleString('en-US'));
  },
);

it('finishes with a podium on the wall and on every phone', async () => {
  await lead(host, 'finish');
  await screen.locator('.w-stand.p1').waitFor();
  expect(await screen.locator('.w-stand.p1').innerText()).toContain((4000).toLocaleString('en-US'));
  for (const [i, page] of phones.entries()) {
    const rank = say(await langOf(page), 'common.rank', { n: i < 2 ? 1 : 2, of: 2 });
    await page.getByRole('heading', { level: 1, name: rank }).waitFor();
    await page.locator('.steps .s1').waitFor();
  }
  await button(host, 'host.step.again').waitFor();
});
