// The little of a page that the client's network code touches, for tests that run without a browser.
import { afterEach, beforeEach } from 'vitest';

export interface FakePage {
  visibility: 'visible' | 'hidden';
  fire(event: string): void;
}

class FakeStorage {
  #kept = new Map<string, string>();
  getItem = (key: string) => this.#kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#kept.set(key, value);
  removeItem = (key: string) => void this.#kept.delete(key);
}

export function usePage(): FakePage {
  const page: FakePage & { handlers: Map<string, Set<(event: unknown) => void>> } = {
    visibility: 'visible',
    handlers: new Map(),
    fire(event) {
      for (const handler of page.handlers.get(event) ?? []) handler({ persisted: true });
    },
  };
  const target = {
    addEventListener: (name: string, handler: (event: unknown) => void) => {
      page.handlers.set(name, (page.handlers.get(name) ?? new Set()).add(handler));
    },
    removeEventListener: (name: string, handler: (event: unknown) => void) =>
      page.handlers.get(name)?.delete(handler),
  };
  const keys = [
    'document',
    'localStorage',
    'sessionStorage',
    'addEventListener',
    'removeEventListener',
  ] as const;
  const before = new Map<string, PropertyDescriptor | undefined>();

  beforeEach(() => {
    page.visibility = 'visible';
    page.handlers.clear();
    const values: Record<(typeof keys)[number], unknown> = {
      document: {
        ...target,
        get visibilityState() {
          return page.visibility;
        },
      },
      localStorage: new FakeStorage(),
      sessionStorage: new FakeStorage(),
      addEventListener: target.addEventListener,
      removeEventListener: target.removeEventListener,
    };
    for (const key of keys) {
      before.set(key, Object.getOwnPropertyDescriptor(globalThis, key));
      Object.defineProperty(globalThis, key, { value: values[key], configurable: true, writable: true });
    }
  });
  afterEach(() => {
    for (const key of keys) {
      const was = before.get(key);
      if (was) Object.defineProperty(globalThis, key, was);
      else delete (globalThis as Record<string, unknown>)[key];
    }
  });
  return page;
}
