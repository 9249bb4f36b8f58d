// What events about the room as a whole change: opening, settings, phases, time, scores. `phaseNo` counts every
// phase that is entered, so that a command made for an earlier one can be told apart.

import { times } from '../../protocol/limits.ts';
import type { Phase } from '../../protocol/views.ts';
import { dealRound } from '../../rounds/deal.ts';
import { kindOf } from '../../rounds/index.ts';
import { allowedMsOf, isAloneAttempt, makeBoard } from '../boards.ts';
import type { EventOf } from '../events.ts';
import { rankTeams, speedShareOf } from '../scoring.ts';
import type { Board, Fold, RoomState, RoundState } from '../state.ts';
import { Vec } from '../vec.ts';
import { close } from './boards.ts';
import type { Handlers } from './handlers.ts';
import { resultOf, withResult } from './reviewing.ts';
import { hostSeat, withTeam } from './seats.ts';

const enter = (state: RoomState, phase: Phase): RoomState => ({
  ...state,
  phase,
  phaseNo: state.phaseNo + 1,
  votes: { ...state.votes, next: 0 },
  pausedAt: null,
});

const inRound = (state: RoomState, fields: Partial<RoundState>): RoomState =>
  state.round ? { ...state, round: { ...state.round, ...fields } } : state;

function roomOpened(state: RoomState, event: EventOf<'roomOpened'>): RoomState {
  return {
    ...state,
    isOpen: true,
    room: event.room,
    code: event.code,
    packHash: event.pack,
    form: event.form,
    pace: event.pace,
    settings: event.settings,
    plan: event.rounds,
    hostHash: event.hostHash,
    screenHash: event.screenHash,
    review: event.from && { lastTime: event.from, now: new Map() },
    crewsOf: event.crewsOf,
    at: event.at,
    seats: state.seats.push(hostSeat(event.hostHash)),
    hostAwaySince: event.form === 'study' ? null : event.at,
  };
}

/** A fresh play of a round: nothing is dealt yet but its secret seed. */
function roundBriefed(state: RoomState, event: EventOf<'roundBriefed'>): RoomState {
  const placed = event.placed.reduce((next, [seat, team]) => withTeam(next, seat, team), state);
  const round = state.pack.rounds.find(({ id }) => id === state.plan[event.index]);
  if (!round) return placed;
  const kind = kindOf(round.kind);
  const fresh: RoundState = {
    index: event.index,
    round,
    kind,
    seed: event.seed,
    nonce: event.nonce,
    commitment: event.commitment,
    deal: dealRound(kind, round, event.seed),
    attempt: 1,
    goAt: null,
    startedAt: null,
    pausedMs: 0,
    addedMs: 0,
    allowedMs: null,
    isRelaxed: false,
    isTimeUp: false,
    boards: Vec.empty(),
    count: 0,
    open: 0,
    locked: 0,
    locking: [],
    openByAllowed: {},
    first: null,
    scores: null,
    firstShare: 0,
    speedShare: 0,
    revealStep: 0,
    isDistributionShown: false,
    isInsightOpen: false,
  };
  const briefedAt = state.plan.map((_, i) => (i === event.index ? event.at : (state.briefedAt[i] ?? null)));
  return enter({ ...placed, round: fresh, briefedAt }, 'briefing');
}

/** Boards for every team that has members, or for every seated player in an attempt played alone. */
function playStarted(state: RoomState, event: EventOf<'playStarted'>, fold: Fold): RoomState {
  const entered = enter(
    inRound(state, {
      attempt: event.attempt,
      startedAt: event.at,
      goAt: null,
      pausedMs: 0,
      addedMs: 0,
      allowedMs: state.round ? allowedMsOf(state, state.round.round.seconds, [1]) : null,
      isRelaxed: state.isRelaxed,
      firstShare: state.settings.speedShare,
      isTimeUp: false,
      isInsightOpen: false,
    }),
    'play',
  );
  const { round } = entered;
  if (!round) return state;
  const fresh = { fold, value: round.kind.empty(round.round) };
  const boards: (Board | null)[] = [];
  const openByAllowed: Record<number, number> = {};
  let count = 0;
  const add = (board: Board | null) => {
    boards.push(board);
    if (!board) return;
    count++;
    openByAllowed[board.allowedMs ?? 0] = (openByAllowed[board.allowedMs ?? 0] ?? 0) + 1;
  };
  if (isAloneAttempt(entered, event.attempt)) {
    for (const seat of entered.seats)
      add(
        seat.role === 'player' && !seat.isRemoved && seat.team !== null
          ? makeBoard(entered, round, seat, fresh)
          : null,
      );
  } else
    for (const team of entered.teams)
      add(team.members.length > 0 ? makeBoard(entered, round, team, fresh) : null);
  return inRound(entered, {
    boards: Vec.of(boards),
    count,
    open: count,
    locked: 0,
    locking: [],
    openByAllowed,
  });
}

/** Closes what is still open; the last attempt's points go to the teams, attempt 1 of two is kept for the gain. [SC3] */
function roundScored(state: RoomState, event: EventOf<'roundScored'>): RoomState {
  const { round } = state;
  if (!round) return state;
  const boards = round.boards.map((board) => board && close(board));
  const closed = inRound(state, { boards, open: 0, locking: [], openByAllowed: {}, isInsightOpen: false });
  if (!event.isFinal) return inRound(closed, { first: { boards, scores: event.boards } });
  const scored = inRound(closed, {
    scores: event.boards,
    speedShare: speedShareOf(state, round),
  });
  const gained = new Map(event.boards.map((score) => [score.board, score]));
  const summed = scored.teams.map((team) => ({
    ...team,
    pointsBefore: team.points,
    points: team.points + (gained.get(team.team)?.points ?? 0),
  }));
  const ranks = rankTeams([...summed]);
  const done = {
    index: round.index,
    roundId: round.round.id,
    points: event.boards.map(({ board, points, accuracy }) => ({ team: board, points, accuracy })),
  };
  return {
    ...withResult(scored, round.index, resultOf(state, round, event)),
    teams: summed.map((team) => ({ ...team, rankBefore: team.rank, rank: ranks.get(team.team) ?? null })),
    done: [...scored.done.filter((old) => old.index !== round.index), done].toSorted(
      (a, b) => a.index - b.index,
    ),
  };
}

