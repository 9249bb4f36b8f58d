// Makes a one-time code for a seat: drawn in this browser, known to the server by its hash only. Where it is shown is
// PassDialog.tsx, and inApp/Notice.tsx, which puts it into a link. Never rejects.
import { refusalWords, t } from '../../i18n/index.ts';
import { loadPart } from '../../net/reload.ts';
import { makePass } from '../../net/secrets.ts';
import type { RoomClient } from '../../state/room.ts';

/** `why`: words for people. */
export type Offered =
  | { readonly isMade: true; readonly pass: string }
  | { readonly isMade: false; readonly why: string };

export async function makeOffer({ room, seat }: { room: RoomClient; seat: number }): Promise<Offered> {
  try {
    const { passHash } = await loadPart(() => import('../../net/prints.ts'));
    const pass = makePass();
    const roomId = room.slice('room').value?.roomId ?? '';
    const ack = await room.send({ type: 'offerSeat', seat, hash: passHash(roomId, pass) });
    return ack.ok ? { isMade: true, pass } : { isMade: false, why: refusalWords(ack.code) };
  } catch {
    return { isMade: false, why: t('common.loadFailed') };
  }
}
