// Between rounds: the first five and who climbed most, never the bottom. Rows stand where they stood before, points count
// up, then the rows travel to where they stand now. A press skips that; with reduced motion it is there at once.
import type { StandingRow } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import { useSkip } from '../../presenter/skip.ts';
import type { RoomClient } from '../../state/room.ts';
import { useCountUp } from '../../ui/countUp.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hueClass, Mark } from '../../ui/Mark.tsx';
import { shipName } from '../../ui/shipName.ts';
import { LateDoor } from './LateDoor.tsx';
import { useActs } from './moment.ts';
import { MOST_SAIL, Race } from './Race.tsx';

const MOST = 5;
/** From the picture before: until points count, until rows travel. */
const ACTS_MS = [900, 1_700];
const [COUNTS, TRAVELS] = [1, 2] as const;

export function Standings({ room }: { room: RoomClient }) {
  const standings = room.slice('standings').value;
  const { act, skip } = useActs(ACTS_MS);
  useSkip(act < TRAVELS, skip);
  if (standings === null) return null;
  const top = standings.top.slice(0, MOST);
  const most = Math.max(1, ...top.map((row) => row.points));
  const sails = top.length <= MOST_SAIL && standings.rival === null;
  return (
    <div class="w-view w-standings">
      <header class="w-reveal-head">
        <h1>{t('screen.standings')}</h1>
        <p class="w-after num">{t('screen.afterRound', { n: standings.roundNo, of: standings.rounds })}</p>
      </header>
      {sails && <Race rows={top} rounds={standings.rounds} counts={act >= COUNTS} />}
      <ol class={`w-table ${!sails ? '' : top.length === MOST_SAIL ? 'three' : 'few'}`}>
        {top.map((row, i) => (
          <Row
            key={row.team}
            row={row}
            at={act >= TRAVELS ? i : placeBefore(row, top)}
            most={most}
            counts={act >= COUNTS}
            hasMoved={act >= TRAVELS}
          />
        ))}
      </ol>
      <footer class="w-feet">
        <LateDoor room={room} />
        {standings.rival !== null && <p class="w-foot num">{t('screen.rival', { n: standings.rival })}</p>}
        {standings.climber !== null && <Climber row={standings.climber} isShown={act >= TRAVELS} />}
      </footer>
    </div>
  );
}

/** Below the fifth place a ship comes in from under the table. */
function placeBefore(row: StandingRow, top: readonly StandingRow[]): number {
  if (row.rankBefore === null) return top.indexOf(row);
  if (row.rankBefore > MOST) return MOST;
  // Ships of one rank stood below each other, too.
  const before = top.filter((one) => (one.rankBefore ?? MOST + 1) <= MOST);
  before.sort((a, b) => (a.rankBefore ?? 0) - (b.rankBefore ?? 0) || a.team - b.team);
  return Math.max(before.indexOf(row), row.rankBefore - 1);
}

interface RowProps {
  row: StandingRow;
  at: number;
  most: number;
  counts: boolean;
  hasMoved: boolean;
}

function Row({ row, at, most, counts, hasMoved }: RowProps) {
  const points = useCountUp(row.points - row.gained, row.points, counts);
  const share = (counts ? row.points : row.points - row.gained) / most;
  const climbed = row.rankBefore === null ? 0 : row.rankBefore - row.rank;
  return (
    <li class={`plated ${hueClass(row.team)} ${at >= MOST ? 'under' : ''}`} style={{ '--at': at }}>
      <b class="w-rank num">{hasMoved ? row.rank : (row.rankBefore ?? row.rank)}</b>
      <Mark team={row.team} />
      <span class="w-name">{shipName(row)}</span>
      <span class="w-load" aria-hidden="true">
        <i style={{ transform: `scaleX(${share > 0 ? Math.max(0.02, share).toFixed(4) : 0})` }} />
      </span>
      <span class={`w-gain num ${counts ? '' : 'waits'}`}>
        {row.gained > 0 && `+${row.gained.toLocaleString('en-US')}`}
      </span>
      <b class="w-points num">{points.toLocaleString('en-US')}</b>
      <span class={`w-up num ${hasMoved ? '' : 'waits'}`}>
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

function Climber({ row, isShown }: { row: StandingRow; isShown: boolean }) {
  return (
    <div class={`w-climber ${isShown ? '' : 'waits'}`}>
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
