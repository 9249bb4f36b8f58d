// Cards travel to where they now lie (first, last, invert, play), and the focus is where focus.ts wants it. Only measures and
// moves; what lies where is drawn by the board.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type FocusBefore, keepFocus, seeFocus } from './focus.ts';

const isStill = () =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

function msOf(root: HTMLElement, name: string, otherwise: number): number {
  const value = Number.parseFloat(getComputedStyle(root).getPropertyValue(name));
  return Number.isFinite(value) ? value : otherwise;
}

const piecesIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-flip]')];

interface Before {
  rects: Map<string, DOMRect>;
  focus: FocusBefore;
  held: InSight | null;
}

/** A list that has been scrolled, and where its first pieces in sight stand: they must not move when others load above. */
interface InSight {
  scroller: HTMLElement;
  tops: Map<string, number>;
}
/** One of them may be the card that was moved: the one in the middle is not. */
const HELD = 3;

function inSight(root: HTMLElement): InSight | null {
  const scroller = root.querySelector<HTMLElement>('[data-scroll]');
  if (!scroller || scroller.scrollTop === 0) return null;
  const edge = scroller.getBoundingClientRect().top;
  const tops = new Map<string, number>();
  for (const piece of piecesIn(scroller)) {
    const { top } = piece.getBoundingClientRect();
    if (top >= edge) tops.set(piece.dataset.flip ?? '', top);
    if (tops.size === HELD) break;
  }
  return { scroller, tops };
}

function holdInSight({ scroller, tops }: InSight): void {
  const shifts = piecesIn(scroller)
    .flatMap((piece) => {
      const was = tops.get(piece.dataset.flip ?? '');
      return was === undefined ? [] : [piece.getBoundingClientRect().top - was];
    })
    .sort((a, b) => a - b);
  scroller.scrollTop += shifts[Math.floor(shifts.length / 2)] ?? 0;
}

function look(root: HTMLElement): Before {
  const rects = new Map<string, DOMRect>();
  for (const piece of piecesIn(root)) rects.set(piece.dataset.flip ?? '', piece.getBoundingClientRect());
  return { rects, focus: seeFocus(root), held: inSight(root) };
}

export interface Travel {
  /** The next travel of this piece begins here: where a dragged card was let go. */
  from(piece: string, rect: DOMRect): void;
  /** After the next drawing, focus this card (or the first of these that is there). */
  focus(...keys: string[]): void;
}

/** Call in the body of the board that is drawn again at every change: it measures before the page changes. */
export function useTravel(root: RefObject<HTMLElement | null>, onFocusMoved?: (key: string) => void): Travel {
  const overrides = useRef(new Map<string, DOMRect>());
  const wanted = useRef<string[]>([]);
  const before = root.current ? look(root.current) : null;

  useLayoutEffect(() => {
    if (!root.current || !before) return;
    // Own acts go where they go.
    if (before.held && wanted.current.length === 0) holdInSight(before.held);
    play(root.current, before, overrides.current);
    overrides.current.clear();
    keepFocus(root.current, { before: before.focus, wanted: wanted.current, onMoved: onFocusMoved });
    wanted.current = [];
  });

  return {
    from: (piece, rect) => overrides.current.set(piece, rect),
    focus: (...keys) => {
      wanted.current = keys;
    },
  };
}

/** What travels now: asking the page for its animations would have it lay itself out each time. */
const travelling = new WeakMap<HTMLElement, Animation>();

/** All is stopped, then all is measured, then all begins: between two of these the page has nothing to lay out anew. */
function play(root: HTMLElement, before: Before, overrides: Map<string, DOMRect>): void {
  if (isStill()) return;
  const pieces = piecesIn(root);
  for (const piece of pieces) {
    travelling.get(piece)?.cancel();
    travelling.delete(piece);
  }
  const ways = pieces.flatMap((piece) => {
    const key = piece.dataset.flip ?? '';
    const was = overrides.get(key) ?? before.rects.get(key);
    if (!was) return [];
    const is = piece.getBoundingClientRect();
    const [dx, dy] = [was.left - is.left, was.top - is.top];
    return Math.abs(dx) < 1 && Math.abs(dy) < 1 ? [] : [{ piece, dx, dy }];
  });
  if (ways.length === 0) return;
  const duration = msOf(root, '--t-move', 200);
  const easing = getComputedStyle(root).getPropertyValue('--ease-crane').trim() || 'ease-out';
  for (const { piece, dx, dy } of ways) {
    const from = `translate(${dx}px, ${dy}px)`;
    travelling.set(piece, piece.animate([{ transform: from }, { transform: 'none' }], { duration, easing }));
  }
}
