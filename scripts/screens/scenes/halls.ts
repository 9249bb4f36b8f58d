// The wall of a hall, with seats instead of phones: two teams, and as many as a hall has. Crowds of which somebody has a
// page are crowd.ts.
import type { Page } from 'playwright-core';
import { Crowd } from '../../../test/browser/crowd.ts';
import { all, type Crew } from '../crew.ts';

const ROUNDS = ['o-pod-boss'];

async function hall(crew: Crew, teams: 2 | 75 | 750): Promise<void> {
  if (!crew.camera.wants('wall')) return;
  const room = await crew.stage.openRoom({
    rounds: ROUNDS,
    settings: { formation: 'auto', teamSize: 1, hands: 'open', speedShare: 0.2 },
  });
  const walls = await crew.walls(room);
  const shown = (selector: string) =>
    Promise.all(all(walls).map((wall: Page) => wall.locator(selector).first().waitFor()));
  const crowd = await Crowd.gather(crew.stage, room, teams);
  try {
    await shown('.w-arrived, .w-harbour');
    await crew.take('wall', `lobby-${teams}`, walls);
    await crowd.start();
    await shown('.w-brief h1');
    await crew.take('wall', `briefing-${teams}`, walls);
    await crowd.go();
    await crowd.load({ share: 0.6 });
    await crowd.load({ who: (i) => i % 3 === 0 });
    await crowd.lock(Math.ceil(teams / 4));
    await shown('.w-fleet, .w-ships .lit-now');
    await crew.whileStill(() => crew.take('wall', `play-${teams}`, walls));
    await crowd.load();
    await crowd.endRound();
    await shown('.counts.on-wall');
    await crew.take('wall', `reveal-answers-${teams}`, walls);
    await crowd.step(2);
    await shown('.w-stage .rw');
    await crew.take('wall', `reveal-key-${teams}`, walls);
    await crowd.standings();
    await shown('.w-table li');
    await crew.take('wall', `standings-${teams}`, walls);
    await crowd.finish();
    await shown('.w-stand.p1');
    await crew.take('wall', `finish-${teams}`, walls);
  } finally {
    await crowd.close();
  }
}

export const pair = (crew: Crew): Promise<void> => hall(crew, 2);
export const class75 = (crew: Crew): Promise<void> => hall(crew, 75);
export const hall750 = (crew: Crew): Promise<void> => hall(crew, 750);
