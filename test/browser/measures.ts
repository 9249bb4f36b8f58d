// What WCAG 2.2 asks of a page and axe does not measure: text that is cut or pushed aside at 200 % and at 320 px, targets,
// focus that can be seen, words that break, things that move although the person asked for stillness. One line for each
// fault. Who asks, and when, is inspector.ts.
import type { Page } from 'playwright-core';

/** Of an animation or a transition, what is asked here: these files know no DOM. */
interface Moving {
  playState: string;
  animationName?: string;
  transitionProperty?: string;
  effect: {
    target: { tagName: string; getAttribute(name: string): string | null } | null;
    getComputedTiming(): { iterations?: number; endTime?: unknown; duration?: unknown };
  } | null;
}

/** Everything on the page that is pressed or typed into; links within text are text (2.5.8). */
const PRESSED = 'button, summary, select, input:not([type="hidden"]), a.btn, [role="button"]';

/** Text that cannot be read: cut off by its own box, beside the page, or a page that scrolls sideways (1.4.4, 1.4.10). */
export const cutOn = (page: Page): Promise<string[]> =>
  page.locator('html').evaluate((root) => {
    const view = root.ownerDocument.defaultView;
    const found = new Set<string>();
    const wide = root.scrollWidth - view.innerWidth;
    if (wide > 1) found.add(`scrolls ${wide} px sideways`);
    const within = [...root.querySelectorAll('dialog[open]')].at(-1) ?? root.querySelector('body');
    for (const one of within.querySelectorAll('*')) {
      let text = '';
      for (const node of one.childNodes) if (node.nodeType === 3) text += ` ${node.textContent}`;
      text = text.replace(/\s+/g, ' ').trim();
      if (one.matches('button[aria-label]')) text ||= `[${one.getAttribute('aria-label')}]`;
      if (text === '' || one.closest('.sr, svg, style, script, [hidden], [aria-hidden="true"]')) continue;
      const style = view.getComputedStyle(one);
      const box = one.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || !one.checkVisibility() || style.visibility === 'hidden')
        continue;
      const told = `${one.tagName.toLowerCase()}.${one.className} “${text.slice(0, 30)}”`;
      if (style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) found.add(`cut: ${told}`);
      if (/hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 3)
        found.add(`cut below: ${told}`);
      let left = box.left;
      let right = box.right;
      // Lines of text may be longer than the box that holds them.
      const range = root.ownerDocument.createRange();
      for (const node of one.childNodes) {
        if (node.nodeType !== 3 || node.textContent.trim() === '') continue;
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) {
          left = Math.min(left, line.left);
          right = Math.max(right, line.right);
        }
      }
      // A table of figures needs both its directions (1.4.10); it scrolls in its frame.
      const isTable = one.closest('.rp-scroll table') !== null;
      if (!isTable && (right > view.innerWidth + 1 || left < -1)) found.add(`beside the page: ${told}`);
      for (let up = one.parentElement; up && up !== within; up = up.parentElement) {
        const outer = view.getComputedStyle(up);
        const edge = up.getBoundingClientRect();
        if (/hidden|clip/.test(outer.overflowX) && (right > edge.right + 2 || left < edge.left - 2))
          found.add(`cut by .${up.className}: ${told}`);
        // Nobody can scroll there.
        if (/hidden|clip/.test(outer.overflowY) && (box.bottom > edge.bottom + 3 || box.top < edge.top - 3))
          found.add(`cut below by .${up.className}: ${told}`);
        if (/auto|scroll/.test(outer.overflowX + outer.overflowY)) break;
      }
    }
    return [...found];
  });

/** Targets smaller than 24 px (2.5.8), and buttons smaller than a finger where fingers play. */
export const smallTargetsOn = (page: Page, leastPx: number): Promise<string[]> =>
  page.locator('html').evaluate(
    (root, { pressed, leastPx }) => {
      const found: string[] = [];
      const within = [...root.querySelectorAll('dialog[open]')].at(-1) ?? root;
      for (const one of within.querySelectorAll(pressed)) {
        const style = root.ownerDocument.defaultView.getComputedStyle(one);
        // What lies in a closed fold has a box, too.
        if (
          one.closest('.sr, [inert], [aria-hidden="true"]') ||
          !one.checkVisibility() ||
          style.visibility === 'hidden'
        )
          continue;
        const box = one.getBoundingClientRect();
        if (box.width === 0 || (box.width >= leastPx - 0.5 && box.height >= leastPx - 0.5)) continue;
        // What is pressed may be larger than what is seen: a label, or room around a small button.
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        const at = one.getBoundingClientRect();
        // Places between two cards share the height of both: 2.5.8 asks for 24 px.
        const wanted = one.matches('.bd-gap') ? Math.min(leastPx, 24) : leastPx;
        const answers = (x: number, y: number) => {
          const hit = root.ownerDocument.elementFromPoint(x, y);
          // News goes away by itself.
          if (hit?.closest('.toasts')) return true;
          return (
            hit !== null && (one.contains(hit) || [...(one.labels ?? [])].some((by) => by.contains(hit)))
          );
        };
        const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
        /** How far it answers from its middle, to both sides together. */
        const reach = (dx: number, dy: number) =>
          [-1, 1].reduce((sum, d) => {
            let px = 0;
            while (px < wanted && answers(x + d * dx * (px + 1), y + d * dy * (px + 1))) px++;
            return sum + px;
          }, 0);
        if (answers(x, y) && reach(1, 0) >= wanted - 3 && reach(0, 1) >= wanted - 3) continue;
        found.push(
          `${box.width.toFixed(0)} × ${box.height.toFixed(0)} px: ${one.tagName.toLowerCase()}.${one.className} “${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30)}”`,
        );
      }
      return found;
    },
    { pressed: PRESSED, leastPx },
  );

