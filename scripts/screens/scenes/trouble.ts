// What goes wrong: no line, a full disk, no host, a second window, a seat taken away, a room that is gone, a wrong link.
import type { Page } from 'playwright-core';
import { perfect } from '../../../test/browser/answers.ts';
import { play } from '../../../test/browser/hands.ts';
import { openRound } from '../../../test/browser/leads.ts';
import { button, either } from '../../../test/browser/words.ts';
import { all, type Crew } from '../crew.ts';
import { cardsOf } from './live.ts';

const ROUND = 'o-chain';
/** Longer than it takes until somebody counts as away. */
const SKIP_MS = 16_000;

/** At a person's row in the list of people. */
async function withPerson(
  host: Page,
  name: string,
  press: (row: ReturnType<Page['locator']>) => Promise<void>,
) {
  await button(host, 'host.people').click();
  const row = host.locator('dialog[open] .h-person', { hasText: name });
  await row.locator('summary').click();
  await press(row);
  await host.keyboard.press('Escape');
}

export async function trouble(crew: Crew): Promise<void> {
  const { faults } = crew;
  const room = await crew.stage.openRoom({
    rounds: [ROUND],
    settings: { formation: 'auto', teamSize: 2, isTimed: false },
  });
  const { host, hosts } = await crew.hosts(room);
  const walls = await crew.walls(room);
  const phones = await crew.phones(room);
  const everyone = [...all(phones), ...all(hosts), ...all(walls)];
  const answer = perfect(ROUND);
  const cards = cardsOf(answer);
  await openRound(host, 'start', all(phones), crew.stage);

  const banner = (page: Page) => page.locator('.banner, .h-again, .w-again').first();
  const said = () => Promise.all(everyone.map((page) => banner(page).waitFor({ timeout: 60_000 })));
  const well = () =>
    Promise.all(everyone.map((page) => banner(page).waitFor({ state: 'detached', timeout: 60_000 })));
  for (const page of everyone) await page.context().setOffline(true);
  await said();
  await play(phones.ko, ROUND, answer, { only: cards.slice(0, 1) });
  await crew.take('phone', 'reconnecting', phones);
  await crew.take('host', 'reconnecting', hosts);
  await crew.take('wall', 'reconnecting', walls);
  for (const page of everyone) await page.context().setOffline(false);
  await well();

  faults.isFull = true;
  // A phone says so when it has something that cannot be saved, the others when the server has noticed.
  await Promise.all([
    play(phones.ko, ROUND, answer, { only: cards.slice(1, 2) }),
    play(phones.en, ROUND, answer, { only: cards.slice(2, 3) }),
  ]);
  await said();
  await crew.take('phone', 'saving', phones);
  await crew.take('host', 'saving', hosts);
  await crew.take('wall', 'saving', walls);
  faults.isFull = false;
  await well();

  for (const name of ['민지', 'Ada'])
    await withPerson(host, name, async (row) => {
      await row.getByRole('button', { name: either('host.handsOffOf') }).click();
    });
  await Promise.all(all(phones).map((page) => page.locator('.hands').waitFor()));
  await crew.take('phone', 'play-hands-off', phones);
  await ends(crew, { room, host, hosts, phones });
}

interface Ends {
  room: Awaited<ReturnType<Crew['stage']['openRoom']>>;
  host: Page;
  hosts: Awaited<ReturnType<Crew['hosts']>>['hosts'];
  phones: Awaited<ReturnType<Crew['phones']>>;
}

async function ends(crew: Crew, { room, host, hosts, phones }: Ends): Promise<void> {
  if (crew.camera.wants('phone')) {
    const seconds = await Promise.all(
      all(phones).map((page) => crew.stage.tab(page.context(), `/j/${room.code}`)),
    );
    await Promise.all(all(phones).map((page) => button(page, 'notice.takeBack').waitFor()));
    await crew.take('phone', 'replaced', phones);
    for (const page of seconds) await page.close();
    for (const page of all(phones)) await button(page, 'notice.takeBack').click();
    await Promise.all(all(phones).map((page) => page.locator('main.play').waitFor()));
  }
  for (const page of all(hosts)) await page.goto('about:blank');
  await untilHostIsGone(crew, all(phones));
  await crew.take('phone', 'host-gone', phones);
  for (const page of all(phones)) await button(page, 'pace.take').click();
  await Promise.all(all(phones).map((page) => button(page, 'pace.take').waitFor({ state: 'detached' })));
  for (const page of all(hosts)) {
    await page.goto(`${crew.stage.url}/host/${room.room}#${room.hostSecret}`);
    await button(page, 'host.step.takeBack').waitFor();
  }
  await crew.take('host', 'group-pace', hosts);
  await button(host, 'host.step.takeBack').click();
  await button(host, 'host.step.endRound').waitFor();
  await wrongLinks(crew, room.room);
  for (const name of ['민지', 'Ada'])
    await withPerson(host, name, async (row) => {
      await row.getByRole('button', { name: either('host.removeOf') }).click();
    });
  await Promise.all(all(phones).map((page) => page.locator('main.side h1').waitFor()));
  await crew.take('phone', 'removed', phones);
  await gone(crew);
}

/** Minutes pass until every phone offers to go on without. */
async function untilHostIsGone(crew: Crew, phones: readonly Page[]): Promise<void> {
  const offered = (page: Page) => button(page, 'pace.take').waitFor({ timeout: 1_000 });
  for (let turn = 0; turn < 30; turn++) {
    await crew.skip(SKIP_MS);
    const offers = await Promise.allSettled(phones.map(offered));
    if (offers.every(({ status }) => status === 'fulfilled')) return;
  }
  throw new Error('nobody missed the host');
}

async function wrongLinks(crew: Crew, room: string): Promise<void> {
  for (const [face, path] of [
    ['host', 'host'],
    ['wall', 'screen'],
  ] as const) {
    if (!crew.camera.wants(face)) continue;
    const pages = await crew.each((lang) => crew.open(lang, `/${path}/${room}#${'x'.repeat(22)}`, 'wide'));
    await Promise.all(all(pages).map((page) => page.locator('.h-closed .btn, .w-notice .btn').waitFor()));
    await crew.take(face, 'refused', pages);
  }
}

/** A room that is deleted while people are in it. */
async function gone(crew: Crew): Promise<void> {
  const room = await crew.stage.openRoom();
  const phones = await crew.phones(room);
  await crew.stage.podium.rooms.delete(room.room);
  await Promise.all(all(phones).map((page) => page.locator('main.side h1').waitFor()));
  await crew.take('phone', 'over', phones);
}
