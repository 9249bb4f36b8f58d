// One room of thousands: what a move costs where most of the others must not hear of it, and how long the reveal takes to
// the last phone when the deadline passes.
import type { Figures } from '../figures.ts';
import { spreadOf } from '../figures.ts';
import { gather, measureMoves } from './steady.ts';

export interface HallOptions {
  readonly players: number;
  readonly teamSize: number;
  readonly moveEveryMs: number;
  /** Of the round, from the 3-2-1 to the deadline. */
  readonly seconds: number;
  readonly drivers: number;
  readonly profileDir?: string | undefined;
}

const JOINS_PER_SECOND = 500;
const REVEALED_WITHIN_MS = 20_000;
/** The rest of the round is left for the second measurement, which ends with the deadline. */
const SHARE_OF_MOVES = 0.5;

/** The figures of its moves, with the reveal's spread. */
export async function hall(options: HallOptions): Promise<Figures> {
  const { players, teamSize, moveEveryMs, seconds, drivers: count, profileDir } = options;
  const gathered = await gather({
    rooms: 1,
    playersPerRoom: players,
    teamSize,
    drivers: count,
    seconds,
    perSecond: JOINS_PER_SECOND,
    profileDir,
  });
  const { podium, drivers } = gathered;
  try {
    await drivers.all({ do: 'toPlay' });
    const forMs = seconds * 1000 * SHARE_OF_MOVES;
    const figures = await measureMoves(gathered, { forMs, moveEveryMs, name: `a hall of ${players}` });
    const told = await drivers.all({ do: 'awaitReveal', moveEveryMs, withinMs: REVEALED_WITHIN_MS });
    return { ...figures, reveal: spreadOf(told.tallies.revealMs) };
  } finally {
    await drivers.stop();
    await podium.stop();
  }
}
