// A class from the empty lobby to the festival: every phase on phone, host and wall, and a round of each kind.
import type { Page } from 'playwright-core';
import { type Answer, perfect } from '../../../test/browser/answers.ts';
import { lockIn, play, ready } from '../../../test/browser/hands.ts';
import { isOn, lead, openRound, passCountdown } from '../../../test/browser/leads.ts';
import { button } from '../../../test/browser/words.ts';
import type { Screen } from '../catalog.ts';
import { all, type Crew, type Pages } from '../crew.ts';
import { dialogs, lobbyDialogs } from './dialogs.ts';

const FIRST = 'o-chain';
/** The other kinds, by the word in the names of their pictures. */
const OTHERS = [
  ['axis', 'm-isolation'],
  ['grid', 'm-runtime-grid'],
  ['choice', 'c-watch'],
] as const;
const BOTS = 9;

export interface Class {
  host: Page;
  hosts: Partial<Pages>;
  walls: Partial<Pages>;
  phones: Pages;
}
/** Screens that all three have, under one name. */
type Common = Screen<'phone'> & Screen<'host'> & Screen<'wall'>;

export const cardsOf = (answer: Answer): string[] =>
  answer.kind === 'order' ? answer.row : answer.kind === 'match' ? Object.keys(answer.placed) : answer.chosen;

async function takeAll(crew: Crew, screen: Common, { phones, hosts, walls }: Class): Promise<void> {
  await crew.whileStill(async () => {
    await Promise.all([
      crew.take('phone', screen, phones),
      crew.take('host', screen, hosts),
      crew.take('wall', screen, walls),
    ]);
  });
}

export const endRound = async (host: Page): Promise<void> => {
  await button(host, 'host.step.endRound').click();
  await host.locator('dialog[open] .btn.go').click();
};

export async function live(crew: Crew): Promise<void> {
  const room = await crew.stage.openRoom({
    rounds: [FIRST, ...OTHERS.map(([, id]) => id)],
    settings: { formation: 'auto', teamSize: 2 },
  });
  const { host, hosts } = await crew.hosts(room);
  const walls = await crew.walls(room);
  await Promise.all([
    host.locator('.h-come').waitFor(),
    ...all(walls).map((wall) => wall.locator('.w-nobody').waitFor()),
  ]);
  await crew.take('host', 'lobby-empty', hosts);
  await crew.take('wall', 'lobby-empty', walls);
  const phones = await crew.phones(room);
  // Does nothing, so that its ship does not lock and the round goes on.
  await crew.phone(room, 'ko', '도윤');
  await crew.bots(room, BOTS);
  const people: Class = { host, hosts, walls, phones };
  await Promise.all([
    ...all(hosts).map((page) => page.locator('.tile').nth(5).waitFor()),
    ...all(phones).map((page) => page.locator('.crew li').nth(1).waitFor()),
  ]);
  await takeAll(crew, 'lobby', people);
  await menu(crew, phones);
  if (crew.camera.wants('host')) await lobbyDialogs(crew, hosts);

  await lead(host, 'start');
  await Promise.all(all(phones).map((page) => isOn(page, 'briefing')));
  await takeAll(crew, 'briefing', people);
  await lead(host, 'go');
  await Promise.all(all(phones).map((page) => page.locator('.count').waitFor()));
  await takeAll(crew, 'briefing-321', people);
  crew.stage.passCountdown();
  await firstRound(crew, people);
  await reveal(crew, people);
  for (const [name, id] of OTHERS) await otherRound(crew, people, name, id);
  await lead(host, 'finish');
  await Promise.all(all(phones).map((page) => isOn(page, 'finish')));
  await takeAll(crew, 'finish', people);
  await crew.take('phone', 'finish-below', phones, toEnd);
}

async function menu(crew: Crew, phones: Pages): Promise<void> {
  for (const page of all(phones)) await button(page, 'aboard.menu').click();
  await crew.take('phone', 'menu', phones);
  for (const page of all(phones)) await page.keyboard.press('Escape');
}

const toEnd = (page: Page) =>
  page.locator('main').evaluate((main) => {
    const view = main.ownerDocument.defaultView;
    for (const one of [...main.querySelectorAll('*'), main]) one.scrollTop = one.scrollHeight;
    view.scrollTo(0, main.ownerDocument.documentElement.scrollHeight);
  });

/** Each takes a card that nobody else holds; both at once, since a hold does not live long. */
async function takeInHand(phones: Pages): Promise<void> {
  const hasCard = (page: Page) =>
    page
      .locator('.in-hand, .bd-sheet')
      .first()
      .waitFor({ timeout: 1_500 })
      .then(
        () => true,
        () => false,
      );
  for (const page of all(phones)) {
    const card = page.locator('.bd-now button[data-card], .bd-list2 button[data-card]');
    for (let turn = 0; turn < 4; turn++) {
      await card.nth(Math.max(0, (await card.count()) - 1 - turn)).click();
      if (await hasCard(page)) break;
      if ((await page.locator('.bd-now').count()) > 0) await button(page, 'board.nextCard').click();
    }
  }
}

