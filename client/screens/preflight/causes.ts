// Why a phone does not get through, likeliest first, by what is known: which address was tried, which others there are, and
// how far the phone came. Pure; the words, and what to do, are i18n/words/preflight.ts.
import type { Network } from '../screen/address.ts';

export type Cause =
  | 'localOnly'
  | 'virtual'
  | 'wifi'
  | 'mobileData'
  | 'isolation'
  | 'firewall'
  | 'vpn'
  | 'address'
  | 'internet'
  | 'name'
  | 'line'
  | 'oldBrowser';

interface Known {
  /** The address behind the QR. */
  origin: string;
  networks: readonly Network[];
  /** The phone has asked for the page. */
  isLoaded: boolean;
}

const LOCAL = /^https?:\/\/(?:localhost|127\.|\[::1\])/;
const PRIVATE = /^http:\/\/(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[?f[cde])/i;

export function causesOf({ origin, networks, isLoaded }: Known): Cause[] {
  if (isLoaded) return ['line', 'vpn', 'oldBrowser'];
  if (LOCAL.test(origin)) return ['localOnly'];
  const isVirtual = networks.some((one) => one.url === origin && one.isVirtual);
  const others = networks.filter((one) => one.url !== origin);
  // A name, or a number that the whole internet reaches: which wifi the phone is in does not matter then.
  if (!PRIVATE.test(origin) && !isVirtual) return ['internet', 'name', 'firewall', 'vpn'];
  const last: Cause[] = others.length > 0 && !isVirtual ? ['address'] : [];
  return [
    ...(isVirtual ? (['virtual'] as const) : []),
    'wifi',
    'mobileData',
    'isolation',
    'firewall',
    'vpn',
    ...last,
  ];
}

/** The one to try after this one: the likeliest that is left, round and round. */
export function nextNetwork(networks: readonly Network[], origin: string): Network | null {
  if (networks.length < 2) return null;
  const now = networks.findIndex(({ url }) => url === origin);
  return networks[(now + 1) % networks.length] ?? null;
}

/** What a firewall has to let in. */
export function portOf(origin: string): string {
  const url = new URL(origin);
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}
