// The links of a room, secrets in the fragment only, which no server ever sees. Which origin a phone can reach is
// ../screen/address.ts.
import { bestOrigin, joinLink, serverNews } from '../screen/address.ts';
import type { KeptRoom } from './rooms.ts';

export { joinLink };

export const hostPath = ({ room, hostSecret }: KeptRoom): string => `/host/${room}#${hostSecret}`;
export const reportPath = ({ room, hostSecret }: KeptRoom): string => `/report/${room}#${hostSecret}`;
export const screenPath = ({ room, screenSecret }: KeptRoom): string => `/screen/${room}#${screenSecret}`;

/** For another device. */
export const hostLink = (room: KeptRoom): string => `${bestOrigin()}${hostPath(room)}`;

const NOT_BEYOND = /^https?:\/\/(?:localhost|127\.|\[::1\])/;

/** How far a link reaches: this computer, the network it is on, or everywhere as far as one can tell from here. */
export function reachOf(origin = bestOrigin()): 'here' | 'network' | 'everywhere' {
  // Read, so that whoever draws it draws again when the server has answered.
  serverNews.value;
  if (NOT_BEYOND.test(origin)) return 'here';
  return /^http:/.test(origin) ? 'network' : 'everywhere';
}
