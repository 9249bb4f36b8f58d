// Every way back to a seat, and the ways out, as people take them: a code from the host or from the own menu, a QR's link,
// asking for one's name after the storage was wiped, a host on another browser in every phase, links that are replaced, a
// seat that is forgotten, a room that is deleted. What the server decides is test/sockets/returning.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusals } from '../../shared/protocol/refusals.ts';
import { perfect } from './answers.ts';
import { violationsOn } from './axe.ts';
import { lying, play } from './hands.ts';
import { isOn, lead } from './leads.ts';
import { comeAboard, type OpenedRoom, Stage } from './stage.ts';
import { button, either, langOf, say, type Word } from './words.ts';

const ROUND = 'o-chain';
const answer = perfect(ROUND);
const row = answer.kind === 'order' ? answer.row : [];
const EN = { locale: 'en-US', light: 'light' } as const;

let stage: Stage;
let room: OpenedRoom;
let host: Page;
/** The device that has the seat of Minji now. */
let minji: Page;

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({
    rounds: [ROUND, 'c-watch'],
    settings: { formation: 'auto', isTimed: false },
  });
  host = await stage.host(room);
  minji = await stage.phone(room, '민지', { size: 'smallPhone' });
});
afterAll(() => stage.close());

const heading = (page: Page, word: Word) => page.getByRole('heading', { name: either(word) });

/** Once a new screen stands there. */
async function isClean(page: Page, ready: ReturnType<Page['locator']>): Promise<void> {
  await ready.waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  expect.soft(await violationsOn(page)).toEqual([]);
}

/** What a reader is told, without the spaces between the letters. */
async function shownPass(page: Page): Promise<string> {
  await page.locator('.pass-code').waitFor();
  // Not the line for news that every dialog has.
  const told = await page.locator('.pass-dlg [role="status"]:not([aria-live])').innerText();
  return told.replace(say(await langOf(page), 'seats.offerCode', { code: '' }), '').replaceAll(' ', '');
}

const people = (page: Page) => page.locator('dialog[open] .h-person');

/** The host looks a person up and has a code shown; the dialogs are closed again. */
async function passFromHost(name: string): Promise<string> {
  await button(host, 'host.people').click();
  const person = people(host).filter({ has: host.getByText(name, { exact: true }) });
  await person.locator('summary').click();
  await person.getByRole('button', { name: either('host.offer') }).click();
  const pass = await shownPass(host);
  await isClean(host, host.locator('.pass-code'));
  await host.keyboard.press('Escape');
  await host.keyboard.press('Escape');
  return pass;
}

async function wipe(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await page.reload();
}

/** By Tab alone. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const at = page.locator(':focus');
  for (let n = 0; n < 30; n++) {
    await page.keyboard.press('Tab');
    if ((await at.count()) === 0) continue;
    const text = await at.evaluate((one) => {
      const label = 'labels' in one ? one.labels?.[0]?.textContent : undefined;
      return label || one.textContent || '';
    });
    if (wanted.test(text)) return;
  }
  throw new Error(`${wanted} is not reached by Tab`);
}

/** Whoever leads may come from any browser: the link alone opens the console. */
async function hostComesBack(phase: Word): Promise<void> {
  const other = await stage.host(room, 'phone', EN);
  await other.locator('.h-ph', { hasText: say('en', phase) }).waitFor();
  await other.context().close();
}

it('moves to another device with a code from the host, by keys alone, board and all', async () => {
  await hostComesBack('ui.phase.lobby');
  await lead(host, 'start');
  await isOn(minji, 'briefing');
  await hostComesBack('ui.phase.briefing');
  await lead(host, 'go');
  await play(minji, ROUND, answer, { only: row.slice(0, 2) });
  const pass = await passFromHost('민지');
  const laptop = await stage.page('laptop', `/j/${room.code}`, EN);
  await laptop.locator('#nm').waitFor();
  await tabTo(laptop, either('join.hadSeat'));
  await laptop.keyboard.press('Enter');
  await isClean(laptop, laptop.locator('#pass'));
  await tabTo(laptop, either('seats.pass'));
  // In any case, and as it was read aloud.
  await laptop.keyboard.type(`${pass.slice(0, 3)} ${pass.slice(3)}`.toLowerCase());
  await expect.poll(() => lying(laptop)).toHaveLength(2);
  await isClean(minji, heading(minji, 'seats.goneElsewhere'));
  await laptop.reload();
  await expect.poll(() => lying(laptop)).toHaveLength(2);
  // The old device is not caught: its secret is dropped, and it may come aboard as anybody.
  await minji.reload();
  await minji.locator('#nm').waitFor();
  await minji.context().close();
  minji = laptop;
});

