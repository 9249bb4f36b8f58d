// The ships at a glance: how much is loaded, who is ready, here or away, and which has not moved for a while. Pressing
// one opens its crew (TeamDialog.tsx). Contents and correctness are not here: they are behind the doors of Insight.tsx.
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FleetRow, ProgressRow, RosterRow } from '../../../shared/protocol/views.ts';
import { lang, t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { minutes, useBeat } from '../../ui/clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hueClass, Mark } from '../../ui/Mark.tsx';
import { Come } from './Come.tsx';
import { HelpTag } from './Help.tsx';
import { isStill, stillFor } from './stuck.ts';
import { TeamDialog } from './TeamDialog.tsx';

/** More ships than this are told by mark and number: names would double the height of a hall. */
const DENSE_ABOVE = 24;
/** Up to this many there is room for the names of their crews. */
const NAMED_UP_TO = 6;

export function Tiles({ room }: { room: RoomClient }) {
  const [open, setOpen] = useState<number | null>(null);
  const isPlay = room.slice('phase').value?.phase === 'play';
  useBeat(isPlay);
  const fleet = room.list('fleet').value ?? [];
  const isDense = fleet.length > DENSE_ABOVE;
  const isFew = fleet.length <= NAMED_UP_TO;
  const crews = isFew ? crewsOf(room) : null;
  const drawn = useRef(new Map<number, Drawn>());
  const progress = new Map((room.list('progress').value ?? []).map((row) => [row.team, row]));
  if (fleet.length === 0) return <NoShips room={room} />;
  return (
    <>
      <ul
        class={`h-tiles ${isDense ? 'dense' : isFew ? 'few' : ''}`}
        style={isFew ? { '--cols': columnsFor(fleet.length) } : {}}
      >
        {fleet.map((ship) => (
          <li key={ship.team}>
            {tileOf(drawn.current, {
              room,
              ship,
              row: progress.get(ship.team) ?? null,
              crew: crews?.get(ship.team) ?? null,
              isPlay,
              isDense,
              onOpen: setOpen,
            })}
          </li>
        ))}
      </ul>
      <p class="h-legend ink2">
        <span>
          <i class="dot rd" />
          {t('host.ready')}
        </span>
        <span>
          <i class="dot" />
          {t('host.here')}
        </span>
        <span>
          <i class="dot aw" />
          {t('host.away')}
        </span>
        <span class="grow" />
        <span>{t('host.tileHow')}</span>
      </p>
      <TeamDialog room={room} team={open} onClose={() => setOpen(null)} />
    </>
  );
}

/** Before ships are made: who is aboard, by name. */
function NoShips({ room }: { room: RoomClient }) {
  const people = (room.list('roster').value ?? []).filter((row) => !row.isRemoved);
  return (
    <>
      {people.length === 0 ? <Come room={room} /> : <p class="h-empty ink2">{t('host.noShipsYet')}</p>}
      <ul class="h-aboard">
        {people.map((row) => (
          <li key={row.seat} class="tag">
            {row.name}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Four stand two by two, five and six in threes. */
const columnsFor = (ships: number): number => (ships <= 3 ? ships : ships === 4 ? 2 : 3);

type Person = Pick<RosterRow, 'seat' | 'name' | 'isPresent'>;

/** By team, without those who were taken off, and without their numbers: a console is also seen over shoulders. */
function crewsOf(room: RoomClient): Map<number, Person[]> {
  const crews = new Map<number, Person[]>();
  for (const { seat, name, number, team, isPresent, isRemoved } of room.list('roster').value ?? []) {
    if (team === null || isRemoved) continue;
    const crew = crews.get(team) ?? [];
    crew.push({ seat, name: number === null ? name : name.slice(number.length).trimStart(), isPresent });
    crews.set(team, crew);
  }
  return crews;
}

interface TileProps {
  room: RoomClient;
  ship: FleetRow;
  row: ProgressRow | null;
  /** Null: there are too many ships for names. */
  crew: readonly Person[] | null;
  isPlay: boolean;
  isDense: boolean;
  onOpen: (team: number) => void;
}

interface Drawn {
  /** Everything that the tile shows. */
  shows: string;
  tile: VNode;
}

/**
 * The tile as it was drawn before, where it would show the same: a page that is given the same again does not look into it.
 * In a hall there are 250 of them, four times a second, and most have not changed.
 */
function tileOf(drawn: Map<number, Drawn>, props: TileProps): VNode {
  const { room, ship, row, crew, isPlay, isDense } = props;
  const still = isPlay && isStill(room, ship, row) ? minutes(stillFor(room, row)) : null;
  const shows = JSON.stringify([ship, row, crew, isPlay, isDense, still, lang.value]);
  const before = drawn.get(ship.team);
  if (before?.shows === shows) return before.tile;
  const tile = <Tile {...props} />;
  drawn.set(ship.team, { shows, tile });
  return tile;
}

function Tile({ room, ship, row, crew, isPlay, isDense, onOpen }: TileProps) {
  const still = isPlay && isStill(room, ship, row);
  const isAsking = isPlay && row?.help?.isComing === false;
  const ready = row?.ready ?? 0;
  const away = ship.members - ship.present;
  return (
    <button
      type="button"
      class={`tile ${isAsking ? 'asks' : ''} ${still ? 'stuck' : ''} ${isPlay && ship.isLocked ? 'locked' : ''}`}
      onClick={() => onOpen(ship.team)}
    >
      <span class="th">
        <Mark team={ship.team} />
        <b>
          {isDense && <span aria-hidden="true">{ship.team}</span>}
          <span class={isDense ? 'sr' : ''}>{t('common.team', { n: ship.team, name: tx(ship.name) })}</span>
        </b>
        <span class="crew" role="img" aria-label={t('host.crewLabel', { present: ship.present, ready })}>
          {Array.from({ length: ship.members }, (_, i) => (
            <i key={i} class={i < ready ? 'rd' : i < ship.members - away ? '' : 'aw'} />
          ))}
        </span>
      </span>
      {crew !== null && <Names crew={crew} />}
      {isPlay && (
        <>
          <span
            class={`sl ${hueClass(ship.team)}`}
            style={{ 'grid-template-columns': `repeat(${Math.max(1, ship.of)}, 1fr)` }}
            aria-hidden="true"
          >
            {Array.from({ length: ship.of }, (_, i) => (
              <i key={i} class={i < ship.placed ? 'on' : ''} />
            ))}
          </span>
          <span class="tf">
            <span class="num pl">
              <b>{ship.placed}</b>/{ship.of}
            </span>
            <State room={room} ship={ship} row={row} still={still} />
          </span>
        </>
      )}
    </button>
  );
}

function Names({ crew }: { crew: readonly Person[] }) {
  return (
    <span class="names">
      {crew.map(({ seat, name, isPresent }) => (
        <span key={seat} class={isPresent ? '' : 'aw'}>
          {name}
          {!isPresent && <span class="sr">, {t('host.away')}</span>}
        </span>
      ))}
    </span>
  );
}

function State({
  room,
  ship,
  row,
  still,
}: {
  room: RoomClient;
  ship: FleetRow;
  row: ProgressRow | null;
  still: boolean;
}) {
  useBeat(still);
  if (ship.isLocked) {
    return (
      <span class="tag ok">
        <Icon name="lock" />
        {t('host.isDone')}
      </span>
    );
  }
  if (row !== null && row.help !== null) return <HelpTag room={room} help={row.help} />;
  if (still) {
    return (
      <span class="tag no num">
        <Icon name="clock" />
        {t('host.still', { time: minutes(stillFor(room, row)) })}
      </span>
    );
  }
  if (row !== null && row.ready > 0)
    return <span class="tag lamp num">{t('host.readyOf', { n: row.ready, of: row.present })}</span>;
  return <span class="tx">{t('host.loading')}</span>;
}
