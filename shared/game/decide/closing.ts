// How boards lock and close, and how an attempt ends: by quorum, by deadline, by the host, or early when everybody who
// is here has locked. Absence alone ends nothing.
import { times } from '../../protocol/limits.ts';
import { boardNumberOf, hasQuorum, isAloneAttempt, wasPresentLately } from '../boards.ts';
import { scoreBoards, teamScoresFromAlone } from '../scoring.ts';
import type { RoomState, Seat } from '../state.ts';
import type { Draft } from './draft.ts';

/** Starts the 3 s before a lock when the quorum stands. Judged on ready, on going away and whenever a crew changes. [BD6] */
export function judgeLock(draft: Draft, number: number): void {
  const { state, meta } = draft;
  const board = state.round?.boards.get(number);
  if (
    state.phase !== 'play' ||
    state.pausedAt !== null ||
    !state.round ||
    board?.state !== 'open' ||
    board.lockAt !== null
  )
    return;
  if (hasQuorum(state, state.round, board))
    draft.add({ type: 'lockStarted', board: number, lockAt: meta.at + times.lockPending });
}

/**
 * After a lock, or a board that the host closed: the attempt ends when every board of somebody who was here in the
 * last 60 s is closed. Deadlines close only what is due: a board with more time is not cut short by absence. [TM6]
 */
export function judgeEnd(draft: Draft): void {
  const { state, meta } = draft;
  const { round } = state;
  if (state.phase !== 'play' || !round) return;
  if (round.open > 0) {
    for (const board of round.boards)
      if (board?.state === 'open' && wasPresentLately(state, round, board.number, meta.at)) return;
  }
  endAttempt(draft);
}

/** Somebody left a crew by the host's hand: who remains may be a quorum, and a board that nobody is left to wait for
 *  does not keep those who have locked. `before`: the state in which the seat was still there. [BD6] [TM6] */
export function judgeLeft(draft: Draft, before: RoomState, seat: Seat): void {
  const { state, meta } = draft;
  const { round } = state;
  if (state.phase !== 'play' || !round || !before.round) return;
  const number = boardNumberOf(before, before.round, seat);
  if (number === null) return;
  judgeLock(draft, number);
  const wasOpen =
    round.boards.get(number)?.state === 'open' && wasPresentLately(before, before.round, number, meta.at);
  if (wasOpen && round.locked > 0 && !wasPresentLately(state, round, number, meta.at)) judgeEnd(draft);
}

/** Opens the boards. Where there is none to open (everybody was removed) the attempt is over at once. [PH4] */
export function startPlay(draft: Draft, attempt: 1 | 2): void {
  draft.add({ type: 'playStarted', attempt });
  if (draft.state.round?.open === 0) endAttempt(draft);
}

/** Scores the attempt and goes on to the discussion (attempt 1 of two) or the reveal. [PH5] [PH8] */
export function endAttempt(draft: Draft): void {
  const { state } = draft;
  const { round } = state;
  if (!round) return;
  const isFinal = !isAloneAttempt(state, round.attempt);
  draft.add({ type: 'roundScored', attempt: round.attempt, isFinal, boards: scoreBoards(state, round) });
  draft.add({ type: isFinal ? 'revealStarted' : 'discussionStarted' });
}

/** The reveal without a second attempt: what people answered alone counts for their teams. [SC4] */
export function revealFirst(draft: Draft): void {
  const { round } = draft.state;
  if (!round?.first) return;
  draft.add({
    type: 'roundScored',
    attempt: 1,
    isFinal: true,
    boards: teamScoresFromAlone(draft.state, round.first),
  });
  draft.add({ type: 'revealStarted' });
}
