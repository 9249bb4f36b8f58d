// A page that turns into another one at the same address: what it turned to is kept in the history entry, so that Back
// and reload mean what people expect. No secret is ever kept there.
import { useEffect, useState } from 'preact/hooks';

interface Turn<T> {
  turned: T | null;
  /** Turned by a press on this page, not opened so: the heading then takes the focus. */
  isTurned: boolean;
  /** `null`: back to the first page. */
  turnTo(next: T | null): void;
}

export function useTurn<T>(name: string): Turn<T> {
  const read = (): T | null => (globalThis.history.state as Record<string, T> | null)?.[name] ?? null;
  const [turned, setTurned] = useState<T | null>(read);
  const [isTurned, setIsTurned] = useState(false);
  useEffect(() => {
    const follow = () => {
      setTurned(read());
      setIsTurned(true);
    };
    globalThis.addEventListener('popstate', follow);
    return () => globalThis.removeEventListener('popstate', follow);
  }, []);
  return {
    turned,
    isTurned,
    turnTo(next) {
      globalThis.history.pushState(next === null ? null : { [name]: next }, '');
      setTurned(next);
      setIsTurned(true);
    },
  };
}
