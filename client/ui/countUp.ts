// Figures that count up once, for the eye: whoever listens hears the last one only (give it aria-hidden, and the figure
// itself in words). Where less motion is asked for, it is there at once.
import { useEffect, useState } from 'preact/hooks';
import { prefersStill, tokenMs } from './motion.ts';

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
