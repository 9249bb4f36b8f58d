// The globals that client and server reach for: timers that run in virtual time for whoever set them, and of a page its
// document, storage and chance. Which page is meant is the one whose code runs. Restored by the function that comes back.
import { Page } from './page.ts';
import type { Process, World } from './world.ts';

const NOBODY: Process = { name: 'nobody', isAlive: true };

export function installGlobals(world: World): () => void {
  let lastId = 0;
  const timers = new Map<number, () => void>();
  const set = (ms: number, what: string, run: () => void): number => {
    lastId += 1;
    const id = lastId;
    timers.set(
      id,
      world.after(ms, world.current ?? NOBODY, what, () => {
        timers.delete(id);
        run();
      }),
    );
    return id;
  };
  const clear = (id: number | undefined) => {
    if (id === undefined) return;
    timers.get(id)?.();
    timers.delete(id);
  };
  const repeat = (run: () => void, ms: number): number => {
    const id = set(ms, 'an interval', again);
    function again(): void {
      run();
      timers.set(id, world.after(ms, world.current ?? NOBODY, 'an interval', again));
    }
    return id;
  };
  const page = (): Page => {
    if (!(world.current instanceof Page)) throw new Error('no page runs');
    return world.current;
  };
  const document = {
    get visibilityState() {
      return page().isHidden ? 'hidden' : 'visible';
    },
    addEventListener: (...args: Parameters<Page['target']['addEventListener']>) =>
      page().target.addEventListener(...args),
    removeEventListener: (...args: Parameters<Page['target']['removeEventListener']>) =>
      page().target.removeEventListener(...args),
  };
  return replace({
    setTimeout: { value: (run: () => void, ms = 0) => set(ms, 'a timer', run) },
    clearTimeout: { value: clear },
    setInterval: { value: repeat },
    clearInterval: { value: clear },
    setImmediate: { value: (run: () => void) => set(0, 'at once', run) },
    document: { value: document },
    addEventListener: { value: document.addEventListener },
    removeEventListener: { value: document.removeEventListener },
    localStorage: { get: () => page().device.local },
    sessionStorage: { get: () => page().session },
    crypto: {
      value: {
        getRandomValues: (into: Uint8Array) => {
          for (let i = 0; i < into.length; i++) into[i] = world.rng.below(256);
          return into;
        },
      },
    },
  });
}

function replace(by: Record<string, PropertyDescriptor>): () => void {
  const before = Object.keys(by).map(
    (key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)] as const,
  );
  for (const [key, descriptor] of Object.entries(by))
    Object.defineProperty(globalThis, key, { configurable: true, ...descriptor });
  return () => {
    for (const [key, was] of before) {
      if (was) Object.defineProperty(globalThis, key, was);
      else delete (globalThis as Record<string, unknown>)[key];
    }
  };
}
