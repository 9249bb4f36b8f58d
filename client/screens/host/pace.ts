// When the game will end at the pace so far: what is planned, what rounds have really taken, and how far this one is. Pure;
// how it is said is EndsAt.tsx. Seconds around the boards are those of ../home/plan.ts, by which the room was planned.
import type { ControlSlice, PhaseSlice } from '../../../shared/protocol/views.ts';
import { AROUND_ROUND_S, DISCUSSION_S } from '../home/plan.ts';

export interface Evening {
  plan: ControlSlice['plan'];
  phase: Pick<
    PhaseSlice,
    | 'phase'
    | 'roundNo'
    | 'attempt'
    | 'attempts'
    | 'startedAtMs'
    | 'deadlineAtMs'
    | 'pausedAtMs'
    | 'revealStep'
  >;
  isRelaxed: boolean;
  /** Of the server's clock. */
  nowMs: number;
}

/** How AROUND_ROUND_S is spent. */
const BRIEFING_S = 25;
const REVEAL_S = 38;
const STANDINGS_S = AROUND_ROUND_S - BRIEFING_S - REVEAL_S;
/** As much as one round as planned: a first round that dragged does not double the evening. */
const PRIOR_ROUNDS = 1;
/** A round left open over lunch, or skipped at once, says little of the pace. */
const LEAST = 0.4;
const MOST = 2.5;

type Round = Evening['plan'][number];

const playS = ({ seconds }: Pick<Round, 'seconds'>, isRelaxed: boolean): number =>
  seconds * (isRelaxed ? 2 : 1);

/** How rounds are played, as far as it takes time. */
export interface Way {
  attempts: 1 | 2;
  isRelaxed: boolean;
}

/** Seconds on the boards, in all attempts. */
export const boardsS = (rounds: readonly { seconds: number }[], { attempts, isRelaxed }: Way): number =>
  rounds.reduce((sum, round) => sum + playS(round, isRelaxed) * attempts, 0);

/** Seconds of whole rounds: boards, what is around them, and what is said between two attempts. */
export const wholeS = (rounds: readonly { seconds: number }[], way: Way): number =>
  boardsS(rounds, way) + rounds.length * (AROUND_ROUND_S + (way.attempts === 2 ? DISCUSSION_S : 0));

const plannedS = (round: Round, { phase: { attempts }, isRelaxed }: Evening): number =>
  wholeS([round], { attempts, isRelaxed });

/** Real over planned time of the rounds that are done; 1 before the first. */
export function paceOf(evening: Evening): number {
  const begun = evening.plan.flatMap((round) => (round.briefedAtMs === null ? [] : [round.briefedAtMs]));
  let planned = 0;
  let real = 0;
  for (const round of evening.plan) {
    const from = round.briefedAtMs;
    const later = begun.filter((at) => from !== null && at > from);
    if (!round.isDone || from === null || later.length === 0) continue;
    const whole = plannedS(round, evening);
    planned += whole;
    real += Math.min(MOST * whole, Math.max(LEAST * whole, (Math.min(...later) - from) / 1000));
  }
  if (planned === 0) return 1;
  const rounds = evening.plan.filter(({ isDone }) => isDone).length;
  const prior = (planned / rounds) * PRIOR_ROUNDS;
  return (real + prior) / (planned + prior);
}

/** Seconds of the running round that are left. */
function leftOfRoundS(round: Round, evening: Evening, pace: number): number {
  const { phase, nowMs, isRelaxed } = evening;
  const play = playS(round, isRelaxed) * Math.min(1, pace);
  const after = (REVEAL_S + STANDINGS_S) * pace;
  const second = phase.attempts === 2 && phase.attempt === 1 ? DISCUSSION_S * pace + play : 0;
  const sinceMs = (from: number | null) =>
    from === null ? 0 : Math.max(0, (phase.pausedAtMs ?? nowMs) - from);
  switch (phase.phase) {
    case 'briefing':
      return Math.max(0, BRIEFING_S * pace - sinceMs(round.briefedAtMs) / 1000) + play + second + after;
    case 'play': {
      const expected = Math.max(0, play - sinceMs(phase.startedAtMs) / 1000);
      if (phase.deadlineAtMs === null) return expected + second + after;
      // Boards may lock earlier than at their deadline, and never later.
      const most = Math.max(0, (phase.deadlineAtMs - (phase.pausedAtMs ?? nowMs)) / 1000);
      return Math.min(most, Math.max(expected, most / 2)) + second + after;
    }
    case 'discussion':
      return DISCUSSION_S * pace + play + after;
    case 'reveal':
      return (REVEAL_S * pace * (4 - Math.max(1, phase.revealStep))) / 3 + STANDINGS_S * pace;
    default:
      return STANDINGS_S * pace;
  }
}

/** Seconds from now to the podium; null when there is nothing left to play. */
export function secondsLeft(evening: Evening): number | null {
  const { plan, phase } = evening;
  if (phase.phase === 'finished' || plan.length === 0) return null;
  const pace = paceOf(evening);
  const current = phase.phase === 'lobby' ? -1 : phase.roundNo - 1;
  const round = plan[current];
  const later = plan.slice(current + 1).reduce((sum, one) => sum + plannedS(one, evening) * pace, 0);
  return later + (round === undefined ? 0 : leftOfRoundS(round, evening, pace));
}

const MINUTE_MS = 60_000;
/** The minute that was said stays until the estimate is clearly another one: it must not flicker between two. */
const STAYS_WITHIN_MS = 45_000;

/** Milliseconds since 1970, a full minute. `said`: what stands there now. */
export function calmEnd(endMs: number, said: number | null): number {
  return said !== null && Math.abs(endMs - said) <= STAYS_WITHIN_MS
    ? said
    : Math.round(endMs / MINUTE_MS) * MINUTE_MS;
}
