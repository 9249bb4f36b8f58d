// What a test measures on the page of the boards, where it can be measured: in the page itself. Hung on `window.measure`;
// what each of it means is measured.ts.
import type { Measure } from './measured.ts';

const rectOf = (el: Element): number[] => {
  const { left, top, width, height } = el.getBoundingClientRect();
  return [left, top, width, height].map(Math.round);
};

/** What covers: a place that opens over half of a card beside it does not. */
const COVERS = '.bd-sheet, .rdy, .bd-tray';

function isInSight(el: Element): boolean {
  const rect = el.getBoundingClientRect();
  const box = el.closest('[data-scroll], .bd-in')?.getBoundingClientRect();
  const [top, bottom] = [Math.max(0, box?.top ?? 0), Math.min(innerHeight, box?.bottom ?? innerHeight)];
  if (rect.width === 0 || rect.top < top - 0.5 || rect.bottom > bottom + 0.5) return false;
  const seen = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
  return (seen?.closest(COVERS) ?? null) === el.closest(COVERS);
}

interface Shift extends PerformanceEntry {
  sources: { node: Node | null }[];
}

/** Things of the frame and the board by which it is seen whether anything has moved. */
const STANDS =
  '.top, .tb, h1.prompt, .bd-quay, .bd-tray, .bd-trayh, .bd-now, .bd-berth, .bd-here, .bd-cnt, .rdy, .rdy .btn, [data-card]';

const shifted: string[] = [];

export const measure: Measure = {
  focusedCard: (): string | null =>
    document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card ?? null,
  hasFocus: (): boolean => document.activeElement !== null && document.activeElement !== document.body,
  focusedWords: (): string | undefined =>
    document.activeElement?.querySelector('b')?.textContent ?? undefined,

  inSight: (selector: string): number => [...document.querySelectorAll(selector)].filter(isInSight).length,

  fits: (): boolean => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return scrollWidth <= innerWidth && scrollHeight <= innerHeight;
  },

  tops: (selector: string): number[] =>
    [...document.querySelectorAll(selector)].map((el) => Math.round(el.getBoundingClientRect().top)),

  where: () => {
    const found: Record<string, string> = {};
    const counts = new Map<string, number>();
    for (const el of document.querySelectorAll<HTMLElement>(STANDS)) {
      const kind = `${el.dataset.card ?? ''} ${el.classList[0]}${el.closest('[data-list]') ? ' in a list' : ''}`;
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      found[`${kind} ${n}`] = rectOf(el).join();
    }
    return found;
  },

  /** What a button grows by its `::after` counts. */
  small: (selector: string): string[] =>
    [...document.querySelectorAll(selector)].flatMap((el) => {
      const { width, height } = el.getBoundingClientRect();
      if (width === 0) return [];
      const after = getComputedStyle(el, '::after');
      const grown = after.content === 'none' ? 0 : -2 * Math.min(0, Number.parseFloat(after.top) || 0);
      return height + grown < 44 || width < 38 ? [`${el.className} ${width} × ${height + grown}`] : [];
    }),

  watchShifts(except: string): void {
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[])
        for (const { node } of sources) {
          const el = node instanceof Element ? node : node?.parentElement;
          if (el && !el.closest(except)) shifted.push(el.outerHTML.slice(0, 120));
        }
    }).observe({ type: 'layout-shift', buffered: false } as PerformanceObserverInit);
  },
  shifts: async (): Promise<string[]> => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await new Promise((done) => setTimeout(done));
    return shifted;
  },

  bareLatin: (selector: string): string[] =>
    [...document.querySelectorAll(selector)].flatMap((el) => {
      const copy = el.cloneNode(true) as HTMLElement;
      for (const one of copy.querySelectorAll('[lang]')) one.remove();
      return copy.textContent?.match(/[A-Za-z]+/g) ?? [];
    }),
};
