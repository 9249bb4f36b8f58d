// What `npm run bench` is asked to do, and how large each workload is. `--quick` is for seeing that it works and roughly
// where one stands; the figures of BENCHMARKS.md come from a whole run.
import { parseArgs } from 'node:util';

export const WORKLOADS = ['classroom', 'capacity', 'hall', 'storm', 'reconnect', 'growth'] as const;
export type Workload = (typeof WORKLOADS)[number];

export interface BenchOptions {
  readonly only: readonly Workload[];
  readonly isQuick: boolean;
  readonly profileDir: string | undefined;
  readonly json: string | undefined;
  /** Another checkout of Podium, which plays the classroom beside this one. */
  readonly against: string | undefined;
}

const HELP = `npm run bench -- [--quick] [--only WORKLOAD,…] [--profile DIR] [--json FILE] [--against DIR]
  workloads: ${WORKLOADS.join(', ')}
  --quick    the classroom only, small, in less than a minute
  --profile  writes CPU profiles of classroom and hall there, to be read by test/bench/profile.ts or a browser
  --against  another checkout of Podium plays the classroom beside this one: before and after a change`;

export function readOptions(args: readonly string[]): BenchOptions | { help: string } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      profile: { type: 'string' },
      json: { type: 'string' },
      against: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const asked = values.only?.split(',') ?? (values.quick ? ['classroom'] : [...WORKLOADS]);
  const isKnown = asked.every((one) => (WORKLOADS as readonly string[]).includes(one));
  if (values.help || !isKnown) return { help: HELP };
  return {
    only: asked as Workload[],
    isQuick: values.quick,
    profileDir: values.profile,
    json: values.json,
    against: values.against,
  };
}

/** How large each is. The drivers share the machine with the server. */
export const sizesFor = (isQuick: boolean) =>
  isQuick
    ? {
        classroom: {
          rooms: 10,
          cycleMs: 15_000,
          spreadMs: 0,
          warmUpCycles: 1,
          cycles: 1,
          turns: 1,
          drivers: 1,
        },
        capacity: [{ rooms: 50, playersPerRoom: 30, moveEveryMs: 2_000, forMs: 5_000 }],
        hall: { players: 300, seconds: 12 },
        storm: { players: 200, withinSeconds: 2 },
        reconnect: { rooms: 10, moveForMs: 3_000 },
        growth: {
          roomCounts: [1, 10],
          roomSizes: [5, 300],
          players: 300,
          movesPerSecond: 150,
          forMs: 4_000,
          agingMs: 5_000,
        },
      }
    : {
        classroom: {
          rooms: 40,
          cycleMs: 20_000,
          spreadMs: 20_000,
          warmUpCycles: 6,
          cycles: 2,
          turns: 3,
          drivers: 1,
        },
        capacity: [
          { rooms: 167, playersPerRoom: 30, moveEveryMs: 2_000, forMs: 20_000 },
          { rooms: 334, playersPerRoom: 30, moveEveryMs: 10_000, forMs: 20_000 },
        ],
        hall: { players: 3_000, seconds: 40 },
        storm: { players: 1_000, withinSeconds: 5 },
        reconnect: { rooms: 167, moveForMs: 10_000 },
        growth: {
          roomCounts: [1, 10, 100, 300],
          roomSizes: [5, 30, 300, 3_000],
          players: 3_000,
          movesPerSecond: 300,
          forMs: 15_000,
          agingMs: 120_000,
        },
      };
