// Before a round: title, prompt and where cards can go, not the cards themselves; then three, two, one.

import type { KindName } from '../../../shared/rounds/index.ts';
import type { TaskAxis } from '../../../shared/rounds/kind.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { useBeat } from '../../ui/clock.ts';
import { Ship, Wake } from '../../ui/Ship.tsx';
import { RoundNumber, sizeFor } from './Header.tsx';

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
    <section class="w-brief abs">
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
      {task.axes.length > 0 ? <Zones axes={task.axes} /> : <Waiting room={room} />}
      {phase.goAtMs === null ? (
        <p class="w-brief-soon">{t('screen.soon')}</p>
      ) : (
        <Count room={room} goAtMs={phase.goAtMs} pausedAtMs={phase.pausedAtMs} />
      )}
    </section>
  );
}

const MOST_WAITING = 12;

/** Ships with empty decks, as many as the sea holds. */
function Waiting({ room }: { room: RoomClient }) {
  const fleet = room.list('fleet').value ?? [];
  if (fleet.length > MOST_WAITING) return null;
  return (
    <div class="w-wait" aria-hidden="true">
      {fleet.map((ship, i) => (
        <div key={ship.team}>
          <div class="bob" style={{ 'animation-delay': `${-0.7 * i}s` }}>
            <Ship team={ship.team} />
          </div>
          <Wake sea="var(--sea-4)" />
        </div>
      ))}
    </div>
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
    <p class="w-321 num" role="timer" aria-live="assertive">
      <b key={left}>{left}</b>
    </p>
  );
}
