// Boards of a round: how they are made when play starts, who may act on them, their times and their quorum. The
// moves themselves are the kinds' business (shared/rounds), what follows from them stands in decide/ and evolve/.
import { times } from '../protocol/limits.ts';
import { secretRng, shuffled } from '../rounds/rng.ts';
import type { Board, Fold, RoomState, RoundState, Seat, Team } from './state.ts';

/** Whether the running attempt is played by each seat alone (attempt 1 of two). [PH8] */
export const isAloneAttempt = (state: RoomState, attempt: 1 | 2): boolean =>
  state.settings.attempts === 2 && attempt === 1;

/** `allowedMs` of a board: the round's time times the largest factor of its team and members; null = no limit. [TM1] */
export function allowedMsOf(state: RoomState, seconds: number, factors: readonly number[]): number | null {
  if (!state.settings.isTimed) return null;
  const relaxed = state.isRelaxed ? 2 : 1; // [TM9]
  if (factors.includes(0)) return null;
  return Math.round(seconds * 1000 * Math.max(relaxed, ...factors));
}

export const membersOf = (state: RoomState, round: RoundState, board: number): readonly number[] =>
  isAloneAttempt(state, round.attempt) ? [board] : (state.teams.get(board)?.members ?? []);

/** Members who are here and may act: the ones a quorum is made of. */
export function actingMembers(state: RoomState, round: RoundState, board: number): number[] {
  return membersOf(state, round, board).filter((seat) => {
    const found = state.seats.get(seat);
    return found?.isPresent === true && !found.isHandsOff && !found.isRemoved;
  });
}

/** How many they are: told with every move, so a team counts them. */
export const actingCount = (state: RoomState, round: RoundState, board: number): number =>
  isAloneAttempt(state, round.attempt)
    ? actingMembers(state, round, board).length
    : (state.teams.get(board)?.acting ?? 0);

/** More than half of those who are here; nobody here makes no quorum. [BD6] */
export const quorumOf = (present: number): number => Math.floor(present / 2) + 1;

export function hasQuorum(state: RoomState, round: RoundState, board: Board): boolean {
  const acting = actingMembers(state, round, board.number);
  const ready = board.ready.filter((seat) => acting.includes(seat)).length;
  return acting.length > 0 && ready >= quorumOf(acting.length);
}

/** When a board closes, without the grace; null while untimed. */
export const deadlineOf = (round: RoundState, allowedMs: number | null): number | null =>
  allowedMs === null || round.startedAt === null
    ? null
    : round.startedAt + allowedMs + round.pausedMs + round.addedMs;

/** Running time without pauses at `at`. [SC2] */
export const runningMs = (round: RoundState, at: number): number =>
  Math.max(0, at - (round.startedAt ?? at) - round.pausedMs);

/** Whether a board belongs to somebody who was here in the last 60 s: only those are waited for. [TM6] */
export const wasPresentLately = (state: RoomState, round: RoundState, board: number, at: number): boolean =>
  membersOf(state, round, board).some((number) => {
    const seat = state.seats.get(number);
    if (!seat || seat.isRemoved) return false;
    return seat.isPresent || (seat.awaySince !== null && at - seat.awaySince < times.presentWithin);
  });

/** Whether anybody who is here can still change a board. */
export function canAnybodyPlay(state: RoomState): boolean {
  const { round } = state;
  if (state.phase !== 'play' || !round) return false;
  for (const board of round.boards) {
    if (board?.state === 'open' && actingMembers(state, round, board.number).length > 0) return true;
  }
  return false;
}

/** The board that a seat plays on: its own in an attempt alone, else its team's. */
export const boardNumberOf = (state: RoomState, round: RoundState, seat: Seat): number | null =>
  isAloneAttempt(state, round.attempt) ? seat.seat : seat.team;

/** Deals the free cards of a tray to those who are here, each to the one with the fewest so far. [BD9] */
export function dealShares(input: {
  shares: readonly number[];
  tray: readonly number[];
  isFree(card: number): boolean;
  to: readonly number[];
}): number[] {
  const shares = [...input.shares];
  if (input.to.length === 0) return shares;
  const free = input.tray.filter((card) => input.isFree(card));
  const counts = new Map(input.to.map((seat) => [seat, 0]));
  const count = (seat: number) => counts.get(seat) ?? 0;
  shares.forEach((seat, card) => {
    if (counts.has(seat) && !free.includes(card)) counts.set(seat, count(seat) + 1);
  });
  for (const card of free) {
    const next = input.to.reduce((least, seat) => (count(seat) < count(least) ? seat : least));
    shares[card] = next;
    counts.set(next, count(next) + 1);
  }
  return shares;
}

type Dealt = Pick<Board, 'tray' | 'shares' | 'movers'>;
const NOT_DEALT: Dealt = { tray: [], shares: [], movers: [] };
const NOBODY_YET = { seat: 0, before: 0, flips: 0 };

/** Everything in the tray, each board with its own shuffle. [BD1] */
function dealt(state: RoomState, round: RoundState, number: number): Dealt {
  const cards = round.deal.cards.map((_, card) => card);
  const tray = shuffled(cards, secretRng(round.seed, `tray ${round.attempt} ${number}`));
  const nobody = cards.map(() => 0);
  const shares =
    state.settings.hands === 'open'
      ? nobody
      : dealShares({ shares: nobody, tray, isFree: () => true, to: actingMembers(state, round, number) });
  return { tray, shares, movers: cards.map(() => NOBODY_YET) };
}

/** A fresh board for a team or, in an attempt alone, for a seat. */
export function makeBoard(
  state: RoomState,
  round: RoundState,
  owner: Team | Seat,
  {
    fold,
    value = round.kind.empty(round.round),
  }: { fold: Fold /** Empty; boards share it. */; value?: unknown },
): Board {
  const number = 'team' in owner && 'members' in owner ? owner.team : (owner as Seat).seat;
  const members = membersOf(state, round, number);
  const factors = members.map((seat) => state.seats.get(seat)?.factor ?? 1);
  return {
    number,
    state: 'open',
    version: 0,
    value,
    ...(fold === 'game' ? dealt(state, round, number) : NOT_DEALT),
    undo: [],
    ready: [],
    lockAt: null,
    startedAt: round.startedAt ?? state.at,
    allowedMs: allowedMsOf(state, round.round.seconds, [...factors, 'members' in owner ? owner.factor : 1]),
    ranMs: null,
    lastChangeAt: null,
    atTimeUp: null,
    help: null,
  };
}
