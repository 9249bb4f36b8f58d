// The packs that this server offers, asked for once per page; after a failure asked for again by a press.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { fetchPacks, type OfferedPack, type Trouble } from './api.ts';

export type Packs =
  | { state: 'waiting' }
  | { state: 'failed'; trouble: Trouble }
  | { state: 'here'; packs: OfferedPack[] };

export function usePacks(): { packs: Packs; again(): void } {
  const [packs, setPacks] = useState<Packs>({ state: 'waiting' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    setPacks({ state: 'waiting' });
    void fetchPacks().then((answer) => {
      if (isGone) return;
      setPacks(
        answer.ok ? { state: 'here', packs: answer.value } : { state: 'failed', trouble: answer.trouble },
      );
    });
    return () => {
      isGone = true;
    };
  }, [tries]);
  return { packs, again: useCallback(() => setTries((n) => n + 1), []) };
}
