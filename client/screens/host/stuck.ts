// When a ship is worth a look: nothing moved for a while although somebody is there. Shown to the host only, in
// Tiles.tsx and Attention.tsx.
import type { FleetRow, ProgressRow } from '../../../shared/protocol/views.ts';
import type { RoomClient } from '../../state/room.ts';

const STILL_AFTER_MS = 30_000;

/** Milliseconds since the last change of the board, or since play began; pauses stop the clock at their start. */
export function stillFor(room: RoomClient, row: ProgressRow | null): number {
  const phase = room.slice('phase').value;
  const since = row?.lastChangeAtMs ?? phase?.startedAtMs ?? null;
  return since === null ? 0 : Math.max(0, (phase?.pausedAtMs ?? room.now()) - since);
}

export const isStill = (room: RoomClient, ship: FleetRow, row: ProgressRow | null): boolean =>
  !ship.isLocked && ship.present > 0 && stillFor(room, row) >= STILL_AFTER_MS;
