// What means "this board as I see it" (ready, undo) carries the board's version, and that is known only once the own moves
// have reached the server and come back: until then such a command waits here. Moves themselves never wait.
import { effect } from '@preact/signals';
import type { BoardSlice } from '../../shared/protocol/views.ts';
import type { RoomClient } from './room.ts';

/** `changed`: somebody else has moved what was seen; `passed`: the phase is over. */
export type Settled = BoardSlice | 'changed' | 'passed';

/** The board with its version once no own move lies on top of it, for as long as the phase lasts. */
export function settledBoard(room: RoomClient, phaseNo: number): Promise<Settled> {
  const seen = JSON.stringify(room.board.value?.view);
  return new Promise((resolve) => {
    let isOver = false;
    let stop = () => {};
    const answer = (settled: Settled) => {
      isOver = true;
      resolve(settled);
      stop();
    };
    stop = effect(() => {
      if (isOver) return;
      const board = room.board.value;
      if (!board || room.slice('phase').value?.phaseNo !== phaseNo) answer('passed');
      else if (room.isSettled.value) answer(JSON.stringify(board.view) === seen ? board : 'changed');
    });
    if (isOver) stop();
  });
}
