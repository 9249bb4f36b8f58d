// What the class sees, as a picture of it that is small: the harbour of the phase, and on it the shape of what stands on the
// wall. A picture only, with nothing to read or press and nothing that is not on the wall; the wall itself is ../screen.
import './miniWall.css';
import type { Phase } from '../../../shared/protocol/views.ts';
import type { RoomClient } from '../../state/room.ts';
import { hueClass } from '../../ui/Mark.tsx';
import { Ship } from '../../ui/Ship.tsx';
import { WallScene, wallViews } from '../../ui/WallScene.tsx';

/** More would be dots. */
const MOST_SHIPS = 12;
const MOST_ROWS = 8;
/** As people stand on it: place, and how many containers high. */
const STANDS = [
  [2, 2],
  [1, 3],
  [3, 1],
] as const;

export function MiniWall({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value?.phase ?? 'lobby';
  return (
    <div class="h-mini" data-phase={phase} aria-hidden="true">
      <WallScene key={wallViews[phase]} view={wallViews[phase]} />
      <OnIt room={room} phase={phase} />
    </div>
  );
}

function OnIt({ room, phase }: { room: RoomClient; phase: Phase }) {
  if (phase === 'lobby') return <Code code={room.slice('room').value?.joinCode ?? ''} />;
  if (phase === 'reveal') return <Rows of={room.slice('task').value?.cards?.length ?? MOST_ROWS} />;
  if (phase === 'standings') return <Rows of={Math.min(5, room.slice('counts').value?.teams ?? 1)} />;
  if (phase === 'finished') return <Podium room={room} />;
  return (
    <>
      <i class="h-mini-line" />
      <i class="h-mini-line short" />
      <Ships room={room} />
    </>
  );
}

function Code({ code }: { code: string }) {
  return (
    <>
      <p class="h-mini-code">
        {[...code].map((letter, i) => (
          <b key={i}>{letter}</b>
        ))}
      </p>
      <i class="h-mini-qr" />
    </>
  );
}

const Rows = ({ of }: { of: number }) => (
  <p class="h-mini-rows">
    {Array.from({ length: Math.min(of, MOST_ROWS) }, (_, i) => (
      <i key={i} />
    ))}
  </p>
);

function Ships({ room }: { room: RoomClient }) {
  const fleet = (room.list('fleet').value ?? []).slice(0, MOST_SHIPS);
  return (
    <div class="h-mini-ships">
      {fleet.map(({ team }) => (
        <Ship key={team} team={team} class="tiny" />
      ))}
    </div>
  );
}

function Podium({ room }: { room: RoomClient }) {
  const podium = room.slice('finish').value?.podium ?? [];
  return (
    <p class="h-mini-podium">
      {STANDS.map(([place, high]) => {
        const row = podium[place - 1];
        return (
          <i
            key={place}
            class={row ? hueClass(row.team) : ''}
            style={{ '--high': row === undefined ? 0 : high }}
          />
        );
      })}
    </p>
  );
}
