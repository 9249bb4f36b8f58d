// Many boards as one fleet: a single large number, the ships at anchor with a lamp for each locked board (never by which),
// and how much is loaded altogether. Slow crews have no name here.

import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Anchored } from './Anchored.tsx';

export function Fleet({ room, isAlone }: { room: RoomClient; isAlone: boolean }) {
  const counts = room.slice('counts').value;
  const fleet = room.list('fleet').value ?? [];
  if (counts === null) return null;
  const { boards, locked } = counts;
  const placed = fleet.reduce((sum, ship) => sum + ship.placed, 0);
  return (
    <section class="w-fleet">
      <p class="w-fleet-n num">
        <b>{locked}</b>
        <span>{t(isAlone ? 'screen.lockedAlone' : 'screen.lockedOf', { of: boards })}</span>
      </p>
      <Anchored height={470} ships={boards} lit={locked} />
      {!isAlone && placed > 0 && <p class="w-fleet-p num">{t('screen.loaded', { n: placed })}</p>}
    </section>
  );
}
