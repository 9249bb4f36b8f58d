// The plan of a room before it is opened: which rounds, in which order, and how long that takes. Pure; how it is drawn
// is RoundPlan.tsx, what a pack offers api.ts.
import type { OfferedPack, OfferedRound } from './api.ts';

/** Every round of the pack stands in the list, ticked or not, so that unticking does not lose its place. */
export interface PlanRow {
  readonly id: string;
  readonly isOn: boolean;
}
export type Plan = readonly PlanRow[];

/** Seconds that a round takes besides playing: briefing, reveal and standings. */
export const AROUND_ROUND_S = 75;
/** Seconds of a discussion between two attempts. */
export const DISCUSSION_S = 60;
/** Above this many minutes an estimate speaks in steps of five: more would pretend to know. */
const EXACT_MINUTES = 15;
const STEP_MINUTES = 5;

/** What an author marked as extra is the first to leave out. A pack of extras only is played whole. */
export function firstPlan(pack: OfferedPack): Plan {
  const hasCore = pack.rounds.some(({ tier }) => tier === 'core');
  return pack.rounds.map(({ id, tier }) => ({ id, isOn: !hasCore || tier === 'core' }));
}

/** The author's short cut, in the author's order; the other rounds wait behind it. */
export function shortPlan(pack: OfferedPack): Plan {
  const short = (pack.shortCut ?? []).filter((id) => pack.rounds.some((round) => round.id === id));
  const rest = pack.rounds.map(({ id }) => id).filter((id) => !short.includes(id));
  return [...short.map((id) => ({ id, isOn: true })), ...rest.map((id) => ({ id, isOn: false }))];
}

export const tick = (plan: Plan, id: string, isOn: boolean): Plan =>
  plan.map((row) => (row.id === id ? { id, isOn } : row));

/** One place up (-1) or down (+1); at the edge nothing changes. */
export function shift(plan: Plan, id: string, by: -1 | 1): Plan {
  const from = plan.findIndex((row) => row.id === id);
  const to = from + by;
  const moved = plan[from];
  const other = plan[to];
  if (!moved || !other) return plan;
  return plan.map((row, place) => (place === from ? other : place === to ? moved : row));
}

export const chosen = (plan: Plan): string[] => plan.filter(({ isOn }) => isOn).map(({ id }) => id);

export const isSame = (a: Plan, b: Plan): boolean =>
  a.length === b.length && a.every((row, i) => row.id === b[i]?.id && row.isOn === b[i]?.isOn);

const secondsOf = (rounds: readonly OfferedRound[], ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + (rounds.find((round) => round.id === id)?.seconds ?? 0), 0);

export interface Length {
  rounds: number;
  /** Seconds on the boards, one attempt each. */
  playS: number;
  /** Minutes from start to festival, as one would say it: about 20. */
  aboutMinutes: number;
}

export function lengthOf(pack: OfferedPack, ids: readonly string[], attempts: 1 | 2 = 1): Length {
  const playS = secondsOf(pack.rounds, ids);
  const around = AROUND_ROUND_S + (attempts === 2 ? DISCUSSION_S : 0);
  return { rounds: ids.length, playS, aboutMinutes: spokenMinutes(playS * attempts + ids.length * around) };
}

function spokenMinutes(seconds: number): number {
  const minutes = Math.round(seconds / 60);
  return minutes <= EXACT_MINUTES ? minutes : Math.round(minutes / STEP_MINUTES) * STEP_MINUTES;
}
