// Between rounds: the own rank, the top five and the biggest climb; never the bottom of the table.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { shipName } from '../../ui/shipName.ts';
import { Counted } from './Counted.tsx';
import { NextVote } from './GroupPace.tsx';
import { Header, Heading } from './Header.tsx';
import { Horizon } from './Horizon.tsx';
import { Climb, RankRow } from './Ranks.tsx';

export function Standings({ room }: { room: RoomClient }) {
  const standings = room.slice('standings').value;
  const result = room.slice('result').value;
  const team = room.slice('team').value;
  const isGroup = room.slice('room').value?.pace === 'group';
  if (!standings) return null;
  const isInTop = standings.top.some((row) => row.team === team?.team);
  const { climber } = standings;
  return (
    <main class="ph standings">
      <Header room={room} />
      <div class="page">
        <Heading>{t('standings.title')}</Heading>
        {result && (
          <section class="own panel" aria-label={t('standings.mine')}>
            <Counted class="big" from={result.total - result.points} to={result.total} />
            <span>{t('common.pointsWord')}</span>
            {result.teams > 1 && (
              <span class="own-rank">
                <b class="num">{t('common.rank', { n: result.rank, of: result.teams })}</b>
                <Climb rank={result.rank} before={result.rankBefore} />
              </span>
            )}
          </section>
        )}
        {standings.rival !== null && (
          <p class="rival">
            <span>{t('standings.rival')}</span>
            <b class="num">{t('common.points', { n: Math.round(standings.rival) })}</b>
          </p>
        )}
        <ol class="ranks">
          {standings.top.map((row) => (
            <RankRow key={row.team} row={row} isMine={row.team === team?.team} />
          ))}
        </ol>
        {climber && climber.rankBefore !== null && (
          <p class="climber">
            <b>{t('standings.climber')}</b>
            <span>{shipName(climber)}</span>
            <Climb rank={climber.rank} before={climber.rankBefore} />
          </p>
        )}
        {!isGroup && <p class="ink2 small">{t(standings.isLast ? 'standings.last' : 'standings.next')}</p>}
        {!isInTop && (
          <span class="sr">{result ? t('common.rank', { n: result.rank, of: result.teams }) : ''}</span>
        )}
      </div>
      <Horizon room={room} {...(result ? { placed: result.right, of: result.of } : {})} />
      <NextVote room={room} words={t('pace.next')} />
    </main>
  );
}