/** What still moves for a person who asked for stillness: answers to a press may take a tenth of a second. */
export const movingOn = (page: Page): Promise<string[]> =>
  page.locator('html').evaluate((root) =>
    root.ownerDocument
      .getAnimations()
      .filter((one: Moving) => {
        const { iterations, endTime, duration } = one.effect?.getComputedTiming() ?? {};
        // What only waits and is there at once does not move.
        if (one.playState !== 'running' || duration === 0) return false;
        return iterations === Infinity || Number(endTime) > 150;
      })
      .map((one: Moving) => {
        const on = one.effect?.target;
        const name = one.animationName ?? one.transitionProperty;
        return `${name} on ${on?.tagName.toLowerCase()}.${on?.getAttribute('class')}`;
      }),
  );

/** Everything that takes the focus shows it (2.4.7), at least in part within sight (2.4.11). */
export async function unseenFocusOn(page: Page): Promise<string[]> {
  const had = await page.locator('html').evaluateHandle((root) => root.ownerDocument.activeElement);
  // A key was the last thing pressed: from here on the browser shows where the focus is.
  await page.keyboard.press('Shift');
  const found = await page.locator('html').evaluate((root, pressed) => {
    const view = root.ownerDocument.defaultView;
    const within = [...root.querySelectorAll('dialog[open]')].at(-1) ?? root;
    const looks = (one: typeof root) => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } =
        view.getComputedStyle(one);
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return { isOutlined, rest: [boxShadow, borderColor, backgroundColor].join() };
    };
    const found: string[] = [];
    for (const one of within.querySelectorAll(`${pressed}, a[href], [tabindex="0"]`)) {
      if (one.closest('[inert], [hidden]') || one.disabled || one.tabIndex < 0) continue;
      if (one.getClientRects().length === 0) continue;
      const told = `${one.tagName.toLowerCase()}.${one.className} “${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30)}”`;
      const label = one.labels?.[0];
      // A field shows it at its frame, a box to tick at its label.
      const shows = [one, one.parentElement, one.parentElement?.parentElement, label].filter(Boolean);
      const before = shows.map(looks);
      // What has it already would not be scrolled to.
      if (root.ownerDocument.activeElement === one) one.blur();
      one.focus();
      if (root.ownerDocument.activeElement !== one) continue;
      const isShown = shows.map(looks).some((now, i) => now.isOutlined || now.rest !== before[i]?.rest);
      if (!isShown) found.push(`focus cannot be seen: ${told}`);
      const box = (label ?? one).getBoundingClientRect();
      const isInSight =
        box.bottom > 0 && box.top < view.innerHeight && box.right > 0 && box.left < view.innerWidth;
      const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [x, y] as const));
      const isCovered = !points.some(([x, y]) => {
        const hit = root.ownerDocument.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        // News goes away by itself; a place that lies over the cards of its berth is seen through.
        if (hit?.closest('.toasts, .bd-here')) return true;
        return hit !== null && (hit.contains(one) || one.contains(hit) || label?.contains(hit));
      });
      if (!isInSight || isCovered) found.push(`focus is covered: ${told}`);
    }
    return found;
  }, PRESSED);
  await had.evaluate((one) => one.focus({ preventScroll: true }));
  return found;
}

/** Korean breaks between words, and a word that is too long breaks within. */
export const brokenWordsOn = (page: Page): Promise<string[]> =>
  page.locator('html').evaluate((root) => {
    const view = root.ownerDocument.defaultView;
    const found = new Set<string>();
    for (const one of root.querySelectorAll('body *')) {
      const has = [...one.childNodes].some(
        (node) => node.nodeType === 3 && /[가-힣]/.test(node.textContent ?? ''),
      );
      if (!has || one.closest('svg, script, style, .sr')) continue;
      const { wordBreak, overflowWrap } = view.getComputedStyle(one);
      // What is copied letter by letter may break anywhere.
      if (wordBreak === 'break-all') continue;
      if (wordBreak !== 'keep-all' || overflowWrap === 'normal')
        found.add(`${wordBreak}, ${overflowWrap}: ${one.tagName.toLowerCase()}.${one.className}`);
    }
    return [...found];
  });

/** Where the system chooses all colours, what is pressed is told by a frame, not by its ground. */
export const unframedOn = (page: Page): Promise<string[]> =>
  page.locator('html').evaluate((root, pressed) => {
    const view = root.ownerDocument.defaultView;
    const within = [...root.querySelectorAll('dialog[open]')].at(-1) ?? root;
    const isFramed = (one: typeof root) => {
      const { borderTopStyle, borderTopWidth, outlineStyle, textDecorationLine } = view.getComputedStyle(one);
      return (
        (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1) ||
        outlineStyle !== 'none' ||
        textDecorationLine === 'underline'
      );
    };
    const found: string[] = [];
    for (const one of within.querySelectorAll(pressed)) {
      const text = (one.textContent ?? '').trim();
      // A field is drawn by the system, a fold by its arrow, a sign by itself.
      if (one.matches('input, select, summary') || text === '' || one.hasAttribute('aria-label')) continue;
      if (one.closest('.sr, [inert], [aria-hidden="true"]') || !one.checkVisibility()) continue;
      if (one.getClientRects().length === 0) continue;
      const around = [one, one.parentElement, ...one.querySelectorAll('*')].filter(Boolean);
      if (!around.some(isFramed))
        found.push(`no frame: ${one.tagName.toLowerCase()}.${one.className} “${text.slice(0, 30)}”`);
    }
    return found;
  }, PRESSED);
