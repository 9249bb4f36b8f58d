// Asking the host to come to a board, and what the host says to it. Who sees it is view/; that it ends with the board
// and with the play stands in evolve/.
import type { CommandOf } from '../../protocol/commands.ts';
import { boardNumberOf, isAloneAttempt } from '../boards.ts';
import type { RoomState } from '../state.ts';
import type { Draft, Outcome } from './draft.ts';

const HOST = 1;

/** A group that leads itself has nobody to ask, unless a host looks on. [HE3] */
const hasHost = ({ pace, seats }: RoomState): boolean =>
  pace === 'host' || seats.get(HOST)?.isPresent === true;

/** Also while the clock is stopped, and with hands off: nothing changes on the board. [HE1] */
function askHelp(draft: Draft, { isAsking }: CommandOf<'askHelp'>): Outcome {
  const { state, meta } = draft;
  const { round, phase } = state;
  if (phase !== 'play' || !round) return 'not_now';
  if (!hasHost(state)) return 'no_host';
  const seat = state.seats.get(meta.seat);
  const owner = seat ? boardNumberOf(state, round, seat) : null;
  const board = owner === null ? null : round.boards.get(owner);
  if (!board) return 'no_team';
  if (isAsking && board.state !== 'open') return 'board_closed';
  if (isAsking === (board.help !== null)) return;
  draft.add({ type: 'helpAsked', board: board.number, seat: meta.seat, isAsking });
}

/** In an attempt alone everybody of the team who asks is answered: it is one way to go. [HE2] */
function answerHelp(draft: Draft, { team, answer }: CommandOf<'answerHelp'>): Outcome {
  const { round, phase, teams } = draft.state;
  if (phase !== 'play' || !round) return 'not_now';
  const crew = teams.get(team);
  if (!crew) return 'team_unknown';
  const boards = isAloneAttempt(draft.state, round.attempt) ? crew.members : [team];
  for (const board of boards) {
    const help = round.boards.get(board)?.help;
    if (help && !(answer === 'coming' && help.isComing)) draft.add({ type: 'helpAnswered', board, answer });
  }
}

export const helpRules = { askHelp, answerHelp };
