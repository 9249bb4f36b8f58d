// Ships that wait below the words of a wall, with empty decks: before a round and while crews talk. Many lie at anchor as one
// picture. How large they are, briefing.css says.
import type { RoomClient } from '../../state/room.ts';
import { Ship, Wake } from '../../ui/Ship.tsx';
import { Anchored } from './Anchored.tsx';
import { MOST_FEW } from './Arrived.tsx';

const MOST_WAITING = 12;
const MOST_IN_ROW = 6;
const MOST_IN_WIDE_ROW = 3;

/** `isLow`: other things stand there, too, and leave the height of one row. */
export function Waiting({ room, isLow = false }: { room: RoomClient; isLow?: boolean }) {
  const fleet = room.list('fleet').value ?? [];
  if (fleet.length > MOST_WAITING)
    return <Anchored height={420} ships={fleet.length} teams={fleet.map(({ team }) => team)} />;
  const most = isLow ? MOST_IN_ROW : MOST_IN_WIDE_ROW;
  const columns = fleet.length <= most ? fleet.length : Math.ceil(fleet.length / 2);
  return (
    <div
      class={`w-wait ${fleet.length <= MOST_FEW ? 'few' : ''}`}
      aria-hidden="true"
      style={{ '--cols': columns, '--rows': fleet.length > columns ? 2 : 1 }}
    >
      {fleet.map((ship, i) => (
        <div key={ship.team}>
          <div class="afloat">
            <div class="bob" style={{ 'animation-delay': `${-0.7 * i}s` }}>
              <Ship team={ship.team} />
            </div>
          </div>
          <Wake sea={i < columns ? 'var(--sea-3)' : 'var(--sea-4)'} />
        </div>
      ))}
    </div>
  );
}