it('moves on by the link of a QR that its own page shows, and the code works once', async () => {
  await minji.locator('.menu').click();
  await isClean(minji, button(minji, 'seats.offer'));
  await button(minji, 'seats.offer').click();
  const pass = await shownPass(minji);
  const link = await minji.locator('.copy input').inputValue();
  expect(link).toContain(`/j/${room.code}#p=${pass}`);
  const phone = await stage.page('smallPhone', new URL(link).pathname + new URL(link).hash);
  expect(phone.url()).not.toContain('#');
  await isClean(phone, button(phone, 'seats.take'));
  // A reload in between loses nothing.
  await phone.reload();
  await button(phone, 'seats.take').tap();
  await expect.poll(() => lying(phone)).toHaveLength(2);
  await heading(minji, 'seats.goneElsewhere').waitFor();
  await button(minji, 'seats.typePass').click();
  await minji.locator('#pass').fill(pass);
  await minji.locator('#pass-news', { hasText: refusals.pass_wrong.en }).waitFor();
  await isClean(minji, minji.locator('#pass'));
  await minji.context().close();
  minji = phone;
});

it('comes back under its name after the storage was wiped: the host says yes with one tap', async () => {
  await wipe(minji);
  await minji.locator('#nm').fill('민지');
  await button(minji, 'join.go').tap();
  await isClean(minji, heading(minji, 'seats.sameTitle'));
  await button(minji, 'seats.sameMe').tap();
  await isClean(minji, heading(minji, 'seats.waitsTitle'));
  const claim = host.locator('.h-claims li', { hasText: '민지' });
  await isClean(host, claim);
  // The question outlives a reload of the page and a restart of the server.
  await minji.reload();
  await heading(minji, 'seats.waitsTitle').waitFor();
  await stage.restart();
  await hostComesBack('ui.phase.play');
  await claim.getByRole('button', { name: either('seats.give') }).click();
  await expect.poll(() => lying(minji)).toHaveLength(2);
  await claim.waitFor({ state: 'detached' });
  await minji.reload();
  await play(minji, ROUND, answer, { only: row.slice(2, 3) });
});

it('hears a no beside the form, and comes aboard as another; the bar under the wall only counts', async () => {
  const wall = await stage.screen(room, 'laptop', EN);
  await wall.evaluate(
    ([key = '', secret = '']) => sessionStorage.setItem(key, secret),
    [`podium.oneDisplay.${room.room}`, room.hostSecret],
  );
  await wall.reload();
  const stranger = await stage.page('phone', `/j/${room.code}`, EN);
  await stranger.locator('#nm').fill('민지');
  await button(stranger, 'join.go').click();
  await button(stranger, 'seats.sameMe').click();
  await wall.locator('.c-bar', { hasText: say('en', 'host.asking', { n: 1 }) }).waitFor();
  expect(await wall.content()).not.toContain('민지');
  await host.getByRole('button', { name: either('seats.deny') }).click();
  await stranger.locator('#nm-news', { hasText: refusals.claim_denied.en }).waitFor();
  await button(stranger, 'join.go').click();
  await button(stranger, 'seats.sameOther').click();
  await isOn(stranger, 'play');
  await stranger.locator('.seats', { hasText: '민지 2' }).waitFor();
  await wall.context().close();
  await stranger.context().close();
});

it('deletes name and seat when the player wants so, keeps nothing here, and lets them come anew', async () => {
  const doyun = await stage.phone(room, '도윤', EN);
  await doyun.locator('.menu').click();
  await button(doyun, 'seats.forgetMe').click();
  await isClean(doyun, button(doyun, 'seats.forgetYes'));
  await button(doyun, 'seats.forgetYes').click();
  await isClean(doyun, heading(doyun, 'seats.goneForgotten'));
  expect(await doyun.evaluate('JSON.stringify(localStorage) + JSON.stringify(sessionStorage)')).not.toMatch(
    /도윤|podium\.seat/,
  );
  await button(doyun, 'seats.anew').click();
  await comeAboard(doyun, '지우');
  // The host may do the same for somebody.
  await button(host, 'host.people').click();
  expect(await people(host).allInnerTexts()).not.toContain('도윤');
  const jiu = people(host).filter({ has: host.getByText('지우', { exact: true }) });
  await jiu.locator('summary').click();
  await jiu.getByRole('button', { name: either('seats.forget') }).click();
  await host.locator('dialog[open] .btn.no').click();
  await heading(doyun, 'seats.goneForgotten').waitFor();
  await jiu.waitFor({ state: 'detached' });
  await host.keyboard.press('Escape');
  await doyun.context().close();
});

