// Time for eyes: a signal that beats while somebody looks, and how seconds are written. What time it is on the server is
// the connection's business (RoomClient.now); deadlines are the server's.
import { type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const BEAT_MS = 250;
const beat: Signal<number> = signal(0);
let watchers = 0;
let timer: ReturnType<typeof setInterval> | null = null;

/** Renders the caller four times a second while it is on the page. */
export function useBeat(isOn = true): void {
  useEffect(() => {
    if (!isOn) return;
    watchers += 1;
    timer ??= setInterval(() => {
      beat.value += 1;
    }, BEAT_MS);
    return () => {
      watchers -= 1;
      if (watchers > 0 || timer === null) return;
      clearInterval(timer);
      timer = null;
    };
  }, [isOn]);
  if (isOn) beat.value;
}

/** 52 000 → "0:52"; rounds up, so that 0:00 is the end and not the last second. */
export function minutes(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export interface Span {
  now: () => number;
  startedAtMs: number | null;
  /** Null: no limit. */
  deadlineAtMs: number | null;
  /** While paused the time stands still at this moment. */
  pausedAtMs?: number | null;
}

/** Milliseconds left, never below 0; null when there is no deadline. */
export function leftOf({ now, deadlineAtMs, pausedAtMs = null }: Span): number | null {
  return deadlineAtMs === null ? null : Math.max(0, deadlineAtMs - (pausedAtMs ?? now()));
}
