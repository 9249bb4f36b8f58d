// Slices for those who run the room and for the wall: ships, progress without contents, roster, what the host may do.
// Only `insight` shows what is right, only to a host who opened it, only while a round is played. [VW5]
import type {
  ClaimsSlice,
  ControlSlice,
  FleetRow,
  InsightSlice,
  ProgressRow,
  RosterRow,
  ShipRow,
} from '../../protocol/views.ts';
import { deadlineOf, isAloneAttempt } from '../boards.ts';
import { calledOf, crewOnWall, numberOf } from '../called.ts';
import type { Board, RoomState, Seat, Team } from '../state.ts';
import { teamName } from '../teams.ts';
import { keptRows } from './keptRows.ts';
import { distributionOf, fullyRight, lastBoards, rightCountsOf } from './reveal.ts';
import { comparedWith } from './thenNow.ts';

export const shipsSlice = (state: RoomState, from: number, count: number): ShipRow[] =>
  state.teams.range(from, count).map((team) => ({
    team: team.team,
    name: teamName(team.team),
    members: team.members.length,
    size: state.settings.isOneBoat ? Math.max(12, team.members.length) : state.settings.teamSize,
  }));

/** Boards of a team: its own, or those of its members in an attempt alone. */
function boardsOf(state: RoomState, team: Team): Board[] {
  const { round } = state;
  if (!round || state.phase !== 'play') return [];
  if (isAloneAttempt(state, round.attempt))
    return team.members.flatMap((number) => round.boards.get(number) ?? []);
  const board = round.boards.get(team.team);
  return board ? [board] : [];
}

/**
 * `isWall`: as the wall may show it. Once the round's own time is up all ships look the same there, and boards that
 * have more time stand still: nobody reads off the wall whose time is longer. [TM8]
 */
function fleetRow(state: RoomState, team: Team, isWall: boolean): FleetRow {
  const { round } = state;
  const boards = boardsOf(state, team);
  const isTimeUp = isWall && round?.isTimeUp === true;
  const sum = { placed: 0, half: 0, of: 0 };
  for (const board of boards) {
    const now = round?.kind.progress(round.round, board.value) ?? sum;
    const progress = isTimeUp ? (board.atTimeUp ?? now) : now;
    sum.placed += progress.placed;
    sum.half += progress.half;
    sum.of += progress.of;
  }
  const crew = isWall && state.phase === 'lobby' ? crewOnWall(state, team) : null;
  return {
    team: team.team,
    name: teamName(team.team),
    members: team.members.length,
    present: team.present,
    ...sum,
    isLocked: boards.length > 0 && (isTimeUp || boards.every(({ state: s }) => s !== 'open')),
    ...(crew && { crew }),
  };
}

const rowOnWall = keptRows((state, team) => fleetRow(state, team, true));
const rowForHost = keptRows((state, team) => fleetRow(state, team, false));

export function fleetSlice(state: RoomState, from: number, count: number, owner: string): FleetRow[] {
  const rowOf = owner === 'screen' ? rowOnWall : rowForHost;
  return state.teams.range(from, count).map((team) => rowOf(state, team));
}

function progressRow(state: RoomState, team: Team): ProgressRow {
  const boards = boardsOf(state, team);
  const { round } = state;
  const own = boards[0];
  let ready = 0;
  let lastChangeAtMs: number | null = null;
  let isDisputed = false;
  for (const board of boards) {
    ready += board.ready.length;
    if (board.lastChangeAt !== null) lastChangeAtMs = Math.max(lastChangeAtMs ?? 0, board.lastChangeAt);
    isDisputed ||= board.movers.some(({ flips }) => flips > 0);
  }
  return {
    team: team.team,
    ready,
    present: team.present,
    lastChangeAtMs,
    isDisputed,
    factor: team.factor,
    deadlineAtMs: round && own ? deadlineOf(round, own.allowedMs) : null,
    help: helpOf(boards),
  };
}

