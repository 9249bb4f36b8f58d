// The time left, in figures that keep their width, and as a calm bar: <Clock now={room.now} startedAtMs={…}
// deadlineAtMs={…} pausedAtMs={…} /> and <TimeBar …same… />. Without a deadline both draw nothing. Not announced each
// second: screen readers hear the time from whoever owns the screen (announce). Nothing flashes near the end.
import { t } from '../i18n/index.ts';
import { leftOf, minutes, type Span, useBeat } from './clock.ts';

/** The one cue before the end: from here on the bar may look so, once. */
const LAST_MS = 10_000;

export function Clock({ class: cls = '', ...span }: Span & { class?: string }) {
  useBeat(span.deadlineAtMs !== null && (span.pausedAtMs ?? null) === null);
  const left = leftOf(span);
  if (left === null) return null;
  return (
    <span class={`num ${cls}`} role="timer" aria-label={t('ui.timeLeft', { time: minutes(left) })}>
      {minutes(left)}
    </span>
  );
}

export function TimeBar({ class: cls = '', ...span }: Span & { class?: string }) {
  const isStill = (span.pausedAtMs ?? null) !== null;
  useBeat(span.deadlineAtMs !== null && !isStill);
  const left = leftOf(span);
  if (left === null || span.startedAtMs === null || span.deadlineAtMs === null) return null;
  const whole = Math.max(1, span.deadlineAtMs - span.startedAtMs);
  return (
    <div class={`tbar ${isStill ? 'still' : ''} ${left <= LAST_MS ? 'last' : ''} ${cls}`} aria-hidden="true">
      <i style={{ transform: `scaleX(${Math.min(1, left / whole).toFixed(4)})` }} />
    </div>
  );
}
