// Keeps a trial going while it is on the page: begins one, looks at it once a second, begins another when it is over. How
// long it has waited counts from the moment at which this address was first shown.
import { useEffect, useState } from 'preact/hooks';
import { beginTrial, type Console, lookAt, type Seen, surest } from './trial.ts';

const LOOKS_EVERY_MS = 1_000;
/** A phone that scans, loads and connects on slow wifi is through by then. */
export const PATIENCE_MS = 20_000;
/** From the page to the line it is one step. */
const LINE_PATIENCE_MS = 10_000;

export type TrialState =
  | { is: 'beginning' }
  | { is: 'silent' }
  /** `isLate`: it is time to say what may be wrong. */
  | { is: 'waiting'; token: string; isLoaded: boolean; isLate: boolean; isOnlyHere: boolean }
  | { is: 'works'; token: string; isOtherAddress: boolean };

interface Kept {
  token: string | null;
  seen: Seen;
  isSilent: boolean;
  waitsSinceMs: number;
  loadedAtMs: number | null;
}
const NOTHING: Seen = { isLoaded: false, lines: [] };
const fresh = (token: string | null): Kept => ({
  token,
  seen: NOTHING,
  isSilent: false,
  waitsSinceMs: Date.now(),
  loadedAtMs: null,
});

/** One look, and what is known after it. */
async function look(console: Console, kept: Kept): Promise<Kept> {
  if (kept.token === null) {
    const begun = await beginTrial(console);
    return begun.ok ? fresh(begun.value.token) : { ...kept, isSilent: true };
  }
  const answer = await lookAt(console, kept.token);
  if (!answer.ok) return answer.why === 'over' ? fresh(null) : { ...kept, isSilent: true };
  const loadedAtMs = kept.loadedAtMs ?? (answer.value.isLoaded ? Date.now() : null);
  return { ...kept, seen: answer.value, isSilent: false, loadedAtMs };
}

export function useTrial(console: Console, origin: string): TrialState {
  const [kept, setKept] = useState<Kept>(() => fresh(null));
  useEffect(() => {
    // What worked through one address says nothing of another one.
    let now = fresh(null);
    setKept(now);
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isOver = false;
    const go = async () => {
      now = await look(console, now);
      if (isOver) return;
      setKept(now);
      if (!isThrough(now)) timer = setTimeout(go, LOOKS_EVERY_MS);
    };
    void go();
    return () => {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    };
  }, [console.roomId, origin]);
  return stateOf(kept);
}

const isThrough = ({ seen }: Kept): boolean =>
  ['elsewhere', 'sameAddress'].includes(surest(seen.lines) ?? '');

function stateOf(kept: Kept): TrialState {
  const { token, seen, isSilent, waitsSinceMs, loadedAtMs } = kept;
  if (isSilent) return { is: 'silent' };
  if (token === null) return { is: 'beginning' };
  const from = surest(seen.lines);
  if (isThrough(kept)) return { is: 'works', token, isOtherAddress: from === 'elsewhere' };
  const now = Date.now();
  const isLate =
    now - waitsSinceMs >= PATIENCE_MS || (loadedAtMs !== null && now - loadedAtMs >= LINE_PATIENCE_MS);
  return { is: 'waiting', token, isLoaded: seen.isLoaded, isLate, isOnlyHere: from === 'here' };
}
