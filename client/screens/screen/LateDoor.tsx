// Where people who come late get in, between rounds as in the lobby: address and code, small. Not while the room is shut.
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { askServer, spokenAddress, spokenCode } from './address.ts';

export function LateDoor({ room }: { room: RoomClient }) {
  useEffect(askServer, []);
  const info = room.slice('room').value;
  if (info === null || info.isLocked) return null;
  return (
    <p class="w-late num">
      {t('screen.late')} <b>{spokenAddress()}</b> <b>{spokenCode(info.joinCode)}</b>
    </p>
  );
}
