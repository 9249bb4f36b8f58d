// A room that is this phone alone, for the practice board: the real boards, Ready and undo play on it as on a real one, and
// nothing is sent anywhere. Everything that is not the board is read from the real room. Its round is ramyeon.ts.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Command } from '../../../../shared/protocol/commands.ts';
import { times } from '../../../../shared/protocol/limits.ts';
import type { BoardSlice, SliceName, Slices } from '../../../../shared/protocol/views.ts';
import type { OrderMove, OrderView } from '../../../../shared/rounds/order/moves.ts';
import type { BoardModule } from '../../../boards/contract.ts';
import type { RoomClient, SignalNews } from '../../../state/room.ts';
import { freshBoard, RAMYEON } from './ramyeon.ts';

export interface LocalRoom {
  readonly room: RoomClient;
  readonly board: ReadonlySignal<BoardSlice>;
  /** The card in hand. */
  readonly held: ReadonlySignal<string | null>;
  again(): void;
  close(): void;
}

export const rowOf = ({ view }: BoardSlice): string[] => (view as OrderView).row;

/** `onLocked`: the board was finished. */
export function makeLocalRoom(
  real: RoomClient,
  predict: BoardModule['predict'],
  onLocked: () => void,
): LocalRoom {
  const seat = real.seat.peek() ?? 0;
  const board = signal(freshBoard(seat, real.now()));
  const held = signal<string | null>(null);
  const lastSignal = signal<SignalNews | null>(null);
  const before: { view: unknown; card: string }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** As the rules have it: a changed board is a new version, and nobody is ready any more. */
  const change = (view: unknown, card: string) => {
    clearTimeout(timer);
    const { version, movedBy } = board.value;
    board.value = {
      ...board.value,
      view,
      version: version + 1,
      movedBy: { ...movedBy, [card]: seat },
      last: { seat, card },
      canUndo: before.length > 0,
      ready: [],
      lockAtMs: null,
    };
  };
  const move = (step: OrderMove) => {
    const { view } = board.value;
    const next = predict(view, step, RAMYEON);
    if (JSON.stringify(next) === JSON.stringify(view)) return;
    before.push({ view, card: step.card });
    change(next, step.card);
  };
  const undo = () => {
    const last = before.pop();
    if (last) change(last.view, last.card);
  };
  const setReady = (isReady: boolean) => {
    clearTimeout(timer);
    const lockAtMs = isReady ? real.now() + times.lockPending : null;
    board.value = { ...board.value, ready: isReady ? [seat] : [], lockAtMs };
    if (isReady) timer = setTimeout(lock, times.lockPending);
  };
  const lock = () => {
    board.value = { ...board.value, state: 'locked', lockAtMs: null };
    onLocked();
  };
  const send: RoomClient['send'] = async (command: Command) => {
    if (board.value.state !== 'open') return { ok: false, code: 'board_closed', seq: 0 };
    if (command.type === 'move') move(command.play.move as OrderMove);
    else if (command.type === 'undo') undo();
    else if (command.type === 'setReady') {
      if (command.isReady && rowOf(board.value).length === 0)
        return { ok: false, code: 'board_empty', seq: 0 };
      setReady(command.isReady);
    }
    return { ok: true, seq: 0 };
  };

  const room: RoomClient = {
    ...real,
    slice: sliceOf(real, board),
    board,
    isSettled: signal(true),
    keptMoves: signal(0),
    holds: signal([]),
    hold: (card) => {
      held.value = card;
    },
    lastSignal,
    signal: (sign, card) => {
      lastSignal.value = { seat, signal: sign, at: real.now(), ...(card === undefined ? {} : { card }) };
    },
    send,
  };
  return {
    room,
    board,
    held,
    again() {
      before.length = 0;
      board.value = freshBoard(seat, real.now());
    },
    close: () => clearTimeout(timer),
  };
}

/** What a board reads: play that does not end, and a crew of one. */
function sliceOf(real: RoomClient, board: ReadonlySignal<BoardSlice>): RoomClient['slice'] {
  const own: { [K in SliceName]?: ReadonlySignal<Slices[K] | null> } = {
    board,
    task: signal(RAMYEON),
    counts: signal(null),
    phase: computed(() => {
      const phase = real.slice('phase').value;
      return phase && { ...phase, phase: 'play', deadlineAtMs: null, pausedAtMs: null };
    }),
    team: computed(() => {
      const me = real.slice('me').value;
      if (!me) return null;
      const members = [{ seat: me.seat, name: me.name, isPresent: true, isReady: false }];
      return { team: me.team ?? 1, name: RAMYEON.title, members };
    }),
  };
  return ((name: SliceName) => own[name] ?? real.slice(name)) as RoomClient['slice'];
}
