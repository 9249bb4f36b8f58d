// How cost grows: the same moves in more rooms, in larger rooms, and late in a room's life. A move should cost the same
// everywhere; each figure is printed as a ratio to the first of its row.
import type { Figures } from '../figures.ts';
import { gather, measureMoves, type SteadyOptions, steady } from './steady.ts';

export interface GrowthOptions {
  readonly roomCounts: readonly number[];
  readonly roomSizes: readonly number[];
  /** Of the runs with rooms of different sizes. */
  readonly players: number;
  /** Moves a second of all players together, the same in every run: an idle server is dearer by the move. */
  readonly movesPerSecond: number;
  readonly forMs: number;
  readonly drivers: number;
  /** How long a room is played before it is measured late in its life. */
  readonly agingMs: number;
}

export interface Grown {
  readonly of: string;
  readonly runs: readonly Figures[];
}

const CLASS = 30;

export async function growth(options: GrowthOptions): Promise<Grown[]> {
  const { roomCounts, roomSizes, players, movesPerSecond, forMs, drivers } = options;
  const run = (rooms: number, playersPerRoom: number, name: string) => {
    const moveEveryMs = (rooms * playersPerRoom * 1000) / movesPerSecond;
    const plan: SteadyOptions = { rooms, playersPerRoom, teamSize: 5, moveEveryMs, forMs, drivers };
    return steady(plan, name);
  };
  const byCount: Figures[] = [];
  for (const rooms of roomCounts) byCount.push(await run(rooms, CLASS, `${rooms} × ${CLASS}`));
  const bySize: Figures[] = [];
  for (const size of roomSizes) bySize.push(await run(players / size, size, `${players / size} × ${size}`));
  return [
    { of: `rooms of ${CLASS}`, runs: byCount },
    { of: `${players} players`, runs: bySize },
    { of: 'the age of ten rooms', runs: await aging(options) },
  ];
}

/** The same rooms, young and after thousands of commits. */
async function aging({ movesPerSecond, forMs, drivers: count, agingMs }: GrowthOptions): Promise<Figures[]> {
  const rooms = 10;
  const gathered = await gather({
    rooms,
    playersPerRoom: CLASS,
    teamSize: 5,
    drivers: count,
    seconds: 900,
    perSecond: 600,
  });
  const moveEveryMs = (rooms * CLASS * 1000) / movesPerSecond;
  const { podium, drivers } = gathered;
  try {
    await drivers.all({ do: 'toPlay' });
    await drivers.all({ do: 'move', forMs: 3_000, moveEveryMs });
    const young = await measureMoves(gathered, { forMs, moveEveryMs, name: 'young' });
    await drivers.all({ do: 'move', forMs: agingMs, moveEveryMs });
    const old = await measureMoves(gathered, { forMs, moveEveryMs, name: `after ${agingMs / 1000} s` });
    return [young, old];
  } finally {
    await drivers.stop();
    await podium.stop();
  }
}
