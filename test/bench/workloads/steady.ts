// Moves alone, on boards that are open: what one move costs in rooms of any number and size. Used for how cost grows, for
// how many players one server carries, and for the hall. Whole rounds are classroom.ts.
import type { Tallies } from '../driver/tallies.ts';
import { Drivers } from '../drivers.ts';
import { type Figures, figuresOf } from '../figures.ts';
import { BenchPodium } from '../servers/podium.ts';

export interface SteadyOptions {
  readonly rooms: number;
  readonly playersPerRoom: number;
  readonly teamSize: number;
  readonly moveEveryMs: number;
  readonly forMs: number;
  readonly drivers: number;
  readonly profileDir?: string | undefined;
}

export interface Gathered {
  readonly podium: BenchPodium;
  readonly drivers: Drivers;
  readonly players: number;
  readonly memoryPerPlayer: number;
  readonly joining: Tallies;
}

/** A server with everybody aboard. `perSecond`: joins. */
export async function gather(
  options: Omit<SteadyOptions, 'forMs' | 'moveEveryMs'> & { seconds: number; perSecond: number },
): Promise<Gathered> {
  const { rooms: count, playersPerRoom, teamSize, seconds, perSecond, profileDir } = options;
  const podium = await BenchPodium.start({ seconds, profileDir });
  const rooms = [];
  for (let index = 0; index < count; index++)
    rooms.push(await podium.openRoom({ index, players: playersPerRoom, teamSize }));
  const drivers = new Drivers(options.drivers);
  const before = await podium.read();
  const { tallies } = await drivers.aboard(podium, rooms, perSecond);
  const after = await podium.read();
  const players = count * playersPerRoom;
  return {
    podium,
    drivers,
    players,
    memoryPerPlayer: (after.memoryBytes - before.memoryBytes) / players,
    joining: tallies,
  };
}

export async function measureMoves(
  { podium, drivers, players, memoryPerPlayer }: Gathered,
  { forMs, moveEveryMs, name }: { forMs: number; moveEveryMs: number; name: string },
): Promise<Figures> {
  await drivers.all({ do: 'tell' });
  const before = await podium.read();
  const startMs = performance.now();
  const told = await drivers.all({ do: 'move', forMs, moveEveryMs });
  const seconds = (performance.now() - startMs) / 1000;
  const after = await podium.read();
  return figuresOf({ server: name, players, seconds, told, before, after, memoryPerPlayer });
}

const WARM_MS = 4_000;
/** Longer than any measurement: no deadline comes in between. */
const LONG_ROUND = 900;
const JOINS_PER_SECOND = 600;

/** One measurement of a server of its own, warmed up. */
export async function steady(options: SteadyOptions, name: string): Promise<Figures> {
  const gathered = await gather({ ...options, seconds: LONG_ROUND, perSecond: JOINS_PER_SECOND });
  const { podium, drivers } = gathered;
  try {
    await drivers.all({ do: 'toPlay' });
    await drivers.all({ do: 'move', forMs: WARM_MS, moveEveryMs: options.moveEveryMs });
    return await measureMoves(gathered, { ...options, name });
  } finally {
    await drivers.stop();
    await podium.stop();
  }
}
