// A moment on the wall in a few acts, one after the other by the clock: which act it is now, and how figures count up.
// Where less motion is asked for, or after a press (presenter/skip.ts), the last act is there at once.
import { useEffect, useRef, useState } from 'preact/hooks';
import { prefersStill, tokenMs } from '../../ui/motion.ts';

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

/** From one figure to the other, once, as soon as it may. */
export function useCountUp(from: number, to: number, mayCount: boolean): number {
  const [shown, show] = useState(mayCount ? to : from);
  useEffect(() => {
    if (!mayCount) return;
    const length = prefersStill() ? 0 : tokenMs('--t-count');
    const start = performance.now();
    let frame = 0;
    const count = () => {
      const part = length === 0 ? 1 : Math.min(1, (performance.now() - start) / length);
      // Fast at first, then calm: the shape of --ease-out.
      show(Math.round(from + (to - from) * (1 - (1 - part) ** 3)));
      if (part < 1) frame = requestAnimationFrame(count);
    };
    count();
    return () => cancelAnimationFrame(frame);
  }, [mayCount, from, to]);
  return shown;
}
