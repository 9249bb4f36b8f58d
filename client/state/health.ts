// Whether the server can save, for faces that send too little to find out by themselves: the host, who can do something
// about it, and the wall. Asks seldom, and only while somebody looks. What is said about it is ../ui/trouble.ts.
import { type ReadonlySignal, signal } from '@preact/signals';

const EVERY_MS = 15_000;
const EVERY_MS_WHILE_FAILING = 3_000;

/** True when the server answers that it cannot save; no answer is the line's matter. */
export async function askHealth(): Promise<boolean> {
  const answer = await fetch('/healthz', { cache: 'no-store' });
  return ((await answer.json()) as { log?: string }).log === 'fails';
}

export function watchHealth(ask: () => Promise<boolean>): {
  serverFails: ReadonlySignal<boolean>;
  stop: () => void;
} {
  const serverFails = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const later = () => {
    if (!isOver) timer = setTimeout(look, serverFails.value ? EVERY_MS_WHILE_FAILING : EVERY_MS);
  };
  const look = () => {
    if (document.visibilityState === 'hidden') return later();
    ask()
      .then(
        (fails) => {
          serverFails.value = fails;
        },
        () => {},
      )
      .finally(later);
  };
  later();
  return {
    serverFails,
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
