// The service worker: keeps the shell of one build (the phone's page and its parts), so that the page opens without a
// server and says that it is reconnecting. It is asked about pages and their files only, never about rooms: /api, sockets
// and everything else go their own way. A page always comes from the server while that answers: an old page never meets
// a new protocol, and no worker can hold anybody on it. What it keeps and its build are written in by
// scripts/buildWorker.ts; who installs it is ../install.ts.
declare const self: ServiceWorkerGlobalScope;
/** Paths of the shell; the first is the page itself. */
declare const SHELL: readonly string[];
/** Changes with every byte of the shell, and of this file. */
declare const BUILD: string;

const PREFIX = 'podium-';
const CACHE = PREFIX + BUILD;
/** Pages of the build before this one are still open and may need a part that they have not loaded yet. */
const BUILDS_KEPT = 2;
/** Addresses that the page itself draws: the same list as in server/http/pages.ts. */
const APP =
  /^\/(?:$|new$|study$|j\/[^/]{1,16}$|host\/[^/]{1,40}$|report\/[^/]{1,40}$|own\/[^/]{1,40}\/\d{1,6}$|screen\/[^/]{1,40}$)/;
/** A gateway that has lost its server speaks for nobody. */
const isServerGone = (status: number) => status === 502 || status === 503 || status === 504;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

/** Files that a page has loaded meanwhile, its typeface among them: they open with it the next time. */
self.addEventListener('message', (event) => {
  const paths: unknown = event.data?.keep;
  if (Array.isArray(paths))
    event.waitUntil(Promise.all(paths.map((path) => kept(String(path)).catch(() => {}))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (APP.test(url.pathname)) event.respondWith(page(request));
  } else if (url.pathname.startsWith('/assets/')) event.respondWith(kept(url.pathname));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Past what the browser has kept of the page: its files have names that change, it has not.
  await cache.addAll(SHELL.map((path, i) => new Request(path, i === 0 ? { cache: 'reload' } : {})));
}

/** Caches are listed as they were made. */
async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(
    older.slice(0, Math.max(0, older.length - (BUILDS_KEPT - 1))).map((name) => caches.delete(name)),
  );
}

async function page(request: Request): Promise<Response> {
  const shell = async () => (await caches.open(CACHE)).match(SHELL[0] ?? '/');
  try {
    const answer = await fetch(request);
    return isServerGone(answer.status) ? ((await shell()) ?? answer) : answer;
  } catch (error) {
    const found = await shell();
    if (found) return found;
    throw error;
  }
}

/** A file whose name changes with its content is the same wherever it comes from. */
async function kept(path: string): Promise<Response> {
  if (!path.startsWith('/assets/')) throw new Error(`not a file of the page: ${path}`);
  const found = await caches.match(path);
  if (found) return found;
  const answer = await fetch(path);
  if (answer.ok) {
    const copy = answer.clone();
    await caches
      .open(CACHE)
      .then((cache) => cache.put(path, copy))
      .catch(() => {});
  }
  return answer;
}

export {};
