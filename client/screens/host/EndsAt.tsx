// "Ends about 10:47 at this pace", in the clock of whoever reads it; in the lobby, when it would end. Looked at every ten
// seconds and at each phase, and changed only when it is clearly another minute. The estimate is pace.ts.
import { useEffect, useRef, useState } from 'preact/hooks';
import { lang, t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { calmEnd, secondsLeft } from './pace.ts';

const LOOKS_EVERY_MS = 10_000;

/** Morning or afternoon everybody in the room knows. */
const clockTime = (ms: number): string =>
  new Intl.DateTimeFormat(lang.value, { hour: 'numeric', minute: '2-digit' })
    .formatToParts(ms)
    .flatMap(({ type, value }) => (type === 'dayPeriod' ? [] : value))
    .join('')
    .trim();

export function EndsAt({ room }: { room: RoomClient }) {
  const said = useRef<number | null>(null);
  const [, look] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => look((n) => n + 1), LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const phase = room.slice('phase').value;
  const control = room.slice('control').value;
  const info = room.slice('room').value;
  if (phase === null || control === null || info === null) return null;
  const left = secondsLeft({ plan: control.plan, phase, isRelaxed: info.isRelaxed, nowMs: room.now() });
  if (left === null) return null;
  said.current = calmEnd(Date.now() + left * 1000, said.current);
  const time = clockTime(said.current);
  return (
    <p class="h-ends num">
      <span class="ink2">{t(phase.phase === 'lobby' ? 'host.wouldEnd' : 'host.endsAt')}</span>{' '}
      <b>{t('host.endsTime', { time })}</b>
    </p>
  );
}
