// Many boards as one fleet: a single large number, a lamp lit for each locked board (never by which), and how much is
// loaded altogether. Slow crews have no name here.

import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';

const MOST_LAMPS = 200;

export function Fleet({ room, isAlone }: { room: RoomClient; isAlone: boolean }) {
  const counts = room.slice('counts').value;
  const fleet = room.list('fleet').value ?? [];
  if (counts === null) return null;
  const { boards, locked } = counts;
  const placed = fleet.reduce((sum, ship) => sum + ship.placed, 0);
  const lamps = Math.min(boards, MOST_LAMPS);
  const lit = boards > MOST_LAMPS ? Math.round((locked / boards) * MOST_LAMPS) : locked;
  return (
    <section class="w-fleet abs">
      <p class="w-fleet-n num">
        <b>{locked}</b>
        <span>{t(isAlone ? 'screen.lockedAlone' : 'screen.lockedOf', { of: boards })}</span>
      </p>
      <div class="w-lamps" aria-hidden="true">
        {Array.from({ length: lamps }, (_, i) => (
          <i key={i} class={i < lit ? 'on' : ''} />
        ))}
      </div>
      {!isAlone && placed > 0 && <p class="w-fleet-p num">{t('screen.loaded', { n: placed })}</p>}
    </section>
  );
}
