// Looks at every screen that `npm run screens` photographs, and measures instead: axe by the rules of WCAG 2.2 AA in both
// lights, at two sizes; 200 % text; 400 % zoom; targets, focus, stillness, the language and title of the page. How screens
// are reached is scripts/screens/scenes, what is measured by hand measures.ts.
import type { Page } from 'playwright-core';
import type { Face, Screen, Size, Wish } from '../../scripts/screens/catalog.ts';
import type { Eye, Pages } from '../../scripts/screens/crew.ts';
import type { Lang } from '../../shared/content/text.ts';
import { ENHANCED, LAYOUT, LIGHT, violationsOn } from './axe.ts';
import { brokenWordsOn, cutOn, movingOn, smallTargetsOn, unframedOn, unseenFocusOn } from './measures.ts';
import { Pixels } from './pixels.ts';
import { structureOf } from './structure.ts';

const size = (width: number, height: number): Size => ({ width, height });

/** What people have, and another one with another layout. */
const TWO: Record<Face, readonly [Size, Size]> = {
  home: [size(1280, 800), size(360, 640)],
  phone: [size(360, 640), size(740, 360)],
  host: [size(1280, 800), size(360, 640)],
  wall: [size(1920, 1080), size(1024, 768)],
  bar: [size(1280, 720), size(1024, 768)],
  report: [size(1280, 800), size(360, 640)],
};
/** 1280 × 1024 at 400 % (1.4.10). */
const ZOOMED = size(320, 256);
/** A projector's picture is not zoomed: its text grows with the wall, and everything on it stands on phones too. */
const isProjected = (face: Face) => face === 'wall' || face === 'bar';
/** Fingers play on these. */
const FINGER_PX = 44;
const LEAST_PX = 24;

/** What lies under a bar that stays is scrolled into sight first; how large it is, is measured by hand. */
const BELOW_A_BAR = /^target-size: .*partially obscured/;

const SETTLED = `document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done()))))`;

/** Something of the design, as it is now, and the wait for its change: tokens come with a style sheet. */
const TOKEN = `getComputedStyle(document.documentElement).getPropertyValue('--shade')`;
const changedFrom = (before: unknown) => `new Promise((done) => {
  const look = () => (${TOKEN} === ${JSON.stringify(before)} ? requestAnimationFrame(look) : done());
  look();
})`;

export class Inspector implements Eye {
  readonly wish: Wish;
  readonly found: string[] = [];
  readonly #pixels = new Pixels();
  /** What was asked of which structure, in which light, at which size. */
  readonly #asked = new Set<string>();

  constructor(faces: readonly Face[], langs: readonly Lang[]) {
    this.wish = { faces, langs, isFast: true };
  }

  /** What is loaded only for more contrast has to be there before a scene cuts the line. */
  async opened(page: Page): Promise<void> {
    await askForContrast(page, {});
    await page.emulateMedia({ contrast: 'no-preference' });
  }

  wants(face: Face): boolean {
    return this.wish.faces.includes(face);
  }

  async take<F extends Face>(
    face: F,
    screen: Screen<F>,
    pages: Partial<Pages>,
    before?: (page: Page) => Promise<unknown>,
  ): Promise<void> {
    if (!this.wants(face)) return;
    await Promise.all(
      this.wish.langs.map(async (lang) => {
        const page = pages[lang];
        if (!page) return;
        const seen = await this.#look(page, { face, lang, before });
        for (const one of new Set(seen)) this.found.push(`${face} ${screen} ${lang}: ${one}`);
      }),
    );
  }

