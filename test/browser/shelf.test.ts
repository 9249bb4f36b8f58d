// The host's shelf in Chromium: where rooms stand, a dozen a page, carried to another browser by a file, repeated, deleted for real,
// and classes beside each other over time; by keyboard, on a phone, on paper, in both languages.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFile } from '../../client/screens/rooms/carrying.ts';
import type { Report } from '../../shared/report/report.ts';
import { TestClient } from '../helpers/client.ts';
import { violationsOn } from './axe.ts';
import { playClass } from './played.ts';
import { type OpenedRoom, type Size, Stage } from './stage.ts';
import { button, either, say } from './words.ts';

const ROUNDS = ['o-chain', 'c-watch'];
const DAY_MS = 86_400_000;
const TITLE = { ko: '컨테이너', en: 'Containers' };

let stage: Stage;
/** Two classes that are over, the second one better, one that has not begun, and one that was left in the middle. */
let first: OpenedRoom;
let second: OpenedRoom;
let waiting: OpenedRoom;
let left: OpenedRoom;

beforeAll(async () => {
  stage = await Stage.open();
  const settings = { formation: 'auto', teamSize: 2, speedShare: 0 } as const;
  first = await stage.openRoom({ rounds: ROUNDS, settings });
  second = await stage.openRoom({ rounds: ['o-chain'], settings });
  waiting = await stage.openRoom({ rounds: ROUNDS, settings });
  left = await stage.openRoom({ rounds: ROUNDS, settings });
  await playClass(stage, left, { people: 2, mistakes: () => 0, toEnd: false });
  await playClass(stage, first, { people: 4, mistakes: () => 2 });
  await playClass(stage, second, { people: 4, mistakes: () => 0 });
}, 120_000);
afterAll(() => stage.close());

const kept = (room: OpenedRoom, daysAgo: number) => ({
  ...room,
  form: 'live',
  packTitle: TITLE,
  openedAtMs: Date.now() - daysAgo * DAY_MS,
});
/** Rooms of a server that is no more, or that was emptied. */
const lost = (n: number) => ({
  ...kept(waiting, 10 + n),
  code: `GONE${String(n).padStart(2, '0')}`,
  room: `gone${'0'.repeat(14)}${String(n).padStart(3, '0')}`,
  packTitle: { ko: `옛 수업 ${n}`, en: `Old class ${n}` },
});

interface Look {
  locale?: string;
  light?: 'light' | 'dark';
  size?: Size;
}
async function shelfWith(rooms: object[], { size = 'laptop', locale = 'en-US', light = 'dark' }: Look = {}) {
  const page = await stage.page(size, '/healthz', { locale, light });
  await page.evaluate(`localStorage.setItem('podium.rooms', ${JSON.stringify(JSON.stringify(rooms))})`);
  await page.goto(`${stage.url}/rooms`);
  await page.locator('.rm-row .tag').first().waitFor();
  return page;
}
const rowOf = (page: Page, { code }: OpenedRoom) =>
  page.locator('.rm-row', { hasText: `${code.slice(0, 3)} ${code.slice(3)}` });
const said = (page: Page) => page.locator('.rm-carry [role=status]').innerText();

it('says of each room whether it has begun, is in play or paused and in which round, is finished or gone, with one question for all of them', async () => {
  const rooms = [
    kept(waiting, 0),
    kept(left, 0),
    kept(second, 1),
    kept(first, 7),
    ...Array.from({ length: 30 }, (_, n) => lost(n)),
  ];
  const page = await shelfWith(rooms);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(new URL(request.url()).pathname);
  });
  await page.reload();
  await page.locator('.rm-row .tag').first().waitFor();
  expect(asked.filter((path) => path !== '/api/server')).toEqual(['/api/shelf']);
  const is = (room: OpenedRoom) => rowOf(page, room).locator('.tag').innerText();
  expect([await is(waiting), await is(left), await is(first)]).toEqual([
    say('en', 'rooms.is.lobby'),
    `${say('en', 'rooms.is.running')} · ${say('en', 'rooms.roundOf', { n: 2, of: 2 })}`,
    say('en', 'rooms.is.finished'),
  ]);
  expect(await page.locator('.rm-row').count()).toBe(12);
  await page.getByRole('button', { name: say('en', 'rooms.pageAfter') }).click();
  await page.getByText(say('en', 'rooms.shown', { from: 13, to: 24, of: 34 })).waitFor();
  await page.getByLabel(say('en', 'rooms.which')).selectOption('finished');
  expect(await page.locator('.rm-row').count()).toBe(2);
  await page.getByLabel(say('en', 'rooms.which')).selectOption('running');
  expect(await page.locator('.rm-row').count()).toBe(1);
  await page.getByLabel(say('en', 'rooms.which')).selectOption('all');
  await page.getByLabel(say('en', 'rooms.find')).fill('old class GONE29');
  expect(await page.locator('.rm-row b').allInnerTexts()).toEqual(['Old class 29']);
  // Whoever comes back to the page sees what has become of the rooms meanwhile.
  await page.getByLabel(say('en', 'rooms.which')).selectOption('all');
  await page.getByLabel(say('en', 'rooms.find')).fill('');
  const headers = { authorization: `Bearer ${left.hostSecret}` };
  await fetch(`${stage.url}/api/rooms/${left.room}`, { method: 'DELETE', headers });
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
  await expect.poll(() => is(left)).toBe(say('en', 'rooms.is.gone'));
  await page.context().close();
});

