// The projector: a place holder with the name that ../../faces.tsx loads.
import type { RoomClient } from '../../state/room.ts';

export function Screen(_: { room: RoomClient }) {
  return null;
}
