// Cards travel to where they now lie (first, last, invert, play), and focus stays with the card that had it,
// wherever it went; when the card is gone, its neighbour gets it. Only measures and moves; what lies where is
// drawn by the board.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const isStill = () =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

function msOf(root: HTMLElement, name: string, otherwise: number): number {
  const value = Number.parseFloat(getComputedStyle(root).getPropertyValue(name));
  return Number.isFinite(value) ? value : otherwise;
}

const TRAVEL = 'travel';

const piecesIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-flip]')];

interface Before {
  rects: Map<string, DOMRect>;
  focus: string | null;
  /** Focus keys in the order of the page, to find a neighbour. */
  order: string[];
}

function look(root: HTMLElement): Before {
  const rects = new Map<string, DOMRect>();
  for (const piece of piecesIn(root)) rects.set(piece.dataset.flip ?? '', piece.getBoundingClientRect());
  const focused = document.activeElement;
  const focus =
    focused && root.contains(focused)
      ? (focused.closest<HTMLElement>('[data-focus]')?.dataset.focus ?? null)
      : null;
  const order = [...root.querySelectorAll<HTMLElement>('[data-focus]')].map((el) => el.dataset.focus ?? '');
  return { rects, focus, order };
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
    play(root.current, before, overrides.current);
    overrides.current.clear();
    keepFocus(root.current, before, wanted.current, onFocusMoved);
    wanted.current = [];
  });

  return {
    from: (piece, rect) => overrides.current.set(piece, rect),
    focus: (...keys) => {
      wanted.current = keys;
    },
  };
}

function play(root: HTMLElement, before: Before, overrides: Map<string, DOMRect>): void {
  if (isStill()) return;
  const duration = msOf(root, '--t-move', 200);
  const easing = getComputedStyle(root).getPropertyValue('--ease-crane').trim() || 'ease-out';
  for (const piece of piecesIn(root)) {
    const key = piece.dataset.flip ?? '';
    const was = overrides.get(key) ?? before.rects.get(key);
    if (!was) continue;
    for (const old of piece.getAnimations()) if (old.id === TRAVEL) old.cancel();
    const is = piece.getBoundingClientRect();
    const [dx, dy] = [was.left - is.left, was.top - is.top];
    if (Math.abs(dx) < 1 && Math.abs(dy) < 1) continue;
    piece.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
      duration,
      easing,
      id: TRAVEL,
    });
  }
}

function keepFocus(
  root: HTMLElement,
  before: Before,
  wanted: string[],
  onMoved?: (key: string) => void,
): void {
  const find = (key: string) => root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`);
  for (const key of wanted) {
    const el = find(key);
    if (!el) continue;
    el.focus({ preventScroll: true });
    el.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (before.focus === null || root.contains(document.activeElement)) return;
  const same = find(before.focus);
  if (same) {
    same.focus({ preventScroll: true });
    return;
  }
  const at = before.order.indexOf(before.focus);
  const neighbours = [...before.order.slice(at + 1), ...before.order.slice(0, at).reverse()];
  const next = neighbours.find((key) => find(key) !== null);
  if (next === undefined) return;
  find(next)?.focus({ preventScroll: true });
  onMoved?.(next);
}
