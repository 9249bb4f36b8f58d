// What the pages after class ask of the server, with the secret of the host's link, which stays in this browser. The shapes are
// shared/report; which routes there are, PROTOCOL.md.
import type { Report } from '../../../shared/report/report.ts';
import { refusalWords, t } from '../../i18n/index.ts';
import { type Answer, askJson, bearer, type Trouble } from '../../net/http.ts';
import { linkSecret, tryOtherLink } from '../../net/links.ts';
import { keptRooms } from '../home/rooms.ts';

export const troubleWords = (trouble: Trouble): string =>
  trouble === 'no_server' ? t('report.noServer') : refusalWords(trouble);

/** Of a room whose console was never opened here, the shelf knows it. */
export const hostSecretOf = (room: string): string | null =>
  linkSecret('host', room) ?? keptRooms().find((one) => one.room === room)?.hostSecret ?? null;

/** `what`: the part of the room that is asked for, nothing for the room itself. By the secret that this browser has; where that is an old one, by the other one that lies beside it. */
export async function asHost<T>(
  room: string,
  ask: (path: string, init: RequestInit) => Promise<Answer<T>>,
  what: string,
): Promise<Answer<T>> {
  const secret = hostSecretOf(room);
  if (secret === null) return { ok: false, trouble: 'wrong_link' };
  const path = `/api/rooms/${encodeURIComponent(room)}`;
  const answer = await ask(what === '' ? path : `${path}/${what}`, bearer(secret));
  if (answer.ok || answer.trouble !== 'wrong_link' || !tryOtherLink({ face: 'host', room })) return answer;
  return asHost(room, ask, what);
}

export const fetchReport = (room: string): Promise<Answer<Report>> => asHost(room, askJson<Report>, 'report');