it('lays classes beside each other over time: the figures of their reports, as a picture and as a table', async () => {
  const page = await shelfWith([kept(waiting, 0), kept(second, 1), kept(first, 7)]);
  const reports = await Promise.all(
    [first, second].map(async ({ room, hostSecret }) => {
      const headers = { authorization: `Bearer ${hostSecret}` };
      return (await (await fetch(`${stage.url}/api/rooms/${room}/report`, { headers })).json()) as Report;
    }),
  );
  for (const room of [first, second]) await rowOf(page, room).getByRole('checkbox').check();
  await button(page, 'rooms.compare').click();
  await page.locator('.rm-table').waitFor();
  for (const { id, title } of reports[0]?.rounds ?? []) {
    const shares = reports.map(
      ({ rounds }) => rounds.find((round) => round.id === id)?.facility.value ?? null,
    );
    const row = page.locator('.rm-table tbody tr', { hasText: title.en });
    const cells = (await row.locator('td').allInnerTexts()).map((text) => text.replace('–', '').trim());
    const [before, after] = shares.map((share) =>
      share === null ? say('en', 'rooms.notPlayed') : `${Math.round(share * 100)}%`,
    );
    expect(cells.slice(0, 2)).toEqual([before, after]);
    expect(cells[2]).toBe(
      shares.includes(null)
        ? ''
        : say('en', 'rooms.points', { n: `+${100 - Number.parseInt(before ?? '', 10)}` }),
    );
  }
  // The picture has most of a laptop's width, and its figures stay the size of the text around it.
  const chart = await page.locator('.rm-course').boundingBox();
  expect(chart?.width ?? 0).toBeGreaterThan(0.7 * (page.viewportSize()?.width ?? 0));
  const figure = await page.locator('.rm-course text').first().boundingBox();
  expect(figure?.height ?? 0).toBeLessThan(24);
  await page.locator('.rp-asTable summary').click();
  expect(await page.locator('.rp-asTable tbody tr').count()).toBe(2);
  // Back is the list, with the ticks as they were.
  await page.goBack();
  await page.getByText(say('en', 'rooms.picked', { n: 2, most: 8 })).waitFor();
  await page.context().close();
});

