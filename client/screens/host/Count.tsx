// How many there are, in the lobby also how many have practised: beside the controls. While a round is played Sum.tsx stands instead.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';

export function Count({ room }: { room: RoomClient }) {
  const counts = room.slice('counts').value;
  if (counts === null) return null;
  const phase = room.slice('phase').value?.phase;
  const practised = phase === 'lobby' ? room.practised.value : 0;
  const { players: n, teams } = counts;
  return (
    <span class="h-count num ink2" data-practised={practised}>
      {practised > 0 ? t('host.countPractised', { n, teams, practised }) : t('host.count', { n, teams })}
    </span>
  );
}
