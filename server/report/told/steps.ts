// What happened on boards, step by step, collected while a room is folded: for the replay of one round (replay.ts) and for the
// list of all moves (take/tables.ts). Which of it may be told is decided by them.
import { isAloneAttempt } from '../../../shared/game/boards.ts';
import type { GameEvent, RoomState } from '../../../shared/game/index.ts';
import type { Watcher } from '../gather/gather.ts';

export interface BoardStep {
  /** Of the play. */
  readonly no: number;
  readonly attempt: 1 | 2;
  readonly unit: 'team' | 'seat';
  /** Of the team or the seat. */
  readonly board: number;
  readonly atMs: number;
  /** Since play began. */
  readonly ms: number;
  readonly what: 'moved' | 'undone' | 'ready' | 'unready' | 'locked' | 'closed';
  /** Null where time or the server did it. */
  readonly seat: number | null;
  /** Authored index. */
  readonly card: number | null;
  /** The move as the log keeps it; null where nothing was moved. */
  readonly move: unknown;
  /** The board after it. */
  readonly value: unknown;
}

/** Calls `take` for every step of the attempts that `wants` names. */
export function stepWatcher(
  wants: (no: number, attempt: 1 | 2) => boolean,
  take: (step: BoardStep) => void,
): Watcher {
  let no = 0;
  return (event, before, after) => {
    if (event.type === 'roundBriefed') no++;
    const { round } = before;
    if (!round || before.phase !== 'play' || !wants(no, round.attempt)) return;
    const unit = isAloneAttempt(before, round.attempt) ? 'seat' : 'team';
    const common = {
      no,
      attempt: round.attempt,
      unit,
      atMs: event.at,
      ms: Math.max(0, event.at - (round.startedAt ?? event.at)),
    } as const;
    for (const { board, ...step } of stepsOf(event, before, after))
      take({ ...common, board, value: after.round?.boards.get(board)?.value, ...step });
  };
}

type Own = Pick<BoardStep, 'board' | 'what' | 'seat' | 'card' | 'move'>;
const NOTHING = { seat: null, card: null, move: null };

function stepsOf(event: GameEvent, before: RoomState, after: RoomState): Own[] {
  switch (event.type) {
    case 'moved': {
      const card = before.round?.kind.cardOf(event.move) ?? null;
      return [{ board: event.board, what: 'moved', seat: event.by?.seat ?? null, card, move: event.move }];
    }
    case 'undone': {
      const card = before.round?.boards.get(event.board)?.undo.at(-1)?.card ?? null;
      return [{ board: event.board, what: 'undone', seat: event.by?.seat ?? null, card, move: null }];
    }
    case 'readySet':
      return [
        { ...NOTHING, board: event.board, what: event.isReady ? 'ready' : 'unready', seat: event.seat },
      ];
    case 'boardLocked':
      return [{ ...NOTHING, board: event.board, what: 'locked' }];
    case 'boardClosed':
    case 'boardsClosed':
    case 'roundScored':
      return closedBy(before, after);
    default:
      return [];
  }
}

/** Boards that were open before and are not after. */
function closedBy(before: RoomState, after: RoomState): Own[] {
  const closed: Own[] = [];
  for (const board of before.round?.boards ?? []) {
    if (board?.state !== 'open' || after.round?.boards.get(board.number)?.state === 'open') continue;
    closed.push({ ...NOTHING, board: board.number, what: 'closed' });
  }
  return closed;
}
