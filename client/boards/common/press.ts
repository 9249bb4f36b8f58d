// One press on a card: by which pointer and where it began, how long it is held, and when it has moved enough to be a
// drag. On touch a card is armed by a short hold or at its grip, before that the browser scrolls; what follows from all
// this is drag.ts.
const HOLD_MS = 180;
const LOOK_MS = 650;
const SLOP_PX = 6;
const SCROLL_SLOP_PX = 10;

interface Point {
  x: number;
  y: number;
}

export interface Press {
  phase: 'waiting' | 'armed' | 'dragging';
  pointer: number;
  isTouch: boolean;
  needsHold: boolean;
  el: HTMLElement;
  card: string;
  start: Point;
  at: Point;
  timers: ReturnType<typeof setTimeout>[];
}

/** Null where no card of `root` is pressed. */
export function pressOf(event: PointerEvent, root: HTMLElement): Press | null {
  if (event.button !== 0 || !event.isPrimary) return null;
  const target = event.target as Element;
  const el = target.closest<HTMLElement>('[data-card]');
  if (!el || !root.contains(el)) return null;
  const isTouch = event.pointerType === 'touch';
  return {
    phase: 'waiting',
    pointer: event.pointerId,
    isTouch,
    needsHold: isTouch && target.closest('[data-grip]') === null,
    el,
    card: el.dataset.card ?? '',
    start: { x: event.clientX, y: event.clientY },
    at: { x: event.clientX, y: event.clientY },
    timers: [],
  };
}

/** A finger that stays arms the card, and after a while asks to read it. A mouse needs neither. */
export function hold(press: Press, onLook: () => void): void {
  if (!press.isTouch) return;
  press.timers.push(
    setTimeout(() => {
      if (press.phase !== 'waiting') return;
      press.phase = 'armed';
      press.el.classList.add('is-armed');
      navigator.vibrate?.(8);
    }, HOLD_MS),
    setTimeout(onLook, LOOK_MS),
  );
}

export function stopHolding(press: Press): void {
  for (const timer of press.timers) clearTimeout(timer);
}

/** What the way from its start makes of a press that is no drag yet; null: nothing. */
export function becomes({ phase, needsHold, start, at }: Press): 'drag' | 'scroll' | null {
  const far = Math.hypot(at.x - start.x, at.y - start.y);
  if (phase === 'waiting' && needsHold) return far > SCROLL_SLOP_PX ? 'scroll' : null;
  return far > SLOP_PX ? 'drag' : null;
}
