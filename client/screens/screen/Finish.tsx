// The festival: a podium of stacked containers, the next two, and awards that any team can win. Confetti falls once,
// loaded for it, and not where people ask for less motion.
import { useEffect } from 'preact/hooks';
import type { FinishSlice, StandingRow } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { hueClass, Mark } from '../../ui/Mark.tsx';
import { shipName } from '../../ui/shipName.ts';

/** As people stand on it: second, first, third. */
const STANDS = [
  { place: 2, stack: 2 },
  { place: 1, stack: 3 },
  { place: 3, stack: 1 },
] as const;
const MOST_REST = 2;
const MOST_AWARDS = 4;

export function Finish({ room }: { room: RoomClient }) {
  const info = room.slice('room').value;
  const finish = room.slice('finish').value;
  useEffect(() => {
    if (finish !== null) void import('./confetti.ts').then(({ celebrate }) => celebrate());
  }, [finish === null]);
  if (info === null || finish === null) return null;
  return (
    <>
      <header class="w-head abs">
        <span class="w-logo">Podium</span>
        <span class="w-pack">
          {tx(info.packTitle)} · {t('screen.finished', { n: finish.rounds })}
        </span>
      </header>
      <ol class="w-podium abs" aria-label={t('screen.podium')}>
        {STANDS.map(({ place, stack }) => {
          const row = finish.podium[place - 1];
          return row === undefined ? (
            <li key={place} aria-hidden="true" />
          ) : (
            <Stand key={place} row={row} place={place} stack={stack} />
          );
        })}
      </ol>
      <Rest finish={finish} />
      {finish.awards.length > 0 ? (
        <Awards finish={finish} />
      ) : (
        <p class="w-thanks abs">{t('screen.thanks')}</p>
      )}
    </>
  );
}

function Stand({ row, place, stack }: { row: StandingRow; place: number; stack: number }) {
  return (
    <li class={`${hueClass(row.team)} w-stand p${place}`} value={row.rank}>
      <Mark team={row.team} />
      <b class="w-stand-n">{shipName(row)}</b>
      <span class="w-stand-p num">{row.points.toLocaleString('en-US')}</span>
      {Array.from({ length: stack }, (_, i) => (
        <span key={i} class="w-stack" aria-hidden="true">
          {i === 0 && <b class="num">{row.rank}</b>}
        </span>
      ))}
    </li>
  );
}

function Rest({ finish }: { finish: FinishSlice }) {
  if (finish.rival !== null) return <p class="w-foot abs num">{t('screen.rival', { n: finish.rival })}</p>;
  return (
    <ol class="w-rest abs num">
      {finish.rest.slice(0, MOST_REST).map((row) => (
        <li key={row.team}>
          <span class="w-rest-r">{row.rank}</span>
          <Mark team={row.team} />
          <span class="w-name">{shipName(row)}</span>
          <b>{row.points.toLocaleString('en-US')}</b>
        </li>
      ))}
    </ol>
  );
}

function Awards({ finish }: { finish: FinishSlice }) {
  return (
    <section class="w-awards abs">
      <h2>{t('screen.awards')}</h2>
      <ul>
        {finish.awards.slice(0, MOST_AWARDS).map((one) => (
          <li key={`${one.award} ${one.team}`}>
            <Mark team={one.team} />
            <p>
              <b class="w-award">{t(`screen.award.${one.award}`)}</b>
              <span>
                <b>{shipName(one)}</b> {tx(one.detail)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
