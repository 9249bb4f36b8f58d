// What is wrong between this page and the server, in one word and not at every hiccup: a blip shows nothing, and what is
// shown stays long enough to be read. The words are ../ui/trouble.ts; the line itself is ../net/.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Entry } from '../net/outbox.ts';
import { KEPT_MS } from './missed.ts';
import type { RoomStatus } from './room.ts';

/** `offline`: the line is being made again. `break`: because the server has said that it stops. `slow`: what was asked has no answer yet. `saving`: the server cannot save. */
export type Trouble = 'offline' | 'break' | 'slow' | 'saving';

/** How long it has to be so before it is said. */
const SAID_AFTER_MS: Record<Trouble, number> = { offline: 500, break: 0, slow: KEPT_MS, saving: 700 };
const SHOWN_AT_LEAST_MS = 1_000;

interface Parts {
  status: ReadonlySignal<RoomStatus>;
  /** Why a line could not be had, the last time. */
  lineRefused: ReadonlySignal<RefusalCode | null>;
  /** Why the head of the outbox is tried again and again. */
  refusing: ReadonlySignal<RefusalCode | null>;
  entries: ReadonlySignal<readonly Entry[]>;
  /** Host and screen ask the server, since they see no move of their own fail. */
  serverFails: ReadonlySignal<boolean>;
  /** Milliseconds of the local clock. */
  now: () => number;
}

export function makeTrouble(parts: Parts): { trouble: ReadonlySignal<Trouble | null>; stop: () => void } {
  const { status, lineRefused, refusing, entries, serverFails, now } = parts;
  const trouble = signal<Trouble | null>(null);
  let shownAtMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const oldestAtMs = computed(() => entries.value.find((entry) => entry.ackedSeq === null)?.atMs ?? null);
  const isSaving = computed(
    () => refusing.value === 'saving_fails' || (status.value === 'online' && serverFails.value),
  );
  const raw = computed((): Trouble | null => {
    if (status.value === 'replaced' || status.value === 'refused' || status.value === 'ended') return null;
    if (status.value !== 'online') {
      if (lineRefused.value === 'saving_fails') return 'saving';
      if (lineRefused.value === 'server_stops') return 'break';
      return status.value === 'reconnecting' ? 'offline' : null;
    }
    if (isSaving.value) return 'saving';
    return oldestAtMs.value === null ? null : 'slow';
  });

  const show = (next: Trouble | null) => {
    if (next !== null) shownAtMs = now();
    trouble.value = next;
  };
  const waitMs = (next: Trouble | null): number => {
    const sinceMs = now() - shownAtMs;
    if (next === null) return trouble.peek() === null ? 0 : Math.max(0, SHOWN_AT_LEAST_MS - sinceMs);
    // The age of the oldest one counts, so that a queue that is being sent does not blink at every ack.
    if (next === 'slow') return Math.max(0, SAID_AFTER_MS.slow - (now() - (oldestAtMs.value ?? now())));
    return trouble.peek() === null ? SAID_AFTER_MS[next] : 0;
  };
  const stop = effect(() => {
    const next = raw.value;
    clearTimeout(timer);
    const ms = waitMs(next);
    if (next === trouble.peek() && next !== 'slow') return;
    // A young queue is no trouble, even where an older one was.
    if (next === 'slow' && ms > 0 && trouble.peek() === 'slow') trouble.value = null;
    if (ms <= 0) show(next);
    else timer = setTimeout(() => show(next), ms);
  });
  return {
    trouble,
    stop() {
      stop();
      clearTimeout(timer);
    },
  };
}
