// The line of a room that was opened here, while its page is shown: the address that was picked is read and set over it, and
// the phone's trial proves itself with the same link. The console has a line of its own (../host/).
import { useEffect, useState } from 'preact/hooks';
import { linkSecret } from '../../net/links.ts';
import { openRoom } from '../../state/openRoom.ts';
import type { RoomClient } from '../../state/room.ts';
import type { KeptRoom } from './rooms.ts';

/** A console in this browser may have replaced the link meanwhile. */
export const secretOf = ({ room, hostSecret }: KeptRoom): string => linkSecret('host', room) ?? hostSecret;

export function useHostOf(kept: KeptRoom): RoomClient | null {
  const [room, setRoom] = useState<RoomClient | null>(null);
  useEffect(() => {
    const opened = openRoom({ role: 'host', room: kept.room, secret: () => secretOf(kept) });
    setRoom(opened);
    return () => opened.close();
  }, [kept.room]);
  return room;
}
