// The own first answer of a review, to look at and not to touch: the kind's own board, read-only and without a tray.
import type { BoardSlice, TaskSlice } from '../../../shared/protocol/views.ts';
import type { RoomClient } from '../../state/room.ts';
import { LazyBoard } from './LazyBoard.tsx';

const NOTHING = () => {};

/** A board that holds nothing but an answer. */
const lying = (seat: number, view: unknown): BoardSlice => ({
  number: seat,
  version: 0,
  view,
  tray: [],
  shares: {},
  movedBy: {},
  disputed: [],
  last: null,
  canUndo: false,
  ready: [],
  needed: 1,
  lockAtMs: null,
  state: 'closed',
  startedAtMs: 0,
  deadlineAtMs: null,
  allowedMs: null,
  help: null,
});

export function FirstAnswer({ room, task, view }: { room: RoomClient; task: TaskSlice; view: unknown }) {
  const seat = room.seat.value ?? 0;
  return (
    <div class="first-board">
      <LazyBoard kind={task.kind}>
        {({ Board }) => (
          <Board
            room={room}
            task={task}
            board={lying(seat, view)}
            me={{ seat }}
            crew={[]}
            isReadOnly
            move={NOTHING}
            announce={NOTHING}
          />
        )}
      </LazyBoard>
    </div>
  );
}
