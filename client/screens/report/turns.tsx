// A long page in pieces, each in a task of its own: drawn at once, the report of three thousand people kept a slow phone still for a
// second and a half. What is asked for on paper is there at once; what is not yet drawn comes within moments, without being scrolled to,
// so that searching the page and screen readers have all of it.
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { hasPrinted } from './printing.ts';

/** A task of its own: the browser may paint and answer presses before it. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Counts up to `last`, a task each. */
export function useTurns(last: number): ReadonlySignal<number> {
  const turn = useSignal(0);
  useEffect(() => {
    let isGone = false;
    void (async () => {
      while (!isGone && turn.value < last) {
        await nextTask();
        if (!isGone) turn.value += 1;
      }
    })();
    return () => {
      isGone = true;
    };
  }, [last]);
  return turn;
}

interface Props {
  turn: ReadonlySignal<number>;
  /** Drawn when this many have had their turn. */
  at: number;
  children: ComponentChildren;
}

export const InTurn = ({ turn, at, children }: Props) =>
  turn.value >= at || hasPrinted.value ? children : null;
