// Slices for one team and for one seat: crew, board, own result, own first answer. A board is seen by its own people
// only [VW7]; cards carry the ids that were dealt for this round.
import type { BoardSlice, FirstSlice, MeSlice, ResultSlice, TeamSlice } from '../../protocol/views.ts';
import { actingCount, deadlineOf, isAloneAttempt, quorumOf } from '../boards.ts';
import { calledOf } from '../called.ts';
import type { Board, RoomState, RoundState, Seat } from '../state.ts';
import { teamName } from '../teams.ts';

export function teamSlice(state: RoomState, number: number): TeamSlice | null {
  const team = state.teams.get(number);
  if (!team) return null;
  const board =
    state.phase === 'play' && state.round && !isAloneAttempt(state, state.round.attempt)
      ? state.round.boards.get(number)
      : null;
  // Hands off is told to the seat itself and the host, not to the crew. [SE6]
  const members = team.members.flatMap((seat) => {
    const found = state.seats.get(seat);
    return found
      ? [
          {
            seat,
            name: calledOf(found),
            isPresent: found.isPresent,
            isReady: board?.ready.includes(seat) ?? false,
          },
        ]
      : [];
  });
  return { team: number, name: teamName(number), members };
}

type ByCard = Record<string, number | undefined>;

/** By opaque id. Those are drawn anew for each round: all of them are always set, so that a round has one shape of these for all its
 *  boards, and text leaves out what is undefined. Shapes of rounds gone by burden no other object, since all begin with a key
 *  that no card has. Plain objects: V8 makes text of a class's instance in its slow way, and of all that stands around it. */
function ofCards({ cards, cardOrder }: RoundState['deal'], { shares, movers }: Board) {
  const dealtTo: ByCard = { '': undefined };
  const movedBy: ByCard = { '': undefined };
  const disputed: string[] = [];
  for (const card of cardOrder) {
    const id = cards[card] as string;
    const mover = movers[card];
    // 0 is nobody.
    dealtTo[id] = shares[card] || undefined;
    movedBy[id] = mover?.seat || undefined;
    if (mover !== undefined && mover.flips > 0) disputed.push(id);
  }
  return { shares: dealtTo as Record<string, number>, movedBy: movedBy as Record<string, number>, disputed };
}

function toSlice(state: RoomState, round: RoundState, board: Board): BoardSlice {
  const last = board.undo.at(-1);
  const { shares, movedBy, disputed } = ofCards(round.deal, board);
  return {
    number: board.number,
    version: board.version,
    view: round.kind.boardView(round.round, board.value, round.deal),
    tray: board.tray.map((card) => round.deal.cards[card] as string),
    shares,
    movedBy,
    disputed,
    last: last ? { seat: last.seat, card: round.deal.cards[last.card] as string } : null,
    canUndo: last !== undefined,
    ready: [...board.ready],
    needed: quorumOf(actingCount(state, round, board.number)),
    lockAtMs: board.lockAt,
    state: board.state,
    startedAtMs: board.startedAt,
    deadlineAtMs: deadlineOf(round, board.allowedMs),
    allowedMs: board.allowedMs,
    help: board.help && {
      seat: board.help.seat,
      sinceMs: board.help.sinceAt,
      isComing: board.help.isComing,
    },
  };
}

function shown(state: RoomState, number: number, isAlone: boolean): BoardSlice | null {
  const { round } = state;
  if (!round || state.phase !== 'play' || isAloneAttempt(state, round.attempt) !== isAlone) return null;
  const board = round.boards.get(number);
  return board ? toSlice(state, round, board) : null;
}

export const boardSlice = {
  ofTeam: (state: RoomState, number: number): BoardSlice | null => shown(state, number, false),
  ofSeat: (state: RoomState, number: number): BoardSlice | null => shown(state, number, true),
};

/** The team's own result, with what was right and wrong on its board; together with the key, not before. [VW3] */
export function resultSlice(state: RoomState, number: number): ResultSlice | null {
  const { round } = state;
  const team = state.teams.get(number);
  if (
    !round?.scores ||
    !team ||
    (state.phase !== 'reveal' && state.phase !== 'standings') ||
    round.revealStep < 2
  )
    return null;
  const score = round.scores.find(({ board }) => board === number);
  if (!score) return null;
  const board = isAloneAttempt(state, round.attempt) ? null : round.boards.get(number);
  return {
    accuracy: score.accuracy,
    right: score.right,
    of: score.of,
    points: score.points,
    total: team.points,
    rank: team.rank ?? 0,
    rankBefore: team.rankBefore,
    teams: [...state.teams].filter(({ rank }) => rank !== null).length,
    marks: board ? round.kind.marks(round.round, board.value, round.deal) : [],
    view: board ? round.kind.boardView(round.round, board.value, round.deal) : null,
    speed: {
      share: board?.allowedMs == null ? 0 : round.speedShare,
      ranMs: score.ranMs,
      allowedMs: board?.allowedMs ?? null,
    },
  };
}

/** Whether a round is played without this seat. */
export function isWatching(state: RoomState, { seat, team }: Seat): boolean {
  const { phase, round } = state;
  if (phase !== 'play') return false;
  const owner = round && isAloneAttempt(state, round.attempt) ? seat : team;
  return owner === null || round?.boards.get(owner) == null;
}

export function meSlice(state: RoomState, number: number): MeSlice | null {
  const seat = state.seats.get(number);
  if (!seat) return null;
  return {
    seat: number,
    name: calledOf(seat),
    team: seat.team,
    isHandsOff: seat.isHandsOff,
    isRemoved: seat.isRemoved,
    isWatching: isWatching(state, seat),
    factor: seat.factor,
    wantsFactor: seat.wantsFactor,
    isAsking: seat.isAsking,
    hasVoted: { next: seat.votedNext === state.phaseNo, pace: seat.votedPace === state.paceNo },
  };
}

/** Own answer of attempt 1, in sight while the team talks and plays again. [PH8] */
export function firstSlice(state: RoomState, number: number): FirstSlice | null {
  const { round } = state;
  const board = round?.first?.boards.get(number);
  if (!round || !board || state.phase === 'lobby' || state.phase === 'finished') return null;
  const isOpen = (state.phase === 'reveal' || state.phase === 'standings') && round.revealStep >= 2;
  return {
    view: round.kind.boardView(round.round, board.value, round.deal),
    marks: isOpen ? round.kind.marks(round.round, board.value, round.deal) : null,
  };
}
