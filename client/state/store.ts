// Snapshots and patches become signals, one per slice. Which of several audiences a slice is read from is
// audiences.ts; what is laid on top of a board board.ts; where frames come from ../net/connection.ts.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Patch, Snapshot } from '../../shared/protocol/messages.ts';
import type { SliceName, Slices } from '../../shared/protocol/views.ts';
import { makeAudiences } from './audiences.ts';
import type { ListName } from './room.ts';

export interface Store {
  slice<K extends SliceName>(name: K): ReadonlySignal<Slices[K] | null>;
  list<K extends ListName>(name: K): ReadonlySignal<Slices[`${K}.0`]>;
  /** Replaces everything. */
  snapshot(frame: Snapshot): void;
  /** False: something before it is missing, a snapshot has to be asked for. */
  patch(frame: Patch): boolean;
  /** `seq` of the audience that the own board is shown to; of the newest audience where there is no board. */
  boardSeq(): number;
}

export function makeStore(): Store {
  const audiences = makeAudiences();
  const slices = new Map<SliceName, Signal<unknown>>();
  const names = signal<readonly SliceName[]>([]);
  const lists = new Map<ListName, ReadonlySignal<unknown[]>>();

  const signalOf = (name: SliceName): Signal<unknown> => {
    let found = slices.get(name);
    if (!found) {
      found = signal(audiences.value(name));
      slices.set(name, found);
    }
    return found;
  };

  const refresh = (changed: Iterable<SliceName>) => {
    batch(() => {
      for (const name of changed) signalOf(name).value = audiences.value(name);
      const present = audiences.names();
      if (present.size !== names.value.length || names.value.some((name) => !present.has(name))) {
        names.value = [...present];
      }
    });
  };

  const listOf = (name: ListName): ReadonlySignal<unknown[]> => {
    const chunk = (of: SliceName) => Number(of.slice(name.length + 1));
    return computed(() =>
      names.value
        .filter((one) => one.startsWith(`${name}.`))
        .sort((a, b) => chunk(a) - chunk(b))
        .flatMap((one) => (signalOf(one).value as unknown[] | null) ?? []),
    );
  };

  return {
    slice: (name) => signalOf(name) as ReadonlySignal<never>,
    list(name) {
      let found = lists.get(name);
      if (!found) {
        found = listOf(name);
        lists.set(name, found);
      }
      return found as ReadonlySignal<never>;
    },
    snapshot(frame) {
      audiences.snapshot(frame);
      refresh(new Set([...slices.keys(), ...audiences.names()]));
    },
    patch(frame) {
      const changed = audiences.patch(frame);
      if (changed) refresh(changed);
      return changed !== null;
    },
    boardSeq: audiences.boardSeq,
  };
}
