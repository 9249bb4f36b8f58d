// Nothing that was acknowledged is ever lost: a real server process is killed at random and at chosen moments of real games,
// fifty times. Every run has a seed of its own, which is printed; `npm run test:crash` tries one again, or goes on longer.
import { describe, expect, it } from 'vitest';
import { measureCold } from './cold.ts';
import { coldly, kept } from './figures.ts';
import { runKills } from './kills.ts';

/** Together fifty. Two shorter runs end in two more games that are played to their end. */
const RUNS = [
  { kills: 25, rooms: 3 },
  { kills: 25, rooms: 3 },
];

describe('a server that is killed', () => {
  it.each(RUNS)('has kept every ack, and everybody comes back ($kills kills)', async ({ kills, rooms }) => {
    const seed = Math.floor(Math.random() * 1_000_000);
    console.info(`seed ${seed}`);
    const figures = await runKills({ kills, rooms, seed });
    console.info(kept(figures));
    expect(figures.kills).toBeGreaterThanOrEqual(kills);
    expect(figures.acks).toBeGreaterThan(kills);
  });

  it('finds many unfinished rooms again, whether their deadlines passed meanwhile or not', async () => {
    for (const isOverdue of [false, true]) {
      const figures = await measureCold({ rooms: 20, starts: 1, isOverdue });
      console.info(coldly(isOverdue ? 'overdue' : 'in time', figures));
      expect(figures.full.snapshotMs).toHaveLength(1);
    }
  });
});
