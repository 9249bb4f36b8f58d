// What the rules allow at all, read off the log: who may change a board and when, that nothing closes before its time, and
// which phase follows which. A log that was rewritten with a correct chain has to pass this, too. Scores are recount.ts.
import { deadlineOf, isAloneAttempt, membersOf } from '../../shared/game/boards.ts';
import type { EventType, GameEvent } from '../../shared/game/events.ts';
import type { RoomState } from '../../shared/game/index.ts';
import { mayChangeLater } from '../../shared/game/settings.ts';
import { times } from '../../shared/protocol/limits.ts';
import type { Phase } from '../../shared/protocol/views.ts';
import type { Check } from './steps.ts';

/** Where an event can happen; events that are not here can happen anywhere. */
const WHERE: Partial<Record<EventType, readonly Phase[]>> = {
  teamPicked: ['lobby'],
  teamsFormed: ['lobby'],
  settingsSet: ['lobby', 'briefing', 'play', 'discussion', 'reveal', 'standings'],
  planSet: ['lobby'],
  roundBriefed: ['lobby', 'briefing', 'play', 'discussion', 'reveal', 'standings'],
  countdownStarted: ['briefing'],
  playStarted: ['briefing', 'discussion'],
  moved: ['play'],
  undone: ['play'],
  readySet: ['play'],
  helpAsked: ['play'],
  helpAnswered: ['play'],
  lockStarted: ['play'],
  boardLocked: ['play'],
  boardClosed: ['play'],
  boardsClosed: ['play'],
  insightSet: ['play'],
  timeAdded: ['play'],
  roundScored: ['play', 'discussion'],
  discussionStarted: ['play'],
  distributionShown: ['discussion'],
  thenNowShown: ['finished'],
  revealStarted: ['play', 'discussion'],
  revealStepped: ['reveal'],
  standingsShown: ['reveal'],
  paused: ['briefing', 'play'],
  playedAgain: ['finished'],
  roomFinished: ['lobby', 'briefing', 'play', 'discussion', 'reveal', 'standings'],
};

/** [BD2] [TM2] [SE6] */
function onBoard(event: GameEvent & { board: number }, before: RoomState): string[] {
  const { round } = before;
  const board = round?.boards.get(event.board);
  const name = `board ${event.board}`;
  if (!round || !board) return [`${event.type} on ${name}, which is not there`];
  if (board.state !== 'open') return [`${event.type} on ${name} after it was ${board.state}`];
  if (before.pausedAt !== null) return [`${event.type} on ${name} in a pause`];
  const deadline = deadlineOf(round, board.allowedMs);
  if (deadline !== null && event.at > deadline + times.graceAfterDeadline)
    return [`${event.type} on ${name} after its deadline`];
  const seat = event.by && before.seats.get(event.by.seat);
  if (!seat) return [`${event.type} on ${name} by nobody`];
  if (!membersOf(before, round, event.board).includes(seat.seat) || seat.isRemoved)
    return [`${event.type} on ${name} by seat ${seat.seat}, which is not one of its people`];
  return seat.isHandsOff ? [`${event.type} on ${name} by seat ${seat.seat}, whose hands are off`] : [];
}

function moves(event: GameEvent & { type: 'moved' }, before: RoomState): string[] {
  const { round } = before;
  const board = round?.boards.get(event.board);
  if (!round || !board) return [];
  return round.kind.apply(round.round, board.value, event.move) === 'unchanged'
    ? [`a move on board ${event.board} that moves nothing`]
    : [];
}

/** What falls due by time is never early. [TM3] */
function early(event: GameEvent, { round }: RoomState): string[] {
  if (!round) return [];
  if (event.type === 'playStarted' && event.attempt === 1 && (round.goAt === null || event.at < round.goAt))
    return ['play starts before its countdown is over'];
  if (event.type === 'boardsClosed') {
    const deadline = deadlineOf(round, event.allowedMs);
    if (deadline === null || event.at < deadline + times.graceAfterDeadline)
      return ['boards are closed before their deadline'];
  }
  if (event.type === 'boardLocked') {
    const lockAt = round.boards.get(event.board)?.lockAt;
    if (lockAt == null || event.at < lockAt) return [`board ${event.board} is locked before its time`];
  }
  return [];
}

/** [CM2] */
function repeated({ by }: GameEvent, before: RoomState): boolean {
  const known = by && before.seats.get(by.seat)?.clients.find(({ client }) => client === by.client);
  return by !== undefined && known !== undefined && by.n <= known.n;
}

export const conduct: Check = ({ event, before }) => {
  if (event.type === 'roomOpened' && before.isOpen) return ['the room is opened a second time'];
  if (repeated(event, before)) return [`a command of seat ${event.by?.seat} is carried out a second time`];
  const where = WHERE[event.type];
  if (where && !where.includes(before.phase)) return [`${event.type} in the phase ${before.phase}`];
  if (
    event.type === 'settingsSet' &&
    before.phase !== 'lobby' &&
    !mayChangeLater(before.settings, event.settings)
  )
    return [`settings that hold for the whole game are changed in the phase ${before.phase}`];
  if (event.at < before.at) return [`${event.type} is older than what came before it`]; // [CM5]
  if (event.type === 'moved') return [...onBoard(event, before), ...moves(event, before)];
  if (event.type === 'undone' || event.type === 'readySet') return onBoard(event, before);
  if (event.type === 'discussionStarted' && before.round && !isAloneAttempt(before, before.round.attempt))
    return ['a discussion follows an attempt that was not played alone'];
  return early(event, before);
};
