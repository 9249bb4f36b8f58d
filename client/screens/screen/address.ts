// Where players find this server, as people type it and as a QR opens it. On localhost the page's own address means
// nothing to a phone, so the server is asked which of its addresses is reachable; elsewhere the page's own is right.
import { signal } from '@preact/signals';

interface ServerNews {
  addresses: string[];
  needsPassphrase: boolean;
  version: string;
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
export const serverNews = signal<ServerNews | null>(null);
let isAsked = false;

/** Asks once per page; without an answer the page's own address stays. */
export function askServer(): void {
  if (isAsked) return;
  isAsked = true;
  fetch('/api/server')
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((news: ServerNews | null) => {
      if (news !== null && Array.isArray(news.addresses)) serverNews.value = news;
    })
    .catch(() => {
      isAsked = false;
    });
}

/** Without a slash at the end, e.g. "http://192.168.0.7:3000". */
export function bestOrigin(): string {
  const { origin, hostname } = globalThis.location;
  if (!LOCAL.has(hostname)) return origin;
  return serverNews.value?.addresses[0]?.replace(/\/$/, '') ?? origin;
}

/** What people type: no scheme. */
export const spokenAddress = (): string => bestOrigin().replace(/^https?:\/\//, '');
export const joinLink = (code: string): string => `${bestOrigin()}/j/${code}`;
/** "HR7K4M" → "HR7 K4M": read aloud in two halves. */
export const spokenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
