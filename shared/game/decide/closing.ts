// How boards lock and close, and how an attempt ends: by quorum, by deadline, by the host, or early when everybody who
// is here has locked. Absence alone ends nothing.
import { times } from '../../protocol/limits.ts';
import { hasQuorum, isAloneAttempt, wasPresentLately } from '../boards.ts';
import { scoreBoards, teamScoresFromAlone } from '../scoring.ts';
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

/** After a lock or a closing: the attempt ends when every board of somebody who was here in the last 60 s is closed,
 *  or when none is open at all. [TM6] */
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
