// Makes the page one that can be installed and opens without a server, where the browser allows that: over https or on this
// computer. Over plain http nothing happens here, and nothing that is needed to play is missing. What the worker does
// is worker/worker.ts. It comes last: nobody waits for it.
import { effect } from '@preact/signals';
import { lang } from './i18n/index.ts';

export function install(): void {
  const { isSecureContext, navigator } = globalThis;
  if (!import.meta.env.PROD || !isSecureContext || !navigator.serviceWorker) return;
  nameApp();
  const { serviceWorker } = navigator;
  // Neither a page nor a browser that refuses to keep anything is told: it is an extra.
  serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {});
  serviceWorker.ready.then(
    ({ active }) => active?.postMessage({ keep: loadedFiles() }),
    () => {},
  );
}

/** The installed page carries the name of the language that was spoken when it was installed. */
function nameApp(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  effect(() => {
    link.href = `/${lang.value}.webmanifest`;
  });
  document.head.append(link);
}

/** What this page has loaded by now, before the worker was there to see it. */
const loadedFiles = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) => origin === globalThis.location.origin && pathname.startsWith('/assets/'),
    )
    .map(({ pathname }) => pathname);
