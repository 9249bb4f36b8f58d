// What a host sets: settings and plan in the lobby, the door, people and their teams, accommodations, a board closed.
// Everything here sets a value; a repeat changes nothing. [CM1]
import type { CommandOf, Settings } from '../../protocol/commands.ts';
import { boardNumberOf, isAloneAttempt } from '../boards.ts';
import { calledOf, numberOf } from '../called.ts';
import { isSame, mayChangeLater } from '../settings.ts';
import type { Seat } from '../state.ts';
import { refitCrews } from '../teams.ts';
import { judgeEnd, judgeLeft, judgeLock } from './closing.ts';
import type { Draft, Outcome } from './draft.ts';
import { cleanName, cleanNumber, fullName, uniqueName } from './names.ts';
import { judgeGroup } from './voting.ts';

const player = ({ state }: Draft, seat: number): Seat | null => {
  const found = state.seats.get(seat);
  return found?.role === 'player' ? found : null;
};

function setSettings(draft: Draft, { settings: named }: CommandOf<'setSettings'>): Outcome {
  const { phase, settings: before } = draft.state;
  const settings = { ...before, ...named } as Settings;
  const isForLater = phase !== 'finished' && mayChangeLater(before, settings); // [SC8] [AD1]
  if (phase !== 'lobby' && !isForLater) return 'not_now';
  if (isSame(before, settings)) return;
  draft.add({ type: 'settingsSet', settings });
  if (phase !== 'lobby') return;
  const placed = refitCrews(draft.state);
  if (placed.length > 0) draft.add({ type: 'teamsFormed', placed });
}

function setPlan(draft: Draft, { rounds }: CommandOf<'setPlan'>): Outcome {
  if (draft.state.phase !== 'lobby') return 'not_now';
  if (
    new Set(rounds).size !== rounds.length ||
    rounds.some((id) => !draft.state.pack.rounds.some((round) => round.id === id))
  )
    return 'round_unknown';
  draft.add({ type: 'planSet', rounds });
}

function setLocked(draft: Draft, { isLocked }: CommandOf<'setLocked'>): Outcome {
  if (draft.state.isLocked === isLocked) return;
  draft.add({ type: 'lockedSet', isLocked });
}

function setRelaxed(draft: Draft, { isRelaxed }: CommandOf<'setRelaxed'>): Outcome {
  if (draft.state.isRelaxed === isRelaxed) return;
  draft.add({ type: 'relaxedSet', isRelaxed });
}

function renameSeat(draft: Draft, command: CommandOf<'renameSeat'>): Outcome {
  const seat = player(draft, command.seat);
  if (!seat) return 'seat_unknown';
  if (seat.isForgotten) return 'seat_forgotten';
  const name = cleanName(command.name);
  if (name === null) return 'name_bad';
  const number = command.number === undefined ? (numberOf(seat) ?? '') : cleanNumber(command.number);
  if (number === null) return 'number_bad';
  if (calledOf(seat) === name && (numberOf(seat) ?? '') === number) return;
  const unique = uniqueName(draft.state, name, seat.seat);
  draft.add({ type: 'seatRenamed', seat: seat.seat, ...fullName(number, unique) });
}

/** [TE5] */
function moveSeat(draft: Draft, command: CommandOf<'moveSeat'>): Outcome {
  const seat = player(draft, command.seat);
  if (!seat || seat.isRemoved) return 'seat_unknown';
  const team = command.team === 'new' ? draft.state.teams.size + 1 : command.team;
  if (team > draft.state.teams.size && command.team !== 'new') return 'team_unknown';
  if (seat.team === team) return;
  const before = draft.state;
  draft.add({ type: 'seatMoved', seat: seat.seat, team });
  judgeLeft(draft, before, seat);
}

/** With undo: the seat keeps its number, name, team and board. [SE5] */
function removeSeat(draft: Draft, command: CommandOf<'removeSeat'>): Outcome {
  const seat = player(draft, command.seat);
  if (!seat) return 'seat_unknown';
  if (seat.isRemoved) return;
  const before = draft.state;
  draft.add({ type: 'seatRemoved', seat: seat.seat });
  judgeLeft(draft, before, seat);
  judgeGroup(draft);
}

function restoreSeat(draft: Draft, command: CommandOf<'restoreSeat'>): Outcome {
  const seat = player(draft, command.seat);
  if (!seat) return 'seat_unknown';
  if (seat.isForgotten) return 'seat_forgotten';
  if (!seat.isRemoved) return;
  draft.add({ type: 'seatRestored', seat: seat.seat });
  if (seat.name === null) return;
  const unique = uniqueName(draft.state, calledOf(seat), seat.seat);
  if (unique !== calledOf(seat))
    draft.add({ type: 'seatRenamed', seat: seat.seat, ...fullName(numberOf(seat) ?? '', unique) });
}

function setHandsOff(draft: Draft, command: CommandOf<'setHandsOff'>): Outcome {
  const seat = player(draft, command.seat);
  if (!seat) return 'seat_unknown';
  if (seat.isHandsOff === command.isHandsOff) return;
  draft.add({ type: 'handsOffSet', seat: seat.seat, isHandsOff: command.isHandsOff });
  const { round } = draft.state;
  const board = round ? boardNumberOf(draft.state, round, seat) : null;
  if (board !== null) judgeLock(draft, board);
}

/** Counts from the next attempt on: what a running board was allowed stays [TM1]. Leaving it as it is answers, too [TM10]. */
function setFactor(draft: Draft, { who, number, factor }: CommandOf<'setFactor'>): Outcome {
  const { state } = draft;
  const found = who === 'seat' ? player(draft, number) : state.teams.get(number);
  if (!found) return who === 'seat' ? 'seat_unknown' : 'team_unknown';
  const isAsked = 'isAsking' in found && found.isAsking;
  if (found.factor !== factor || isAsked) draft.add({ type: 'factorSet', who, number, factor });
}

function openInsight(draft: Draft, { isOpen }: CommandOf<'openInsight'>): Outcome {
  const { state } = draft;
  if (state.phase !== 'play' || !state.round) return 'not_now';
  if (state.round.isInsightOpen !== isOpen) draft.add({ type: 'insightSet', isOpen });
}

/** [BD12] */
function closeBoard(draft: Draft, { team }: CommandOf<'closeBoard'>): Outcome {
  const { state } = draft;
  const { round } = state;
  if (state.phase !== 'play' || !round) return 'not_now';
  const crew = state.teams.get(team);
  if (!crew) return 'team_unknown';
  const boards = isAloneAttempt(state, round.attempt) ? crew.members : [team];
  for (const board of boards)
    if (round.boards.get(board)?.state === 'open') draft.add({ type: 'boardClosed', board });
  if (draft.events.length > 0) judgeEnd(draft);
}

export const hostRules = {
  setSettings,
  setPlan,
  setLocked,
  setRelaxed,
  renameSeat,
  moveSeat,
  removeSeat,
  restoreSeat,
  setHandsOff,
  setFactor,
  openInsight,
  closeBoard,
};
