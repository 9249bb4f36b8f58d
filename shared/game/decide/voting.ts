// What a group decides by vote: going on, and taking the pace of a host who is gone. Quorums are judged on every vote and
// whenever somebody goes; what then happens is flow.ts.
import type { CommandOf } from '../../protocol/commands.ts';
import { times } from '../../protocol/limits.ts';
import { canAnybodyPlay, quorumOf } from '../boards.ts';
import type { RoomState } from '../state.ts';
import { endAttempt } from './closing.ts';
import type { Draft, Outcome } from './draft.ts';
import { advance, isRunning } from './flow.ts';
import { grantThoseWhoWait } from './wishing.ts';

const isHostGone = ({ hostAwaySince }: RoomState, at: number): boolean =>
  hostAwaySince !== null && at - hostAwaySince >= times.hostGone;

/** Group pace: going on needs the quorum; so does taking the pace of a host who is gone for 60 s. [PA1] [PA2] */
function vote(draft: Draft, command: CommandOf<'vote'>): Outcome {
  const { state, meta } = draft;
  const refused = command.what === 'next' ? cannotVoteNext(state) : cannotVotePace(state, meta.at);
  if (refused) return refused;
  const seat = state.seats.get(meta.seat);
  const had = command.what === 'next' ? seat?.votedNext === state.phaseNo : seat?.votedPace === state.paceNo;
  if (had === command.on) return;
  draft.add({ type: 'voted', seat: meta.seat, what: command.what, on: command.on });
  judgeVotes(draft, command.what);
}

function cannotVotePace(state: RoomState, at: number): Outcome {
  if (state.pace === 'group' || state.phase === 'finished') return 'not_now';
  return isHostGone(state, at) ? undefined : 'host_is_here';
}

/** In play only when nobody who is here can act on an open board: those who dropped out are not waited for. [PA6] */
function cannotVoteNext(state: RoomState): Outcome {
  if (state.pace !== 'group' || state.phase === 'finished') return 'not_now';
  if (state.phase === 'play') return canAnybodyPlay(state) ? 'not_now' : undefined;
  return isRunning(state) ? 'not_now' : undefined;
}

/** Carries out what a quorum of those present has asked for. */
function judgeVotes(draft: Draft, what: 'next' | 'pace'): void {
  const { state, meta } = draft;
  if (state.presentPlayers === 0 || state.votes[what] < quorumOf(state.presentPlayers)) return;
  if (what === 'pace') {
    if (cannotVotePace(state, meta.at)) return;
    draft.add({ type: 'paceChanged', pace: 'group' });
    grantThoseWhoWait(draft);
  } else if (!cannotVoteNext(state)) {
    if (state.phase === 'play') endAttempt(draft);
    else advance(draft);
  }
}

/** Somebody went away or was removed: fewer may be a quorum now [PA1], and a group's clock does not run for nobody [PA3]. */
export function judgeGroup(draft: Draft): void {
  const { state } = draft;
  if (state.pace === 'host') judgeVotes(draft, 'pace');
  else if (state.presentPlayers > 0) judgeVotes(draft, 'next');
  else if (state.pausedAt === null && isRunning(state)) draft.add({ type: 'paused' });
}

export const votingRules = { vote };
