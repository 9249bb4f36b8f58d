// What the server itself asks: opening a room, presence, deadlines. Every rule here may be asked at any moment by any
// server and refuses `not_now` what is not due, so that repeats and races change nothing.
import { times } from '../../protocol/limits.ts';
import { boardNumberOf, deadlineOf } from '../boards.ts';
import { allowances, deadlines } from '../deadlines.ts';
import type { SystemCommand } from '../system.ts';
import { endAttempt, judgeEnd, judgeLock, startPlay } from './closing.ts';
import type { Draft, Outcome } from './draft.ts';
import { judgeGroup } from './voting.ts';

type Sys<T extends SystemCommand['type']> = Extract<SystemCommand, { type: T }>;

function openRoom(draft: Draft, command: Sys<'openRoom'>): Outcome {
  const { pack } = draft.state;
  if (draft.state.isOpen) return 'not_now';
  if (
    command.rounds.length === 0 ||
    new Set(command.rounds).size !== command.rounds.length ||
    command.rounds.some((id) => !pack.rounds.some((round) => round.id === id))
  )
    return 'round_unknown';
  const { type: _, from = null, crewsOf = null, ...opening } = command;
  draft.add({
    type: 'roomOpened',
    ...opening,
    from,
    crewsOf,
    pace: command.form === 'study' ? 'group' : 'host',
  });
}

/** A newer arrival replaces the older one. [PR2] */
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
  const board = state.round ? boardNumberOf(state, state.round, seat) : null;
  if (board !== null) judgeLock(draft, board);
  judgeGroup(draft);
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
  if (due.what === 'go') return void startPlay(draft, 1);
  if (due.what === 'lock') {
    draft.add({ type: 'boardLocked', board: due.board }); // [BD11]
    return void judgeEnd(draft);
  }
  closeDueBoards(draft);
  if (draft.state.round?.open === 0) endAttempt(draft); // [TM3]
}

/** All boards whose deadline and grace have passed, in one event. */
function closeDueBoards(draft: Draft): void {
  const { round } = draft.state;
  if (!round) return;
  const passed = allowances(round).filter((allowed) => {
    const deadline = deadlineOf(round, allowed);
    return deadline !== null && deadline + times.graceAfterDeadline <= draft.meta.at;
  });
  if (passed.length > 0) draft.add({ type: 'boardsClosed', allowedMs: Math.max(...passed) });
}

/** Only once: afterwards nothing is overdue any more. [TM5] */
function shiftDeadlines(draft: Draft, { lostMs }: Sys<'shiftDeadlines'>): Outcome {
  const open = deadlines(draft.state);
  const { at } = draft.meta;
  if (lostMs <= 0 || !open[0] || open[0].atMs > at) return 'not_now';
  const board = open.find(({ what }) => what === 'board');
  const left = board ? board.atMs - times.graceAfterDeadline + lostMs - at : times.leastTimeLeft;
  draft.add({
    type: 'deadlinesShifted',
    lostMs: Math.round(lostMs),
    extraMs: Math.max(0, Math.round(times.leastTimeLeft - left)),
  });
}

export const systemRules = { openRoom, arrive, goAway, passDeadline, shiftDeadlines };