async function firstRound(crew: Crew, people: Class): Promise<void> {
  const { host, hosts, walls, phones } = people;
  const { ko, en } = phones;
  const answer = perfect(FIRST);
  const cards = cardsOf(answer);
  await Promise.all(all(phones).map((page) => page.locator('main.play .bd').waitFor()));
  await play(ko, FIRST, answer, { only: cards.slice(0, 3) });
  await en.locator('.bd-row [data-card]').nth(2).waitFor();
  await crew.whileStill(() =>
    Promise.all([
      crew.take('phone', 'play-order', phones),
      crew.take('host', 'play', hosts),
      crew.take('wall', 'play-order', walls),
    ]).then(() => {}),
  );
  await takeInHand(phones);
  await crew.whileStill(() => crew.take('phone', 'play-order-hand', phones));
  for (const page of all(phones)) await page.keyboard.press('Escape');
  if (crew.camera.wants('host')) await dialogs(crew, hosts);
  await button(host, 'host.pause').click();
  await Promise.all(all(phones).map((page) => page.locator('.banner').waitFor()));
  await crew.take('phone', 'play-paused', phones);
  await crew.take('host', 'paused', hosts);
  await crew.take('wall', 'paused', walls);
  await button(host, 'host.step.resume').click();
  await Promise.all(all(phones).map((page) => page.locator('.banner').waitFor({ state: 'detached' })));
  await play(ko, FIRST, answer, { only: cards.slice(3) });
  await en
    .locator('.bd-row [data-card]')
    .nth(cards.length - 1)
    .waitFor();
  await crew.whileStill(() => crew.take('phone', 'play-order-full', phones));
  await ready(ko);
  await en.locator('.seats .seat-name small').first().waitFor({ state: 'attached' });
  await crew.whileStill(() => crew.take('phone', 'play-ready', phones));
  await ready(en);
  await Promise.all(all(phones).map((page) => page.locator('.locking').waitFor()));
  await crew.whileStill(() => crew.take('phone', 'play-locking', phones));
  await Promise.all(all(phones).map((page) => page.locator('footer.rdy.locked').waitFor()));
  await takeAll(crew, 'play-locked', people);
}

async function reveal(crew: Crew, people: Class): Promise<void> {
  const { host, walls, phones } = people;
  await endRound(host);
  await Promise.all([
    ...all(phones).map((page) => isOn(page, 'reveal')),
    ...all(walls).map((wall) => wall.locator('.counts.on-wall').waitFor()),
  ]);
  await takeAll(crew, 'reveal-answers', people);
  await lead(host, 'key');
  await keyIsShown(people);
  await takeAll(crew, 'reveal-key', people);
  await lead(host, 'why');
  await Promise.all(all(phones).map((page) => page.locator('.why').waitFor()));
  await takeAll(crew, 'reveal-why', people);
  await crew.take('phone', 'reveal-why-below', phones, toEnd);
  await lead(host, 'standings');
  await Promise.all(all(phones).map((page) => isOn(page, 'standings')));
  await takeAll(crew, 'standings', people);
}

const keyIsShown = ({ phones, walls }: Class) =>
  Promise.all([
    ...all(phones).map((page) => page.locator('.rv-list').first().waitFor()),
    ...all(walls).map((wall) => wall.locator('.w-stage .rw').first().waitFor()),
  ]);

async function otherRound(
  crew: Crew,
  people: Class,
  name: (typeof OTHERS)[number][0],
  id: string,
): Promise<void> {
  const { host, walls, phones } = people;
  const answer = perfect(id);
  if (name === 'axis') {
    await lead(host, 'nextRound');
    await Promise.all(all(phones).map((page) => isOn(page, 'briefing')));
    await crew.take('wall', 'briefing-axis', walls);
    await lead(host, 'go');
    await passCountdown(phones.ko, crew.stage);
    await Promise.all(all(phones).map((page) => page.locator('main.play .bd').waitFor()));
  } else await openRound(host, 'nextRound', all(phones), crew.stage);
  await play(phones.ko, id, answer, { only: cardsOf(answer).slice(0, 3) });
  await crew.whileStill(() =>
    Promise.all([crew.take('phone', `play-${name}`, phones), crew.take('wall', `play-${name}`, walls)]).then(
      () => {},
    ),
  );
  if (name !== 'choice') {
    await takeInHand(phones);
    await crew.whileStill(() => crew.take('phone', `play-${name}-hand`, phones));
    for (const page of all(phones)) await page.keyboard.press('Escape');
  }
  await lockIn(phones.ko, phones.en);
  await endRound(host);
  await Promise.all(all(walls).map((wall) => wall.locator('.counts.on-wall').waitFor()));
  await crew.take('wall', `reveal-answers-${name}`, walls);
  await lead(host, 'key');
  await keyIsShown(people);
  await crew.take('phone', `reveal-key-${name}`, phones);
  await crew.take('wall', `reveal-key-${name}`, walls);
  await lead(host, 'why', 'standings');
}
