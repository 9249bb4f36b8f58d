// After class: a room that has been played to its end is opened by its host, from the console. What the page says is what the server's
// report says; it is clean for axe in both languages and lights, works by keyboard alone, and makes a page on paper.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../shared/report/report.ts';
import { violationsOn } from './axe.ts';
import { playClass } from './played.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { either, say } from './words.ts';

const ROUNDS = ['o-chain', 'm-runtime-grid', 'c-watch'];
const LOOKS = [
  { locale: 'ko-KR', light: 'dark' },
  { locale: 'en-US', light: 'light' },
] as const;

let stage: Stage;
let room: OpenedRoom;
let told: Report;
let page: Page;

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({
    rounds: ROUNDS,
    settings: { formation: 'auto', teamSize: 2, speedShare: 0 },
  });
  await playClass(stage, room, { people: 10 });
  const answer = await fetch(`${stage.url}/api/rooms/${room.room}/report`, {
    headers: { authorization: `Bearer ${room.hostSecret}` },
  });
  told = (await answer.json()) as Report;
  // A whole game is played here, on whatever machine this is.
}, 120_000);
afterAll(() => stage.close());

const percent = (share: number) => `${Math.round(share * 100)}%`;
const openAll = async (on: Page) => {
  await on.getByRole('button', { name: either('report.openAll') }).click();
  await on
    .locator('.rp-round[open]')
    .nth(ROUNDS.length - 1)
    .waitFor();
};
const reportOn = async (...how: [size: 'phone' | 'laptop', look: (typeof LOOKS)[number]]) => {
  const opened = await stage.page(how[0], `/report/${room.room}#${room.hostSecret}`, how[1]);
  await wholeOn(opened);
  return opened;
};
/** The page is drawn in pieces; what is in the last round is the last of them. */
const wholeOn = (on: Page) =>
  on
    .locator('.rp-in')
    .nth(ROUNDS.length - 1)
    .waitFor({ state: 'attached' });

it('opens from the console at the finish, and keeps no secret in the address', async () => {
  const host = await stage.host(room, 'laptop', { locale: 'en-US' });
  await host.getByRole('link', { name: say('en', 'host.report') }).click();
  await host.locator('.rp-round').first().waitFor();
  expect(host.url()).toBe(`${stage.url}/report/${room.room}`);
  await host.reload();
  await wholeOn(host);
  page = host;
});

it('says the same figures as the report of the server', async () => {
  const tiles = await page.locator('.rp-tiles dd').allInnerTexts();
  const { summary } = told;
  expect(tiles.slice(0, 3)).toEqual([10, 5, 3].map(String));
  expect(tiles[4]).toBe(percent(summary.facility.value ?? -1));
  expect(await page.locator('.rp-worst a').allInnerTexts()).toEqual(
    summary.worst.map((no) => told.rounds.find((round) => round.no === no)?.title.en),
  );
  await openAll(page);
  for (const round of told.rounds) {
    const fold = page.locator(`#r${round.no}`);
    expect(await fold.locator('summary .rp-share').first().innerText()).toContain(
      percent(round.facility.value ?? -1),
    );
    const mistakes = round.mistakes.map(({ words, boards, of }) =>
      say('en', 'report.mistakeShips', { what: words.en, n: boards, of }),
    );
    expect(await fold.locator('.rp-mistakes li').allInnerTexts()).toEqual(mistakes);
    const rows = fold.locator('.rp-cards tbody tr');
    expect(await rows.count()).toBe(round.cards.length);
    for (const [i, card] of round.cards.entries()) {
      const text = await rows.nth(i).innerText();
      expect(text).toContain(card.text.en);
      const { value } = card.facility;
      expect(text).toContain(
        value === null ? say('en', `report.why.${card.facility.why ?? 'not_counted'}`) : percent(value),
      );
      expect(text).toContain(say('en', 'report.nOf', { n: card.right, of: round.boards }));
    }
  }
  const teams = await page.locator('#teams tbody tr').allInnerTexts();
  expect(teams).toHaveLength(told.teams.length);
  for (const team of told.teams)
    expect(
      teams.some((text) => text.includes(team.name.en) && text.includes(team.points.toLocaleString('en-US'))),
    ).toBe(true);
  const people = await page.locator('#people tbody tr').allInnerTexts();
  for (const { name, placed, moved, agreed } of told.people)
    expect(
      people.some((text) => text.includes(name ?? '-') && text.includes(`${placed}\t${moved}\t${agreed}`)),
    ).toBe(true);
});

