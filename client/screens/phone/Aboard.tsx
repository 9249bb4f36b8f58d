// The phone after joining: one screen per phase.
import type { RoomClient } from '../../state/room.ts';

export function Aboard(_: { room: RoomClient }) {
  return null;
}
