// A moment on the wall in a few acts, one after the other by the clock: which act it is now. Figures that count up are
// ui/countUp.ts. Where less motion is asked for, or after a press (presenter/skip.ts), the last act is there at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import { prefersStill } from '../../ui/motion.ts';

/** `atMs`: when each act begins, from the first picture. Acts count from 1; 0 is before the first. */
export function useActs(atMs: readonly number[]): { act: number; skip: () => void } {
  const last = atMs.length;
  const [act, setAct] = useState(() => (prefersStill() ? last : 0));
  const since = useRef(performance.now());
  useEffect(() => {
    const next = atMs[act];
    if (next === undefined) return;
    const timer = setTimeout(() => setAct(act + 1), Math.max(0, since.current + next - performance.now()));
    return () => clearTimeout(timer);
  }, [act]);
  return { act, skip: () => setAct(last) };
}
