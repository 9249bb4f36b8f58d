// The other two forms of a room: a review with its two attempts, and a study group that goes on by itself.
import { type Answer, perfect } from '../../../test/browser/answers.ts';
import { lockIn, play, ready } from '../../../test/browser/hands.ts';
import { isOn, lead, openRound, passCountdown } from '../../../test/browser/leads.ts';
import { button } from '../../../test/browser/words.ts';
import { all, type Crew, type Pages } from '../crew.ts';

const ROUND = 'o-chain';
const RIGHT = perfect(ROUND);
const WRONG: Answer = { kind: 'order', row: ['cli', 'ctd', 'dockerd', 'shim', 'runc', 'kernel'] };

export async function review(crew: Crew): Promise<void> {
  const room = await crew.stage.openRoom({
    form: 'review',
    rounds: [ROUND],
    settings: { formation: 'auto', teamSize: 2 },
  });
  const { host, hosts } = await crew.hosts(room);
  const walls = await crew.walls(room);
  const phones = await crew.phones(room);
  const { ko, en } = phones;
  await openRound(host, 'start', all(phones), crew.stage);
  await Promise.all([play(ko, ROUND, RIGHT), play(en, ROUND, WRONG)]);
  await crew.take('phone', 'play-alone', phones);
  await crew.take('host', 'play-alone', hosts);
  await crew.take('wall', 'play-alone', walls);
  await lockIn(ko);
  await ready(en);
  await Promise.all(all(phones).map((page) => isOn(page, 'discussion')));
  await button(host, 'host.showAll').waitFor();
  await Promise.all(
    all(phones).map((page) => page.locator('.first-board .bd-row [data-card]').last().waitFor()),
  );
  await crew.take('phone', 'discussion', phones);
  await crew.take('host', 'discussion', hosts);
  await crew.take('wall', 'discussion', walls);
  await button(host, 'host.showAll').click();
  await Promise.all([
    ...all(phones).map((page) => page.locator('.dist').first().waitFor()),
    ...all(walls).map((page) => page.locator('.counts.on-wall').first().waitFor()),
  ]);
  await crew.take('phone', 'discussion-shown', phones);
  await crew.take('wall', 'discussion-shown', walls);
  await lead(host, 'together');
  await Promise.all(all(phones).map((page) => page.locator('main.play .bd').waitFor()));
  for (const page of all(phones)) {
    await button(page, 'play.myFirst').click();
    await page.locator('dialog[open] .bd-row [data-card]').last().waitFor();
  }
  await crew.take('phone', 'play-first-answer', phones);
  for (const page of all(phones)) await page.keyboard.press('Escape');
  await play(ko, ROUND, RIGHT);
  await lockIn(ko, en);
  await Promise.all(all(phones).map((page) => isOn(page, 'reveal')));
  await lead(host, 'key', 'why');
  await Promise.all(all(phones).map((page) => page.locator('.why').waitFor()));
  for (const page of all(phones)) await page.locator('details.more summary').first().click();
  await crew.take('phone', 'reveal-review', phones);
  await crew.take('host', 'reveal-review', hosts);
  await crew.take('wall', 'reveal-review', walls);
}

/** Both want to go on. */
async function vote(crew: Crew, phones: Pages, phase: string): Promise<void> {
  for (const page of all(phones)) await page.locator('footer.next button').click();
  if (phase === 'play') await passCountdown(phones.ko, crew.stage);
  await Promise.all(all(phones).map((page) => isOn(page, phase)));
}

export async function study(crew: Crew): Promise<void> {
  if (!crew.camera.wants('phone')) return;
  const room = await crew.stage.openRoom({
    form: 'study',
    rounds: [ROUND],
    settings: { isOneBoat: true },
  });
  const phones = await crew.phones(room);
  const { ko, en } = phones;
  await Promise.all(all(phones).map((page) => page.locator('.crew li').nth(1).waitFor()));
  await crew.take('phone', 'group-lobby', phones);
  await vote(crew, phones, 'briefing');
  await crew.take('phone', 'group-briefing', phones);
  await vote(crew, phones, 'play');
  for (const page of all(phones)) await button(page, 'aboard.menu').click();
  await crew.whileStill(() => crew.take('phone', 'group-menu', phones));
  await button(en, 'pace.pause').click();
  for (const page of all(phones)) {
    await page.keyboard.press('Escape');
    await page.locator('.banner').waitFor();
  }
  await crew.take('phone', 'group-paused', phones);
  await button(ko, 'pace.resume').click();
  // While it is paused, a press opens the text of a card.
  await Promise.all(all(phones).map((page) => page.locator('.banner').waitFor({ state: 'detached' })));
  await play(ko, ROUND, WRONG);
  await lockIn(ko, en);
  await Promise.all(all(phones).map((page) => isOn(page, 'reveal')));
  await Promise.all(all(phones).map((page) => page.locator('.rv-list').first().waitFor()));
  await crew.take('phone', 'group-reveal', phones);
  for (const page of all(phones)) await button(page, 'answer.showWhy').click();
  await crew.take('phone', 'group-why', phones);
  await vote(crew, phones, 'standings');
  await crew.take('phone', 'group-standings', phones);
  await vote(crew, phones, 'finish');
  await crew.take('phone', 'group-finish', phones);
}