it('draws one picture a round, each with a table that says the same', async () => {
  for (const round of told.rounds) {
    const figure = page.locator(`#r${round.no} .rp-figure`);
    expect(await figure.locator('svg.rp-matrix').count()).toBe(1);
    await figure.locator('summary').click();
    const cells = (await figure.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t'));
    const { chart } = round;
    if (chart.kind === 'order')
      expect(cells.map((row) => row.at(-1))).toEqual(
        chart.inversions.flatMap((row, i) =>
          row.flatMap((n, j) =>
            n === null ? [] : say('en', 'report.nOf', { n, of: chart.pairs[i]?.[j] ?? 0 }),
          ),
        ),
      );
    if (chart.kind === 'match')
      expect(cells.map((row) => Number.parseInt(row.at(-1) ?? '', 10))).toEqual(chart.tray);
    if (chart.kind === 'choice') expect(cells.map((row) => Number(row[1]))).toEqual(chart.picked);
  }
});

it.each(LOOKS)('leaves axe nothing to find ($locale, $light), on a laptop and a phone', async (look) => {
  for (const size of ['laptop', 'phone'] as const) {
    const opened = await reportOn(size, look);
    expect.soft(await violationsOn(opened)).toEqual([]);
    await openAll(opened);
    expect.soft(await violationsOn(opened)).toEqual([]);
    expect(await opened.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await opened.context().close();
  }
});

it('is read by keyboard alone: to a round, into its chart’s table', async () => {
  const opened = await reportOn('laptop', LOOKS[1]);
  const isOn = (selector: string) =>
    opened.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`);
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 80 && !(await isOn(selector)); presses++)
      await opened.keyboard.press('Tab');
    expect(await isOn(selector), selector).toBe(true);
  };
  await tabTo('.rp-round > summary');
  await opened.keyboard.press('Enter');
  await opened.locator('.rp-round[open]').waitFor();
  await tabTo('.rp-asTable > summary');
  await opened.keyboard.press('Enter');
  await tabTo('.rp-asTable .rp-scroll');
  expect(await opened.locator('.rp-asTable[open] tbody tr').count()).toBeGreaterThan(0);
  await opened.context().close();
});

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

it('prints on light paper with everything open and nothing to press', async () => {
  const opened = await reportOn('laptop', LOOKS[0]);
  await opened.emulateMedia({ media: 'print' });
  const state = () =>
    opened.evaluate(`({
      theme: document.documentElement.dataset.theme,
      shut: document.querySelectorAll('details.rp-open:not([open])').length,
      people: document.querySelectorAll('#people tbody tr').length,
      seen: [...document.querySelectorAll('.rp button, .rp select, .rp nav')].filter((one) => one.checkVisibility()).length,
    })`);
  await expect.poll(state).toEqual({ theme: 'morning', shut: 0, people: 10, seen: 0 });
  expect(await opened.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgba(0, 0, 0, 0)');
  await opened.emulateMedia({ media: 'screen' });
  await expect.poll(async () => ((await state()) as { shut: number }).shut).toBeGreaterThan(0);
  const pdf = await opened.pdf({ preferCSSPageSize: true });
  // Printed at once, with all still folded, no page is missing.
  const folded = await reportOn('laptop', LOOKS[0]);
  // Typefaces come with the characters that are seen, and lines break elsewhere with each.
  await folded.context().route('**/*.woff2', (route) => route.abort());
  await folded.reload();
  await folded.locator('.rp-round').first().waitFor();
  const atOnce = pagesOf(await folded.pdf({ preferCSSPageSize: true }));
  await openAll(folded);
  expect(atOnce).toBe(pagesOf(await folded.pdf({ preferCSSPageSize: true })));
  await folded.context().close();
  expect(pagesOf(pdf)).toBeGreaterThan(3);
  // A4 in points, as @page says.
  expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  await opened.context().close();
});

it('plays boards again from empty to locked, two beside each other, with names covered until they are asked for', async () => {
  const opened = await reportOn('laptop', LOOKS[1]);
  const fold = opened.locator('#r1');
  await fold.locator('summary').first().click();
  await fold.getByRole('button', { name: say('en', 'report.replay.open') }).click();
  const scrub = fold.getByRole('slider');
  await scrub.waitFor();
  expect(await fold.locator('.rp-row .rp-card').count()).toBe(0);
  await scrub.focus();
  await opened.keyboard.press('ArrowRight');
  await fold.locator('.rp-card.now').waitFor();
  const names = told.people.map(({ name }) => name ?? '');
  const said = () => scrub.getAttribute('aria-valuetext');
  expect(names.filter((name) => name !== '')).not.toHaveLength(0);
  const covered = await fold.locator('.rp-replay').innerText();
  expect(names.filter((name) => covered.includes(name))).toEqual([]);
  await fold.getByRole('button', { name: say('en', 'report.replay.names') }).click();
  await expect
    .poll(async () => {
      const now = await said();
      return names.filter((name) => (now ?? '').includes(name)).length;
    })
    .toBe(1);
  await fold.getByLabel(say('en', 'report.replay.second')).selectOption({ index: 2 });
  await fold.locator('.rp-board').nth(1).waitFor();
  await scrub.focus();
  await opened.keyboard.press('End');
  // Of two boards it says whose step it was.
  const ships = told.teams.map(({ team, name }) => say('en', 'common.team', { n: team, name: name.en }));
  const named = async () => {
    const step = (await said()) ?? '';
    return ships.filter((ship) => step.includes(`${ship}:`)).length;
  };
  await expect.poll(named).toBe(1);
  const first = told.teams.find((team) => team.rounds.some(({ no, isTouched }) => no === 1 && isTouched));
  const { right, of } = first?.rounds.find(({ no }) => no === 1) ?? { right: -1, of: -1 };
  const marks = fold.locator('.rp-board').first().locator('.rp-card');
  await expect.poll(() => marks.count()).toBe(of);
  expect(await fold.locator('.rp-board').first().locator('.rp-card.ok').count()).toBe(right);
  expect(await violationsOn(opened)).toEqual([]);
  await opened.context().close();
});

it('hands out files with names, and accommodations only when they are ticked', async () => {
  const opened = await reportOn('laptop', LOOKS[1]);
  const asked: string[] = [];
  opened.on('request', (request) => asked.push(request.url()));
  const take = async (word: 'report.file.people' | 'report.file.xlsx') => {
    const name = say('en', 'report.downloadOf', { what: say('en', word) });
    const [download] = await Promise.all([
      opened.waitForEvent('download'),
      opened.getByRole('button', { name, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const people = await take('report.file.people');
  expect(people.name).toMatch(/people\.csv$/);
  for (const { name } of told.people) expect(people.text).toContain(name);
  expect(asked.filter((url) => url.includes('accommodations'))).toEqual([]);
  await opened.getByRole('checkbox', { name: either('report.withAccommodations') }).check();
  expect((await take('report.file.xlsx')).name).toMatch(/\.xlsx$/);
  expect(asked.at(-1)).toMatch(/accommodations=1/);
  await opened.context().close();
});

it('opens a review of the ticked rounds, whose console knows what the class did last time', async () => {
  const opened = await reportOn('laptop', LOOKS[1]);
  const ticks = opened.locator('#review .rp-ticks input');
  await ticks.first().waitFor();
  const isTicked = await ticks.evaluateAll((all) => all.map((one) => (one as { checked?: boolean }).checked));
  expect(isTicked.filter(Boolean)).toHaveLength(told.summary.worst.length);
  for (let i = 1; i < isTicked.length; i++) await ticks.nth(i).uncheck();
  await ticks.first().check();
  await opened.getByRole('button', { name: say('en', 'report.openReview', { n: 1 }) }).click();
  await opened.waitForURL(/\/host\//);
  await opened.locator('.h-then').waitFor();
  const [worst] = told.summary.worst.map((no) => told.rounds.find((round) => round.no === no));
  const then = percent(worst?.facility.value ?? -1);
  expect(await opened.locator('.h-then').allInnerTexts()).toEqual([say('en', 'host.lastTime', { then })]);
  await opened.context().close();
});

it('says what to do when the link is an old one', async () => {
  const opened = await stage.page('laptop', `/report/${room.room}#${'x'.repeat(24)}`, LOOKS[1]);
  await opened.getByRole('alert').waitFor();
  expect(await opened.locator('.rp-round').count()).toBe(0);
  await opened.getByRole('link', { name: say('en', 'report.myRooms') }).waitFor();
});
