// What events about seats and teams change: taking a seat, presence, teams, names, accommodations. Boards of the
// running round follow where a member comes, goes or may no longer act (boards.ts has the moves).
import { dealShares, hasQuorum, isAloneAttempt, makeBoard } from '../boards.ts';
import type { EventOf, EventType } from '../events.ts';
import type { Board, RoomState, Seat, Team } from '../state.ts';
import { withBoard } from './boards.ts';

const noClients: Seat['clients'] = [];

export const newSeat = (
  seat: Pick<Seat, 'seat' | 'role' | 'name' | 'hash' | 'connection' | 'isPresent' | 'wantsFactor'>,
): Seat => ({
  ...seat,
  team: null,
  awaySince: null,
  isRemoved: false,
  isHandsOff: false,
  factor: 1,
  clients: noClients,
  votedNext: -1,
  votedPace: -1,
});

const newTeam = (team: number, at: number): Team => ({
  team,
  members: [],
  present: 0,
  factor: 1,
  lastPresentAt: at,
  points: 0,
  pointsBefore: 0,
  rank: null,
  rankBefore: null,
});

const change = (state: RoomState, number: number, fields: Partial<Seat>): RoomState => {
  const seat = state.seats.get(number);
  return seat ? { ...state, seats: state.seats.set(number, { ...seat, ...fields }) } : state;
};

/** Moves a seat out of its team and into another one (null: none); counts of present members follow. */
export function withTeam(state: RoomState, number: number, team: number | null): RoomState {
  const seat = state.seats.get(number);
  if (!seat || seat.team === team) return state;
  let { teams } = state;
  const here = seat.isPresent && !seat.isRemoved ? 1 : 0;
  const old = seat.team === null ? undefined : teams.get(seat.team);
  if (old)
    teams = teams.set(old.team, {
      ...old,
      members: old.members.filter((m) => m !== number),
      present: old.present - here,
      lastPresentAt: here ? state.at : old.lastPresentAt,
    });
  if (team !== null) {
    while (teams.size < team) teams = teams.push(newTeam(teams.size + 1, state.at));
    const joined = teams.get(team) as Team;
    teams = teams.set(team, {
      ...joined,
      members: [...joined.members, number],
      present: joined.present + here,
      lastPresentAt: here ? state.at : joined.lastPresentAt,
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
  if (seat.role === 'host') return { ...next, hostAwaySince: isPresent ? null : at };
  next = { ...next, presentPlayers: next.presentPlayers + step, votes: votesAfter(next, seat, step) };
  const team = seat.team === null ? undefined : next.teams.get(seat.team);
  return team
    ? {
        ...next,
        teams: next.teams.set(team.team, { ...team, present: team.present + step, lastPresentAt: at }),
      }
    : next;
}

/** Votes of people who are away do not count, and count again when they are back. */
const votesAfter = (state: RoomState, seat: Seat, step: number): RoomState['votes'] => ({
  next: state.votes.next + (seat.votedNext === state.phaseNo ? step : 0),
  pace: state.votes.pace + (seat.votedPace === state.paceNo ? step : 0),
});

const boardOf = (state: RoomState, number: number): Board | null => {
  const { round } = state;
  const seat = state.seats.get(number);
  if (!round || !seat || state.phase !== 'play') return null;
  const owner = isAloneAttempt(state, round.attempt) ? number : seat.team;
  return (owner === null ? null : round.boards.get(owner)) ?? null;
};

/** After a member came or went: shares of people who are away are dealt on, and a lock without its quorum is called off. */
function tidyBoard(state: RoomState, number: number): RoomState {
  const board = boardOf(state, number);
  const { round } = state;
  if (!board || board.state !== 'open' || !round || isAloneAttempt(state, round.attempt)) return state;
  const crew = (state.teams.get(board.number)?.members ?? []).filter(
    (seat) => state.seats.get(seat)?.isPresent && !state.seats.get(seat)?.isHandsOff,
  );
  const isFree = (card: number) =>
    !crew.includes(board.shares[card] as number) && round.kind.isInTray(round.round, board.value, card);
  const shares =
    state.settings.hands === 'open'
      ? board.shares
      : dealShares({ shares: board.shares, tray: board.tray, isFree, to: crew });
  const lockAt = board.lockAt !== null && !hasQuorum(state, round, board) ? null : board.lockAt;
  return withBoard(state, { ...board, shares, lockAt });
}

function seatTaken(state: RoomState, event: EventOf<'seatTaken'>): RoomState {
  const seat = newSeat({
    seat: event.seat,
    role: 'player',
    name: event.name,
    hash: event.hash,
    connection: event.connection,
    isPresent: false,
    wantsFactor: event.wants,
  });
  let next: RoomState = {
    ...state,
    seats: state.seats.set(event.seat, seat),
    byHash: state.byHash.with(event.hash, event.seat),
    players: state.players + 1,
  };
  if (event.team !== null) next = withTeam(next, event.seat, event.team);
  next = withPresence(next, event.seat, true, event.at);
  const { round } = next;
  if (round && next.phase === 'play' && isAloneAttempt(next, round.attempt)) {
    let { boards } = round;
    while (boards.size < event.seat - 1) boards = boards.push(null);
    const padded = { ...next, round: { ...round, boards: boards.push(null) } };
    return event.team === null
      ? padded
      : withBoard(padded, makeBoard(padded, round, padded.seats.get(event.seat) as Seat));
  }
  return next;
}

export const seatEvents: { [T in EventType]?: (state: RoomState, event: EventOf<T>) => RoomState } = {
  seatTaken: (state, event) => tidyBoard(seatTaken(state, event), event.seat),
  seatArrived: (state, event) =>
    tidyBoard(
      withPresence(change(state, event.seat, { connection: event.connection }), event.seat, true, event.at),
      event.seat,
    ),
  seatWentAway: (state, event) => tidyBoard(withPresence(state, event.seat, false, event.at), event.seat),
  teamPicked: (state, event) => withTeam(state, event.seat, event.team),
  teamsFormed: (state, event) =>
    event.placed.reduce((next, [seat, team]) => withTeam(next, seat, team), state),
  seatRenamed: (state, event) => change(state, event.seat, { name: event.name }),
  seatMoved: (state, event) => tidyBoard(withTeam(state, event.seat, event.team), event.seat),
  seatRemoved: (state, event) => {
    const away = withPresence(state, event.seat, false, event.at);
    const seat = away.seats.get(event.seat);
    const team = seat?.team ? away.teams.get(seat.team) : undefined;
    const without = team
      ? {
          ...away,
          teams: away.teams.set(team.team, {
            ...team,
            members: team.members.filter((m) => m !== event.seat),
          }),
        }
      : away;
    return tidyBoard(
      change({ ...without, players: without.players - 1 }, event.seat, { isRemoved: true }),
      event.seat,
    );
  },
  seatRestored: (state, event) => {
    const seat = state.seats.get(event.seat);
    const team = seat?.team ? state.teams.get(seat.team) : undefined;
    const back = team
      ? { ...state, teams: state.teams.set(team.team, { ...team, members: [...team.members, event.seat] }) }
      : state;
    return change({ ...back, players: back.players + 1 }, event.seat, { isRemoved: false });
  },
  handsOffSet: (state, event) =>
    tidyBoard(change(state, event.seat, { isHandsOff: event.isHandsOff }), event.seat),
  factorSet: (state, event) => {
    if (event.who === 'seat') return change(state, event.number, { factor: event.factor });
    const team = state.teams.get(event.number);
    return team
      ? { ...state, teams: state.teams.set(event.number, { ...team, factor: event.factor }) }
      : state;
  },
};
