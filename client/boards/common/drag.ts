// Dragging by mouse, pen and touch on the raw pointer events; knows cards only as elements with `data-card`. On
// touch a card lifts after a short hold, so that the board still scrolls; a longer hold without moving reads the
// card out in full. Where a card may go is asked of the board while it travels; drawing the rest is the board's.
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

const HOLD_MS = 180;
const LOOK_MS = 650;
const SLOP_PX = 6;
const SCROLL_SLOP_PX = 10;
const EDGE_PX = 56;
const MOST_SCROLL_PX = 14;

type Phase = 'waiting' | 'armed' | 'dragging';
interface Active {
  phase: Phase;
  id: number;
  isTouch: boolean;
  needsHold: boolean;
  el: HTMLElement;
  card: string;
  x0: number;
  y0: number;
  x: number;
  y: number;
  ghost: HTMLElement | null;
  dx: number;
  dy: number;
  frame: number;
  timers: ReturnType<typeof setTimeout>[];
}

function makeGhost(root: HTMLElement, el: HTMLElement): { ghost: HTMLElement; rect: DOMRect } {
  const rect = el.getBoundingClientRect();
  const copy = el.cloneNode(true) as HTMLElement;
  for (const node of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['id', 'tabindex', 'data-card', 'data-flip', 'data-focus']) node.removeAttribute(name);
  }
  const ghost = document.createElement('div');
  ghost.className = 'bd-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.style.width = `${rect.width}px`;
  copy.classList.add('plate');
  copy.classList.remove('is-armed', 'in-hand', 'mine');
  ghost.append(copy);
  root.append(ghost);
  return { ghost, rect };
}

function scrollerOf(x: number, y: number): HTMLElement | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-scroll]') ?? null;
}

/** Scrolls what lies under the pointer when the pointer is near its upper or lower edge. */
function scrollAtEdge(x: number, y: number): boolean {
  const box = scrollerOf(x, y);
  if (!box || box.scrollHeight <= box.clientHeight) return false;
  const { top, bottom } = box.getBoundingClientRect();
  const above = top + EDGE_PX - y;
  const below = y - (bottom - EDGE_PX);
  const by = above > 0 ? -above : below > 0 ? below : 0;
  if (by === 0) return false;
  const before = box.scrollTop;
  box.scrollTop += Math.sign(by) * Math.min(MOST_SCROLL_PX, Math.ceil(Math.abs(by) / 4));
  return box.scrollTop !== before;
}

/** Returns what takes all listeners away again. `spec` is asked anew each time, so it may close over fresh state. */
export function makeDraggable(root: HTMLElement, spec: () => DragSpec): () => void {
  let active: Active | null = null;

  const end = () => {
    if (!active) return;
    for (const timer of active.timers) clearTimeout(timer);
    cancelAnimationFrame(active.frame);
    active.el.classList.remove('is-armed');
    active.ghost?.remove();
    root.classList.remove('is-dragging');
    active = null;
  };
  const abandon = () => {
    const wasDragging = active?.phase === 'dragging';
    end();
    if (wasDragging) spec().cancel();
  };

  const tick = () => {
    if (active?.phase !== 'dragging' || !active.ghost) return;
    active.ghost.style.transform = `translate(${active.x - active.dx}px, ${active.y - active.dy}px)`;
    scrollAtEdge(active.x, active.y);
    spec().over(active.x, active.y);
    active.frame = requestAnimationFrame(tick);
  };
  const begin = () => {
    if (!active) return;
    if (!spec().canTake(active.card)) return end();
    for (const timer of active.timers) clearTimeout(timer);
    const { ghost, rect } = makeGhost(root, active.el);
    Object.assign(active, { phase: 'dragging', ghost, dx: active.x0 - rect.left, dy: active.y0 - rect.top });
    root.classList.add('is-dragging');
    spec().start(active.card, active.el.dataset.from ?? null);
    tick();
  };

  const onDown = (event: PointerEvent) => {
    if (active) return abandon();
    if (event.button !== 0 || !event.isPrimary) return;
    const target = event.target as Element;
    const el = target.closest<HTMLElement>('[data-card]');
    if (!el || !root.contains(el)) return;
    const isTouch = event.pointerType === 'touch';
    active = {
      phase: 'waiting',
      id: event.pointerId,
      isTouch,
      needsHold: isTouch && target.closest('[data-grip]') === null,
      el,
      card: el.dataset.card ?? '',
      x0: event.clientX,
      y0: event.clientY,
      x: event.clientX,
      y: event.clientY,
      ghost: null,
      dx: 0,
      dy: 0,
      frame: 0,
      timers: [],
    };
    if (!isTouch) return;
    active.timers.push(
      setTimeout(() => {
        if (active?.phase !== 'waiting') return;
        active.phase = 'armed';
        active.el.classList.add('is-armed');
        navigator.vibrate?.(8);
      }, HOLD_MS),
      setTimeout(() => {
        if (!active || active.phase === 'dragging') return;
        const { card } = active;
        end();
        swallowClick();
        spec().look(card);
      }, LOOK_MS),
    );
  };
  const onMove = (event: PointerEvent) => {
    if (!active || event.pointerId !== active.id) return;
    active.x = event.clientX;
    active.y = event.clientY;
    if (active.phase === 'dragging') return;
    const far = Math.hypot(active.x - active.x0, active.y - active.y0);
    if (active.phase === 'waiting' && active.needsHold) {
      if (far > SCROLL_SLOP_PX) end();
    } else if (far > SLOP_PX) begin();
  };
  const onUp = (event: PointerEvent) => {
    if (!active || event.pointerId !== active.id) return;
    if (active.phase !== 'dragging' || !active.ghost) return end();
    const rect = active.ghost.getBoundingClientRect();
    const { clientX, clientY } = event;
    end();
    swallowClick();
    spec().drop(clientX, clientY, rect);
  };
  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === active?.id) abandon();
  };
  // Once a card is lifted the finger carries it; before that the browser may scroll.
  const onTouchMove = (event: TouchEvent) => {
    if (active && active.phase !== 'waiting' && event.cancelable) event.preventDefault();
  };
  const onMenu = (event: Event) => {
    if (active?.isTouch) event.preventDefault();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && active?.phase === 'dragging') {
      event.stopPropagation();
      abandon();
    }
  };

  const off = new AbortController();
  const { signal } = off;
  root.addEventListener('pointerdown', onDown, { signal });
  root.addEventListener('touchmove', onTouchMove, { signal, passive: false });
  root.addEventListener('contextmenu', onMenu, { signal });
  root.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onCancel, { signal });
  window.addEventListener('blur', abandon, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  return () => {
    abandon();
    off.abort();
  };
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
