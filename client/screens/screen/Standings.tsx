// Between rounds: the first five and who climbed most, never the bottom. Rows start where they stood before and move to
// where they stand now; with reduced motion they are there at once.
import { useEffect, useState } from 'preact/hooks';
import type { StandingRow } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hueClass, Mark } from '../../ui/Mark.tsx';
import { prefersStill } from '../../ui/motion.ts';
import { shipName } from '../../ui/shipName.ts';

const MOST = 5;
const BEFORE_MOVING_MS = 900;

export function Standings({ room }: { room: RoomClient }) {
  const standings = room.slice('standings').value;
  const [hasMoved, setMoved] = useState(prefersStill);
  useEffect(() => {
    const timer = setTimeout(() => setMoved(true), BEFORE_MOVING_MS);
    return () => clearTimeout(timer);
  }, []);
  if (standings === null) return null;
  const top = standings.top.slice(0, MOST);
  const most = Math.max(1, ...top.map((row) => row.points));
  return (
    <>
      <header class="w-reveal-head abs">
        <h1>{t('screen.standings')}</h1>
        <p class="w-after num">{t('screen.afterRound', { n: standings.roundNo, of: standings.rounds })}</p>
      </header>
      <ol class="w-table abs">
        {top.map((row, i) => (
          <Row
            key={row.team}
            row={row}
            at={hasMoved ? i : placeBefore(row, top)}
            share={(hasMoved ? row.points : row.points - row.gained) / most}
            hasMoved={hasMoved}
          />
        ))}
      </ol>
      {standings.rival !== null && <p class="w-foot abs num">{t('screen.rival', { n: standings.rival })}</p>}
      {standings.climber !== null && <Climber row={standings.climber} />}
    </>
  );
}

/** Below the fifth place a ship comes in from under the table. */
function placeBefore(row: StandingRow, top: readonly StandingRow[]): number {
  if (row.rankBefore === null) return top.indexOf(row);
  return Math.min(MOST, row.rankBefore - 1);
}

function Row({
  row,
  at,
  share,
  hasMoved,
}: {
  row: StandingRow;
  at: number;
  share: number;
  hasMoved: boolean;
}) {
  const climbed = row.rankBefore === null ? 0 : row.rankBefore - row.rank;
  return (
    <li
      class={`${hueClass(row.team)} ${at >= MOST ? 'under' : ''}`}
      style={{ transform: `translateY(${at * 8.9}rem)` }}
    >
      <b class="w-rank num">{row.rank}</b>
      <Mark team={row.team} />
      <span class="w-name">{shipName(row)}</span>
      <span class="w-load" aria-hidden="true">
        <i style={{ transform: `scaleX(${Math.max(0.02, share).toFixed(4)})` }} />
      </span>
      <span class="w-gain num">{row.gained > 0 && `+${row.gained.toLocaleString('en-US')}`}</span>
      <b class="w-points num">{(hasMoved ? row.points : row.points - row.gained).toLocaleString('en-US')}</b>
      <span class="w-up num">
        {climbed > 0 && (
          <span role="img" aria-label={t('common.up', { n: climbed })}>
            <Icon name="up" />
            {climbed}
          </span>
        )}
      </span>
    </li>
  );
}

function Climber({ row }: { row: StandingRow }) {
  return (
    <div class="w-climber abs">
      <Mark team={row.team} />
      <p>
        <b>{t('screen.climber')}</b>
        <span class="num">
          {shipName(row)}{' '}
          {row.rankBefore !== null && t('screen.climbed', { from: row.rankBefore, to: row.rank })}
        </span>
      </p>
    </div>
  );
}
