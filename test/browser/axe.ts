// axe on a whole page, by the rules of WCAG 2.2 up to AA: what it finds, one line each, so that a failing test says what
// to mend. Which pages are asked is the tests' own business.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** What depends on the light alone, where everything else has been asked in another one. */
export const LIGHT: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** Text of 7:1, which whoever asks for more contrast gets (1.4.6). */
export const ENHANCED: readonly string[] = ['color-contrast-enhanced'];

/** What depends on the size of the window. */
export const LAYOUT: readonly string[] = ['target-size', 'scrollable-region-focusable'];

/** `rules`: only these; all up to AA by default. */
export async function violationsOn(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(source);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run({
        runOnly,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary = '' }) =>
          `${id}: ${html.slice(0, 160)} ${failureSummary.split('\n')[1] ?? ''}`.trim(),
        ),
      );
    },
    rules.length > 0 ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
  );
}
