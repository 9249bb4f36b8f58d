// What a browser gives each of its tabs, for many clients in one process: session storage and visibility of their own.
// The client's modules ask the page by global names, so the tab is found by whose call it is. One file of the network
// code asks a second time much later, from a timer or a frame, and still gets its own.
import { AsyncLocalStorage } from 'node:async_hooks';

class TabStorage {
  readonly #kept = new Map<string, string>();
  getItem = (key: string): string | null => this.#kept.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.#kept.set(key, value);
  removeItem = (key: string): void => void this.#kept.delete(key);
}

const current = new AsyncLocalStorage<Tab>();
/** Calls that no tab could be found for: two clients would share one outbox. */
let strays = 0;

export class Tab {
  readonly session = new TabStorage();
  readonly local = new TabStorage();

  run<T>(what: () => T): T {
    return current.run(this, what);
  }
}

export const strayCalls = (): number => strays;

function ofTab<T>(pick: (tab: Tab) => T): () => T {
  return () => {
    const tab = current.getStore();
    if (tab) return pick(tab);
    strays += 1;
    throw new Error('no tab');
  };
}

const nothing = () => {};

/** Makes the globals of a page. Returns the function that takes them away again. */
export function providePages(): () => void {
  const globals: Record<string, PropertyDescriptor> = {
    document: {
      value: { visibilityState: 'visible', addEventListener: nothing, removeEventListener: nothing },
    },
    localStorage: { get: ofTab((tab) => tab.local) },
    sessionStorage: { get: ofTab((tab) => tab.session) },
    addEventListener: { value: nothing },
    removeEventListener: { value: nothing },
  };
  const before = Object.keys(globals).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, descriptor] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { ...descriptor, configurable: true });
  strays = 0;
  return () => {
    for (const [name, was] of before) {
      if (was) Object.defineProperty(globalThis, name, was);
      else delete (globalThis as Record<string, unknown>)[name];
    }
  };
}
