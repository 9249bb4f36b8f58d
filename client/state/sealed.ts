// The commitment of a round as this page was shown it before play: kept from the briefing on, over a reload of the tab, and
// compared at the reveal (../net/seal.ts), so that a key that was changed meanwhile cannot bring its own commitment along.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PhaseSlice } from '../../shared/protocol/views.ts';
import { store as keep, readStoredJson } from '../net/storage.ts';
import type { Store } from './store.ts';

interface Kept {
  room: string;
  /** phaseNo of the briefing: it tells one play of a round from the next. */
  briefingNo: number;
  commitment: string;
}

const KEY = 'podium.seal';

/** phaseNo of the briefing that this phase came from; null outside of a round. Phases of a round follow in one order, so
 *  a page that missed some of them can count back. */
export function briefingNoOf({ phase, phaseNo, attempt, attempts }: PhaseSlice): number | null {
  const attemptsPlayed = attempts === 2 && attempt === 2 ? 2 : 1;
  const toReveal = attempts === 1 ? 2 : attemptsPlayed === 2 ? 4 : 3;
  switch (phase) {
    case 'briefing':
      return phaseNo;
    case 'play':
      return phaseNo - (attemptsPlayed === 2 ? 3 : 1);
    case 'discussion':
      return phaseNo - 2;
    case 'reveal':
      return phaseNo - toReveal;
    case 'standings':
      return phaseNo - toReveal - 1;
    default:
      return null;
  }
}

/** `sealed`: what was shown before this play of the round began; null where the page has not seen that. */
export function watchSeal(store: Store): { sealed: ReadonlySignal<string | null>; stop: () => void } {
  const kept = signal(readStoredJson<Kept>('session', KEY));
  const [room, phase, task] = [store.slice('room'), store.slice('phase'), store.slice('task')];
  const now = computed(() => {
    const briefingNo = phase.value && briefingNoOf(phase.value);
    return room.value && briefingNo !== null ? { room: room.value.roomId, briefingNo } : null;
  });
  const isOfNow = (one: Kept | null): one is Kept =>
    one !== null && one.room === now.value?.room && one.briefingNo === now.value.briefingNo;
  const stop = effect(() => {
    if (phase.value?.phase !== 'briefing' || !task.value || !now.value) return;
    // The first one that was shown counts.
    if (isOfNow(kept.peek())) return;
    kept.value = { ...now.value, commitment: task.value.commitment };
    keep('session', KEY, JSON.stringify(kept.value));
  });
  return { sealed: computed(() => (isOfNow(kept.value) ? kept.value.commitment : null)), stop };
}
