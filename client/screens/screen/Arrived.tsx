// The ships of the lobby, as many as there are: up to twelve with their names, up to thirty-two with their numbers, and
// a full harbour of small ships with the newest named beside it. Each enters once (arrivals.ts).
import { useRef } from 'preact/hooks';
import { useTravel } from '../../boards/common/travel.ts';
import { t, tx } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Ship, Wake } from '../../ui/Ship.tsx';
import { widthOf } from '../../ui/width.ts';
import { Anchored } from './Anchored.tsx';
import { useArrivals, useCalm } from './arrivals.ts';

export interface Aboard {
  team: number;
  name: { ko: string; en: string };
  members: number;
  /** Where the host lets the wall name people. */
  crew?: string[];
}
/** Two people at home, or the first two of a class: as large as the water lets them be. */
export const MOST_FEW = 2;
/** In one row. */
const MOST_LARGE = 4;
const MOST_NAMED = 12;
const MOST_NUMBERED = 32;
/** Columns of numbered ships on a narrow wall; lobby.css sets as many. */
const MOST_NARROW = 8;
const NEWEST = 4;
/** Letters in two lines under all ships of a row on a narrow wall, of Latin width, with some to spare for "+3". */
const CREW_ROOM = 132;

export function Arrived({ teams }: { teams: readonly Aboard[] }) {
  const entering = useArrivals(teams.map(({ team }) => team));
  if (teams.length > MOST_NUMBERED) return <Harbour teams={teams} />;
  return <Ships teams={teams} entering={entering} />;
}

function Ships({ teams, entering }: { teams: readonly Aboard[]; entering: ReadonlySet<number> }) {
  const root = useRef<HTMLUListElement>(null);
  // When a column more is needed, ships make room without a jump.
  useTravel(root);
  const isNamed = teams.length <= MOST_NAMED;
  const isCrewed = teams.some(({ crew }) => crew?.length);
  const rows = teams.length <= MOST_LARGE ? 1 : isNamed ? 2 : 3;
  const isFew = teams.length <= MOST_FEW;
  const columns = isFew ? teams.length : Math.max(3, Math.ceil(teams.length / rows));
  /** The first ship that lies in the nearest water, where there is more than one row. */
  const lastRow = columns * Math.max(1, Math.ceil(teams.length / columns) - 1);
  const isShort = teams.every(({ crew = [] }) => widthOf(crew.join('  ')) <= CREW_ROOM / columns / 2);
  // A number on the hull is read from the back row or stands below only: with the names of a crew below them, or with
  // more than four beside each other, ships in two rows are too small for it.
  const isSmall = !isNamed || (teams.length > MOST_LARGE && (isCrewed || columns > MOST_LARGE));
  return (
    <ul
      ref={root}
      class={`w-arrived ${isNamed ? 'named' : 'numbered'} ${isFew ? 'few' : ''} ${columns > MOST_LARGE ? 'tight' : ''} ${isCrewed ? (isShort ? 'crewed short' : 'crewed') : ''}`}
      style={{
        '--cols': columns,
        '--rows': Math.ceil(teams.length / columns),
        '--rows-narrow': Math.ceil(teams.length / MOST_NARROW),
      }}
    >
      {teams.map((ship, i) => (
        <li key={ship.team} data-flip={`${ship.team}`}>
          <div class={entering.has(ship.team) ? 'arrive' : ''}>
            <div class="afloat">
              <div class="bob" style={{ 'animation-delay': `${-0.7 * i}s` }}>
                <Ship team={ship.team} people={ship.members} class={isSmall ? 'tiny' : ''} />
              </div>
            </div>
            <Wake sea={i < lastRow ? 'var(--sea-2)' : 'var(--sea-3)'} />
            {isNamed ? <Named ship={ship} columns={columns} /> : <Numbered ship={ship} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Named({ ship, columns }: { ship: Aboard; columns: number }) {
  return (
    <p class="num">
      <b>{t('common.team', { n: ship.team, name: tx(ship.name) })}</b>
      {ship.crew?.length ? (
        <Crew names={ship.crew} room={CREW_ROOM / columns} />
      ) : (
        <span>{t('screen.people', { n: ship.members })}</span>
      )}
    </p>
  );
}

/** As many names as two lines under a ship hold, then a number. */
function Crew({ names, room }: { names: readonly string[]; room: number }) {
  let left = room;
  const shown = names.filter((name, i) => {
    left -= widthOf(name) + 2;
    return i === 0 || left >= 0;
  });
  return (
    <span class="w-crew">
      {shown.map((name, i) => (
        <span key={`${name} ${i}`}>{name}</span>
      ))}
      {shown.length < names.length && <span>+{names.length - shown.length}</span>}
    </span>
  );
}

const Numbered = ({ ship }: { ship: Aboard }) => (
  <p class="num">
    <b>{ship.team}</b>
    <span aria-hidden="true">
      <Icon name="people" />
      {ship.members}
    </span>
    <span class="sr">{t('screen.people', { n: ship.members })}</span>
  </p>
);

/** The count is always right; the picture and the newest by name change no faster than a ship enters. */
function Harbour({ teams }: { teams: readonly Aboard[] }) {
  const calm = useCalm(teams);
  const newest = calm.slice(-NEWEST).reverse();
  const first = useRef(new Set(newest.map(({ team }) => team)));
  return (
    <div class="w-harbour">
      <Anchored height={300} ships={calm.length} teams={calm.slice(0, 150).map(({ team }) => team)} />
      <div class="w-moored">
        <p class="w-moored-n num">
          <b>{teams.length}</b> {t('screen.moored', { n: teams.length })}
        </p>
        <section>
          <h2 class="sr">{t('screen.newest')}</h2>
          <ul class="num">
            {newest.map((ship) => (
              <li key={ship.team} class={first.current.has(ship.team) ? '' : 'arrive'}>
                <Ship team={ship.team} people={ship.members} class="tiny" />
                <b>{t('common.team', { n: ship.team, name: tx(ship.name) })}</b>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
