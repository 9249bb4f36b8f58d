// What events on boards change: moves, undo, ready, locks and closings. The kinds say what a move does to a board;
// here stand the things all kinds share: versions, who moved what, disputes, undo, readiness.
import { limits } from '../../protocol/limits.ts';
import { deadlineOf, runningMs } from '../boards.ts';
import type { EventOf } from '../events.ts';
import type { Board, Fold, RoomState, RoundState } from '../state.ts';
import type { Handlers } from './handlers.ts';

/** Puts a board back and keeps the round's counts of open, locked and locking boards. */
export function withBoard(state: RoomState, board: Board): RoomState {
  const { round } = state;
  if (!round) return state;
  const before = round.boards.get(board.number) ?? null;
  const next: RoundState = { ...round, boards: round.boards.set(board.number, board) };
  if (before?.state !== board.state) {
    const allowed = board.allowedMs ?? 0;
    const opens = (board.state === 'open' ? 1 : 0) - (before?.state === 'open' ? 1 : 0);
    next.count += before ? 0 : 1;
    next.open += opens;
    next.locked += (board.state === 'locked' ? 1 : 0) - (before?.state === 'locked' ? 1 : 0);
    next.openByAllowed = { ...round.openByAllowed, [allowed]: (round.openByAllowed[allowed] ?? 0) + opens };
  }
  const isLocking = board.state === 'open' && board.lockAt !== null;
  if (isLocking !== round.locking.includes(board.number)) {
    next.locking = isLocking
      ? [...round.locking, board.number]
      : round.locking.filter((n) => n !== board.number);
  }
  return { ...state, round: next };
}

const onBoard = (
  state: RoomState,
  number: number,
  change: (board: Board, round: RoundState) => Board,
): RoomState => {
  const board = state.round?.boards.get(number);
  return board && state.round ? withBoard(state, change(board, state.round)) : state;
};

/** A changed board: a new version, nobody ready, no lock running. [BD4] */
const changed = (board: Board, round: RoundState, at: number, value: unknown): Board => ({
  ...board,
  value,
  version: board.version + 1,
  ready: [],
  lockAt: null,
  lastChangeAt: at,
  ranMs: runningMs(round, at),
});

/** To and fro: the card came back to somebody who had moved it before the other did. [BD10] */
function movedBy(movers: Board['movers'], card: number, seat: number): Board['movers'] {
  const last = movers[card];
  if (!last || last.seat === seat) return movers;
  const next = [...movers];
  next[card] = { seat, before: last.seat, flips: last.before === seat ? last.flips + 1 : last.flips };
  return next;
}

function moved(state: RoomState, event: EventOf<'moved'>, fold: Fold): RoomState {
  return onBoard(state, event.board, (board, round) => {
    const value = round.kind.apply(round.round, board.value, event.move);
    if (value === 'unchanged') return board;
    const card = round.kind.cardOf(event.move);
    const seat = fold === 'game' ? (event.by?.seat ?? 0) : 0;
    const inverse = round.kind.inverse(round.round, board.value, event.move);
    const next = changed(board, round, event.at, value);
    next.movers = movedBy(board.movers, card, seat);
    next.undo = [...board.undo, { inverse, seat, card }].slice(-limits.undoDepth);
    return next;
  });
}

function undone(state: RoomState, event: EventOf<'undone'>): RoomState {
  return onBoard(state, event.board, (board, round) => {
    const last = board.undo.at(-1);
    const value = last ? round.kind.apply(round.round, board.value, last.inverse) : 'unchanged';
    const undo = board.undo.slice(0, -1);
    return value === 'unchanged' ? { ...board, undo } : { ...changed(board, round, event.at, value), undo };
  });
}

/** Whoever is done needs no help. [HE1] */
export const close = (board: Board): Board =>
  board.state === 'open' ? { ...board, state: 'closed', lockAt: null, help: null } : board;

/** Whether a board's own deadline is not later than that of boards allowed `allowedMs`. */
const isDueWith = (round: RoundState, board: Board, allowedMs: number): boolean => {
  const own = deadlineOf(round, board.allowedMs);
  return own !== null && own <= (deadlineOf(round, allowedMs) ?? 0);
};

export const boardEvents: Handlers = {
  moved,
  undone,
  readySet: (state, event) =>
    onBoard(state, event.board, (board) => {
      const others = board.ready.filter((seat) => seat !== event.seat);
      return event.isReady
        ? { ...board, ready: [...others, event.seat] }
        : { ...board, ready: others, lockAt: null };
    }),
  helpAsked: (state, { board: number, seat, isAsking, at }) =>
    onBoard(state, number, (board) => ({
      ...board,
      help: isAsking ? { seat, sinceAt: at, isComing: false } : null,
    })),
  helpAnswered: (state, { board: number, answer }) =>
    onBoard(state, number, (board) => ({
      ...board,
      help: board.help && answer === 'coming' ? { ...board.help, isComing: true } : null,
    })),
  lockStarted: (state, event) => onBoard(state, event.board, (board) => ({ ...board, lockAt: event.lockAt })),
  boardLocked: (state, event) =>
    onBoard(state, event.board, (board) => ({ ...board, state: 'locked', lockAt: null, help: null })),
  boardClosed: (state, event) => onBoard(state, event.board, close),
  boardsClosed: (state, event) => {
    const { round } = state;
    if (!round) return state;
    const isTimeUp = round.isTimeUp || (round.allowedMs !== null && event.allowedMs >= round.allowedMs);
    let next: RoomState = { ...state, round: { ...round, isTimeUp } };
    for (const board of round.boards) {
      if (board?.state !== 'open') continue;
      if (isDueWith(round, board, event.allowedMs)) next = withBoard(next, close(board));
      else if (isTimeUp && !round.isTimeUp)
        next = withBoard(next, { ...board, atTimeUp: round.kind.progress(round.round, board.value) });
    }
    return next;
  },
};