/** The points of the round just scored go back, before it is played again. */
function roundReplayed(state: RoomState): RoomState {
  if (!state.round?.scores) return state;
  const index = state.round.index;
  return {
    ...withResult(inRound(state, { scores: null }), index, null),
    teams: state.teams.map((team) => ({ ...team, points: team.pointsBefore, rank: team.rankBefore })),
    done: state.done.filter((old) => old.index !== index),
  };
}

/** Running times and locks wait as long as the pause took. [TM4] */
function resumed(state: RoomState, event: EventOf<'resumed'>): RoomState {
  const ms = state.pausedAt === null ? 0 : event.at - state.pausedAt;
  return { ...shifted(state, ms), pausedAt: null };
}

/** Everything that runs moves by `ms`; what is about to begin or lock has at least `leastMs` left after `at`. */
function shifted(state: RoomState, ms: number, at = 0, leastMs = 0): RoomState {
  const { round } = state;
  if (!round) return state;
  const later = (dueMs: number) => Math.max(dueMs + ms, at + leastMs);
  let { boards } = round;
  for (const number of round.locking) {
    const board = boards.get(number);
    if (board?.lockAt != null) boards = boards.set(number, { ...board, lockAt: later(board.lockAt) });
  }
  return inRound(state, {
    boards,
    pausedMs: round.pausedMs + ms,
    goAt: round.goAt === null ? null : later(round.goAt),
  });
}

function voted(state: RoomState, event: EventOf<'voted'>): RoomState {
  const seat = state.seats.get(event.seat);
  if (!seat) return state;
  const [field, now] =
    event.what === 'next' ? (['votedNext', state.phaseNo] as const) : (['votedPace', state.paceNo] as const);
  if ((seat[field] === now) === event.on) return state;
  const seats = state.seats.set(event.seat, { ...seat, [field]: event.on ? now : -1 });
  if (!seat.isPresent) return { ...state, seats };
  return {
    ...state,
    seats,
    votes: { ...state.votes, [event.what]: state.votes[event.what] + (event.on ? 1 : -1) },
  };
}

/** Whoever was asked to come has gone. [HE3] */
const unasked = (round: RoundState | null): RoundState | null =>
  round && {
    ...round,
    boards: round.boards.map((board) => (board?.help ? { ...board, help: null } : board)),
  };

/** Same teams, no points, lobby. [PH10] */
const playedAgain = (state: RoomState): RoomState =>
  enter(
    {
      ...state,
      round: null,
      done: [],
      review: state.review && { ...state.review, now: new Map() },
      isThenNowShown: false,
      briefedAt: [],
      seats: state.seats.map((seat) => (seat.moves > 0 ? { ...seat, moves: 0 } : seat)),
      teams: state.teams.map((team) => ({
        ...team,
        points: 0,
        pointsBefore: 0,
        rank: null,
        rankBefore: null,
      })),
    },
    'lobby',
  );

export const phaseEvents: Handlers = {
  roomOpened,
  settingsSet: (state, event) => ({ ...state, settings: event.settings }),
  planSet: (state, event) => ({ ...state, plan: event.rounds }),
  lockedSet: (state, event) => ({ ...state, isLocked: event.isLocked }),
  relaxedSet: (state, event) => ({ ...state, isRelaxed: event.isRelaxed }),
  roundBriefed,
  countdownStarted: (state, event) => inRound(state, { goAt: event.goAt }),
  playStarted,
  roundScored,
  discussionStarted: (state) => enter(state, 'discussion'),
  distributionShown: (state) => inRound(state, { isDistributionShown: true }),
  insightSet: (state, event) => inRound(state, { isInsightOpen: event.isOpen }),
  thenNowShown: (state, event) => ({ ...state, isThenNowShown: event.isShown }),
  /** A group steps through the reveal by itself, each phone at its own pace. [PH6] */
  revealStarted: (state) =>
    enter(inRound(state, { revealStep: state.pace === 'group' ? 3 : 1, isInsightOpen: false }), 'reveal'),
  revealStepped: (state, event) => inRound(state, { revealStep: event.step }),
  standingsShown: (state) => enter(inRound(state, { revealStep: 3 }), 'standings'),
  roundSkipped: (state) => state,
  roundReplayed,
  paused: (state, event) => ({ ...state, pausedAt: event.at }),
  resumed,
  timeAdded: (state, event) => inRound(state, { addedMs: (state.round?.addedMs ?? 0) + event.ms }),
  deadlinesShifted: (state, event) => {
    const moved = shifted(state, event.lostMs, event.at, times.lockPending); // [TM5]
    return inRound(moved, { addedMs: (moved.round?.addedMs ?? 0) + event.extraMs });
  },
  voted,
  paceChanged: (state, event) => ({
    ...state,
    pace: event.pace,
    paceNo: state.paceNo + 1,
    votes: { ...state.votes, pace: 0 },
    round:
      state.round && state.phase === 'reveal' && event.pace === 'group'
        ? { ...state.round, revealStep: 3 }
        : event.pace === 'group'
          ? unasked(state.round)
          : state.round,
  }),
  playedAgain,
  roomFinished: (state) => enter(state, 'finished'),
};
