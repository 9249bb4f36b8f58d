// A round at one glance: how many ships are done, and, only where there are any, how many ask for help, stand still or have people
// away. Which ones they are: Attention.tsx and the tiles.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { useBeat } from '../../ui/clock.ts';
import { callsOf } from './Help.tsx';
import { isStill } from './stuck.ts';

export function Sum({ room }: { room: RoomClient }) {
  useBeat(true);
  const counts = room.slice('counts').value;
  if (counts === null) return null;
  const rows = new Map((room.list('progress').value ?? []).map((row) => [row.team, row]));
  const fleet = room.list('fleet').value ?? [];
  const parts = [
    { key: 'asking', n: callsOf(room).filter(({ help }) => !help.isComing).length },
    { key: 'still', n: fleet.filter((ship) => isStill(room, ship, rows.get(ship.team) ?? null)).length },
    { key: 'away', n: fleet.reduce((sum, { members, present }) => sum + members - present, 0) },
  ] as const;
  return (
    <p class="h-sum num">
      <span class="locked">
        <b>
          {counts.locked}/{counts.boards}
        </b>{' '}
        {t('host.sum.locked')}
      </span>
      {parts.map(
        ({ key, n }) =>
          n > 0 && (
            <span key={key} class={key}>
              <b>{n}</b> {t(`host.sum.${key}`)}
            </span>
          ),
      )}
    </p>
  );
}
