// A review that grows out of two rooms with different packs: opened from the report of one, with the rounds of both beside what each
// class did; played; and at its end then and now, on the console and in the report, as the server has it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../shared/report/report.ts';
import { violationsOn } from './axe.ts';
import { playClass } from './played.ts';
import { comeAboard, type OpenedRoom, Stage } from './stage.ts';
import { button, say } from './words.ts';

const settings = { formation: 'auto', teamSize: 2, speedShare: 0 } as const;
const EN = { locale: 'en-US', light: 'light' } as const;

let stage: Stage;
let first: OpenedRoom;
let second: OpenedRoom;
let review: OpenedRoom;
let page: Page;
let phone: Page;

beforeAll(async () => {
  stage = await Stage.open();
  first = await stage.openRoom({ rounds: ['o-chain', 'c-watch'], settings });
  second = await stage.openRoom({ pack: 'containers', rounds: ['o-isolation'], settings });
  for (const room of [first, second]) await playClass(stage, room, { people: 4, mistakes: () => 2 });
}, 120_000);
afterAll(() => stage.close());

const reportOf = async ({ room, hostSecret }: OpenedRoom): Promise<Report> => {
  const headers = { authorization: `Bearer ${hostSecret}` };
  return (await (await fetch(`${stage.url}/api/rooms/${room}/report`, { headers })).json()) as Report;
};
const percent = (share: number | null | undefined) => `${Math.round((share ?? Number.NaN) * 100)}%`;