/** Who of a team asks the host to come: one, or in an attempt alone several; those who wait still come first. [HE2] */
function helpOf(boards: readonly Board[]): ProgressRow['help'] {
  if (boards.every(({ help }) => help === null)) return null;
  const asking = boards.flatMap(({ help }) => help ?? []);
  const waiting = asking.filter(({ isComing }) => !isComing);
  const shown = waiting.length > 0 ? waiting : asking;
  return {
    seats: shown.map(({ seat }) => seat),
    sinceMs: Math.min(...shown.map(({ sinceAt }) => sinceAt)),
    isComing: waiting.length === 0,
  };
}

const rowOfProgress = keptRows(progressRow);

export const progressSlice = (state: RoomState, from: number, count: number): ProgressRow[] =>
  state.teams.range(from, count).map((team) => rowOfProgress(state, team));

/** Seat 1 is the host and stands in no roster row. */
export const rosterSlice = (state: RoomState, from: number, count: number): RosterRow[] =>
  state.seats
    .range(from, count)
    .filter(({ role, isForgotten }) => role === 'player' && !isForgotten)
    .map((seat) => ({
      seat: seat.seat,
      name: seat.name ?? '',
      number: numberOf(seat),
      team: seat.team,
      isPresent: seat.isPresent,
      isHandsOff: seat.isHandsOff,
      isRemoved: seat.isRemoved,
      factor: seat.factor,
      wantsFactor: seat.wantsFactor,
      isAsking: seat.isAsking,
    }));

/** Peer instruction: under 30 % right explain first, up to 70 % discuss, above that go to the reveal. [PH9] */
const hintOf = (share: number): 'explain' | 'discuss' | 'reveal' =>
  share < 0.3 ? 'explain' : share <= 0.7 ? 'discuss' : 'reveal';

export function controlSlice(state: RoomState): ControlSlice {
  const { round, plan, pack } = state;
  const found = plan.flatMap((id) => pack.rounds.find((authored) => authored.id === id) ?? []);
  const right = state.phase === 'discussion' ? fullyRight(round?.first) : null;
  const sizes = [...state.teams].map(({ members }) => members.length).filter((size) => size > 0);
  return {
    plan: found.map(({ id, title, kind, seconds }, index) => ({
      id,
      title,
      kind,
      seconds,
      isDone: state.done.some((done) => done.index === index),
      briefedAtMs: state.briefedAt[index] ?? null,
      ...comparedWith(state, id, index),
    })),
    pack: pack.rounds.map(({ id, title, kind, seconds, difficulty, tier }) => ({
      id,
      title,
      kind,
      seconds,
      difficulty,
      tier,
    })),
    advice:
      round && right !== null
        ? { fullyRight: right, distribution: distributionOf(round), hint: hintOf(right) }
        : null,
    isInsightOpen: round?.isInsightOpen ?? false,
    hasUnevenTeams: sizes.length > 1 && Math.max(...sizes) - Math.min(...sizes) >= 2,
  };
}

function claimsOf({ claims, seats }: RoomState, nameOf: (seat: Seat) => string): ClaimsSlice | null {
  const asking = claims.flatMap(({ claim, seat: number }) => {
    const seat = seats.get(number);
    return seat && !seat.isRemoved
      ? [{ claim, seat: number, name: nameOf(seat), isPresent: seat.isPresent }]
      : [];
  });
  return asking.length > 0 ? { asking } : null;
}

/** Who answers sees who asks: the host, and in group pace everybody aboard, never the wall. Nobody asks: no slice. [WB4] */
export const claimsSlice = {
  ofHost: (state: RoomState) => claimsOf(state, ({ name }) => name ?? ''),
  ofGroup: (state: RoomState) => (state.pace === 'group' ? claimsOf(state, calledOf) : null),
};

export function insightSlice(state: RoomState): InsightSlice | null {
  const { round } = state;
  if (!round?.isInsightOpen || state.phase !== 'play') return null;
  const counts = rightCountsOf(round);
  return {
    key: round.kind.keyRows(round.round, round.deal),
    boards: lastBoards(round).length,
    distribution: distributionOf(round),
    rightCounts: Object.fromEntries(
      round.deal.cardOrder.map((card) => [round.deal.cards[card] as string, counts[card] ?? 0]),
    ),
  };
}
