// What moves on the wall, on real rooms: ships enter once, the key comes card by card and the hardest last, tables count
// and then travel, the podium is climbed from the third. A press skips each; who asked for less motion sees the end at
// once. How it looks when it stands still is wall.test.ts.
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { Crowd } from './crowd.ts';
import { Stage } from './stage.ts';
import { button } from './words.ts';

interface Class {
  teams: number;
  rounds?: string[];
  moves?: boolean;
}

async function gather({ teams, rounds = ['o-chain'], moves = true }: Class) {
  const stage = await Stage.open();
  onTestFinished(() => stage.close());
  const room = await stage.openRoom({
    rounds,
    settings: { formation: 'auto', teamSize: 1, hands: 'open', speedShare: 0 },
  });
  const crowd = await Crowd.gather(stage, room, teams);
  onTestFinished(() => crowd.close());
  const wall = await stage.screen(room, 'wall', { moves });
  await wall.locator('.w-arrived').waitFor();
  return { stage, crowd, wall };
}

async function playRound(crowd: Crowd, who: (i: number) => boolean): Promise<void> {
  await crowd.go();
  await crowd.load({ who, skill: 1 });
  await crowd.endRound();
}

/** Notes each text that comes to match, in the order in which it comes; those of one drawing together. */
const watch = (page: Page, selector: string) =>
  page.evaluate(`{
    const seen = new Set();
    globalThis.came = [];
    const look = () => {
      const fresh = [...document.querySelectorAll(${JSON.stringify(selector)})]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => one.innerText.replace(/\\s+/g, ' '))
        .filter((text) => !seen.has(text));
      fresh.forEach((text) => seen.add(text));
      if (fresh.length > 0) globalThis.came.push(fresh);
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  }`);
const came = (page: Page): Promise<string[][]> => page.evaluate('globalThis.came');

const cardsIn = (wall: Page) => wall.locator('.rw-rows .rw-bx');

test('a ship enters once, and those that were there do not', { timeout: 120_000 }, async () => {
  const { crowd, wall } = await gather({ teams: 2 });
  await wall.evaluate(`{
    globalThis.entered = [];
    addEventListener('animationstart', ({ animationName, target }) => {
      if (animationName === 'arrive') globalThis.entered.push(target.querySelector('p b').innerText);
    }, true);
  }`);
  for (const count of [3, 4, 5]) {
    await crowd.comeAboard(1);
    await wall
      .locator('.w-arrived li')
      .nth(count - 1)
      .waitFor();
  }
  // The last one has come to rest.
  await expect.poll(() => wall.locator('.arrive').count(), { timeout: 15_000 }).toBe(0);
  expect(await wall.evaluate('globalThis.entered')).toEqual(['3번 목포호', '4번 여수호', '5번 속초호']);
});

test('many ships at once enter a few at a time', { timeout: 120_000 }, async () => {
  const { crowd, wall } = await gather({ teams: 1 });
  await watch(wall, '.arrive p b');
  await crowd.comeAboard(9);
  await wall.locator('.w-arrived li').nth(9).waitFor();
  const entering = (await came(wall)).flat();
  expect(entering.length).toBeGreaterThan(0);
  await expect.poll(() => wall.locator('.arrive').count(), { timeout: 15_000 }).toBe(0);
  expect(new Set((await came(wall)).flat()).size).toBe((await came(wall)).flat().length);
});

test('the key comes card by card, easiest first, the hardest last and named then', {
  timeout: 120_000,
}, async () => {
  const { crowd, wall } = await gather({ teams: 4 });
  await crowd.start();
  await crowd.go();
  await crowd.load();
  await crowd.endRound();
  await wall.locator('.counts.on-wall').waitFor();
  await watch(wall, '.rw-rows .rw-bx .t, .w-foot-card');
  await crowd.step(2);
  await wall.locator('.rw table caption').waitFor({ state: 'attached' });
  // The table for those who listen is whole before the first card has come.
  const { key, rightCounts, hardest } = crowd.host.get('reveal');
  expect(await wall.locator('.rw table tbody tr').count()).toBe(key?.length);
  await wall.locator('.w-foot-card').waitFor();
  const order = await came(wall);
  expect(order.every((together) => together.length === 1)).toBe(true);
  expect(order).toHaveLength((key?.length ?? 0) + 1);
  const cards = crowd.host.get('task').cards ?? [];
  const idOf = (text: string) => cards.find((card) => card.text.ko === text)?.id ?? '';
  const ids = order.slice(0, -1).map(([text = '']) => idOf(text));
  expect(ids.at(-1)).toBe(hardest);
  const easier = ids.slice(0, -1).map((id) => rightCounts?.[id] ?? 0);
  expect(easier).toEqual(easier.toSorted((a, b) => b - a));
});

