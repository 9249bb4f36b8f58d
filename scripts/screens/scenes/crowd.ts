// Many ships: sixteen on the wall, then a whole fleet, late comers who watch; and one display with the bar under the wall.
import type { Page } from 'playwright-core';
import { isOn, lead } from '../../../test/browser/leads.ts';
import { button, either, say } from '../../../test/browser/words.ts';
import { all, type Crew } from '../crew.ts';
import { endRound } from './live.ts';

const ROUNDS = ['o-pod-boss'];

async function toPlay({ stage }: Crew, host: Page): Promise<void> {
  await lead(host, 'start', 'go');
  await button(host, 'host.step.going').or(button(host, 'host.step.endRound')).waitFor();
  stage.passCountdown();
  await button(host, 'host.step.endRound').waitFor();
}

export async function sixteen(crew: Crew): Promise<void> {
  if (!crew.camera.wants('wall') && !crew.camera.wants('host')) return;
  const room = await crew.stage.openRoom({ rounds: ROUNDS, settings: { formation: 'auto', teamSize: 2 } });
  const { host, hosts } = await crew.hosts(room);
  const walls = await crew.walls(room);
  await crew.bots(room, 32);
  await host.locator('.tile').nth(15).waitFor();
  await crew.take('wall', 'lobby-16', walls);
  await toPlay(crew, host);
  // Until some have loaded: the wall is looked at in the middle of a round.
  await host.locator('.tile .sl i.on').nth(30).waitFor();
  await crew.whileStill(async () => {
    await crew.take('wall', 'play-16', walls);
    await crew.take('host', 'play-16', hosts);
  });
}

export async function fleet(crew: Crew): Promise<void> {
  const room = await crew.stage.openRoom({ rounds: ROUNDS, settings: { formation: 'auto', teamSize: 1 } });
  const { host, hosts } = await crew.hosts(room);
  const walls = await crew.walls(room);
  // Does nothing, so that the round does not end while pictures are made.
  await crew.phone(room, 'ko', '도윤');
  await crew.bots(room, 40);
  await host.locator('.tile').nth(40).waitFor();
  await crew.take('wall', 'lobby-many', walls);
  await toPlay(crew, host);
  await host.locator('.tile .sl i.on').nth(80).waitFor();
  await crew.whileStill(async () => {
    await crew.take('wall', 'play-many', walls);
    await crew.take('host', 'play-many', hosts);
  });
  if (crew.camera.wants('phone')) {
    const late = await crew.phones(room);
    await Promise.all(all(late).map((page) => isOn(page, 'watching')));
    await crew.whileStill(() => crew.take('phone', 'watching', late));
  }
  await endRound(host);
  await lead(host, 'key', 'why', 'standings');
  await Promise.all(all(walls).map((wall) => wall.locator('.w-table li').first().waitFor()));
  await crew.take('wall', 'standings-many', walls);
}

export async function oneDisplay(crew: Crew): Promise<void> {
  if (!crew.camera.wants('bar')) return;
  const bars = await crew.each(async (lang) => {
    const page = await crew.open(lang, '/new', 'wide');
    await button(page, 'home.open').click();
    await button(page, 'home.becomeScreen').click();
    await page.locator('.c-bar').waitFor();
    const shown = page.getByRole('img', { name: either('screen.code') });
    const code = (await shown.getAttribute('aria-label'))?.slice(-7).replace(' ', '') ?? '';
    await button(await crew.phone({ code }, lang), 'seats.newShip').click();
    await button(page, 'host.step.start').waitFor();
    return page;
  });
  const everyone = (run: (page: Page) => Promise<unknown>) => Promise.all(all(bars).map(run));
  await crew.take('bar', 'lobby', bars);
  await everyone((page) => lead(page, 'start'));
  await everyone((page) => button(page, 'host.step.go').waitFor());
  await crew.take('bar', 'briefing', bars);
  await everyone((page) => lead(page, 'go'));
  await everyone((page) => button(page, 'host.pause').waitFor());
  await crew.whileStill(() => crew.take('bar', 'play', bars));
  await everyone((page) => button(page, 'host.pause').click());
  await everyone((page) => button(page, 'host.step.resume').waitFor());
  await crew.take('bar', 'paused', bars);
  await everyone((page) => lead(page, 'resume'));
  await everyone(endRound);
  await everyone((page) => button(page, 'host.step.key').waitFor());
  await crew.take('bar', 'reveal-answers', bars);
  await everyone((page) => lead(page, 'key'));
  await everyone((page) => page.locator('.w-stage .rw').first().waitFor());
  await crew.take('bar', 'reveal-key', bars);
  await everyone((page) => lead(page, 'why', 'standings'));
  await everyone((page) =>
    page
      .getByText(say('ko', 'host.step.nextRound'))
      .or(page.getByText(say('en', 'host.step.nextRound')))
      .first()
      .waitFor(),
  );
  await crew.take('bar', 'standings', bars);
}
