// What the back row asks of a wall, as measures of a page: no text below 24 px at 1080 lines (as much less as there are
// fewer lines, never below 16), nothing cut off, nothing outside, no text over or under another. The bar under the wall
// and dialogs are for whoever stands at the computer, and not measured.
import type { Page } from 'playwright-core';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
  height: number;
}

export const leastPx = (height: number): number => Math.max(16, (24 * height) / 1080);

/** Sentences that name the text and what is wrong with it; none when all is well. */
export const faultsOfWall = (page: Page): Promise<string[]> =>
  page.locator('html').evaluate(
    (root, least) => {
      type Drawn = typeof root;
      const view = root.ownerDocument.defaultView;
      const wall = root.querySelector('.wall');
      if (wall === null) return ['there is no wall'];
      const found: string[] = [];
      /** Of the picture, not of the style: text of a drawing grows with it. */
      const sizeOf = (element: Drawn): number => {
        const size = Number.parseFloat(view.getComputedStyle(element).fontSize);
        const matrix = 'getScreenCTM' in element ? element.getScreenCTM() : null;
        return matrix === null ? size : size * Math.hypot(matrix.a, matrix.b);
      };
      /** Of all that it lies in and that cuts. Hundreds of texts share what they lie in: each is asked once. */
      const edges = new Map<Drawn, Box[]>();
      const edgesOf = (box: Drawn): Box[] => {
        if (box === wall) return [];
        const known = edges.get(box);
        if (known) return known;
        const { overflowX, overflowY } = view.getComputedStyle(box);
        const isOpen = overflowX === 'visible' && overflowY === 'visible';
        const outer = edgesOf(box.parentElement);
        const all = isOpen ? outer : [...outer, box.getBoundingClientRect()];
        edges.set(box, all);
        return all;
      };
      interface Piece {
        element: Drawn;
        text: string;
        rects: Box[];
      }
      const pieces: Piece[] = [];
      // What lies over the wall on purpose is measured alone.
      const walker = root.ownerDocument.createTreeWalker(wall.querySelector('.w-notice') ?? wall, 4);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
        const element = node.parentElement;
        if (text === '' || element === null || element.closest('.sr, style, script, dialog') !== null)
          continue;
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const range = root.ownerDocument.createRange();
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
        if (rects.length === 0) continue;
        pieces.push({ element, text, rects });
        const size = sizeOf(element);
        if (size < least - 0.05) found.push(`“${text}” is ${size.toFixed(1)} px, not ${least.toFixed(1)}`);
      }
      for (const { element, text, rects } of pieces) {
        for (const rect of rects) {
          if (
            rect.left < -1 ||
            rect.top < -1 ||
            rect.right > view.innerWidth + 1 ||
            rect.bottom > view.innerHeight + 1
          )
            found.push(`“${text}” is outside of the window`);
        }
        const isCut = edgesOf(element).some((edge) =>
          rects.some(
            (one) => one.right > edge.right + 1 || one.bottom > edge.bottom + 1 || one.left < edge.left - 1,
          ),
        );
        if (isCut) found.push(`“${text}” is cut off`);
        // Words that stick out of the plate that they lie on.
        const plate = element.closest(
          'li, p, td, th, .rw-bx, .rw-berth, .w-why-box, .w-why-note, .w-notice > div, .w-qr, .w-hung, .w-letter',
        );
        if (plate !== null && !(plate instanceof view.SVGElement)) {
          const edge = plate.getBoundingClientRect();
          const out = rects.some(
            (one) =>
              one.right > edge.right + 2 ||
              one.left < edge.left - 2 ||
              one.bottom > edge.bottom + one.height * 0.25 ||
              one.top < edge.top - one.height * 0.25,
          );
          if (out) found.push(`“${text}” sticks out of its ground`);
        }
      }
      // Ink is narrower than its line: a little of the height of a line may lie over another.
      const shrunk = ({ left, right, top, bottom }: Box) => ({
        left: left + 1,
        right: right - 1,
        top: top + (bottom - top) * 0.2,
        bottom: bottom - (bottom - top) * 0.2,
      });
      const inked = pieces.flatMap(({ element, text, rects }) =>
        rects.map((rect) => ({ element, text, ...shrunk(rect) })),
      );
      for (const [i, one] of inked.entries()) {
        for (let j = i + 1; j < inked.length; j++) {
          const other = inked[j] as (typeof inked)[number];
          if (one.element === other.element) continue;
          const isOver =
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom;
          if (isOver) found.push(`“${one.text}” and “${other.text}” lie over each other`);
        }
      }
      // What lies on top of a text and is not part of it: a switch, a notice, a picture.
      for (const { element, text, left, right, top, bottom } of inked) {
        if (element.closest('[aria-hidden] svg, svg') !== null) continue;
        for (const part of [0.1, 0.5, 0.9]) {
          const onTop = root.ownerDocument.elementFromPoint(left + (right - left) * part, (top + bottom) / 2);
          if (onTop === null || onTop.contains(element) || element.contains(onTop)) continue;
          found.push(
            `“${text}” lies under ${onTop.tagName.toLowerCase()}.${onTop.getAttribute('class') ?? ''}`,
          );
          break;
        }
      }
      if (root.scrollWidth > root.clientWidth + 1) found.push('the page scrolls sideways');
      return [...new Set(found)];
    },
    leastPx(page.viewportSize()?.height ?? 1080),
  );
