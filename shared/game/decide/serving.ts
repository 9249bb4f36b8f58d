// What the server itself asks: opening a room, presence, deadlines. Every rule here may be asked at any moment by any
// server and refuses `not_now` what is not due, so that repeats and races change nothing.
import { times } from '../../protocol/limits.ts';
import { deadlineOf, isAloneAttempt } from '../boards.ts';
import { deadlines } from '../deadlines.ts';
import type { SystemCommand } from '../system.ts';
import { judgeEnd, judgeLock } from './closing.ts';
import type { Draft, Outcome } from './draft.ts';
import { judgeVotes } from './playing.ts';

type Sys<T extends SystemCommand['type']> = Extract<SystemCommand, { type: T }>;

function openRoom(draft: Draft, command: Sys<'openRoom'>): Outcome {
  const { pack } = draft.state;
  if (draft.state.isOpen) return 'not_now';
  if (
    command.rounds.length === 0 ||
    command.rounds.some((id) => !pack.rounds.some((round) => round.id === id))
  )
    return 'round_unknown';
  const { type: _, ...opening } = command;
  draft.add({ type: 'roomOpened', ...opening, pace: command.form === 'study' ? 'group' : 'host' });
}

function arrive(draft: Draft, command: Sys<'arrive'>): Outcome {
  const seat = draft.state.seats.get(command.seat);
  if (!seat) return 'seat_unknown';
  if (seat.isRemoved) return 'seat_removed';
  if (seat.isPresent && seat.connection === command.connection) return;
  draft.add({ type: 'seatArrived', seat: command.seat, connection: command.connection });
}

/** Names the seat's current connection, or nothing happens: a newer tab is not sent away by an older one. [PR1] */
function goAway(draft: Draft, command: Sys<'goAway'>): Outcome {
  const { state } = draft;
  const seat = state.seats.get(command.seat);
  if (!seat?.isPresent || seat.connection !== command.connection) return;
  draft.add({ type: 'seatWentAway', seat: command.seat, connection: command.connection });
  if (seat.role === 'host') return;
  const board = state.round && isAloneAttempt(state, state.round.attempt) ? null : seat.team;
  if (board !== null) judgeLock(draft, board);
  if (draft.state.pace === 'group') {
    if (draft.state.presentPlayers === 0 && draft.state.phase === 'play' && draft.state.pausedAt === null)
      draft.add({ type: 'paused' }); // [PA3]
    else if (draft.state.phase !== 'play' && draft.state.phase !== 'finished') judgeVotes(draft, 'next');
  }
}

function passDeadline(draft: Draft, { deadline }: Sys<'passDeadline'>): Outcome {
  const { state, meta } = draft;
  const due = deadlines(state).find(
    (open) =>
      open.what === deadline.what &&
      open.board === deadline.board &&
      open.phaseNo === deadline.phaseNo &&
      open.atMs <= deadline.atMs,
  );
  if (!due || meta.at < due.atMs) return 'not_now';
  if (due.what === 'go') return void draft.add({ type: 'playStarted', attempt: 1 });
  if (due.what === 'lock') draft.add({ type: 'boardLocked', board: due.board });
  else closeDueBoards(draft);
  judgeEnd(draft);
}

/** All boards whose deadline and grace have passed, in one event. */
function closeDueBoards(draft: Draft): void {
  const { round } = draft.state;
  if (!round) return;
  const passed = Object.keys(round.openByAllowed)
    .map(Number)
    .filter((allowed) => {
      const deadline = deadlineOf(round, allowed || null);
      return (
        deadline !== null &&
        (round.openByAllowed[allowed] ?? 0) > 0 &&
        deadline + times.graceAfterDeadline <= draft.meta.at
      );
    });
  if (passed.length > 0) draft.add({ type: 'boardsClosed', allowedMs: Math.max(...passed) });
}

/** [TM5] */
function shiftDeadlines(draft: Draft, { lostMs }: Sys<'shiftDeadlines'>): Outcome {
  const first = deadlines(draft.state).find(({ what }) => what === 'board');
  if (!first || first.atMs > draft.meta.at || lostMs <= 0) return 'not_now';
  const left = first.atMs - times.graceAfterDeadline + lostMs - draft.meta.at;
  draft.add({
    type: 'deadlinesShifted',
    lostMs: Math.round(lostMs),
    extraMs: Math.max(0, Math.round(times.leastTimeLeft - left)),
  });
}

export const systemRules = { openRoom, arrive, goAway, passDeadline, shiftDeadlines };
