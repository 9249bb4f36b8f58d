// The festival, in acts: third, second, first, then the next two and awards that any team can win; a press shows all.
// Where the host of a review shows what the class did then and now, that stands in its place (ThenNow.tsx). Confetti falls once, with the first, loaded for it, and not where people ask for less motion.
import { useEffect } from 'preact/hooks';
import type { FinishSlice, StandingRow } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import { useSkip } from '../../presenter/skip.ts';
import type { RoomClient } from '../../state/room.ts';
import { crowned } from '../../ui/crowned.ts';
import { hueClass, Mark } from '../../ui/Mark.tsx';
import { shipName } from '../../ui/shipName.ts';
import { unbroken } from '../../ui/unbroken.ts';
import { useActs } from './moment.ts';
import { ThenNow } from './ThenNow.tsx';

/** As people stand on it: second, first, third. */
const STANDS = [
  { place: 2, stack: 2 },
  { place: 1, stack: 3 },
  { place: 3, stack: 1 },
] as const;
const MOST_REST = 2;
const MOST_AWARDS = 4;

/** Third, second, first, then the others and the awards: when each comes. */
const ACTS_MS = [600, 1_700, 3_000, 4_600];
const [FIRST, ALL] = [3, 4] as const;

export function Finish({ room }: { room: RoomClient }) {
  const info = room.slice('room').value;
  const finish = room.slice('finish').value;
  const thenNow = room.slice('thenNow').value;
  const { act, skip } = useActs(ACTS_MS);
  useSkip(act < ALL, skip);
  const hasWinner = finish !== null && act >= FIRST;
  useEffect(() => {
    crowned.value = hasWinner;
    if (hasWinner) void import('./confetti.ts').then(({ celebrate }) => celebrate());
    return () => {
      crowned.value = false;
    };
  }, [hasWinner]);
  if (info === null || finish === null) return null;
  return (
    <div class="w-view w-finish">
      <header class="w-head">
        <span class="w-logo">Podium</span>
        <span class="w-pack">
          {tx(info.packTitle)} · {t('screen.finished', { n: finish.rounds })}
        </span>
      </header>
      {thenNow !== null ? <ThenNow of={thenNow} /> : <Fest finish={finish} act={act} />}
    </div>
  );
}

function Fest({ finish, act }: { finish: FinishSlice; act: number }) {
  const stays = act >= ALL ? '' : 'waits';
  return (
    <div class="w-fest">
      <ol
        class="w-podium"
        aria-label={t('screen.podium')}
        style={{ '--n': Math.min(STANDS.length, finish.podium.length) }}
      >
        {STANDS.map(({ place, stack }) => {
          const row = finish.podium[place - 1];
          return row === undefined ? null : (
            <Stand key={place} row={row} place={place} stack={stack} isUp={act >= FIRST + 1 - place} />
          );
        })}
      </ol>
      {finish.awards.length > 0 ? (
        <Awards finish={finish} class={stays} />
      ) : (
        <p class={`w-thanks ${stays}`}>{t('screen.thanks')}</p>
      )}
      <Rest finish={finish} class={stays} />
    </div>
  );
}

interface StandProps {
  row: StandingRow;
  place: number;
  stack: number;
  isUp: boolean;
}

/** Containers come down one by one, and the ship's name when they stand. */
function Stand({ row, place, stack, isUp }: StandProps) {
  return (
    <li class={`${hueClass(row.team)} w-stand p${place} ${isUp ? 'up' : 'waits'}`} value={row.rank}>
      <span class="w-stand-who">
        <Mark team={row.team} />
        <b class="w-stand-n">{shipName(row)}</b>
        <span class="w-stand-p num">{row.points.toLocaleString('en-US')}</span>
      </span>
      {Array.from({ length: stack }, (_, i) => (
        <span key={i} class="w-stack" style={{ '--i': stack - 1 - i }} aria-hidden="true">
          {i === 0 && <b class="num">{row.rank}</b>}
        </span>
      ))}
    </li>
  );
}

interface PartProps {
  finish: FinishSlice;
  class: string;
}

function Rest({ finish, class: cls }: PartProps) {
  if (finish.rival !== null)
    return (
      <p class={`w-rest ${cls}`}>
        <span class="w-foot num">{t('screen.rival', { n: finish.rival })}</span>
      </p>
    );
  return (
    <ol class={`w-rest num ${cls}`}>
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

function Awards({ finish, class: cls }: PartProps) {
  return (
    <section class={`w-awards ${cls}`}>
      <h2>{t('screen.awards')}</h2>
      <ul>
        {finish.awards.slice(0, MOST_AWARDS).map((one, i) => (
          <li key={`${one.award} ${one.team}`} class="plated" style={{ '--i': i }}>
            <Mark team={one.team} />
            <p>
              <b class="w-award">{t(`screen.award.${one.award}`)}</b>
              <span>
                <b>{shipName(one)}</b> {unbroken(tx(one.detail))}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
