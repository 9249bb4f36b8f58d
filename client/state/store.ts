// Snapshots and patches become signals, one per slice, merged over the audiences that this seat belongs to. What is
// laid on top of a board stands in board.ts; where frames come from in ../net/connection.ts.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AudienceKey, Patch, Snapshot } from '../../shared/protocol/messages.ts';
import type { SliceName, Slices } from '../../shared/protocol/views.ts';
import type { ListName } from './room.ts';

interface Audience {
  seq: number;
  slices: Partial<Slices>;
}

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

/** What is meant for fewer wins over what is meant for more. */
const rank = (key: AudienceKey) => (key.startsWith('seat:') ? 2 : key.startsWith('team:') ? 1 : 0);

export function makeStore(): Store {
  const audiences = new Map<AudienceKey, Audience>();
  const slices = new Map<SliceName, Signal<unknown>>();
  const names = signal<readonly SliceName[]>([]);
  const lists = new Map<ListName, ReadonlySignal<unknown[]>>();

  const holderOf = (name: SliceName): Audience | null => {
    const isAlone = audiences.get('room')?.slices.phase?.isAlone ?? false;
    const asRanked = (key: AudienceKey) => (name === 'board' && !isAlone ? -rank(key) : rank(key));
    let best: { key: AudienceKey; audience: Audience } | null = null;
    for (const [key, audience] of audiences) {
      if (audience.slices[name] === undefined) continue;
      if (!best || asRanked(key) > asRanked(best.key)) best = { key, audience };
    }
    return best?.audience ?? null;
  };

  const signalOf = (name: SliceName): Signal<unknown> => {
    let found = slices.get(name);
    if (!found) {
      found = signal<unknown>(holderOf(name)?.slices[name] ?? null);
      slices.set(name, found);
    }
    return found;
  };

  const refresh = (changed: Iterable<SliceName>) => {
    batch(() => {
      const present = new Set<SliceName>();
      for (const audience of audiences.values()) {
        for (const name of Object.keys(audience.slices) as SliceName[]) present.add(name);
      }
      for (const name of changed) signalOf(name).value = holderOf(name)?.slices[name] ?? null;
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
      audiences.clear();
      for (const [key, one] of Object.entries(frame.audiences)) {
        if (one) audiences.set(key as AudienceKey, { seq: one.seq, slices: dropNulls(one.slices) });
      }
      const all = new Set<SliceName>(slices.keys());
      for (const audience of audiences.values()) {
        for (const name of Object.keys(audience.slices) as SliceName[]) all.add(name);
      }
      refresh(all);
    },
    patch(frame) {
      const audience = audiences.get(frame.audience);
      // Late: of a team that this seat has left.
      if (!audience) return true;
      // Slices that are gathered for a while come in a patch of their own, which ends at the `seq` it began with.
      // Whatever ends before what is shown already was sent twice, or overtaken by a snapshot.
      if (frame.prev !== audience.seq) return frame.seq <= audience.seq;
      audiences.set(frame.audience, {
        seq: frame.seq,
        slices: dropNulls({ ...audience.slices, ...frame.slices }),
      });
      const changed = Object.keys(frame.slices) as SliceName[];
      refresh(frame.slices.phase ? [...changed, 'board'] : changed);
      return true;
    },
    boardSeq() {
      const holder = holderOf('board');
      return holder ? holder.seq : Math.max(0, ...[...audiences.values()].map((one) => one.seq));
    },
  };
}

function dropNulls(from: { [K in keyof Slices]?: Slices[K] | null }): Partial<Slices> {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null)) as Partial<Slices>;
}
