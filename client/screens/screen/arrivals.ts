// Who enters the harbour now: each ship once, over 2.4 s, a few at a time; those beyond are simply there, so that a whole
// class at the door stays calm. What the first picture shows was there before, and does not enter. Drawn by Lobby.tsx.
import { useEffect, useRef, useState } from 'preact/hooks';
import { prefersStill } from '../../ui/motion.ts';

const ENTER_MS = 2_400;
const AT_ONCE = 3;

/** The teams that are on their way in. `isIn`: the ships of this room have been shown before. */
export function useArrivals(teams: readonly number[]): ReadonlySet<number> {
  const known = useRef<Set<number> | null>(null);
  const entering = useRef(new Set<number>());
  const [, redraw] = useState(0);
  if (known.current === null) known.current = new Set(teams);
  const fresh = teams.filter((team) => !known.current?.has(team));
  for (const team of fresh) {
    known.current.add(team);
    if (entering.current.size < AT_ONCE) entering.current.add(team);
  }
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const now = fresh.filter((team) => entering.current.has(team));
    if (now.length === 0) return;
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      for (const team of now) entering.current.delete(team);
      redraw((n) => n + 1);
    }, ENTER_MS);
    timers.current.add(timer);
  });
  useEffect(() => () => timers.current.forEach(clearTimeout), []);
  return entering.current;
}

/** The newest value, but at most one in each time that a ship takes to enter. */
export function useCalm<T>(value: T): T {
  const [shown, show] = useState(value);
  const newest = useRef(value);
  const nextAtMs = useRef(0);
  newest.current = value;
  const isStill = prefersStill();
  useEffect(() => {
    if (isStill || Object.is(shown, value)) return;
    const timer = setTimeout(
      () => {
        nextAtMs.current = performance.now() + ENTER_MS;
        show(newest.current);
      },
      Math.max(0, nextAtMs.current - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [value, shown]);
  return isStill ? value : shown;
}
