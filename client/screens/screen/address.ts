// Where players find this server, as people type it and as a QR opens it: what the host picked for the room, otherwise the
// page's own address; on localhost that means nothing to a phone, so the server is asked which of its addresses is
// reachable. Picking is ../preflight/AddressPick.tsx.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RoomClient } from '../../state/room.ts';

export interface Network {
  url: string;
  /** Name of the network interface. */
  via: string | null;
  /** Docker, a virtual machine or a VPN: phones in the room probably cannot reach it. */
  isVirtual: boolean;
}
interface ServerNews {
  addresses: string[];
  networks: Network[];
  needsPassphrase: boolean;
  version: string;
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
export const serverNews = signal<ServerNews | null>(null);
/** As the room has it; a page shows one room. */
const picked = signal<string | null>(null);
let isAsked = false;

/** Asks once per page, and again when told to; without an answer the page's own address stays. */
export function askServer(): void {
  if (!isAsked) void askServerAgain();
}

export async function askServerAgain(): Promise<void> {
  isAsked = true;
  try {
    const answer = await fetch('/api/server');
    const news = answer.ok ? ((await answer.json()) as ServerNews) : null;
    if (news !== null && Array.isArray(news.addresses) && Array.isArray(news.networks))
      serverNews.value = news;
  } catch {
    isAsked = false;
  }
}

/** Whoever shows addresses of a room follows what its host picks. */
export function useAddressOf(room: RoomClient | null): void {
  const address = room?.slice('room').value?.settings.address ?? null;
  useEffect(() => {
    picked.value = address;
  }, [address]);
}

export const isLocalHost = (origin: string): boolean => LOCAL.has(new URL(origin).hostname);

const IS_NUMERIC = /^(?:\d+\.\d+\.\d+\.\d+|\[[0-9a-f:.]+\])$/i;

/** A picked number that this server no longer has belongs to a network of yesterday; a name is known to whoever gave it. */
function isGone(origin: string): boolean {
  const news = serverNews.value;
  if (news === null || origin === globalThis.location.origin || news.addresses.includes(origin)) return false;
  return IS_NUMERIC.test(URL.parse(origin)?.hostname ?? '');
}

/** Without a slash at the end, e.g. "http://192.168.0.7:3000". */
export function bestOrigin(): string {
  if (picked.value !== null && !isGone(picked.value)) return picked.value;
  const { origin, hostname } = globalThis.location;
  if (!LOCAL.has(hostname)) return origin;
  return serverNews.value?.addresses[0]?.replace(/\/$/, '') ?? origin;
}

/** What was picked once and is not an address of this server any more. */
export const goneAddress = (): string | null =>
  picked.value !== null && isGone(picked.value) ? picked.value : null;

/** What a host may pick: the server's own list, and the address of this page where that is another one. */
export function offeredNetworks(): Network[] {
  const networks = serverNews.value?.networks ?? [];
  const { origin, hostname } = globalThis.location;
  const extra = [origin, bestOrigin()].filter(
    (one, i, all) =>
      all.indexOf(one) === i &&
      !networks.some(({ url }) => url === one) &&
      !(one === origin && LOCAL.has(hostname)),
  );
  return [...networks, ...extra.map((url) => ({ url, via: null, isVirtual: false }))];
}

/** What people type: no scheme. */
export const spokenOrigin = (origin: string): string => origin.replace(/^https?:\/\//, '');
export const spokenAddress = (): string => spokenOrigin(bestOrigin());
export const joinLink = (code: string): string => `${bestOrigin()}/j/${code}`;
/** "HR7K4M" → "HR7 K4M": read aloud in two halves. */
export const spokenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
