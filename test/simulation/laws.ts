// What must be so in every log, judged event by event on the states before and after, by counting and not by asking the
// code that is judged: phases, deadlines, presence, quorums, moments of commands. Boards and scores are boardLaws.ts.
import type { GameEvent, RoomState } from '../../shared/game/index.ts';
import type { Board, Seat } from '../../shared/game/state.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { times } from '../../shared/protocol/limits.ts';
import type { Phase } from '../../shared/protocol/views.ts';
import { BoardLaws } from './boardLaws.ts';
import { SeatLaws } from './seatLaws.ts';

/** What somebody sent under an id, and SHA-256 of the secrets that its page had meanwhile; undefined: nobody did. */
export type Asked = (
  client: string,
  n: number,
) => { command: Command; hashes: ReadonlySet<string> } | undefined;

type Fail = (message: string) => never;

const WAYS: Record<Phase, readonly Phase[]> = {
  lobby: ['briefing', 'finished'],
  briefing: ['briefing', 'play', 'finished'],
  play: ['briefing', 'discussion', 'reveal', 'finished'],
  discussion: ['briefing', 'play', 'reveal', 'finished'],
  reveal: ['briefing', 'standings', 'finished'],
  standings: ['briefing', 'finished'],
  finished: ['lobby'],
};

/** What ends a phase or a board. */
const ENDS: ReadonlySet<GameEvent['type']> = new Set([
  'roundScored',
  'revealStarted',
  'discussionStarted',
  'standingsShown',
  'roundBriefed',
  'playStarted',
  'roomFinished',
  'boardLocked',
  'boardClosed',
  'boardsClosed',
]);

export class Laws {
  readonly #asked: Asked;
  readonly #fail: Fail;
  readonly #boards: BoardLaws;
  readonly #seats: SeatLaws;
  /** What the running decision began with: a person's command, presence, or time. */
  #cause: 'command' | 'presence' | 'time' = 'command';
  /** Those who are here have voted for what the running decision does. */
  #isVoted = false;

  constructor(asked: Asked, fail: Fail) {
    this.#asked = asked;
    this.#fail = fail;
    this.#boards = new BoardLaws(fail);
    this.#seats = new SeatLaws(asked, fail);
  }

  commitBegins(): void {
    this.#cause = 'command';
  }

  hold(event: GameEvent, before: RoomState, after: RoomState): void {
    const cause = this.#headOf(event, before);
    if (cause) {
      this.#cause = cause;
      this.#isVoted = false;
    }
    if (event.at < before.at) this.#fail(`${event.type} is older than what came before it`);
    this.#holdPhase(event, before, after);
    this.#seats.hold(event, before, after);
    this.#holdMoment(event, before);
    this.#holdPresence(event, before);
    this.#holdTime(event, before, after);
    this.#boards.hold(event, before, after);
  }

