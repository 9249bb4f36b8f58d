// axe on every face in every phase, in Korean at dusk and in English in the morning; and a whole way aboard over an
// address that is no secure context, as in a classroom. How a game is played stands in wholeGame.test.ts.
import { networkInterfaces } from 'node:os';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, perfect } from './answers.ts';
import { violationsOn } from './axe.ts';
import { lying, play } from './hands.ts';
import { isOn, lead, openRound } from './leads.ts';
import { comeAboard, type OpenedRoom, Stage } from './stage.ts';
import { button, either } from './words.ts';

const ROUNDS = ['o-chain', 'm-isolation', 'm-runtime-grid', 'c-watch'];
const DUSK = { locale: 'ko-KR', light: 'dark' } as const;
const MORNING = { locale: 'en-US', light: 'light' } as const;
/** Reachable under any name, on every address of this machine; the browser takes this one for a classroom's. */
const NAME = 'podium.test';

let stage: Stage;
let room: OpenedRoom;
let hosts: Page[];
let screens: Page[];
let phones: Page[];
const faces = () => [...phones, ...hosts, ...screens];

beforeAll(async () => {
  stage = await Stage.open({
    env: { HOST: '0.0.0.0' },
    flags: [`--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  });
  room = await stage.openRoom({
    rounds: ROUNDS,
    settings: { formation: 'auto', teamSize: 1, speedShare: 0 },
  });
});
afterAll(() => stage.close());

async function areClean(pages: readonly Page[]): Promise<void> {
  const found: string[] = [];
  for (const page of pages) {
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    for (const one of await violationsOn(page))
      found.push(`${new URL(page.url()).pathname.split('/')[1]} ${one}`);
  }
  // Softly, so that one run names all that is to be mended.
  expect.soft(found).toEqual([]);
}

it('finds nothing on the pages before a room and on the join page', async () => {
  const pages: Page[] = [];
  for (const look of [DUSK, MORNING]) {
    for (const [path, ready] of [
      ['/new', '.hm-form'],
      ['/study', '.hm-form'],
      [`/j/${room.code}`, '#nm'],
    ] as const) {
      const page = await stage.page('smallPhone', path, look);
      await page.locator(ready).waitFor();
      await areClean([page]);
      pages.push(page);
    }
    const opened = pages.at(-3) as Page;
    await button(opened, 'home.open').click();
    await opened.locator('.hm-opened').waitFor();
    await areClean([opened]);
  }
  for (const page of pages) await page.context().close();
});

it('finds nothing in the lobby and in the briefing', async () => {
  phones = [
    await stage.phone(room, '민지', { size: 'smallPhone', ...DUSK }),
    await stage.phone(room, 'Bo', MORNING),
  ];
  hosts = [await stage.host(room, 'laptop', DUSK), await stage.host(room, 'smallPhone', MORNING)];
  screens = [await stage.screen(room, 'wall', DUSK), await stage.screen(room, 'wall', MORNING)];
  await Promise.all(hosts.map((page) => page.locator('.tile').nth(1).waitFor()));
  await Promise.all(screens.map((page) => page.getByRole('img', { name: either('screen.code') }).waitFor()));
  await areClean(faces());
  await lead(hosts[0] as Page, 'start');
  await Promise.all(phones.map((page) => isOn(page, 'briefing')));
  await areClean(faces());
});

/** A part of the answer, so that tray and board both show cards. */
const some = (answer: Answer): string[] =>
  answer.kind === 'order'
    ? answer.row.slice(0, 3)
    : answer.kind === 'match'
      ? Object.keys(answer.placed).slice(0, 3)
      : answer.chosen;

it.each(ROUNDS.map((id, i) => [i + 1, id] as const))(
  'finds nothing in round %i, %s: play, a card in hand, every step of the reveal, standings',
  async (n, id) => {
    const [host] = hosts as [Page];
    if (n === 1) await lead(host, 'go');
    else await openRound(host, 'nextRound', phones, stage);
    await Promise.all(phones.map((page) => page.locator('main.play .bd').waitFor()));
    for (const page of phones) await play(page, id, perfect(id), { only: some(perfect(id)) });
    // Clocks are drawn too; asking six pages takes longer than people have.
    for (let n = 0; n < 2; n++) await button(host, 'host.moreTimeLabel').click();
    await areClean(faces());
    if (id !== 'c-watch') {
      for (const page of phones)
        await page.locator('.bd [data-tray] button[data-card], .bd-list2 button[data-card]').last().click();
      await areClean(phones);
    }
    await button(host, 'host.step.endRound').click();
    await host.locator('dialog[open]').waitFor();
    if (n === 1) await areClean([host]);
    await host.locator('dialog[open] .btn.go').click();
    await Promise.all(phones.map((page) => isOn(page, 'reveal')));
    if (n === 1) await areClean(faces());
    await lead(host, 'key');
    await Promise.all(phones.map((page) => page.locator('.rv-list').first().waitFor()));
    await areClean(faces());
    await lead(host, 'why');
    await Promise.all(phones.map((page) => page.locator('.why').waitFor()));
    if (n === 1) await areClean(faces());
    await lead(host, 'standings');
    await Promise.all(phones.map((page) => isOn(page, 'standings')));
    if (n === 1) await areClean(faces());
  },
);

it('finds nothing at the finish', async () => {
  await lead(hosts[0] as Page, 'finish');
  await Promise.all(phones.map((page) => isOn(page, 'finish')));
  await areClean(faces());
});

it('takes a phone aboard and a card onto the board over plain http from another address', async () => {
  const { port } = new URL(stage.url);
  const lan = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  const origin = `http://${lan?.address ?? NAME}:${port}`;
  const other = await stage.openRoom({ rounds: ['o-chain'] });
  const host = await stage.host(other);
  const phone = await stage.page('phone', `${origin}/j/${other.code}`);
  expect(await phone.evaluate('isSecureContext')).toBe(false);
  await comeAboard(phone, '민지');
  await button(phone, 'seats.newShip').click();
  await openRound(host, 'start', [phone], stage);
  const answer = perfect('o-chain');
  await play(phone, 'o-chain', answer, { how: 'tap', only: some(answer).slice(0, 1) });
  await expect.poll(() => host.locator('.tile .pl').innerText()).toMatch(/^1/);
  expect(await lying(phone)).toHaveLength(1);
});
