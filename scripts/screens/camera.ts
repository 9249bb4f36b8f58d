// Makes the pictures of one screen: sets each size and light, waits until what is shown stands still, writes the file,
// and notes what a picture shows wrong by measure (faults.ts). What has to be there at the end is catalog.ts.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Lang } from '../../shared/content/text.ts';
import { allShots, type Face, fileOf, type Screen, type Shot, shotsOf, type Wish } from './catalog.ts';
import { faultsOn } from './faults.ts';

export interface Picture extends Shot {
  readonly file: string;
  /** Pixels of the page that lie under the fold. */
  readonly below: number;
  readonly faults: readonly string[];
}

/** Fonts are there, and two frames were drawn since: what a change of size started has been laid out. */
const SETTLED = `document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done()))))`;

export class Camera {
  readonly #dir: string;
  readonly wish: Wish;
  readonly pictures: Picture[] = [];

  constructor(dir: string, wish: Wish) {
    this.#dir = dir;
    this.wish = wish;
  }

  wants(face: Face): boolean {
    return this.wish.faces.includes(face);
  }

  /** `before` is done again at each size, for what a new size closes or scrolls. */
  async take<F extends Face>(
    face: F,
    screen: Screen<F>,
    pages: Partial<Record<Lang, Page>>,
    before?: (page: Page) => Promise<unknown>,
  ): Promise<void> {
    if (!this.wants(face)) return;
    await Promise.all(
      this.wish.langs.map(async (lang) => {
        const page = pages[lang];
        if (!page) return;
        const shots = shotsOf(face, screen, lang, this.wish);
        for (const shot of shots) await this.#takeOne(page, shot, before);
        await page.emulateMedia({ colorScheme: 'dark' });
        // A board that is laid out for a laptop is played in another way.
        const [first] = shots;
        if (first) await page.setViewportSize({ width: first.width, height: first.height });
      }),
    );
  }

  async #takeOne(page: Page, shot: Shot, before?: (page: Page) => Promise<unknown>): Promise<void> {
    const { width, height, theme } = shot;
    const now = page.viewportSize();
    if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme === 'morning' ? 'light' : 'dark' });
    await before?.(page);
    await page.evaluate(SETTLED);
    const file = fileOf(shot);
    await page.screenshot({ path: join(this.#dir, file), animations: 'disabled', scale: 'css' });
    this.pictures.push({ ...shot, file, ...(await faultsOn(page, shot.lang)) });
  }

  /** What was wanted and not reached, by file name. */
  get missing(): string[] {
    const made = new Set(this.pictures.map(({ file }) => file));
    return allShots(this.wish)
      .map(fileOf)
      .filter((file) => !made.has(file));
  }
}
