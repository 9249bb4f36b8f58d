// The board as its people see it: the server's board with the moves that are not settled yet laid on top, in order.
// How a kind guesses what a move does is its own predict (../boards/<kind>/); it may not have been loaded yet.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BoardSlice, PhaseSlice, TaskSlice } from '../../shared/protocol/views.ts';
import type { AnyMove, KindName } from '../../shared/rounds/index.ts';
import type { Entry } from '../net/outbox.ts';

export type Predict = (view: unknown, move: AnyMove['move'], task: TaskSlice) => unknown;
export type LoadPredict = (kind: KindName) => Promise<Predict>;

interface Parts {
  board: ReadonlySignal<BoardSlice | null>;
  task: ReadonlySignal<TaskSlice | null>;
  phase: ReadonlySignal<PhaseSlice | null>;
  entries: ReadonlySignal<readonly Entry[]>;
  loadPredict: LoadPredict;
}

export function boardWithMoves({ board, task, phase, entries, loadPredict }: Parts): {
  shown: ReadonlySignal<BoardSlice | null>;
  stop: () => void;
} {
  const predicts = signal<Partial<Record<KindName, Predict>>>({});
  const stop = effect(() => {
    const kind = task.value?.kind;
    if (!kind || predicts.value[kind]) return;
    loadPredict(kind).then(
      (predict) => {
        predicts.value = { ...predicts.value, [kind]: predict };
      },
      // Without a guess the board moves when the server says so.
      () => {},
    );
  });

  const shown = computed(() => {
    const base = board.value;
    const round = task.value;
    const predict = round && predicts.value[round.kind];
    if (!base || !round || !predict || base.state !== 'open') return base;
    let view = base.view;
    for (const { command } of entries.value) {
      if (command.type !== 'move' || command.play.kind !== round.kind) continue;
      if (command.phaseNo !== phase.value?.phaseNo) continue;
      view = predict(view, command.play.move, round);
    }
    return view === base.view ? base : { ...base, view };
  });
  return { shown, stop };
}
