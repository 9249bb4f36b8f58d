// The focus is never lost: when what had it leaves the page, the nearest place around it that is still there gets it.
// Whoever knows better (a board: ../boards/common/focus.ts; the heading of a new screen: Heading.tsx) is there first.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const RESTS = 'h1[tabindex], [tabindex="-1"], [tabindex="0"], button:not([tabindex="-1"]), a[href], summary';

const canRest = (el: HTMLElement): boolean => el.offsetParent !== null || el.getClientRects().length > 0;

/** Keeps the focus inside of it. */
export function FocusKeeper({ class: cls, children }: { class: string; children: ComponentChildren }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const el = root.current;
    if (!el) return;
    /** What has the focus, and what it stands in, inner first. */
    let path: Element[] = [];
    const onFocus = (event: FocusEvent) => {
      path = [];
      for (let at = event.target as Element | null; at && at !== el; at = at.parentElement) path.push(at);
    };
    const keep = () => {
      const [had, ...around] = path;
      if (!had || had.isConnected) return;
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body) return;
      for (const place of [...around.filter((one) => one.isConnected), el]) {
        const rest = [...place.querySelectorAll<HTMLElement>(RESTS)].find(canRest);
        if (!rest) continue;
        rest.focus({ preventScroll: true });
        return;
      }
    };
    const watch = new MutationObserver(keep);
    watch.observe(el, { childList: true, subtree: true });
    el.addEventListener('focusin', onFocus);
    return () => {
      watch.disconnect();
      el.removeEventListener('focusin', onFocus);
    };
  }, []);
  return (
    <div class={cls} ref={root}>
      {children}
    </div>
  );
}