it('opens with rounds of both rooms, named after both, each beside what its class did', async () => {
  const kept = { form: 'live', packTitle: { ko: '격리', en: 'Isolation' }, openedAtMs: Date.now() };
  page = await stage.page('laptop', '/healthz', EN);
  const rooms = JSON.stringify([{ ...second, ...kept }]);
  await page.evaluate(`localStorage.setItem('podium.rooms', ${JSON.stringify(rooms)})`);
  await page.goto(`${stage.url}/report/${first.room}#${first.hostSecret}`);
  await page.locator('.rp-other select').selectOption({ index: 1 });
  await page.locator('.rp-ticks').nth(1).waitFor();
  await page.getByRole('button', { name: say('en', 'report.openReview', { n: 3 }) }).click();
  await page.waitForURL(/\/host\//);
  await page.locator('.h-then').nth(2).waitFor();
  const reports = await Promise.all([first, second].map(reportOf));
  const before = new Map(
    reports.flatMap(({ rounds }) => rounds.map(({ title, facility }) => [title.en, percent(facility.value)])),
  );
  const rows = await page.locator('.h-plan li').allInnerTexts();
  expect(rows).toHaveLength(3);
  for (const [title, then] of before) {
    const row = rows.find((text) => text.includes(title));
    expect(row).toContain(say('en', 'host.lastTime', { then }));
  }
  const title = reports.map(({ room }) => room.title.en).join(' + ');
  expect(await page.locator('.h-plan summary').innerText()).toContain(title);
  const shelf = JSON.parse(
    await page.evaluate<string>(`localStorage.getItem('podium.rooms')`),
  ) as (OpenedRoom & {
    packTitle: { en: string };
  })[];
  expect(shelf[0]?.packTitle.en).toBe(title);
  review = shelf[0] as OpenedRoom;
});

it('ends with then and now, round by round and as a mean, on the console', async () => {
  phone = await stage.page('phone', `/j/${review.code}`, EN);
  await comeAboard(phone, 'Phone');
  await playClass(stage, review, { people: 4, mistakes: (board) => board });
  await page.goto(`${stage.url}/host/${review.room}#${review.hostSecret}`);
  await page.locator('.tn').waitFor();
  const { rounds } = await reportOf(review);
  const cells = (await page.locator('.tn tbody tr').allInnerTexts()).map((row) => row.split('\t'));
  expect(cells.map(([title, then, now]) => [title?.trim(), then, now])).toEqual(
    rounds.map(({ title, lastTime, facility }) => [
      title.en,
      percent(lastTime?.facility),
      percent(facility.value),
    ]),
  );
  expect(await page.locator('.tn tfoot tr').count()).toBe(1);
  expect(await violationsOn(page)).toEqual([]);
});

it('shows the whole class on the wall and on phones when the host wants so, and covers it again', async () => {
  const wall = await stage.page('wall', `/screen/${review.room}#${review.screenSecret}`, EN);
  await wall.locator('.w-podium').waitFor();
  for (const one of [wall, phone]) expect(await one.locator('.w-grown, .tn').count()).toBe(0);
  await page.getByRole('button', { name: say('en', 'host.showThenNow') }).click();
  await wall.locator('.w-grown').waitFor();
  await phone.locator('.tn').waitFor();
  const { rounds } = await reportOf(review);
  const gain = ({ lastTime, facility }: Report['rounds'][number]) =>
    (facility.value ?? 0) - (lastTime?.facility ?? 0);
  const grown = rounds.toSorted((a, b) => gain(b) - gain(a));
  const rows = await wall.locator('.w-grown-rounds li').allInnerTexts();
  expect(rows).toHaveLength(grown.length);
  for (const [i, { title, lastTime, facility }] of grown.entries())
    for (const told of [title.en, percent(lastTime?.facility), percent(facility.value)])
      expect(rows[i]).toContain(told);
  expect(await phone.locator('.tn tbody tr').count()).toBe(grown.length);
  for (const one of [wall, phone]) expect.soft(await violationsOn(one)).toEqual([]);
  await page.getByRole('button', { name: say('en', 'host.coverThenNow') }).click();
  await wall.locator('.w-podium').waitFor();
  await expect.poll(() => phone.locator('.tn').count()).toBe(0);
  for (const one of [wall, phone]) await one.context().close();
});

it.each([
  { size: 'laptop', locale: 'en-US', light: 'light' },
  { size: 'smallPhone', locale: 'ko-KR', light: 'dark' },
] as const)(
  'has the same in its report, where each round names its last time ($size)',
  async ({ size, ...look }) => {
    const lang = look.locale === 'ko-KR' ? 'ko' : 'en';
    const opened = await stage.page(size, `/report/${review.room}#${review.hostSecret}`, look);
    await opened.locator('.tn').waitFor();
    const { rounds } = await reportOf(review);
    await button(opened, 'report.openAll').click();
    for (const { no, title, lastTime, facility } of rounds) {
      const row = await opened.locator('.tn tbody tr', { hasText: title[lang] }).innerText();
      expect(row.split('\t').slice(1, 3)).toEqual([percent(lastTime?.facility), percent(facility.value)]);
      const fold = opened.locator(`#r${no}`);
      const share = percent(lastTime?.facility);
      expect(await fold.locator('summary .tag').allInnerTexts()).toEqual([
        say(lang, 'report.thenTag', { share }),
      ]);
      expect(await fold.locator('.rp-facts').first().innerText()).toContain(share);
    }
    expect(await violationsOn(opened)).toEqual([]);
    expect(await opened.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await opened.context().close();
  },
);

it('has a report that is drawn in pieces, a task each, and at once for paper', async () => {
  const ROUNDS = 3;
  const pieces = 'section[aria-labelledby], .rp-in';
  const opened = await stage.page('laptop', '/healthz', EN);
  // What comes in one go is told to an observer in one go.
  await opened.addInitScript(`globalThis.goes = [];
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((one) => one.matches?.('${pieces}'));
      if (added.length > 0) goes.push(added.length);
    }).observe(document, { subtree: true, childList: true });`);
  const goes = () => opened.evaluate<number[]>('goes');
  await opened.goto(`${stage.url}/report/${review.room}#${review.hostSecret}`);
  await opened
    .locator('.rp-in')
    .nth(ROUNDS - 1)
    .waitFor({ state: 'attached' });
  // Ships, people, a review from this, files, and what is in each round.
  expect(await goes()).toEqual(Array.from({ length: 4 + ROUNDS }, () => 1));
  // Printed as soon as there is anything.
  await opened.addInitScript(`new MutationObserver((_, watch) => {
      if (!document.querySelector('.rp-title')) return;
      watch.disconnect();
      dispatchEvent(new Event('beforeprint'));
    }).observe(document, { subtree: true, childList: true });`);
  await opened.goto(`${stage.url}/report/${review.room}`);
  await opened
    .locator('.rp-in')
    .nth(ROUNDS - 1)
    .waitFor({ state: 'attached' });
  expect(await goes()).toEqual([4 + ROUNDS]);
  await opened.context().close();
});
