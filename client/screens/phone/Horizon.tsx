// The sea at the foot of a screen on which people wait, with the own ship on it. Decorative; on a board in play there is
// only the quay's edge.
import type { RoomClient } from '../../state/room.ts';
import { Ship } from '../../ui/Ship.tsx';
import { RevealScene } from './RevealScene.tsx';

export function Horizon({ room, placed = 0, of = 0 }: { room: RoomClient; placed?: number; of?: number }) {
  const team = room.slice('team').value;
  return (
    <div class="horizon">
      <RevealScene>{team && <Ship team={team.team} placed={placed} of={of} />}</RevealScene>
    </div>
  );
}
