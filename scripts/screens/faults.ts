// What can be measured of a picture: content beside the page, text that is cut off, words of the other language, and how
// much lies under the fold. A hint for whoever looks; whether it is a fault, eyes decide.
import type { Page } from 'playwright-core';
import type { Lang } from '../../shared/content/text.ts';

interface Found {
  below: number;
  faults: string[];
}

/** Names that people and bots have here, and what is written in its own language everywhere. */
const NAMES =
  /(민지|도윤|서연|지우|하준|민서|도현|수아|예준|지안|시우|유나|은우|채원|준서|다은|현우|소율)( [A-Z])?|^[가-힣]$|봇 \S+( \d)?|한국어|언어/g;

/** Runs in the page. */
export const faultsOn = (page: Page, lang: Lang): Promise<Found> =>
  page.locator('html').evaluate(
    (root, { lang, names }): Found => {
      const view = root.ownerDocument.defaultView;
      const faults = new Set<string>();
      const wide = root.scrollWidth - root.clientWidth;
      if (wide > 1) faults.add(`scrolls ${wide} px sideways`);
      const within = [...root.querySelectorAll('dialog[open]')].at(-1) ?? root.querySelector('body');
      let below = Math.max(0, root.scrollHeight - root.clientHeight);
      for (const one of within.querySelectorAll('*')) {
        const style = view.getComputedStyle(one);
        const hidden = one.scrollHeight - one.clientHeight;
        if (/auto|scroll/.test(style.overflowY) && hidden > 2 && one.clientHeight > 0)
          below = Math.max(below, hidden);
        let text = '';
        for (const node of one.childNodes) if (node.nodeType === 3) text += ` ${node.textContent}`;
        text = text.replace(/\s+/g, ' ').trim();
        if (text === '' || one.closest('.sr, svg, style, script, [hidden]')) continue;
        const box = one.getBoundingClientRect();
        if (box.width < 2 || box.height < 2 || style.visibility === 'hidden') continue;
        const told = text.slice(0, 40);
        if (style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
          faults.add(`cut off: ${told}`);
        if (style.overflowY === 'hidden' && hidden > 3) faults.add(`cut off below: ${told}`);
        // A wide table scrolls in its frame.
        const isFramed = one.closest('.rp-scroll, .h-scroll') !== null;
        if (!isFramed && (box.right > view.innerWidth + 1 || box.left < -1))
          faults.add(`beside the page: ${told}`);
        const bare = text.replace(new RegExp(names, 'g'), '');
        if (lang === 'en' && /[가-힣]/.test(bare) && !one.closest('[aria-hidden]'))
          faults.add(`Korean: ${told}`);
        if (lang === 'ko' && /\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/.test(bare)) faults.add(`English: ${told}`);
      }
      return { below, faults: [...faults] };
    },
    { lang, names: NAMES.source },
  );
