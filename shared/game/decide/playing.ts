// What players do with boards: teams in the lobby, moves, undo, ready, votes. A board's own rules are its kind's; when
// boards close and what follows stands in closing.ts.
import type { CommandOf } from '../../protocol/commands.ts';
import { times } from '../../protocol/limits.ts';
import type { RefusalCode } from '../../protocol/refusals.ts';
import { actingMembers, boardNumberOf, deadlineOf } from '../boards.ts';
import type { Board, RoomState, RoundState } from '../state.ts';
import { arePicking } from '../teams.ts';
import { judgeLock } from './closing.ts';
import type { Draft, Outcome } from './draft.ts';

interface AtBoard {
  board: Board;
  round: RoundState;
}

/** The board that a seat may change now, or why it may not. [BD2] */
function openBoard({ state, meta }: Draft): AtBoard | RefusalCode {
  const { round, phase } = state;
  if (phase !== 'play' || !round) return 'not_now';
  const seat = state.seats.get(meta.seat);
  const owner = seat ? boardNumberOf(state, round, seat) : null;
  const board = owner === null ? null : round.boards.get(owner);
  if (!board) return 'no_team';
  if (state.pausedAt !== null) return 'paused';
  if (board.state !== 'open') return 'board_closed';
  const deadline = deadlineOf(round, board.allowedMs);
  if (deadline !== null && meta.at > deadline + times.graceAfterDeadline) return 'board_closed'; // [TM2]
  if (seat?.isHandsOff) return 'hands_off';
  return { board, round };
}

/** [BD3] */
function move(draft: Draft, command: CommandOf<'move'>): Outcome {
  const found = openBoard(draft);
  if (typeof found === 'string') return found;
  const { board, round } = found;
  if (command.play.kind !== round.kind.name) return 'card_unknown';
  const step = round.kind.decode(round.round, command.play.move, round.deal);
  if (step === null) return 'card_unknown';
  if (isSomebodyElses(draft.state, found, round.kind.cardOf(step), draft.meta.seat)) return 'not_your_card';
  if (round.kind.apply(round.round, board.value, step) === 'unchanged') return;
  draft.add({ type: 'moved', board: board.number, move: step });
}

/** `strict` hands: a card is moved only by the one it is dealt to, as long as that one is here and may move it. [BD8] */
function isSomebodyElses(state: RoomState, { round, board }: AtBoard, card: number, seat: number): boolean {
  if (state.settings.hands !== 'strict') return false;
  const owner = board.shares[card] ?? 0;
  return owner !== seat && actingMembers(state, round, board.number).includes(owner);
}

function undo(draft: Draft, command: CommandOf<'undo'>): Outcome {
  const found = openBoard(draft);
  if (typeof found === 'string') return found;
  if (command.version !== found.board.version) return 'board_changed'; // [BD7]
  if (found.board.undo.length === 0) return 'nothing_to_undo';
  draft.add({ type: 'undone', board: found.board.number });
}

/** Ready carries the version that its sender saw. [BD5] */
function setReady(draft: Draft, command: CommandOf<'setReady'>): Outcome {
  const found = openBoard(draft);
  if (typeof found === 'string') return found;
  const { board, round } = found;
  const { seat } = draft.meta;
  if (command.isReady === board.ready.includes(seat)) return void judgeLock(draft, board.number);
  if (command.isReady && command.version !== board.version) return 'board_changed';
  if (command.isReady && board.ranMs === null) return 'board_empty';
  const { placed, half } = round.kind.progress(round.round, board.value);
  if (command.isReady && placed + half === 0) return 'board_empty';
  draft.add({ type: 'readySet', board: board.number, seat, isReady: command.isReady });
  judgeLock(draft, board.number);
}

function pickTeam(draft: Draft, command: CommandOf<'pickTeam'>): Outcome {
  const { state, meta } = draft;
  if (!arePicking(state)) return 'not_now';
  const team = command.team === 'new' ? freeShip(state) : command.team;
  if (state.seats.get(meta.seat)?.team === team) return;
  const found = state.teams.get(team);
  if (!found && command.team !== 'new') return 'team_unknown';
  if (found && found.members.length >= state.settings.teamSize) return 'team_full'; // [TE1]
  draft.add({ type: 'teamPicked', seat: meta.seat, team });
}

/** The first ship without a crew, or the next number. */
function freeShip(state: RoomState): number {
  for (const team of state.teams) if (team.members.length === 0) return team.team;
  return state.teams.size + 1;
}

export const playerRules = { move, undo, setReady, pickTeam };