it('replaces a link: the old one ends everywhere at once, this console and its wall go on', async () => {
  const [thief, oldWall] = [await stage.host(room, 'phone', EN), await stage.screen(room, 'laptop')];
  const ownWall = await stage.tab(host.context(), `/screen/${room.room}#${room.screenSecret}`);
  await Promise.all([thief.locator('.h-main').waitFor(), oldWall.locator('.w-prompt').waitFor()]);
  // A window behind another is drawn once a second, if at all.
  await host.bringToFront();
  await button(host, 'host.links').click();
  await isClean(host, button(host, 'host.delete'));
  const renew = host.getByRole('button', { name: either('host.renew') });
  for (const face of ['screen', 'host'] as const) {
    await host
      .locator('.h-secret', { has: renew })
      .nth(face === 'screen' ? 0 : 1)
      .locator(renew)
      .first()
      .click();
    await host.locator('dialog[open] .btn.go').last().click();
    await host.locator('.toast', { hasText: say('ko', 'host.renewed') }).waitFor();
  }
  await isClean(thief, heading(thief, 'host.linkOld'));
  await isClean(oldWall, heading(oldWall, 'screen.linkOld'));
  await ownWall.locator('.w-notice').waitFor({ state: 'detached' });
  await ownWall.locator('.w-prompt').waitFor();
  await host.keyboard.press('Escape');
  await button(host, 'host.step.endRound').click();
  await host.locator('dialog[open] .btn.go').click();
  await isOn(minji, 'reveal');
  await host.reload();
  await button(host, 'host.step.key').waitFor();
  // The old link, opened here once more, does not shut out the new one.
  await host.goto('about:blank');
  await host.goto(`${stage.url}/host/${room.room}#${room.hostSecret}`);
  await button(host, 'host.step.key').waitFor();
  room.hostSecret = String(await host.evaluate(`localStorage.getItem('podium.link.host.${room.room}')`));
  await hostComesBack('ui.phase.reveal');
  for (const page of [thief, oldWall]) await page.context().close();
  await ownWall.close();
});

it('opens a finished room to whoever has a code for a seat, and to nobody else', async () => {
  await lead(host, 'key', 'why', 'standings');
  await isOn(minji, 'standings');
  await hostComesBack('ui.phase.standings');
  await button(host, 'host.more').click();
  await button(host, 'host.end').click();
  await host.locator('dialog[open] .btn.go').click();
  await isOn(minji, 'finish');
  await hostComesBack('ui.phase.finished');
  const pass = await passFromHost('민지');
  const late = await stage.page('smallPhone', `/j/${room.code}`, EN);
  await isClean(late, heading(late, 'seats.overTitle'));
  expect(await late.locator('#nm').count()).toBe(0);
  await late.locator('#pass').fill(pass);
  await isOn(late, 'finish');
  await heading(minji, 'seats.goneElsewhere').waitFor();
  await minji.context().close();
  minji = late;
});

it('asks everybody aboard where nobody hosts', async () => {
  const group = await stage.openRoom({ form: 'study', rounds: [ROUND] });
  const [ada, bo] = [await stage.phone(group, 'Ada', EN), await stage.phone(group, 'Bo')];
  await wipe(ada);
  await ada.locator('#nm').fill('ada');
  await button(ada, 'join.go').click();
  await button(ada, 'seats.sameMeGroup').click();
  await heading(ada, 'seats.waitsTitleGroup').waitFor();
  await isClean(bo, bo.locator('.asked'));
  await button(bo, 'seats.give').click();
  await ada.locator('.crew', { hasText: 'Ada' }).waitFor();
  await bo.locator('.asked').waitFor({ state: 'detached' });
  for (const page of [ada, bo]) await page.context().close();
});

it('deletes the room for everybody, and forgets it here', async () => {
  await button(host, 'host.links').click();
  await button(host, 'host.delete').click();
  await isClean(host, button(host, 'host.deleteYes'));
  await button(host, 'host.deleteYes').click();
  await isClean(host, heading(host, 'host.deleted'));
  expect(await host.evaluate('Object.keys(localStorage).join()')).not.toContain(room.room);
  await isClean(minji, heading(minji, 'seats.goneRoom'));
  await minji.reload();
  await minji.locator('#code-news', { hasText: refusals.room_not_found.en }).waitFor();
});
