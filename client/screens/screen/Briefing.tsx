// Before a round: title, prompt, where cards can go and how long it takes, not the cards themselves; then three, two, one
// where the time hung.

import type { KindName } from '../../../shared/rounds/index.ts';
import type { TaskAxis } from '../../../shared/rounds/kind.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { minutes, useBeat } from '../../ui/clock.ts';
import { RoundNumber, sizeFor } from './Header.tsx';
import { LateDoor } from './LateDoor.tsx';
import { Waiting } from './Waiting.tsx';

const kinds = {
  order: 'screen.kindOrder',
  match: 'screen.kindMatch',
  choice: 'screen.kindChoice',
} as const satisfies Record<KindName, string>;

export function Briefing({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value;
  const task = room.slice('task').value;
  if (phase === null || task === null) return null;
  const prompt = tx(task.prompt);
  return (
    <section class="w-view w-brief">
      <div class="w-brief-head">
        <div>
          <p class="w-brief-top">
            <RoundNumber room={room} />
            <span class="w-chip">{t(kinds[task.kind])}</span>
            {task.picks !== null && (
              <span class="w-chip">{t(task.picks === 'one' ? 'screen.pickOne' : 'screen.pickSeveral')}</span>
            )}
            {phase.attempts === 2 && (
              <span class="w-chip lamp">{t(phase.attempt === 1 ? 'screen.alone' : 'screen.together')}</span>
            )}
          </p>
          <h1>{tx(task.title)}</h1>
          <p class={`w-brief-prompt ${sizeFor(prompt)}`}>{prompt}</p>
        </div>
        {phase.goAtMs === null ? (
          <TimeFor room={room} seconds={task.seconds} />
        ) : (
          <Count room={room} goAtMs={phase.goAtMs} pausedAtMs={phase.pausedAtMs} />
        )}
      </div>
      {task.axes.length > 0 && <Zones axes={task.axes} />}
      <Waiting room={room} isLow={task.axes.length > 0} />
      <div class="w-brief-foot">
        <p>{phase.goAtMs === null && t('screen.soon')}</p>
        <LateDoor room={room} />
      </div>
    </section>
  );
}

/** How long the round will be; nothing hangs there where time has no limit. */
function TimeFor({ room, seconds }: { room: RoomClient; seconds: number }) {
  const info = room.slice('room').value;
  if (info === null || !info.settings.isTimed) return null;
  return (
    <p class="plated ribbed w-hung num">
      <b>{minutes(seconds * 1000 * (info.isRelaxed ? 2 : 1))}</b>
      {t('screen.time')}
    </p>
  );
}

function Zones({ axes }: { axes: readonly TaskAxis[] }) {
  return (
    <div class="w-zones">
      {axes.map((axis, i) => (
        <div key={i}>
          {axis.label !== null && <p class="w-zones-l">{tx(axis.label)}</p>}
          <ul>
            {axis.zones.map((zone) => (
              <li key={zone.id}>
                <b>{tx(zone.text)}</b>
                {zone.hint !== undefined && <span>{tx(zone.hint)}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Count({
  room,
  goAtMs,
  pausedAtMs,
}: {
  room: RoomClient;
  goAtMs: number;
  pausedAtMs: number | null;
}) {
  useBeat(pausedAtMs === null);
  const left = Math.max(1, Math.ceil((goAtMs - (pausedAtMs ?? room.now())) / 1000));
  return (
    <p class="plated ribbed lit w-hung w-321 num" role="timer" aria-live="assertive">
      <b key={left}>{left}</b>
    </p>
  );
}