test('a press brings the whole key and is not heard as next; the one after it is', {
  timeout: 120_000,
}, async () => {
  const { stage, crowd, wall } = await gather({ teams: 2 });
  // The console in another window of this browser does what the wall's clicker asks.
  const console = await stage.tab(wall.context(), `/host/${crowd.room.room}#${crowd.room.hostSecret}`);
  await console.locator('.tile').first().waitFor();
  await crowd.start();
  await playRound(crowd, () => true);
  await crowd.step(2);
  await wall.locator('.w-stage .rw').waitFor();
  await button(console, 'host.step.why').waitFor();
  await wall.bringToFront();
  await wall.keyboard.press('PageDown');
  const { length } = crowd.host.get('reveal').key ?? [];
  await expect.poll(() => cardsIn(wall).count()).toBe(length);
  expect(crowd.host.get('phase').revealStep).toBe(2);
  await wall.keyboard.press('PageDown');
  await crowd.host.until(() => crowd.host.get('phase').revealStep === 3);
  await wall.locator('.w-why').waitFor();
});

test('rows stand where they stood, count, and then travel; a click goes there at once', {
  timeout: 120_000,
}, async () => {
  const { crowd, wall } = await gather({ teams: 6, rounds: ['o-chain', 'm-category'] });
  await crowd.start();
  await crowd.go();
  await crowd.load({ who: (i) => i === 0, skill: 1 });
  await crowd.load({ who: (i) => i === 5, skill: 1, share: 0.5 });
  await crowd.endRound();
  await crowd.standings();
  await crowd.next();
  await crowd.host.phase('briefing');
  await playRound(crowd, (i) => i === 5);
  await watch(wall, '.w-table li');
  await crowd.standings();
  const [first] = crowd.host.get('standings').top;
  if (!first) throw new Error('nobody is ahead');
  expect([first.team, first.rankBefore, first.rank]).toEqual([6, 2, 1]);
  const row = wall.locator('.w-table li', { hasText: '6번' });
  await row.locator('.w-up:not(.waits)').waitFor();
  await expect.poll(() => row.locator('.w-points').innerText()).toBe(first.points.toLocaleString('en-US'));
  const told = (await came(wall)).flat().filter((text) => text.includes('6번'));
  const ranks = told.map((text) => text.split(' ')[0]);
  expect([ranks[0], ranks.at(-1)]).toEqual(['2', '1']);
  const points = told.map((text) => Number(text.match(/ ([\d,]+)(?: \d+)?$/)?.[1]?.replace(',', '')));
  expect(points[0]).toBe(first.points - first.gained);
  expect(points).toEqual(points.toSorted((one, other) => one - other));
  expect(new Set(points).size).toBeGreaterThan(2);
  await wall.reload();
  await wall.locator('.w-table li').first().waitFor();
  await wall.locator('main').click({ position: { x: 900, y: 40 } });
  await expect.poll(() => wall.locator('.wall .waits').count()).toBe(0);
});

test('the podium is climbed from the third, then come the others; a press shows all', {
  timeout: 120_000,
}, async () => {
  const { crowd, wall } = await gather({ teams: 6 });
  await crowd.start();
  await playRound(crowd, (i) => i < 4);
  await watch(wall, '.w-stand.up .w-stand-n, .w-rest:not(.waits) .w-name');
  await crowd.finish();
  const { podium, rest } = crowd.host.get('finish');
  await wall.locator('.w-rest:not(.waits)').waitFor();
  const names = (await came(wall)).map((together) => together.map((text) => Number.parseInt(text, 10)));
  const climbed = podium.map(({ team }) => [team]).toReversed();
  expect(names).toEqual([...climbed, rest.slice(0, 2).map(({ team }) => team)]);
  await wall.reload();
  await wall.locator('.w-podium').waitFor();
  await wall.keyboard.press(' ');
  await expect.poll(() => wall.locator('.wall .waits').count()).toBe(0);
});

test('the light turns when the answers come, and one harbour is left', { timeout: 120_000 }, async () => {
  const { crowd, wall } = await gather({ teams: 2 });
  await crowd.start();
  await playRound(crowd, () => true);
  await wall.locator('.wall-bg .turning').waitFor();
  await wall.locator('.counts.on-wall').waitFor();
  await expect.poll(() => wall.locator('.wall-bg > svg').count(), { timeout: 15_000 }).toBe(1);
});

test('who asked for less motion sees the end of each at once', { timeout: 120_000 }, async () => {
  const { crowd, wall } = await gather({ teams: 4, moves: false });
  await crowd.start();
  await playRound(crowd, (i) => i < 2);
  await wall.locator('.counts.on-wall').waitFor();
  await watch(wall, '.rw-rows .rw-bx .t, .wall .waits, .turning, .w-stand-n');
  await crowd.step(2);
  await cardsIn(wall).first().waitFor();
  expect((await came(wall)).map(({ length }) => length)).toEqual([crowd.host.get('reveal').key?.length]);
  await crowd.standings();
  await wall.locator('.w-table li').first().waitFor();
  expect(await wall.locator('.wall .waits').count()).toBe(0);
  await crowd.finish();
  await wall.locator('.w-stand.p1').waitFor();
  expect(await wall.locator('.wall .waits').count()).toBe(0);
  expect(await wall.locator('canvas').count()).toBe(0);
  expect((await came(wall)).at(-1)).toHaveLength(3);
});
