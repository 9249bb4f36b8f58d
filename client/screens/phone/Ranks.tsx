// Rows of ships with rank and points, and how far a ship has moved: used by standings and finish.
import type { StandingRow } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { shipName } from '../../ui/shipName.ts';

export function Climb({ rank, before }: { rank: number; before: number | null }) {
  if (before === null || before === rank) return null;
  const by = Math.abs(before - rank);
  const isUp = rank < before;
  return (
    <span
      class={`climb num ${isUp ? 'up' : ''}`}
      role="img"
      aria-label={t(isUp ? 'common.up' : 'common.down', { n: by })}
    >
      <Icon name={isUp ? 'up' : 'down'} />
      {by}
    </span>
  );
}

export function RankRow({ row, isMine }: { row: StandingRow; isMine: boolean }) {
  return (
    <li class={`rankrow ${isMine ? 'mine' : ''}`}>
      <b class="num place">{row.rank}</b>
      <Mark team={row.team} />
      <span class="name">
        {shipName(row)}
        {row.gained > 0 && <small class="ink2 num">{t('standings.gained', { n: row.gained })}</small>}
      </span>
      {isMine && <span class="tag lamp">{t('lobby.yours')}</span>}
      <Climb rank={row.rank} before={row.rankBefore} />
      <b class="num">{row.points.toLocaleString('en-US')}</b>
    </li>
  );
}
