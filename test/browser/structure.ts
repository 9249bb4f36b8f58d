// Whether two pages are the same to axe, apart from their words: one number for tags, classes, roles, states, names that are
// there or missing, and where each stands. Likes beside each other count once. inspector.ts asks of each structure once what
// does not depend on how long words are.
import type { Page } from 'playwright-core';

/** Differ with the language, the room and the hand that plays; what counts of them is whether something is there. */
const WORDS =
  /^(?:aria-(?:label|description|roledescription|value(?:now|text))|alt|href|lang|placeholder|src|title|value|data-(?:card|flip|focus|from|grip|home|round|spot|zone))$/;
/** Where something stands and how long it takes; other figures of a style may be a colour. */
const PLACES = /-?[\d.]+(?=px|%|deg|r?em|[cv][a-z]{1,3}|m?s|fr)/g;
/** All that matters of a drawing; its shape does not. */
const OF_DRAWINGS = /^(?:class|fill|opacity|role|stroke|tabindex|aria-.*)$/;

/** The same number for the same structure, with 53 bits. */
export const structureOf = (page: Page): Promise<number> =>
  page.locator('html').evaluate(
    (root, { words, ofDrawings, places }) => {
      const isWords = new RegExp(words);
      const isOfDrawings = new RegExp(ofDrawings);
      const isPlace = new RegExp(places, 'g');
      // cyrb53, in the public domain.
      const hashOf = (text: string) => {
        let [a, b] = [0xdeadbeef, 0x41c6ce57];
        for (let i = 0; i < text.length; i++) {
          const code = text.charCodeAt(i);
          a = Math.imul(a ^ code, 2654435761);
          b = Math.imul(b ^ code, 1597334677);
        }
        a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
        b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
        return 4294967296 * (2097151 & b) + (a >>> 0);
      };
      /** Landmarks must have different names: which of them are alike is part of the structure. */
      const names = new Map<string, number>();
      const placeOf = (name: string) => {
        if (!names.has(name)) names.set(name, names.size);
        return names.get(name);
      };
      const isLandmark = (one: typeof root) =>
        one.matches('main, nav, aside, section, form, header, footer, [role]');
      const told = (one: typeof root, { name, value }: { name: string; value: string }): string => {
        if (one.namespaceURI.endsWith('svg') && !isOfDrawings.test(name)) return '';
        if (name === 'aria-label' && isLandmark(one)) return `${name}=#${placeOf(value)}`;
        if (name === 'style') return `style=${value.replace(isPlace, '0')}`;
        // Ways within the page lead to something or nowhere.
        if (name === 'href' && value.startsWith('#')) return `${name}=${value}`;
        return isWords.test(name) ? `${name}${value.trim() === '' ? '=' : ''}` : `${name}=${value}`;
      };
      /** Which language is pressed is a matter of language; in which order style sheets came, one of chance. */
      const isInAnyOrder = (one: typeof root) =>
        one.tagName === 'HEAD' || one.matches(':has(> button[lang]):not(:has(> :not(button[lang])))');
      const visit = (one: typeof root): number => {
        const attributes = [...one.attributes].map((each) => told(one, each)).sort();
        const states = [one.disabled, one.checked, one.open, one.matches(':modal')].map(Boolean);
        // Where in a sentence a word is strong, is a matter of language.
        const hasText = [...one.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent.trim() !== '',
        );
        const inside: number[] = [];
        for (const child of one.children) {
          const next = visit(child);
          if (inside.at(-1) !== next) inside.push(next);
        }
        const within = isInAnyOrder(one) ? [...new Set(inside)].sort() : inside;
        return hashOf(JSON.stringify([one.tagName, attributes, states, hasText, within]));
      };
      return visit(root);
    },
    { words: WORDS.source, ofDrawings: OF_DRAWINGS.source, places: PLACES.source },
  );
