// The wall during play: how much each ship has loaded and who is locked, nothing about what is right. Above sixteen
// boards, or when everybody plays alone, one fleet with a single number and no names.
import type { FleetRow } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Ship, Wake } from '../../ui/Ship.tsx';
import { MOST_FEW } from './Arrived.tsx';
import { Fleet } from './Fleet.tsx';
import { Header } from './Header.tsx';

export const MOST_SHIPS = 16;

/** Ships in a row; how large they are then, the sea decides (play.css). */
export function columnsFor(ships: number): number {
  if (ships <= 3) return Math.max(1, ships);
  if (ships === 4) return 2;
  return ships <= 6 ? 3 : 4;
}

export function Play({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value;
  const fleet = room.list('fleet').value ?? [];
  const isAlone = phase?.isAlone === true;
  return (
    <div class="w-view">
      <Header room={room} />
      {isAlone || fleet.length > MOST_SHIPS ? (
        <Fleet room={room} isAlone={isAlone} />
      ) : (
        <Ships fleet={fleet} />
      )}
    </div>
  );
}

function Ships({ fleet }: { fleet: readonly FleetRow[] }) {
  const columns = columnsFor(fleet.length);
  const rows = Math.ceil(fleet.length / columns);
  return (
    <ul
      class={`w-ships ${fleet.length > 12 ? 'many' : fleet.length <= MOST_FEW ? 'few' : ''}`}
      style={{ '--cols': columns, '--rows': rows }}
    >
      {fleet.map((ship, i) => (
        <li key={ship.team}>
          <div class="afloat">
            <div class="bob" style={{ 'animation-delay': `${-0.6 * i}s` }}>
              <Ship
                team={ship.team}
                placed={ship.placed}
                of={ship.of}
                isLocked={ship.isLocked}
                class={ship.isLocked ? 'lit-now' : ''}
              />
            </div>
          </div>
          <Wake sea={seaOf(i, columns, rows)} />
          <p>
            <b>{t('common.team', { n: ship.team, name: tx(ship.name) })}</b>
            {ship.isLocked ? (
              <span class="w-locked">
                <Icon name="lock" />
                {t('screen.locked')}
              </span>
            ) : (
              <span class="w-placed num">
                <b>{ship.placed}</b>/{ship.of}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The sea is painted in three bands; a wake has to match the one its row lies in. */
function seaOf(index: number, columns: number, rows: number): string {
  const row = Math.floor(index / columns);
  const middle = (row + 0.45) / rows;
  if (middle < 0.34) return 'var(--sea-2)';
  return middle < 0.66 ? 'var(--sea-3)' : 'var(--sea-4)';
}
