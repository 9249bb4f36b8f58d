// What events about seats and teams change: taking a seat, presence, teams, names, accommodations. Boards of the
// running round follow where a member comes, goes or may no longer act (boards.ts has the moves).
import {
  actingMembers,
  boardNumberOf,
  dealShares,
  hasQuorum,
  isAloneAttempt,
  makeBoard,
  membersOf,
} from '../boards.ts';
import type { EventOf } from '../events.ts';
import type { Fold, RoomState, Seat, Team } from '../state.ts';
import { withBoard } from './boards.ts';
import type { Handlers } from './handlers.ts';

const noClients: Seat['clients'] = [];

const newSeat = (
  seat: Pick<
    Seat,
    'seat' | 'role' | 'name' | 'isNumbered' | 'hash' | 'connection' | 'isPresent' | 'wantsFactor'
  >,
): Seat => ({
  ...seat,
  team: null,
  isBack: false,
  awaySince: null,
  isRemoved: false,
  isForgotten: false,
  isHandsOff: false,
  factor: 1,
  isAsking: seat.wantsFactor !== 1,
  clients: noClients,
  moves: 0,
  votedNext: -1,
  votedPace: -1,
});

export const hostSeat = (hash: string): Seat =>
  newSeat({
    seat: 1,
    role: 'host',
    name: null,
    isNumbered: false,
    hash,
    connection: null,
    isPresent: false,
    wantsFactor: 1,
  });

const newTeam = (team: number): Team => ({
  team,
  members: [],
  present: 0,
  acting: 0,
  factor: 1,
  points: 0,
  pointsBefore: 0,
  rank: null,
  rankBefore: null,
});

export const change = (state: RoomState, number: number, fields: Partial<Seat>): RoomState => {
  const seat = state.seats.get(number);
  return seat ? { ...state, seats: state.seats.set(number, { ...seat, ...fields }) } : state;
};

/** Moves a seat out of its team and into another one (null: none); counts of present members follow. */
export function withTeam(state: RoomState, number: number, team: number | null): RoomState {
  const seat = state.seats.get(number);
  if (!seat || seat.team === team) return state;
  let { teams } = state;
  const here = seat.isPresent && !seat.isRemoved ? 1 : 0;
  const acts = seat.isHandsOff ? 0 : here;
  const old = seat.team === null ? undefined : teams.get(seat.team);
  if (old)
    teams = teams.set(old.team, {
      ...old,
      members: old.members.filter((m) => m !== number),
      present: old.present - here,
      acting: old.acting - acts,
    });
  if (team !== null) {
    while (teams.size < team) teams = teams.push(newTeam(teams.size + 1));
    const joined = teams.get(team) as Team;
    teams = teams.set(team, {
      ...joined,
      members: [...joined.members, number],
      present: joined.present + here,
      acting: joined.acting + acts,
    });
  }
  return { ...state, teams, seats: state.seats.set(number, { ...seat, team }) };
}

/** Sets present or away and keeps every count that is made of it. */
function withPresence(state: RoomState, number: number, isPresent: boolean, at: number): RoomState {
  const seat = state.seats.get(number);
  if (!seat || seat.isPresent === isPresent) return state;
  const step = isPresent ? 1 : -1;
  let next = change(state, number, { isPresent, awaySince: isPresent ? null : at });
  if (seat.role === 'host') return isPresent ? hostIsBack(next) : { ...next, hostAwaySince: at };
  next = { ...next, presentPlayers: next.presentPlayers + step, votes: votesAfter(next, seat, step) };
  return withHere(next, seat, step, seat.isHandsOff ? 0 : step);
}

/** How many of a seat's team are present, and how many may act, after one came, went, or got or lost its hands. */
function withHere(state: RoomState, { team: number }: Seat, present: number, acting: number): RoomState {
  const team = number === null ? undefined : state.teams.get(number);
  if (!team) return state;
  const counted = { ...team, present: team.present + present, acting: team.acting + acting };
  return { ...state, teams: state.teams.set(team.team, counted) };
}

/** Votes of people who are away do not count, and count again when they are back. */
const votesAfter = (state: RoomState, seat: Seat, step: number): RoomState['votes'] => ({
  next: state.votes.next + (seat.votedNext === state.phaseNo ? step : 0),
  pace: state.votes.pace + (seat.votedPace === state.paceNo ? step : 0),
});

/** Votes to take the pace of an absent host are void once the host has been here. [PA2] */
const hostIsBack = (state: RoomState): RoomState => ({
  ...state,
  hostAwaySince: null,
  paceNo: state.paceNo + 1,
  votes: { ...state.votes, pace: 0 },
});

/** The board of the running attempt that a seat plays on; null when there is none. */
function boardOf(state: RoomState, number: number): number | null {
  const seat = state.seats.get(number);
  return state.round && seat && state.phase === 'play' ? boardNumberOf(state, state.round, seat) : null;
}

/**
 * After a member came or went: shares of people who are not here are dealt on [BD9]. Whoever left the crew is not
 * ready any more, and a lock that lost its quorum is called off; somebody who comes calls nothing off [BD6].
 */
