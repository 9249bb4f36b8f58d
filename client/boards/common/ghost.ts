// The copy of a card that travels under the pointer and scrolls what it comes to the edge of. When it appears and what
// a drop means is drag.ts.
const EDGE_PX = 56;
const MOST_SCROLL_PX = 14;

export interface Ghost {
  /** The pointer is at x, y of the viewport now. */
  travel(x: number, y: number): void;
  rect(): DOMRect;
  remove(): void;
}

/** `grip`: the point of the viewport at which the card `el` was taken; the copy hangs in `root`. */
export function makeGhost(root: HTMLElement, el: HTMLElement, grip: { x: number; y: number }): Ghost {
  const start = el.getBoundingClientRect();
  const [dx, dy] = [grip.x - start.left, grip.y - start.top];
  const ghost = document.createElement('div');
  ghost.className = 'bd-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.style.width = `${start.width}px`;
  ghost.append(copyOf(el));
  root.append(ghost);
  const boxes = scrollersIn(root);
  return {
    travel(x, y) {
      ghost.style.transform = `translate(${x - dx}px, ${y - dy}px)`;
      scrollAtEdge(boxes, x, y);
    },
    rect: () => ghost.getBoundingClientRect(),
    remove: () => ghost.remove(),
  };
}

/** Looks like the card, but is none: no id, no focus, nothing that the board finds again. */
function copyOf(el: HTMLElement): HTMLElement {
  const copy = el.cloneNode(true) as HTMLElement;
  for (const node of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['id', 'tabindex', 'data-card', 'data-flip', 'data-focus']) node.removeAttribute(name);
  }
  copy.classList.add('plate');
  copy.classList.remove('is-armed', 'in-hand', 'mine');
  return copy;
}

interface Scroller {
  box: HTMLElement;
  rect: DOMRect;
}

/** Measured once: what scrolls stays where it is while a card travels, and asking what lies under a point is dear. */
const scrollersIn = (root: HTMLElement): Scroller[] =>
  [...root.querySelectorAll<HTMLElement>('[data-scroll]')].map((box) => ({
    box,
    rect: box.getBoundingClientRect(),
  }));

/** Scrolls what lies under the pointer when the pointer is near its upper or lower edge. */
function scrollAtEdge(scrollers: readonly Scroller[], x: number, y: number): void {
  const under = scrollers.find(({ rect }) => isIn(rect, x, y));
  if (!under) return;
  const { box, rect } = under;
  const above = rect.top + EDGE_PX - y;
  const below = y - (rect.bottom - EDGE_PX);
  const by = above > 0 ? -above : below > 0 ? below : 0;
  if (by !== 0) box.scrollTop += Math.sign(by) * Math.min(MOST_SCROLL_PX, Math.ceil(Math.abs(by) / 4));
}

export const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
