// Two people at home, or the first two of a class: their ships have the whole wall while they wait and play, and between rounds
// they are on their way to the lighthouse, as far as their points, as three are. Large walls are wall.test.ts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Crowd } from './crowd.ts';
import { Stage } from './stage.ts';

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
/** Of a wall's width, for each of two ships. */
const LARGE = 0.3;

let stage: Stage;
let wall: Page;
let crowd: Crowd;

beforeAll(async () => {
  stage = await Stage.open();
  const room = await stage.openRoom({
    rounds: ['o-chain', 'c-watch'],
    settings: { formation: 'auto', teamSize: 1, hands: 'open', speedShare: 0 },
  });
  wall = await stage.screen(room);
  crowd = await Crowd.gather(stage, room, 2);
});
afterAll(async () => {
  await crowd.close();
  await stage.close();
});

const boxes = async (of: string) => {
  const found = wall.locator(of);
  await found.nth(1).waitFor();
  return Promise.all((await found.all()).map(async (one) => await one.boundingBox()));
};

async function areLarge(ships: string): Promise<void> {
  for (const size of SIZES) {
    await wall.setViewportSize(size);
    await expect
      .poll(async () => (await boxes(ships)).map((box) => (box?.width ?? 0) >= LARGE * size.width))
      .toEqual([true, true]);
    // Each in its half of the water.
    const [left, right] = await boxes(ships);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
  }
}

it('has two large ships in the lobby, before a round and during play', async () => {
  await areLarge('.w-arrived .ship');
  await crowd.start();
  await areLarge('.w-wait .ship');
  await crowd.go();
  await areLarge('.w-ships .ship');
});

it('shows between rounds who is how far on the way', async () => {
  await crowd.load({ who: (i) => i === 0, skill: 1 });
  await crowd.endRound();
  await crowd.step(3);
  await crowd.standings();
  const [first, second] = await boxes('.w-race .ship');
  const light = await wall.locator('.w-race-light').boundingBox();
  // The second one has no points and has not left; the first has all of one round of two.
  expect(first?.x ?? 0).toBeGreaterThan((second?.x ?? 0) + 0.2 * (wall.viewportSize()?.width ?? 0));
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(light?.x ?? 0);
  expect(await wall.locator('.w-buoy').count()).toBe(1);
});

it('has room below the table for three, apart from each other and from what they are called', async () => {
  const room = await stage.openRoom({
    rounds: ['o-chain', 'c-watch'],
    settings: { formation: 'auto', teamSize: 1, hands: 'open', speedShare: 0 },
  });
  const small = await stage.screen(room);
  const three = await Crowd.gather(stage, room, 3);
  await three.start();
  await three.go();
  await three.load({ who: (i) => i === 0, skill: 1 });
  await three.endRound();
  await three.step(3);
  await three.standings();
  for (const size of SIZES) {
    await small.setViewportSize(size);
    await expect
      .poll(async () => {
        const ends = [
          ...(await small.locator('.w-table li').all()),
          ...(await small.locator('.w-lane').all()),
        ];
        const at = await Promise.all(ends.map(async (one) => await one.boundingBox()));
        return at.map((box, i) => {
          const above = at[i - 1];
          return i === 0 || (above != null && box != null && box.y >= above.y + above.height - 1);
        });
      })
      .toEqual(Array(6).fill(true));
  }
  await three.close();
});
