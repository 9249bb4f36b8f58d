// After class: the report of a room that a crowd has played, from its summary to a replay, and what a player takes home. The
// list of rooms is doors.ts.
import type { Page } from 'playwright-core';
import { Crowd } from '../../../test/browser/crowd.ts';
import { lockIn, play } from '../../../test/browser/hands.ts';
import { isOn, lead, openRound } from '../../../test/browser/leads.ts';
import { either } from '../../../test/browser/words.ts';
import { all, type Crew } from '../crew.ts';

const ROUNDS = ['o-chain', 'm-runtime-grid', 'c-watch'];
const CLASS = 24;

const show = (selector: string) => (page: Page) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => one.scrollIntoView({ block: 'start' }));

async function playClass(crew: Crew) {
  const room = await crew.stage.openRoom({
    rounds: ROUNDS,
    settings: { formation: 'auto', teamSize: 3, hands: 'open' },
  });
  const crowd = await Crowd.gather(crew.stage, room, CLASS);
  try {
    await crowd.start();
    for (const [i] of ROUNDS.entries()) {
      await crowd.go();
      await crowd.load();
      await crowd.endRound();
      await crowd.step(2);
      await crowd.standings();
      if (i < ROUNDS.length - 1) await crowd.next();
    }
    await crowd.finish();
  } finally {
    await crowd.close();
  }
  return room;
}

export async function report(crew: Crew): Promise<void> {
  if (!crew.camera.wants('report')) return;
  const room = await playClass(crew);
  const pages = await crew.each((lang) => crew.open(lang, `/report/${room.room}#${room.hostSecret}`, 'wide'));
  const on = (run: (page: Page) => Promise<unknown>) => Promise.all(all(pages).map(run));
  await on((page) => page.locator('.rp-round').first().waitFor());
  await crew.take('report', 'summary', pages, (page) => page.evaluate('scrollTo(0, 0)'));
  await on((page) => page.locator('#r1 > summary').click());
  await on((page) => page.locator('#r1 .rp-figure').waitFor());
  await crew.take('report', 'round', pages, show('#r1'));
  await crew.take('report', 'chart', pages, show('#r1 .rp-figure'));
  await on((page) => page.locator('#r2 > summary').click());
  await on((page) => page.locator('#r2 .rp-figure').waitFor());
  await crew.take('report', 'heat', pages, show('#r2 .rp-figure'));
  await on(async (page) => {
    await page
      .locator('#r1')
      .getByRole('button', { name: either('report.replay.open') })
      .click();
    await page.locator('#r1').getByRole('slider').focus();
    await page.keyboard.press('End');
  });
  await on((page) => page.locator('#r1 .rp-row .rp-card').first().waitFor());
  await crew.take('report', 'replay', pages, show('#r1 .rp-replay'));
  await crew.take('report', 'teams', pages, show('#teams'));
  await crew.take('report', 'people', pages, show('#people'));
  await crew.take('report', 'review', pages, show('#review'));
  await crew.take('report', 'take', pages, show('#take'));
}

const ROUND = 'o-chain';
const WRONG = { kind: 'order', row: ['cli', 'ctd', 'dockerd', 'shim', 'runc', 'kernel'] } as const;

export async function own(crew: Crew): Promise<void> {
  if (!crew.camera.wants('phone')) return;
  const room = await crew.stage.openRoom({
    rounds: [ROUND],
    settings: { formation: 'auto', teamSize: 1 },
  });
  const { host } = await crew.hosts(room);
  const phones = await crew.phones(room);
  const on = (run: (page: Page) => Promise<unknown>) => Promise.all(all(phones).map(run));
  await openRound(host, 'start', all(phones), crew.stage);
  await on((page) => play(page, ROUND, { ...WRONG, row: [...WRONG.row] }));
  await lockIn(phones.ko);
  await lockIn(phones.en);
  await on((page) => isOn(page, 'reveal'));
  await lead(host, 'key', 'why', 'standings', 'finish');
  await on((page) => isOn(page, 'finish'));
  await on((page) => page.locator('.own-round summary').first().click());
  await crew.take('phone', 'finish-own', phones, show('.own-round'));
  await on(async (page) => {
    const link = await page.getByRole('textbox', { name: either('own.link') }).inputValue();
    const { pathname, hash } = new URL(link);
    await page.goto(crew.stage.url + pathname + hash);
    await page.locator('.own-round summary').first().click();
  });
  await crew.take('phone', 'own', phones, (page) => page.evaluate('scrollTo(0, 0)'));
}
