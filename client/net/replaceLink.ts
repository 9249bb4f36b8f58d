// Replaces the link of host or screen: the new secret is made here, kept before it is sent, and in use once the server has
// said so. A page that dies in between finds it again (links.ts). The list of rooms on /new is told as well.
import type { Ack } from '../../shared/protocol/messages.ts';
import type { RoomClient } from '../state/room.ts';
import { dropOtherLink, type Link, prepareLink, settleLink } from './links.ts';
import { loadPart } from './reload.ts';
import { makeSecret } from './secrets.ts';

export async function replaceLink(room: RoomClient, link: Link): Promise<Ack> {
  const { linkHash } = await loadPart(() => import('./prints.ts'));
  const secret = makeSecret();
  prepareLink({ ...link, secret });
  const ack = await room.send({ type: 'replaceLink', what: link.face, hash: linkHash(secret) });
  if (ack.ok) settleLink({ ...link, secret });
  // Refused because this page itself was thrown out: the answer may have been a yes.
  else if (ack.code !== 'wrong_link') dropOtherLink(link);
  return ack;
}
