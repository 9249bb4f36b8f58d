// The key was fixed before anybody played, and shown after everybody had: every commitment is opened again, and no reveal
// comes while a board is open that somebody was working on. What may happen to boards otherwise is conduct.ts.
import { canAnybodyPlay, wasPresentLately } from '../../shared/game/boards.ts';
import { commitmentOf, seedFrom } from '../../shared/game/commitment.ts';
import type { EventOf } from '../../shared/game/events.ts';
import type { RoomState } from '../../shared/game/index.ts';
import { kindOf } from '../../shared/rounds/index.ts';
import type { Check } from './steps.ts';

const HEX_32_BYTES = /^[0-9a-f]{64}$/;

/** [VW6] The dealing follows from the same nonce, so nobody chose that either. */
function opened(event: EventOf<'roundBriefed'>, before: RoomState): string[] {
  const id = before.plan[event.index];
  const round = before.pack.rounds.find((one) => one.id === id);
  if (!round) return [`round ${event.index + 1} of the plan is not in the pack`];
  if (!HEX_32_BYTES.test(event.nonce)) return [`the nonce of the round ${round.id} is no 32 bytes`];
  const commitment = commitmentOf(event.nonce, kindOf(round.kind).canonicalKey(round));
  return [
    ...(commitment === event.commitment
      ? []
      : [`the commitment of the round ${round.id} is not the hash of its nonce and its key`]),
    ...(seedFrom(event.nonce) === event.seed
      ? []
      : [`the seed of the round ${round.id} does not come from its nonce`]),
  ];
}

/** Open boards are scored only by the host's hand, or where nobody who works on them is left. [TM6] [PA6] */
function endedEarly(event: EventOf<'roundScored'>, before: RoomState): string[] {
  const { round } = before;
  if (!round || before.phase !== 'play' || !canAnybodyPlay(before)) return [];
  if (event.by && before.seats.get(event.by.seat)?.role === 'host') return [];
  return [...round.boards]
    .filter((board) => board?.state === 'open' && wasPresentLately(before, round, board.number, event.at))
    .map((board) => `the round is over while board ${board?.number} is open and its people are here`);
}

/** The key is shown: all boards are closed and have their scores. */
function revealed(before: RoomState): string[] {
  const { round } = before;
  if (!round) return ['a key is shown where no round is played'];
  if (!round.scores) return ['the key is shown before the boards have their scores'];
  const open = [...round.boards].filter((board) => board?.state === 'open');
  return open.map((board) => `the key is shown while board ${board?.number} is open`);
}

export const sealsWith =
  (counted: () => void): Check =>
  ({ event, before }) => {
    if (event.type === 'roundScored') return endedEarly(event, before);
    if (event.type === 'revealStarted') return revealed(before);
    if (event.type !== 'roundBriefed') return [];
    counted();
    return opened(event, before);
  };