  async #look(
    page: Page,
    {
      face,
      lang,
      before,
    }: { face: Face; lang: Lang; before: ((page: Page) => Promise<unknown>) | undefined },
  ): Promise<string[]> {
    const [first, second] = TWO[face];
    const was = page.viewportSize();
    const at = async (to: Size) => {
      const now = page.viewportSize();
      if (now?.width !== to.width || now.height !== to.height) await page.setViewportSize(to);
      await before?.(page);
      await page.evaluate(SETTLED);
    };
    await at(first);
    const inDusk = await structureOf(page);
    const seen = await this.#axe(page, { of: `${face} ${first.width}, dusk: ${inDusk}`, again: LAYOUT });
    seen.push(...(await movingOn(page)).map((one) => `moves: ${one}`));
    seen.push(...(await smallTargetsOn(page, isProjected(face) ? LEAST_PX : FINGER_PX)));
    seen.push(...(await brokenWordsOn(page)));
    seen.push(...(await namedWrong(page, lang)));
    seen.push(...(await unseenFocusOn(page)));
    seen.push(...(await this.#pixels.faintOn(page)));
    await at(second);
    await page.emulateMedia({ colorScheme: 'light' });
    const morning = `${second.width} px, morning`;
    // What follows changes colours alone.
    const structure = await structureOf(page);
    const inMorning = await this.#axe(page, {
      of: `${face} ${morning}: ${structure}`,
      rules: [...LIGHT, ...LAYOUT],
      again: LAYOUT,
    });
    seen.push(...inMorning.map((one) => `${morning}: ${one}`));
    seen.push(...(await this.#pixels.faintOn(page)).map((one) => `${morning}: ${one}`));
    seen.push(...(await this.#inMoreContrast(page, lang, `${face} ${structure}`)));
    seen.push(...(await this.#inForcedColours(page, `${face} ${structure}`)));
    await page.emulateMedia({ colorScheme: 'dark' });
    if (!isProjected(face)) {
      await at(ZOOMED);
      seen.push(...(await cutOn(page)).map((one) => `at 400 %: ${one}`));
      await at(first);
      await page.locator('html').evaluate((root) => root.style.setProperty('font-size', '200%'));
      await page.evaluate(SETTLED);
      seen.push(...(await cutOn(page)).map((one) => `at 200 % text: ${one}`));
      await page.locator('html').evaluate((root) => root.style.removeProperty('font-size'));
    }
    if (was) await at(was);
    return seen;
  }

  /** True once for each structure and way to look at it (`of`): its likes have been asked, or are being asked. */
  #isNew(of: string): boolean {
    const isNew = !this.#asked.has(of);
    this.#asked.add(of);
    return isNew;
  }

  /** What axe finds. A structure that has been asked already is asked only what the length of its words decides (`again`). */
  async #axe(
    page: Page,
    { of, rules, again }: { of: string; rules?: readonly string[]; again: readonly string[] },
  ): Promise<string[]> {
    const seen = await violationsOn(page, this.#isNew(of) ? rules : again);
    return seen.filter((one) => !BELOW_A_BAR.test(one));
  }

  /** One light in each language: the tokens of both are measured in client/tokens. They are loaded only where they are asked for. */
  async #inMoreContrast(page: Page, lang: Lang, of: string): Promise<string[]> {
    const colorScheme = lang === 'ko' ? 'light' : 'dark';
    if (!this.#isNew(`${of}: more contrast, ${colorScheme}`)) return [];
    await askForContrast(page, { colorScheme });
    const seen = await violationsOn(page, ENHANCED);
    await page.emulateMedia({ contrast: 'no-preference' });
    return seen.map((one) => `more contrast: ${one}`);
  }

  /** Frames do not depend on words. */
  async #inForcedColours(page: Page, of: string): Promise<string[]> {
    if (!this.#isNew(`${of}: forced colours`)) return [];
    await page.emulateMedia({ forcedColors: 'active' });
    const seen = await unframedOn(page);
    await page.emulateMedia({ forcedColors: 'none' });
    return seen.map((one) => `in forced colours: ${one}`);
  }
}

async function askForContrast(page: Page, light: { colorScheme?: 'light' | 'dark' }): Promise<void> {
  const before = await page.evaluate(TOKEN);
  await page.emulateMedia({ contrast: 'more', ...light });
  await page.evaluate(changedFrom(before));
}

async function namedWrong(page: Page, lang: Lang): Promise<string[]> {
  const wrong: string[] = [];
  const spoken = await page.locator('html').getAttribute('lang');
  if (spoken !== lang) wrong.push(`<html lang="${spoken}">`);
  const title = await page.title();
  const isKorean = /[가-힣]/.test(title);
  if (title.length < 8 || isKorean !== (lang === 'ko')) wrong.push(`title: “${title}”`);
  return wrong;
}
