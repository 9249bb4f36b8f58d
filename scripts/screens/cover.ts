// `npm run screens -- --cover`: the picture of the README from a real room, with twelve ships and a phone on one of them, while
// everything moves: the crane in the middle of the reveal, boards in play, the podium. Writes docs/podium.jpg.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Crowd } from '../../test/browser/crowd.ts';
import { comeAboard, Stage } from '../../test/browser/stage.ts';

const ROUND = 'o-pod-control';
const FILE = join(import.meta.dirname, '../../docs/podium.jpg');
const WALL = { width: 1600, height: 900 };
const HAND = { width: 390, height: 844 };
/** With the page, three on each of twelve ships. */
const OTHERS = 35;
/** The page is on the last. */
const SHIPS = 12;
/** Of the card's way: neither in nor out. */
const HALF_WAY_MS = 330;

const shot = async (page: Page) =>
  `data:image/png;base64,${(await page.screenshot({ animations: 'allow' })).toString('base64')}`;

async function open(stage: Stage, path: string, { isHand }: { isHand: boolean }): Promise<Page> {
  const context = await stage.browser.newContext({
    serviceWorkers: 'block',
    viewport: isHand ? HAND : WALL,
    deviceScaleFactor: isHand ? 2 : 1,
    hasTouch: isHand,
    isMobile: isHand,
    locale: 'en-US',
    colorScheme: 'dark',
  });
  return stage.tab(context, path);
}

interface Pictures {
  reveal: string;
  hand: string;
  lobby: string;
  play: string;
  podium: string;
}

/** The wall goes through its acts as in class: nothing is skipped. */
async function takeAll(stage: Stage): Promise<Pictures> {
  const room = await stage.openRoom({
    rounds: [ROUND],
    settings: { formation: 'auto', teamSize: 3, wallNames: 'teams' },
  });
  const wall = await open(stage, `/screen/${room.room}#${room.screenSecret}`, { isHand: false });
  const crowd = await Crowd.gather(stage, room, OTHERS);
  try {
    const phone = await open(stage, `/j/${room.code}`, { isHand: true });
    await comeAboard(phone, 'Ada');
    await wall
      .locator('.w-arrived li')
      .nth(SHIPS - 1)
      .waitFor();
    await wall.evaluate(
      'Promise.allSettled(document.querySelector(".w-arrived").getAnimations({ subtree: true }).filter((one) => one.effect.getTiming().iterations === 1).map((one) => one.finished))',
    );
    const lobby = await shot(wall);
    await crowd.start();
    await crowd.next();
    await crowd.host.phase('play');
    await Promise.all(crowd.players.map((player) => player.until(() => player.mirror.get('board') !== null)));
    const isOn = (i: number, ship: number) => crowd.players[i]?.get('board').number === ship;
    await crowd.load({ who: (i) => !isOn(i, SHIPS), share: 0.5, skill: 0.8 });
    await crowd.load({ who: (i) => isOn(i, SHIPS), share: 0.75, skill: 1 });
    await crowd.lock(2);
    await phone.locator('[data-tray] button[data-card]:not([aria-hidden])').first().click();
    await phone.locator('.bd-gap').last().waitFor();
    // The card is in the hand, and no longer on its way there.
    await phone.evaluate(
      'Promise.allSettled(document.getAnimations().filter((one) => one.effect.getTiming().iterations === 1).map((one) => one.finished))',
    );
    const [play, hand] = [await shot(wall), await shot(phone)];
    await phone.keyboard.press('Escape');
    await crowd.load({ who: (i) => i % 2 === 0, skill: 0.7 });
    await crowd.endRound();
    await crowd.step(1);
    await wall.locator('.counts.on-wall').first().waitFor();
    await crowd.step(2);
    await wall.locator('.rw-bx.is-last').waitFor();
    await wall.evaluate(
      `for (const one of document.querySelector('.w-stage').getAnimations({ subtree: true }).filter(({ effect }) => effect.target.matches('.is-last, .rw-boom'))) { one.pause(); one.currentTime = ${HALF_WAY_MS}; }`,
    );
    const reveal = await shot(wall);
    await crowd.standings();
    await crowd.finish();
    await wall.locator('.w-awards:not(.waits), .w-thanks:not(.waits)').waitFor();
    await wall.evaluate(
      'Promise.allSettled(document.querySelector(".w-fest").getAnimations({ subtree: true }).map((one) => one.finished))',
    );
    return { reveal, hand, lobby, play, podium: await shot(wall) };
  } finally {
    await crowd.close();
  }
}

const page = ({ reveal, hand, lobby, play, podium }: Pictures) => `<!doctype html>
<style>
  body { margin: 0; padding: 16px; width: 1568px; display: grid; gap: 16px; background: #0b1230; }
  div { display: grid; gap: 16px; grid-template-columns: 1fr 319px; }
  div + div { grid-template-columns: repeat(3, 1fr); }
  img { display: block; width: 100%; height: 100%; object-fit: cover; border-radius: 10px; }
</style>
<div><img src="${reveal}"><img src="${hand}"></div>
<div><img src="${lobby}"><img src="${play}"><img src="${podium}"></div>`;

export async function makeCover(): Promise<string> {
  const stage = await Stage.open();
  try {
    const pictures = await takeAll(stage);
    const sheet = await stage.browser.newPage({ viewport: { width: 1600, height: 900 } });
    await sheet.setContent(page(pictures));
    await sheet.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
    await sheet.screenshot({ path: FILE, type: 'jpeg', quality: 84, fullPage: true });
  } finally {
    await stage.close();
  }
  return FILE;
}
