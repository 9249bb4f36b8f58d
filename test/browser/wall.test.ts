// The projector from the back row: whole games with 2, 16, 75 and 750 teams of real seats, and on every screen of them,
// at every size of projector, in both languages and lights, all text is large enough, whole, and apart. Measures are
// wallRules.ts; what moves is wallMoves.test.ts.
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { Crowd } from './crowd.ts';
import { Stage } from './stage.ts';
import { faultsOfWall } from './wallRules.ts';

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
];
const LOOKS = { ko: { locale: 'ko-KR', light: 'dark' }, en: { locale: 'en-US', light: 'light' } } as const;

/** What was drawn for the last change has been laid out. */
const SETTLED = `document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done()))))`;

class Projector {
  readonly walls: Record<'ko' | 'en', Page>;
  readonly faults: string[] = [];
  readonly seen: string[] = [];

  constructor(walls: Record<'ko' | 'en', Page>) {
    this.walls = walls;
  }

  /** Once every wall shows it, at all sizes. */
  async look(name: string, shown: string): Promise<void> {
    this.seen.push(name);
    await Promise.all(
      Object.entries(this.walls).map(async ([lang, wall]) => {
        await wall.locator(shown).first().waitFor();
        for (const size of SIZES) {
          await wall.setViewportSize(size);
          await wall.evaluate(SETTLED);
          const at = `${name}, ${lang}, ${size.width} × ${size.height}`;
          this.faults.push(...(await faultsOfWall(wall)).map((fault) => `${at}: ${fault}`));
        }
      }),
    );
  }
}

interface Class {
  teams: number;
  teamSize?: number;
  rounds: string[];
  form?: 'live' | 'review';
}

async function gather({ teams, teamSize = 1, rounds, form = 'live' }: Class) {
  const stage = await Stage.open();
  onTestFinished(() => stage.close());
  const settings = { formation: 'auto', teamSize, hands: 'open' } as const;
  const room = await stage.openRoom({ rounds, form, settings });
  const projector = new Projector({
    ko: await stage.screen(room, 'wall', LOOKS.ko),
    en: await stage.screen(room, 'wall', LOOKS.en),
  });
  await projector.look('an empty lobby', '.w-nobody');
  const crowd = await Crowd.gather(stage, room, teams * teamSize);
  onTestFinished(() => crowd.close());
  return { stage, crowd, projector };
}

type Gathered = Awaited<ReturnType<typeof gather>>;

async function playRound({ stage, crowd, projector }: Gathered, id: string): Promise<void> {
  const { teams } = crowd.host.get('counts');
  await projector.look(`briefing of ${id}`, '.w-brief h1');
  void crowd.next();
  await projector.look(`countdown of ${id}`, '.w-321');
  stage.passCountdown();
  await crowd.isOpen();
  await crowd.load({ share: 0.6 });
  await crowd.load({ who: (i) => i % 3 === 0 });
  await crowd.lock(Math.ceil(teams / 4));
  await projector.look(`play of ${id}`, teams > 16 ? '.w-fleet' : '.w-ships');
  await crowd.load();
  await crowd.endRound();
  await projector.look(`answers of ${id}`, '.counts.on-wall');
  await crowd.step(2);
  await projector.look(`key of ${id}`, '.w-stage .rw');
  await crowd.step(3);
  await projector.look(`explanation of ${id}`, '.w-why');
  await crowd.standings();
  await projector.look(`standings after ${id}`, '.w-table li');
}

test.each([
  { teams: 2, teamSize: 2, rounds: ['o-pod-boss', 'm-runtime-grid', 'c-watch', 'm-isolation'] },
  { teams: 16, teamSize: 1, rounds: ['m-category', 'o-pod-control'] },
  { teams: 75, teamSize: 1, rounds: ['o-pod-boss', 'm-runtime-grid'] },
  { teams: 750, teamSize: 1, rounds: ['o-pod-boss'] },
])(
  '$teams teams are read from the back row on every screen',
  { timeout: 600_000 },
  async ({ teams, teamSize, rounds }) => {
    const gathered = await gather({ teams, teamSize, rounds });
    const { crowd, projector } = gathered;
    await projector.look('lobby', '.w-arrived, .w-harbour');
    await crowd.start();
    for (const [i, id] of rounds.entries()) {
      await playRound(gathered, id);
      if (i === rounds.length - 1) break;
      await crowd.next();
      await crowd.host.phase('briefing');
    }
    await crowd.finish();
    await projector.look('the festival', '.w-stand.p1');
    expect(projector.faults).toEqual([]);
  },
);

test('lobbies of every size show each ship or the whole harbour', { timeout: 300_000 }, async () => {
  const { crowd, projector } = await gather({ teams: 0, rounds: ['o-chain'] });
  for (const ships of [1, 5, 9, 12, 13, 24, 32, 33, 41]) {
    await crowd.comeAboard(ships - crowd.players.length);
    for (const wall of Object.values(projector.walls))
      await wall.locator('.w-count', { hasText: new RegExp(`${ships}.*${ships}`) }).waitFor();
    await projector.look(`lobby of ${ships}`, '.w-arrived li, .w-moored-n');
  }
  for (const wall of Object.values(projector.walls)) {
    await wall.evaluate(
      `localStorage.setItem('podium.wifi', '{"name":"SNU-Guest 5G","password":"harbour-2026","isOnWall":true}')`,
    );
    await wall.reload();
  }
  await projector.look('lobby with the wifi', '.w-wifi');
  expect(projector.faults).toEqual([]);
});

test('a review talks in large letters, too', { timeout: 300_000 }, async () => {
  const { crowd, projector } = await gather({ teams: 2, teamSize: 2, rounds: ['o-chain'], form: 'review' });
  const { host } = crowd;
  await crowd.start();
  await projector.look('briefing of the first attempt', '.w-brief h1');
  await crowd.go();
  await projector.look('everybody alone', '.w-fleet');
  await crowd.load();
  await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
  await host.phase('discussion');
  await projector.look('discussion', '.w-talk');
  await host.ask({ type: 'showDistribution', phaseNo: host.phaseNo });
  await projector.look('discussion with the answers', '.counts.on-wall');
  await host.ask({ type: 'skipToReveal', phaseNo: host.phaseNo });
  await crowd.step(3);
  await projector.look('what talking changed', '.w-why');
  expect(projector.faults).toEqual([]);
});

test('what stops a game is as legible as the game', { timeout: 300_000 }, async () => {
  const { stage, crowd, projector } = await gather({ teams: 4, rounds: ['o-chain'] });
  await crowd.start();
  await crowd.go();
  const { host } = crowd;
  await host.ask({ type: 'pause', phaseNo: host.phaseNo });
  await projector.look('paused', '.w-notice');
  await host.ask({ type: 'resume', phaseNo: host.phaseNo });
  for (const wall of Object.values(projector.walls)) {
    await wall.locator('.w-notice').waitFor({ state: 'detached' });
    await wall.context().setOffline(true);
  }
  await projector.look('reconnecting', '.w-again');
  const wrong = `/screen/${crowd.room.room}#${'x'.repeat(22)}`;
  const refused = new Projector({
    ko: await stage.page('wall', wrong, LOOKS.ko),
    en: await stage.page('wall', wrong, LOOKS.en),
  });
  await refused.look('refused', '.w-notice .btn');
  expect([...projector.faults, ...refused.faults]).toEqual([]);
});
