// What may go wrong under one seed, and how often: every seed has some of the faults and not others, so that rare ones
// meet each other. Who is there to suffer them is drawn here, too. In the calm at the end nothing goes wrong any more.
import type { Settings } from '../../shared/protocol/commands.ts';
import type { Form } from '../../shared/protocol/views.ts';
import type { World } from './world.ts';

export interface RoomPlan {
  readonly form: Form;
  readonly settings: Partial<Settings>;
  readonly rounds: readonly string[];
  readonly players: number;
  readonly lateJoiners: number;
  readonly hasScreen: boolean;
}

export interface Faults {
  /** Milliseconds of one way, and how often a frame takes much longer. */
  latencyMs: number;
  slowFrames: number;
  /** Per frame: a patch is lost, a frame comes twice. */
  lostPatches: number;
  twiceSent: number;
  /** Per page and minute. */
  cutsPerMin: number;
  silentCutsPerMin: number;
  hidesPerMin: number;
  sleepsPerMin: number;
  reloadsPerMin: number;
  tabsPerMin: number;
  wipesPerMin: number;
  /** Per call of the log. */
  lostAppends: number;
  unknownAppends: number;
  slowLog: number;
  /** Per minute, for all. */
  logDownsPerMin: number;
  crashesPerMin: number;
  stopsPerMin: number;
  /** Another node than last time serves a page that comes back. */
  strayRoutes: number;
}

export interface Plan {
  readonly nodes: number;
  readonly rooms: readonly RoomPlan[];
  faults: Faults;
  /** How far clocks of pages and of servers are off. */
  readonly pageSkewMs: number;
  readonly nodeSkewMs: number;
  /** How often somebody does what is not possible now. */
  readonly folly: number;
}

export const NO_FAULTS: Faults = {
  latencyMs: 20,
  slowFrames: 0,
  lostPatches: 0,
  twiceSent: 0,
  cutsPerMin: 0,
  silentCutsPerMin: 0,
  hidesPerMin: 0,
  sleepsPerMin: 0,
  reloadsPerMin: 0,
  tabsPerMin: 0,
  wipesPerMin: 0,
  lostAppends: 0,
  unknownAppends: 0,
  slowLog: 0,
  logDownsPerMin: 0,
  crashesPerMin: 0,
  stopsPerMin: 0,
  strayRoutes: 0,
};

const ROUNDS = ['steps', 'berths', 'grid', 'claims', 'pick'];

export function drawPlan(world: World): Plan {
  /** Off in half of the seeds, else anything up to `most`. */
  const some = (most: number): number => (world.chance(0.5) ? 0 : most * world.rng.fraction());
  const nodes = world.pick([1, 1, 1, 1, 2, 2, 3]);
  return {
    nodes,
    rooms: Array.from({ length: world.pick([1, 1, 1, 1, 2, 3]) }, () => drawRoom(world)),
    faults: {
      latencyMs: world.between(2, 120),
      slowFrames: some(0.05),
      lostPatches: some(0.03),
      twiceSent: some(0.05),
      cutsPerMin: some(2),
      silentCutsPerMin: some(1),
      hidesPerMin: some(1),
      sleepsPerMin: some(0.6),
      reloadsPerMin: some(1),
      tabsPerMin: some(0.4),
      wipesPerMin: some(0.15),
      lostAppends: some(0.15),
      unknownAppends: some(0.15),
      slowLog: some(0.1),
      logDownsPerMin: some(1),
      crashesPerMin: some(2),
      stopsPerMin: some(0.5),
      strayRoutes: nodes > 1 ? world.pick([0, 0.2, 1]) : 0,
    },
    pageSkewMs: world.pick([0, 500, 90_000, 86_400_000]),
    nodeSkewMs: nodes > 1 ? world.pick([0, 0, 40, 300]) : 0,
    folly: some(0.2),
  };
}

function drawRoom(world: World): RoomPlan {
  const form = world.pick(['live', 'live', 'study', 'review'] as const);
  const settings: Partial<Settings> = {
    teamSize: world.pick([1, 2, 2, 3, 4]),
    formation: world.pick(['pick', 'auto', 'auto', 'host'] as const),
    hands: world.pick(['open', 'soft', 'strict'] as const),
    ...(form === 'live' && { speedShare: world.pick([0, 0.2, 0.5] as const) }),
    ...(form === 'study' && { isOneBoat: world.chance(0.5), formation: 'auto' }),
  };
  const from = world.rng.below(ROUNDS.length);
  const rounds = [...ROUNDS, ...ROUNDS].slice(from, from + world.pick([1, 1, 2]));
  return {
    form,
    settings,
    rounds,
    players: world.pick([2, 2, 3, 3, 4]),
    lateJoiners: world.pick([0, 0, 1, 2]),
    hasScreen: form !== 'study' && world.chance(0.4),
  };
}
