// Cards travel to where they now lie (first, last, invert, play), a row settles under the one that was set down, and the focus
// is where focus.ts wants it. Only measures and moves; what lies where is drawn by the board, how long and how far is
// ui/tokens.css.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { prefersStill, tokenEase, tokenMs, tokenPx } from '../../ui/motion.ts';
import { type FocusBefore, keepFocus, seeFocus } from './focus.ts';

const piecesIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-flip]')];

interface Before {
  rects: Map<string, DOMRect>;
  /** By card: a piece that is new comes from where its card lay, though it had another key there. */
  cards: Map<string, DOMRect>;
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
  const cards = new Map<string, DOMRect>();
  for (const piece of piecesIn(root)) {
    const rect = piece.getBoundingClientRect();
    rects.set(piece.dataset.flip ?? '', rect);
    cards.set(piece.dataset.card ?? '', rect);
  }
  return { rects, cards, focus: seeFocus(root), held: inSight(root) };
}

export interface Travel {
  /** The next travel of this piece begins here: where a dragged card was let go. */
  from(piece: string, rect: DOMRect): void;
  /** The own hand sets it down: its row settles once it is there. */
  setDown(piece: string): void;
  /** After the next drawing, focus this card (or the first of these that is there). */
  focus(...keys: string[]): void;
}

/** Call in the body of the board that is drawn again at every change: it measures before the page changes. */
export function useTravel(root: RefObject<HTMLElement | null>, onFocusMoved?: (key: string) => void): Travel {
  const overrides = useRef(new Map<string, DOMRect>());
  const wanted = useRef<string[]>([]);
  const coming = useRef<string | null>(null);
  const settling = useRef<Animation | null>(null);
  // What is measured is measured at rest.
  settling.current?.cancel();
  const before = root.current ? look(root.current) : null;

  useLayoutEffect(() => {
    if (!root.current || !before) return;
    // Own acts go where they go.
    if (before.held && wanted.current.length === 0) holdInSight(before.held);
    const board = root.current;
    const halted = halt(board);
    // Scrolled to where it lies, not to where it comes from.
    keepFocus(board, { before: before.focus, wanted: wanted.current, onMoved: onFocusMoved });
    wanted.current = [];
    play(board, before, {
      halted,
      overrides: overrides.current,
      onThere: (key) => {
        if (key !== coming.current) return;
        coming.current = null;
        settling.current = settle(board, key);
      },
    });
    overrides.current.clear();
  });

  return {
    from: (piece, rect) => overrides.current.set(piece, rect),
    setDown: (piece) => {
      coming.current = piece;
    },
    focus: (...keys) => {
      wanted.current = keys;
    },
  };
}

/** From where, relative to where it lies, and where that is. */
interface Way {
  dx: number;
  dy: number;
  left: number;
  top: number;
}
interface Travelling {
  way: Way;
  animation: Animation;
}
/** What travels now: asking the page for its animations would have it lay itself out each time. */
const travelling = new WeakMap<HTMLElement, Travelling>();

/** How far each had come. */
type Halted = Map<HTMLElement, { way: Way; atMs: Animation['currentTime'] }>;

/** All is stopped, then all is measured, then all begins: between two of these the page has nothing to lay out anew. */
function halt(root: HTMLElement): Halted {
  const halted: Halted = new Map();
  for (const piece of piecesIn(root)) {
    const now = travelling.get(piece);
    if (!now) continue;
    if (now.animation.playState === 'running')
      halted.set(piece, { way: now.way, atMs: now.animation.currentTime });
    now.animation.cancel();
    travelling.delete(piece);
  }
  return halted;
}

interface Journey {
  halted: Halted;
  overrides: Map<string, DOMRect>;
  /** A piece has come to where it lies, and was not sent on before. */
  onThere(key: string): void;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1;

function play(root: HTMLElement, before: Before, { halted, overrides, onThere }: Journey): void {
  if (prefersStill()) return;
  const ways = piecesIn(root).flatMap((piece) => {
    const { flip: key = '', card = '' } = piece.dataset;
    const { left, top } = piece.getBoundingClientRect();
    // The page was drawn again, and it still goes where it went: it is not sent off anew.
    const last = overrides.has(key) ? undefined : halted.get(piece);
    if (last && isNear(last.way.left, left) && isNear(last.way.top, top)) return { piece, key, ...last };
    const was = overrides.get(key) ?? before.rects.get(key) ?? before.cards.get(card);
    if (!was || (isNear(was.left, left) && isNear(was.top, top))) return [];
    return { piece, key, way: { dx: was.left - left, dy: was.top - top, left, top }, atMs: 0 };
  });
  if (ways.length === 0) return;
  const timing = { duration: tokenMs('--t-move'), easing: tokenEase('--ease-crane') };
  for (const { piece, key, way, atMs } of ways) {
    const from = `translate(${way.dx}px, ${way.dy}px)`;
    // A card in a hand hangs higher than it lies: it comes to where its style has it.
    const to = piece.matches('.in-hand, .held') ? [] : [{ transform: 'none' }];
    const animation = piece.animate([{ transform: from }, ...to], timing);
    animation.currentTime = atMs;
    animation.onfinish = () => onThere(key);
    travelling.set(piece, { way, animation });
  }
}

/** A heavy thing has come down: its whole row gives way once, and comes back without a bounce. */
function settle(root: HTMLElement, key: string): Animation | null {
  const piece = piecesIn(root).find((one) => one.dataset.flip === key);
  const row = piece?.closest<HTMLElement>('[data-list]');
  if (!row) return null;
  const easing = tokenEase('--ease-crane');
  const low = { transform: `translateY(${tokenPx('--settle')}px)`, easing };
  return row.animate([{ transform: 'none', easing }, low, { transform: 'none' }], {
    duration: tokenMs('--t-move'),
  });
}
