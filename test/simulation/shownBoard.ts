// The board that a page should show: the fold of the log as far as it came, with the page's unsettled moves on top. The
// moves are made by the rules of the kinds, not by the client's own guesses.
import type { BoardSlice } from '../../shared/protocol/views.ts';
import type { Chronicle } from './chronicle.ts';
import type { Page } from './page.ts';

/** The kind's view of it; undefined where board and phase come from different moments and nothing can be said. */
export function shownBoard(
  { states }: Chronicle,
  { client, told }: Page,
  { board, seq }: { board: BoardSlice; seq: number },
): unknown {
  const phaseNo = client.slice('phase').value?.phaseNo;
  const moves = told.flatMap(({ command }) =>
    command.type === 'move' && command.phaseNo === phaseNo ? [command.play] : [],
  );
  if (moves.length === 0 || board.state !== 'open') return board.view;
  const state = states[seq];
  const round = state?.round;
  const base = round?.boards.get(board.number);
  if (!round || !base || state.phaseNo !== phaseNo) return undefined;
  let { value } = base;
  for (const { kind, move } of moves) {
    if (kind !== round.round.kind) continue;
    const step = round.kind.decode(round.round, move, round.deal);
    if (step === null) return undefined;
    const after = round.kind.apply(round.round, value, step);
    if (after !== 'unchanged') value = after;
  }
  return round.kind.boardView(round.round, value, round.deal);
}
