// How many there are, and while a round is played how many ships are done: beside the controls, on a phone in the head.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';

export function Count({ room }: { room: RoomClient }) {
  const counts = room.slice('counts').value;
  if (counts === null) return null;
  const isPlay = room.slice('phase').value?.phase === 'play';
  return (
    <span class="h-count num ink2">
      {isPlay
        ? t('host.lockedOf', { n: counts.locked, of: counts.boards })
        : t('host.count', { n: counts.players, teams: counts.teams })}
    </span>
  );
}
