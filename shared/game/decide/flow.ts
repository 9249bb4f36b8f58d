// How a room moves from phase to phase: by the host's hand or by the quorum of a group. The table phase × command ×
// role stands in SPEC.md; here is one function per way on.
import type { CommandOf } from '../../protocol/commands.ts';
import { times } from '../../protocol/limits.ts';
import { kindOf } from '../../rounds/index.ts';
import { commitmentOf, seedFrom } from '../commitment.ts';
import type { RoomState } from '../state.ts';
import { crewsAtStart, placeLoose } from '../teams.ts';
import { endAttempt, judgeLock, revealFirst, startPlay } from './closing.ts';
import type { Draft, Outcome } from './draft.ts';

/** Opens the briefing of a round of the plan; past the last one the room is finished. [PH2] */
function brief(draft: Draft, index: number): void {
  const { state, meta } = draft;
  const round = state.pack.rounds.find(({ id }) => id === state.plan[index]);
  if (!round) return void draft.add({ type: 'roomFinished' });
  const key = kindOf(round.kind).canonicalKey(round);
  draft.add({
    type: 'roundBriefed',
    index,
    seed: seedFrom(meta.entropy),
    nonce: meta.entropy,
    commitment: commitmentOf(meta.entropy, key),
    placed: placeLoose(state),
  });
}

function start(draft: Draft): Outcome {
  const { state } = draft;
  if (state.phase !== 'lobby') return 'not_now';
  if (state.players === 0) return 'nobody_here';
  const placed = crewsAtStart(state);
  if (placed.length > 0) draft.add({ type: 'teamsFormed', placed });
  brief(draft, 0);
}

/** What comes next from here, for the host's button and a group's vote alike. [PH1] */
export function advance(draft: Draft): Outcome {
  const { state, meta } = draft;
  switch (state.phase) {
    case 'lobby':
      return start(draft);
    case 'briefing':
      if (state.round?.goAt != null) return 'not_now';
      return void draft.add({ type: 'countdownStarted', goAt: meta.at + times.countdown });
    case 'discussion':
      return void startPlay(draft, 2);
    case 'reveal':
      return void draft.add({ type: 'standingsShown' });
    case 'standings':
      return void brief(draft, (state.round?.index ?? -1) + 1);
    default:
      return 'not_now';
  }
}

function skipToReveal(draft: Draft): Outcome {
  if (draft.state.phase !== 'discussion') return 'not_now';
  revealFirst(draft);
}

/** Only what runs can be stopped: play, or the countdown before it. [TM4] */
export const isRunning = ({ phase, round }: RoomState): boolean =>
  phase === 'play' || (phase === 'briefing' && round?.goAt != null);

function pause(draft: Draft): Outcome {
  const { state } = draft;
  if (state.pausedAt !== null) return;
  if (!isRunning(state)) return 'not_now';
  draft.add({ type: 'paused' });
}

/** Going on also judges the quorums that came about during the pause. */
function resume(draft: Draft): Outcome {
  if (draft.state.pausedAt === null) return;
  draft.add({ type: 'resumed' });
  if (draft.state.phase !== 'play') return;
  for (const board of draft.state.round?.boards ?? [])
    if (board && board.ready.length > 0) judgeLock(draft, board.number);
}

/** What a board was allowed stays; all deadlines move. A group adds half a minute at a time. [TM7] [PA5] */
function addTime(draft: Draft, command: CommandOf<'addTime'>): Outcome {
  const isPlayer = draft.state.seats.get(draft.meta.seat)?.role === 'player';
  if (isPlayer && command.seconds * 1000 !== times.moreTime) return 'not_allowed';
  if (draft.state.phase !== 'play' || !draft.state.settings.isTimed) return 'not_now';
  draft.add({ type: 'timeAdded', ms: command.seconds * 1000 });
}

function endRound(draft: Draft): Outcome {
  if (draft.state.phase !== 'play') return 'not_now';
  endAttempt(draft);
}

/** On to the next round without points for this one. After the reveal there is nothing left to skip. */
function skipRound(draft: Draft): Outcome {
  const { state } = draft;
  if (!state.round || !['briefing', 'play', 'discussion'].includes(state.phase)) return 'not_now';
  draft.add({ type: 'roundSkipped' });
  brief(draft, state.round.index + 1);
}

/** The same round again, freshly dealt; points it gave go back. [PH7] */
function replayRound(draft: Draft): Outcome {
  const { state } = draft;
  if (!state.round || state.phase === 'finished' || state.phase === 'lobby') return 'not_now';
  draft.add({ type: 'roundReplayed' });
  brief(draft, state.round.index);
}

function revealStep(draft: Draft, command: CommandOf<'revealStep'>): Outcome {
  if (draft.state.phase !== 'reveal') return 'not_now';
  if (draft.state.round?.revealStep === command.step) return;
  draft.add({ type: 'revealStepped', step: command.step as 1 | 2 | 3 });
}

function showDistribution(draft: Draft): Outcome {
  if (draft.state.phase !== 'discussion') return 'not_now';
  if (!draft.state.round?.isDistributionShown) draft.add({ type: 'distributionShown' });
}

/** [VW10] */
function showThenNow(draft: Draft, { isShown }: CommandOf<'showThenNow'>): Outcome {
  if (draft.state.phase !== 'finished') return 'not_now';
  if (draft.state.isThenNowShown !== isShown) draft.add({ type: 'thenNowShown', isShown });
}

function playAgain(draft: Draft): Outcome {
  if (draft.state.phase !== 'finished') return 'not_now';
  draft.add({ type: 'playedAgain' });
}

/** After it only people, not boards or scores, can change. [PH11] */
function end(draft: Draft): Outcome {
  if (draft.state.phase === 'finished') return 'not_now';
  draft.add({ type: 'roomFinished' });
}

/** [PA4] */
function takePaceBack(draft: Draft): Outcome {
  if (draft.state.form === 'study') return 'not_now';
  if (draft.state.pace === 'group') draft.add({ type: 'paceChanged', pace: 'host' });
}

export const flowRules = {
  start,
  next: advance,
  skipToReveal,
  pause,
  resume,
  addTime,
  endRound,
  skipRound,
  replayRound,
  revealStep,
  showDistribution,
  showThenNow,
  playAgain,
  end,
  takePaceBack,
};