it('is compared by keyboard alone, and prints', async () => {
  const page = await shelfWith([kept(second, 1), kept(first, 7)]);
  const tabTo = async (selector: string) => {
    const isOn = () => page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`);
    for (let presses = 0; presses < 60 && !(await isOn()); presses++) await page.keyboard.press('Tab');
    expect(await isOn(), selector).toBe(true);
  };
  await tabTo('.rm-row:first-child input');
  await page.keyboard.press('Space');
  await tabTo('.rm-row:last-child input');
  await page.keyboard.press('Space');
  await tabTo('.rm-compare .btn.go');
  await page.keyboard.press('Enter');
  await page.locator('.rm-table').waitFor();
  expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1');
  await page.emulateMedia({ media: 'print' });
  const seen = `[...document.querySelectorAll('button, .masthead, nav')].filter((one) => one.checkVisibility()).length`;
  await expect.poll(() => page.evaluate(seen)).toBe(0);
  await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('morning');
  await page.context().close();
});

it.each([
  { locale: 'ko-KR', light: 'dark', size: 'smallPhone' },
  { locale: 'en-US', light: 'light', size: 'laptop' },
] as const)('leaves axe nothing to find, and nothing beside the page ($locale, $size)', async (look) => {
  const page = await shelfWith([kept(waiting, 0), kept(second, 1), kept(first, 7), lost(1)], look);
  const isWhole = async () => {
    expect.soft(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  };
  for (const room of [first, second]) await rowOf(page, room).getByRole('checkbox').check();
  await isWhole();
  await rowOf(page, first).locator('.btn.icon').click();
  await page.locator('dialog[open]').waitFor();
  await isWhole();
  await page.keyboard.press('Escape');
  await button(page, 'rooms.compare').click();
  await page.locator('.rm-table').waitFor();
  await isWhole();
  await page.context().close();
});

it('goes to another browser as a file, which adds what is missing there and says so', async () => {
  const from = await shelfWith([kept(second, 1), kept(first, 7)]);
  const [download] = await Promise.all([
    from.waitForEvent('download'),
    from.getByRole('button', { name: say('en', 'rooms.save', { n: 2 }) }).click(),
  ]);
  const path = await download.path();
  const read = readFile(readFileSync(path, 'utf8'));
  expect(read.ok && read.rooms.map(({ room }) => room)).toEqual([second.room, first.room]);
  // The other one has one of them, with a link that was replaced meanwhile.
  const to = await shelfWith([{ ...kept(first, 7), hostSecret: 'o'.repeat(24) }, kept(waiting, 0)]);
  const pick = (file: string) => to.locator('.rm-file').setInputFiles(file);
  await pick(path);
  await expect.poll(() => said(to)).toBe(say('en', 'rooms.brought', { n: 1 }));
  await rowOf(to, second).locator('.tag.ok').waitFor();
  expect(await to.locator('.rm-row').count()).toBe(3);
  await rowOf(to, first)
    .getByRole('link', { name: either('home.reportLabel') })
    .click();
  await to.locator('.rp-round').first().waitFor();
  await to.goBack();
  await to.locator('.rm-row').first().waitFor();
  const bad = join(path, '..', 'bad.json');
  for (const [text, word] of [
    ['not json', 'rooms.bad.notOurs'],
    ['{"podium":"rooms","version":2,"rooms":[]}', 'rooms.bad.tooNew'],
    ['{"podium":"rooms","version":1,"rooms":[{"room":"x"}]}', 'rooms.bad.noRooms'],
  ] as const) {
    writeFileSync(bad, text);
    await pick(bad);
    await expect.poll(() => said(to)).toBe(say('en', word));
  }
  expect(await to.locator('.rm-row').count()).toBe(3);
  for (const page of [from, to]) await page.context().close();
});

it.each([
  { isSame: true, ship: 2 },
  { isSame: false, ship: 1 },
])(
  'repeats a class: a new room with its rounds, first on the list, with the same teams where that is ticked ($isSame)',
  async ({ isSame, ship }) => {
    const page = await shelfWith([kept(first, 7)]);
    await rowOf(page, first)
      .getByRole('button', { name: either('rooms.repeatLabel') })
      .click();
    const tick = page.locator('dialog[open]').getByRole('checkbox', { name: say('en', 'report.sameTeams') });
    expect(await tick.isChecked()).toBe(true);
    expect.soft(await violationsOn(page)).toEqual([]);
    if (!isSame) await tick.uncheck();
    await page.locator('dialog[open] .btn.go').click();
    await page.waitForURL(/\/new$/);
    await page.locator('.hm-code').waitFor();
    await page.goto(`${stage.url}/rooms`);
    await page.locator('.rm-row.lobby').waitFor();
    expect(await page.locator('.rm-row').count()).toBe(2);
    await page
      .locator('.rm-row')
      .first()
      .getByRole('link', { name: either('home.consoleLabel') })
      .click();
    await page.waitForURL(/\/host\//);
    // In the first class this person was on the second ship.
    const [{ code }] = JSON.parse(await page.evaluate<string>(`localStorage.getItem('podium.rooms')`));
    const person = await new TestClient(stage.url, { code }).ready();
    await person.join('Person 3');
    expect(person.get('me').team).toBe(ship);
    await person.close();
    // People are told why they are where they are.
    const phone = await stage.phone({ ...first, code }, 'Person 4');
    await phone.locator('.crew').waitFor();
    expect(await phone.getByText(either('seats.keptCrews')).count()).toBe(isSame ? 1 : 0);
    await phone.context().close();
    await page.context().close();
  },
);

it('takes a room off the list, or deletes it for real', async () => {
  const extra = await stage.openRoom({ rounds: ROUNDS });
  const page = await shelfWith([kept(extra, 0), kept(waiting, 0), kept(first, 7)]);
  const leave = async (room: OpenedRoom, word: 'rooms.remove' | 'rooms.delete') => {
    await rowOf(page, room).locator('.btn.icon').click();
    await button(page, word).click();
    await expect.poll(() => rowOf(page, room).count()).toBe(0);
  };
  await leave(waiting, 'rooms.remove');
  await leave(extra, 'rooms.delete');
  const standings = await fetch(`${stage.url}/api/shelf`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rooms: [waiting.room, extra.room] }),
  });
  expect(await standings.json()).toMatchObject({ rooms: [{ standing: 'open' }, { standing: 'gone' }] });
  await page.reload();
  await page.locator('.rm-row .tag').first().waitFor();
  expect(await page.locator('.rm-row').count()).toBe(1);
  await page.context().close();
});
