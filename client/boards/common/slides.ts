// The pace of the wall's reveal: cards slide in one by one, easiest first, hardest last and after a longer wait; a press
// brings all of them at once. What slides where is each kind's WallReveal.
import { useEffect, useState } from 'preact/hooks';
import type { RevealSlice } from '../../../shared/protocol/views.ts';
import { useSkip } from '../../presenter/skip.ts';
import { APART_MS, easiestFirst, LAST_WAITS_MS } from './pace.ts';
import { slid } from './slid.ts';

export interface Slides {
  /** The cards that have slid in by now. */
  shown: ReadonlySet<string>;
  isDone: boolean;
  /** The one that comes next; the last one when all are there. */
  next: string | null;
}

export function useSlides(reveal: RevealSlice, isStill: boolean): Slides {
  const order = easiestFirst(reveal);
  const [count, setCount] = useState(isStill ? order.length : 0);
  useEffect(() => {
    if (isStill || count >= order.length) return;
    const wait = count === 0 ? APART_MS / 2 : count === order.length - 1 ? LAST_WAITS_MS : APART_MS;
    const timer = setTimeout(() => setCount(count + 1), wait);
    return () => clearTimeout(timer);
  }, [count, order.length, isStill]);
  const now = isStill ? order.length : count;
  useSkip(now < order.length, () => setCount(order.length));
  useEffect(() => {
    slid.value = { n: now, of: order.length };
  }, [now, order.length]);
  useEffect(
    () => () => {
      slid.value = null;
    },
    [],
  );
  const next = order[Math.min(now, order.length - 1)] ?? null;
  return { shown: new Set(order.slice(0, now)), isDone: now >= order.length, next };
}
