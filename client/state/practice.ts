// That the practice board of the lobby was finished on this phone: remembered for this tab, and said to the server, which
// keeps it in memory only, over every new line and in every lobby. The board itself is screens/phone/practice/.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PhaseSlice } from '../../shared/protocol/views.ts';
import { readStored, store } from '../net/storage.ts';
import type { RoomStatus } from './room.ts';

interface Parts {
  /** Tells seats apart in what this tab remembers. */
  name: string;
  send: () => void;
  line: { status: ReadonlySignal<RoomStatus>; seat: ReadonlySignal<number | null> };
  phase: ReadonlySignal<PhaseSlice | null>;
}

export function makePractice({ name, send, line, phase }: Parts) {
  const key = `podium.practised.${name}`;
  const hasPractised = signal(readStored('session', key) !== null);
  const isHeard = computed(
    () => line.status.value === 'online' && line.seat.value !== null && phase.value?.phase === 'lobby',
  );
  const stop = effect(() => {
    if (hasPractised.value && isHeard.value) send();
  });
  return {
    hasPractised: hasPractised as ReadonlySignal<boolean>,
    practise() {
      store('session', key, 'yes');
      hasPractised.value = true;
    },
    stop,
  };
}