  /** What begins with this event; null where it belongs to the decision before it. */
  #headOf(event: GameEvent, before: RoomState) {
    if (event.by) return 'command';
    const { type } = event;
    if (type === 'seatArrived' || type === 'seatWentAway' || type === 'deadlinesShifted') return 'presence';
    const isGo = type === 'playStarted' && before.phase === 'briefing';
    return type === 'boardLocked' || type === 'boardsClosed' || isGo ? 'time' : null;
  }

  #holdPhase({ type }: GameEvent, before: RoomState, after: RoomState): void {
    if (after.phaseNo === before.phaseNo) {
      if (after.phase !== before.phase) this.#fail(`${type} changed the phase and not its number`);
      return;
    }
    if (after.phaseNo !== before.phaseNo + 1) this.#fail(`${type} skips a phase number`);
    if (!WAYS[before.phase].includes(after.phase))
      this.#fail(`${type} leads from ${before.phase} to ${after.phase}`);
    if (before.phase === 'play' && type === 'roundBriefed') return;
    if (before.phase === 'play' && after.phase === 'reveal' && !before.round?.scores)
      this.#fail('a round is revealed without a score');
  }

  /** A command lands in the phase that its sender saw. */
  #holdMoment({ by }: GameEvent, before: RoomState): void {
    const command = by && this.#asked(by.client, by.n)?.command;
    if (command && 'phaseNo' in command && command.phaseNo !== before.phaseNo)
      this.#fail(`${command.type} meant phase ${command.phaseNo} and landed in ${before.phaseNo}`);
  }

  #holdPresence(event: GameEvent, before: RoomState): void {
    if (event.type === 'seatWentAway') {
      const seat = before.seats.get(event.seat);
      if (!seat?.isPresent || seat.connection !== event.connection)
        this.#fail(
          `seat ${event.seat} is sent away by ${event.connection}, and is here as ${seat?.connection}`,
        );
    }
    if (event.type === 'lockStarted') this.#holdQuorum(event.board, before);
    if (this.#cause !== 'presence' || !ENDS.has(event.type) || this.#isVoted) return;
    // A group may go on when somebody leaves whom it waited for: then those who are here have said so.
    const here = [...before.seats].filter((seat) => seat.role === 'player' && isHere(seat));
    const said = here.filter((seat) => seat.votedNext === before.phaseNo).length;
    if (before.pace !== 'group' || said * 2 <= here.length) this.#fail(`${event.type} by absence alone`);
    this.#isVoted = true;
  }

  #holdQuorum(number: number, state: RoomState): void {
    const { round } = state;
    const board = round?.boards.get(number);
    if (!round || !board) this.#fail(`a lock of board ${number}, which is not there`);
    const acting = membersOf(state, number).filter((seat) => isHere(seat) && !seat.isHandsOff);
    const ready = acting.filter(({ seat }) => board.ready.includes(seat)).length;
    if (acting.length === 0 || ready * 2 <= acting.length)
      this.#fail(`board ${number} locks with ${ready} of ${acting.length} ready`);
  }

  /** What happens by time alone happens at its time, and once. */
  #holdTime(event: GameEvent, before: RoomState, after: RoomState): void {
    const { round } = before;
    if (this.#cause !== 'time' || !round) return;
    if (before.pausedAt !== null) this.#fail(`${event.type} while the clock stands`);
    if (event.type === 'playStarted' && (round.goAt === null || event.at < round.goAt))
      this.#fail('play begins before 3-2-1 is over');
    if (event.type === 'boardLocked') {
      const board = round.boards.get(event.board);
      if (board?.state !== 'open' || board.lockAt === null || event.at < board.lockAt)
        this.#fail(`board ${event.board} is locked before its time or twice`);
    }
    if (event.type === 'boardsClosed')
      for (const [number, board] of round.boards.entries())
        if (board?.state === 'open' && after.round?.boards.get(number)?.state !== 'open')
          this.#holdDeadline(board, before, event.at);
    if (event.type === 'roundScored') this.#holdEarlyEnd(before, event.at);
  }

  #holdDeadline(board: Board, { round }: RoomState, at: number): void {
    const shiftMs = (round?.pausedMs ?? 0) + (round?.addedMs ?? 0);
    const dueMs = board.startedAt + (board.allowedMs ?? Number.POSITIVE_INFINITY) + shiftMs;
    if (at < dueMs + times.graceAfterDeadline)
      this.#fail(`board ${board.number} closes ${dueMs + times.graceAfterDeadline - at} ms early`);
  }

  /** An attempt that time ends leaves nobody's board open who was here a minute ago. */
  #holdEarlyEnd(state: RoomState, at: number): void {
    for (const board of state.round?.boards ?? []) {
      if (board?.state !== 'open') continue;
      const isAwaited = membersOf(state, board.number).some(
        (seat) =>
          !seat.isRemoved &&
          (seat.isPresent || (seat.awaySince !== null && at - seat.awaySince < times.presentWithin)),
      );
      if (isAwaited) this.#fail(`the attempt ends over the open board ${board.number}`);
    }
  }
}

const isHere = (seat: Seat): boolean => seat.isPresent && !seat.isRemoved;

function membersOf(state: RoomState, board: number): Seat[] {
  const isAlone = state.settings.attempts === 2 && state.round?.attempt === 1;
  return [...state.seats].filter(
    (seat) => seat.role === 'player' && !seat.isRemoved && (isAlone ? seat.seat : seat.team) === board,
  );
}
