// By keys alone: a player with full marks on every kind of board, and a host from the first briefing to the podium. The
// focus always stands on something, and what was done is said.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, graded, perfect, pieceOf, roundOf } from './answers.ts';
import { isOn } from './leads.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { button, escaped, say, type Word } from './words.ts';

const ROUNDS = ['o-chain', 'm-isolation', 'm-runtime-grid', 'c-watch'];
const LANG = 'en';

let stage: Stage;
let room: OpenedRoom;
let host: Page;
let player: Page;

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({
    rounds: ROUNDS,
    settings: { speedShare: 0, formation: 'auto', teamSize: 1 },
  });
  host = await stage.host(room, 'laptop', { locale: 'en-US' });
});
afterAll(() => stage.close());

/** What has the focus, as a reader would say it; empty on the page itself. */
async function focused(page: Page): Promise<string> {
  const at = page.locator(':focus');
  if ((await at.count()) === 0) return '';
  return at.evaluate((one) => {
    const label = 'labels' in one ? one.labels?.[0]?.textContent : undefined;
    return (label || one.getAttribute('aria-label') || one.textContent || '').trim();
  });
}

/** Tab until this has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let n = 0; n < 60; n++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press('Tab');
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
async function arrowTo(text: string): Promise<void> {
  const wanted = card(player, text).and(player.locator(':focus'));
  await player.keyboard.press('Home');
  for (let n = 0; n < 14; n++) {
    if ((await wanted.count()) > 0) return;
    await player.keyboard.press('ArrowDown');
  }
  throw new Error(`${text} is not reached by arrows`);
}

async function backToTray(): Promise<void> {
  const tray = player.locator('[data-tray] button[data-card][tabindex="0"]');
  await player.locator('main.play h1').focus();
  for (let n = 0; n < 40; n++) {
    if ((await tray.and(player.locator(':focus')).count()) > 0) return;
    await player.keyboard.press('Tab');
  }
  throw new Error('the tray is not reached by Tab');
}

async function putDown(text: string, ...keys: string[]): Promise<void> {
  await backToTray();
  await arrowTo(text);
  await player.keyboard.press('Space');
  await player.locator('.in-hand').first().waitFor();
  for (const key of keys) await player.keyboard.press(key);
  await expect.poll(() => said(player)).toMatch(/^Placed /);
  // Where the card went, the focus went too.
  await card(player, text).and(player.locator(':focus')).waitFor();
}

/** The keys that bring a card in hand to these zones: spots are counted row by row. */
async function spotKeys(id: string, zones: readonly string[]): Promise<string[]> {
  const wanted = zones.map((zone) => pieceOf(id, zone).text[LANG]);
  const spots = await player.locator('[data-spot]').evaluateAll((all) =>
    all.map((spot) => ({
      n: Number(spot.dataset.spot),
      label: `${spot.ariaLabel ?? spot.querySelector('[role="group"]')?.ariaLabel}`,
    })),
  );
  const n = spots.find(({ label }) => label.startsWith(`${wanted.join(' · ')}, `))?.n;
  if (n === undefined) throw new Error(`no place says ${wanted}`);
  return n < 9 ? [`${n + 1}`] : ['Home', ...Array<string>(n).fill('ArrowRight'), 'Space'];
}

async function playByKeys(id: string, answer: Answer): Promise<void> {
  const text = (piece: string) => pieceOf(id, piece).text[LANG];
  await player.locator('main.play .bd').waitFor();
  if (answer.kind === 'order') {
    for (const [i, piece] of answer.row.entries()) {
      // Every other card by its number, the rest to the end of the row by arrows.
      await putDown(text(piece), ...(i % 2 === 0 ? [String(i + 1)] : ['Home', 'End', 'Space']));
    }
  } else if (answer.kind === 'match') {
    for (const [piece, zones] of Object.entries(answer.placed)) {
      await putDown(text(piece), ...(await spotKeys(id, zones)));
    }
  } else {
    await tabTo(player, /^1\/4: /);
    await arrowTo(text(answer.chosen[0] ?? ''));
    await player.keyboard.press('Space');
    await expect.poll(() => said(player)).toContain(say(LANG, 'say.chosen', { card: '' }).trim());
  }
  expect(await focused(player)).not.toBe('');
}

it('comes aboard by keys alone', async () => {
  player = await stage.page('laptop', `/j/${room.code}`, { locale: 'en-US' });
  await player.locator('#nm').waitFor();
  await tabTo(player, /^Nickname/);
  await player.keyboard.type('Ada');
  await player.keyboard.press('Enter');
  await player.locator('main.lobby h1').waitFor();
  expect(await focused(player)).not.toBe('');
});

it.each(ROUNDS.map((id, i) => [i + 1, id] as const))(
  'plays round %i, %s, by keys alone with full marks, and hosts it by the space bar',
  async (n, id) => {
    await lead(n === 1 ? 'host.step.start' : 'host.step.nextRound', 'host.step.go');
    await playByKeys(id, perfect(id));
    await button(host, 'host.moreTimeLabel').waitFor();
    await tabTo(player, /^Ready/);
    await player.getByRole('button', { name: /^Ready\b.*0 of 1 pressed/ }).waitFor();
    await player.keyboard.press('Space');
    await isOn(player, 'reveal');
    await lead('host.step.key');
    const { of, points } = graded(id, perfect(id));
    await player.getByText(say(LANG, 'answer.right', { n: of, of })).waitFor();
    expect(await player.locator('h1').innerText()).toMatch(new RegExp(`^\\+${points}\\s`));
    expect(points).toBe(1000);
    await lead('host.step.why');
    await player.getByText(roundOf(id).explain.why[LANG]).waitFor();
    await lead('host.step.standings');
    await isOn(player, 'standings');
    expect(await focused(player)).toBe(say(LANG, 'standings.title'));
  },
);

it('ends with the podium by the space bar', async () => {
  await lead('host.step.finish');
  await isOn(player, 'finish');
});

it('asks before it closes boards that are not locked, and takes Escape for no', async () => {
  await lead('host.step.again', 'host.step.start', 'host.step.go');
  await player.locator('main.play .bd').waitFor();
  await host.keyboard.press('Space');
  await host.locator('dialog[open]').waitFor();
  await host.keyboard.press('Escape');
  await host.locator('dialog[open]').waitFor({ state: 'hidden' });
  await player.locator('main.play .bd').waitFor();
});