function tidyBoard(state: RoomState, number: number | null, isCalledOff = true): RoomState {
  const { round } = state;
  const board = number === null ? null : round?.boards.get(number);
  if (!round || board?.state !== 'open') return state;
  const crew = actingMembers(state, round, board.number);
  const isFree = (card: number) =>
    !crew.includes(board.shares[card] as number) && round.kind.isInTray(round.round, board.value, card);
  const shares =
    state.settings.hands === 'open'
      ? board.shares
      : dealShares({ shares: board.shares, tray: board.tray, isFree, to: crew });
  const members = membersOf(state, round, board.number);
  const ready = board.ready.filter((seat) => members.includes(seat));
  const isLost = isCalledOff && board.lockAt !== null && !hasQuorum(state, round, { ...board, ready });
  return withBoard(state, { ...board, shares, ready, lockAt: isLost ? null : board.lockAt });
}

const cameAboard = (state: RoomState, seat: number) => tidyBoard(state, boardOf(state, seat), false);
const wentAshore = (state: RoomState, seat: number) => tidyBoard(state, boardOf(state, seat));

function seatTaken(state: RoomState, event: EventOf<'seatTaken'>, fold: Fold): RoomState {
  const seat = newSeat({
    seat: event.seat,
    role: 'player',
    name: event.name,
    isNumbered: event.isNumbered,
    hash: event.hash,
    connection: event.connection,
    isPresent: false,
    wantsFactor: event.wants,
  });
  let next: RoomState = {
    ...state,
    seats: state.seats.set(event.seat, seat),
    byHash: state.byHash.with(event.hash, event.seat),
    claims: state.claims.filter((claim) => claim.hash !== event.hash),
    players: state.players + 1,
  };
  if (event.isBack) next = change(next, event.seat, { isBack: true });
  if (event.team !== null) next = withTeam(next, event.seat, event.team);
  next = withPresence(next, event.seat, true, event.at);
  const { round } = next;
  if (round && next.phase === 'play' && isAloneAttempt(next, round.attempt)) {
    let { boards } = round;
    while (boards.size < event.seat - 1) boards = boards.push(null);
    const padded = { ...next, round: { ...round, boards: boards.push(null) } };
    return event.team === null
      ? padded
      : withBoard(padded, makeBoard(padded, round, padded.seats.get(event.seat) as Seat, { fold }));
  }
  return next;
}

function withHands(state: RoomState, number: number, isHandsOff: boolean): RoomState {
  const seat = state.seats.get(number);
  if (!seat || seat.isHandsOff === isHandsOff) return state;
  const acts = seat.isPresent && !seat.isRemoved ? 1 : 0;
  return withHere(change(state, number, { isHandsOff }), seat, 0, isHandsOff ? -acts : acts);
}

type Arrival = Pick<EventOf<'seatArrived'>, 'seat' | 'connection' | 'at'>;

/** By this connection, which replaces an older one. */
export function seatArrived(state: RoomState, { seat, connection, at }: Arrival): RoomState {
  return cameAboard(withPresence(change(state, seat, { connection }), seat, true, at), seat);
}

/** The seat counts nowhere any more; its team keeps its place in mind. */
export function seatRemoved(state: RoomState, number: number, at: number): RoomState {
  const away = withPresence(state, number, false, at);
  const seat = away.seats.get(number);
  const team = seat?.team ? away.teams.get(seat.team) : undefined;
  const members = team?.members.filter((member) => member !== number);
  const without =
    team && members ? { ...away, teams: away.teams.set(team.team, { ...team, members }) } : away;
  return wentAshore(
    change({ ...without, players: without.players - 1 }, number, { isRemoved: true }),
    number,
  );
}

export const seatEvents: Handlers = {
  seatTaken: (state, event, fold) => cameAboard(seatTaken(state, event, fold), event.seat),
  seatArrived,
  seatWentAway: (state, event) => wentAshore(withPresence(state, event.seat, false, event.at), event.seat),
  teamPicked: (state, event) => withTeam(state, event.seat, event.team),
  teamsFormed: (state, event) =>
    event.placed.reduce((next, [seat, team]) => withTeam(next, seat, team), state),
  seatRenamed: (state, event) =>
    change(state, event.seat, { name: event.name, isNumbered: event.isNumbered }),
  seatMoved: (state, event) => {
    const left = boardOf(state, event.seat);
    return cameAboard(tidyBoard(withTeam(state, event.seat, event.team), left), event.seat);
  },
  seatRemoved: (state, event) => seatRemoved(state, event.seat, event.at),
  seatRestored: (state, event) => {
    const seat = state.seats.get(event.seat);
    const team = seat?.team ? state.teams.get(seat.team) : undefined;
    const back = team
      ? { ...state, teams: state.teams.set(team.team, { ...team, members: [...team.members, event.seat] }) }
      : state;
    return change({ ...back, players: back.players + 1 }, event.seat, { isRemoved: false });
  },
  handsOffSet: (state, event) => {
    const next = withHands(state, event.seat, event.isHandsOff);
    return event.isHandsOff ? wentAshore(next, event.seat) : cameAboard(next, event.seat);
  },
  factorWished: (state, event) =>
    change(state, event.seat, {
      wantsFactor: event.factor,
      isAsking: event.factor !== state.seats.get(event.seat)?.factor,
    }),
  // What is set answers what was asked for. [TM10]
  factorSet: (state, event) => {
    if (event.who === 'seat') return change(state, event.number, { factor: event.factor, isAsking: false });
    const team = state.teams.get(event.number);
    return team
      ? { ...state, teams: state.teams.set(event.number, { ...team, factor: event.factor }) }
      : state;
  },
};
