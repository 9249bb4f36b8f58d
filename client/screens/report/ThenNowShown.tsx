// Then and now on a phone, while the host shows it to the class.
import type { RoomClient } from '../../state/room.ts';
import { ThenNow } from './ThenNow.tsx';

export function ThenNowShown({ room }: { room: RoomClient }) {
  const shown = room.slice('thenNow').value;
  if (shown === null) return null;
  return <ThenNow level={2} rows={shown.rounds.map((round, i) => ({ id: `${i}`, ...round }))} />;
}
