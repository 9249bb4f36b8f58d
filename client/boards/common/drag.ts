// Dragging by mouse, pen and touch on the raw pointer events; knows cards only as elements with `data-card`. A press that
// moves becomes a drag, one that is held reads the card out in full: how far and how long is press.ts, the travelling
// copy ghost.ts. Where a card may go is asked of the board while it travels; drawing the rest is the board's.
import { type Ghost, makeGhost } from './ghost.ts';
import { becomes, hold, type Press, pressOf, stopHolding } from './press.ts';

export interface DragSpec {
  canTake(card: string): boolean;
  start(card: string, from: string | null): void;
  /** The pointer is at x, y of the viewport now. */
  over(x: number, y: number): void;
  /** `rect`: where the travelling copy was let go, for the card to travel on from there. */
  drop(x: number, y: number, rect: DOMRect): void;
  cancel(): void;
  look(card: string): void;
}

/** Returns what takes all listeners away again. `spec` is asked anew each time, so it may close over fresh state. */
export function makeDraggable(root: HTMLElement, spec: () => DragSpec): () => void {
  let press: Press | null = null;
  let ghost: Ghost | null = null;
  let frame = 0;

  const end = () => {
    if (!press) return;
    stopHolding(press);
    cancelAnimationFrame(frame);
    press.el.classList.remove('is-armed');
    ghost?.remove();
    root.classList.remove('is-dragging');
    press = ghost = null;
  };
  const abandon = () => {
    const wasDragging = press?.phase === 'dragging';
    end();
    if (wasDragging) spec().cancel();
  };
  const travel = () => {
    if (!press || !ghost) return;
    const { x, y } = press.at;
    ghost.travel(x, y);
    spec().over(x, y);
    frame = requestAnimationFrame(travel);
  };
  const begin = (begun: Press) => {
    if (!spec().canTake(begun.card)) return end();
    stopHolding(begun);
    begun.phase = 'dragging';
    ghost = makeGhost(root, begun.el, begun.start);
    root.classList.add('is-dragging');
    spec().start(begun.card, begun.el.dataset.from ?? null);
    travel();
  };
  const look = ({ card }: Press) => {
    end();
    swallowClick();
    spec().look(card);
  };

  const stopListening = listen(root, {
    down(event) {
      if (press) return abandon();
      const pressed = pressOf(event, root);
      press = pressed;
      if (pressed) hold(pressed, () => look(pressed));
    },
    move(event) {
      if (!press || event.pointerId !== press.pointer) return;
      press.at = { x: event.clientX, y: event.clientY };
      if (press.phase === 'dragging') return;
      const next = becomes(press);
      if (next === 'scroll') end();
      else if (next === 'drag') begin(press);
    },
    up(event) {
      if (!press || event.pointerId !== press.pointer) return;
      if (!ghost) return end();
      const rect = ghost.rect();
      end();
      swallowClick();
      spec().drop(event.clientX, event.clientY, rect);
    },
    cancel: (event) => {
      if (event.pointerId === press?.pointer) abandon();
    },
    abandon,
    press: () => press,
  });
  return () => {
    abandon();
    stopListening();
  };
}

interface Gestures {
  down(event: PointerEvent): void;
  move(event: PointerEvent): void;
  up(event: PointerEvent): void;
  cancel(event: PointerEvent): void;
  abandon(): void;
  /** The press of now. */
  press(): Press | null;
}

/** Hangs gestures on the page, and keeps the browser from its own while there is a press. */
function listen(root: HTMLElement, to: Gestures): () => void {
  const off = new AbortController();
  const { signal } = off;
  // Once a card is lifted the finger carries it; before that the browser may scroll.
  const onTouchMove = (event: TouchEvent) => {
    const press = to.press();
    if (press && press.phase !== 'waiting' && event.cancelable) event.preventDefault();
  };
  const onMenu = (event: Event) => {
    if (to.press()?.isTouch) event.preventDefault();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || to.press()?.phase !== 'dragging') return;
    event.stopPropagation();
    to.abandon();
  };
  root.addEventListener('pointerdown', to.down, { signal });
  root.addEventListener('touchmove', onTouchMove, { signal, passive: false });
  root.addEventListener('contextmenu', onMenu, { signal });
  root.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  window.addEventListener('pointermove', to.move, { signal });
  window.addEventListener('pointerup', to.up, { signal });
  window.addEventListener('pointercancel', to.cancel, { signal });
  window.addEventListener('blur', to.abandon, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  return () => off.abort();
}

/** The click that follows a drag or a long press means nothing. */
function swallowClick(): void {
  const stop = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 60);
}
