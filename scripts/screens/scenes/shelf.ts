// The page of all rooms: a list with rooms that wait, run, are finished and are gone, what is asked before one leaves it or is
// repeated, and classes beside each other. A dozen rooms for pages of the list; three classes that grew better for the lines.
import type { Page } from 'playwright-core';
import { playClass } from '../../../test/browser/played.ts';
import type { OpenedRoom } from '../../../test/browser/stage.ts';
import { either } from '../../../test/browser/words.ts';
import { TestClient } from '../../../test/helpers/client.ts';
import { all, type Crew } from '../crew.ts';

const ROUNDS = ['o-chain', 'm-isolation', 'm-runtime-grid', 'c-watch'];
/** Mistakes of the first ship in each round, class by class: the first one has more to learn in some rounds than in others. */
const MISTAKES = [
  [2, 4, 3, 1],
  [1, 3, 3, 0],
  [0, 1, 2, 0],
];
const DAY_MS = 86_400_000;
const SETTINGS = { formation: 'auto', teamSize: 1, speedShare: 0 } as const;
const LATER = ['containers', 'runtimes', 'pods', 'os', 'from-chroot-to-pod', 'containers', 'runtimes'];
/** Weeks since each room was opened: those that wait, those that are over, those that are gone. */
const AGO = { waiting: 0, over: [3, 2, 1], gone: [20, 31] };

interface Kept extends OpenedRoom {
  form: 'live' | 'review';
  packTitle: { ko: string; en: string };
  openedAtMs: number;
}

async function titles(crew: Crew): Promise<Map<string, Kept['packTitle']>> {
  const answer = await fetch(`${crew.stage.url}/api/packs`);
  const packs = ((await answer.json()) as { packs: { id: string; title: Kept['packTitle'] }[] }).packs;
  return new Map(packs.map(({ id, title }) => [id, title]));
}

/** Somebody is on board and the first board is being loaded. */
async function run(crew: Crew, room: OpenedRoom): Promise<TestClient[]> {
  const host = await new TestClient(crew.stage.url, {
    role: 'host',
    room: room.room,
    secret: room.hostSecret,
  }).ready();
  const player = await new TestClient(crew.stage.url, { code: room.code }).ready();
  await player.join('Mia');
  await host.ask({ type: 'start', phaseNo: host.phaseNo });
  await host.phase('briefing');
  return [host, player];
}

async function shelf(crew: Crew): Promise<Kept[]> {
  const { stage } = crew;
  const names = await titles(crew);
  const kept = (
    room: OpenedRoom,
    weeksAgo: number,
    pack = 'from-chroot-to-pod',
    form: Kept['form'] = 'live',
  ) => ({
    ...room,
    form,
    packTitle: names.get(pack) as Kept['packTitle'],
    openedAtMs: Date.now() - weeksAgo * 7 * DAY_MS,
  });
  const running = await stage.openRoom({ rounds: ROUNDS, settings: SETTINGS });
  const rooms = [kept(running, AGO.waiting)];
  for (const [i, pack] of LATER.entries()) {
    const form = i === 2 ? 'review' : 'live';
    rooms.push(kept(await stage.openRoom({ pack, form }), AGO.waiting, pack, form));
  }
  // One after the other: their order in time is that of their lines.
  const over: Kept[] = [];
  for (const [i, weeksAgo] of AGO.over.entries()) {
    const room = await stage.openRoom({ rounds: ROUNDS, settings: SETTINGS });
    const mistakes = (board: number, round: number) => Math.max(0, (MISTAKES[i]?.[round] ?? 0) - board);
    await playClass(stage, room, { people: 3, mistakes });
    over.unshift(kept(room, weeksAgo));
  }
  rooms.push(...over);
  for (const [i, weeksAgo] of AGO.gone.entries())
    rooms.push(
      kept({ ...running, room: `gone${'0'.repeat(16)}${i}`, code: `GNE4M${i + 2}` }, weeksAgo, 'os'),
    );
  return rooms;
}

export async function rooms(crew: Crew): Promise<void> {
  if (!crew.camera.wants('home')) return;
  const kept = await shelf(crew);
  const clients = await run(crew, kept[0] as Kept);
  const pages = await crew.each((lang) => crew.open(lang, '/rooms', 'wide'));
  const on = (act: (page: Page) => Promise<unknown>) => Promise.all(all(pages).map(act));
  await on(async (page) => {
    await page.evaluate(`localStorage.setItem('podium.rooms', ${JSON.stringify(JSON.stringify(kept))})`);
    await page.reload();
    await page.locator('.rm-row .tag').first().waitFor();
  });
  const toTop = (page: Page) => page.evaluate('scrollTo(0, 0)');
  const finished = (page: Page) => page.locator('.rm-row.finished');
  await crew.take('home', 'all-rooms', pages, toTop);
  await on(async (page) => {
    for (const box of await finished(page).getByRole('checkbox').all()) await box.check();
  });
  await crew.take('home', 'all-rooms-picked', pages, (page) =>
    finished(page)
      .last()
      .evaluate((row) => row.scrollIntoView({ block: 'center' })),
  );
  await crew.take('home', 'all-rooms-carry', pages, (page) => page.evaluate('scrollTo(0, 99999)'));
  await on((page) => finished(page).first().locator('.btn.icon').click());
  await crew.take('home', 'all-rooms-leave', pages);
  await on(async (page) => {
    await page.keyboard.press('Escape');
    await finished(page)
      .first()
      .getByRole('button', { name: either('rooms.repeatLabel') })
      .click();
    await page.locator('dialog[open]').waitFor();
  });
  await crew.take('home', 'all-rooms-repeat', pages);
  await on(async (page) => {
    await page.keyboard.press('Escape');
    await page.locator('.rm-compare .btn.go').click();
    await page.locator('.rm-table').waitFor();
  });
  await crew.take('home', 'compared', pages, toTop);
  await crew.take('home', 'compared-table', pages, (page) =>
    page.locator('.rm-table').evaluate((table) => table.scrollIntoView({ block: 'center' })),
  );
  for (const client of clients) await client.close();
}
