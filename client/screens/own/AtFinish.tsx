// The missed cards on the finish of a phone, by the secret of its own seat, with the link to keep; before them what the class did then
// and now, while the host shows it.

import { keptSeat } from '../../net/secrets.ts';
import type { RoomClient } from '../../state/room.ts';
import { ThenNowShown } from '../report/ThenNowShown.tsx';
import { bestOrigin } from '../screen/address.ts';
import { keyOf, ownPath } from './ask.ts';
import { Missed } from './Missed.tsx';

export function AtFinish({ room }: { room: RoomClient }) {
  const info = room.slice('room').value;
  const seat = room.slice('me').value?.seat;
  if (info === null || seat === undefined) return null;
  const secret = keptSeat(info.joinCode)?.secret;
  if (secret === undefined) return null;
  const own = { room: info.roomId, seat };
  const link = `${bestOrigin()}${ownPath(own, keyOf(own, secret))}`;
  return (
    <>
      <ThenNowShown room={room} />
      <Missed seat={own} link={link} />
    </>
  );
}
