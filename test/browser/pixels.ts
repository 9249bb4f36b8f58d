// The contrast that text really has (1.4.3): what lies behind each line of it is photographed without the text and compared
// pixel by pixel, also over scenery and gradients, where axe cannot tell. Which screens are asked is inspector.ts.
import type { Page } from 'playwright-core';

interface Line {
  readonly told: string;
  readonly color: readonly [number, number, number, number];
  readonly least: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface Edge {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Large is 24 px, or 18.66 px where it is bold: WCAG 2.2, "large scale". */
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
/** So much of a line may be fainter: the edge of a wave, a star between two letters. */
const MOST_FAINT = 0.03;

const linesOn = (page: Page): Promise<Line[]> =>
  page.locator('html').evaluate(
    (root, { large, largeBold }) => {
      const view = root.ownerDocument.defaultView;
      const within = [...root.querySelectorAll('dialog[open]')].at(-1) ?? root.querySelector('body');
      const range = root.ownerDocument.createRange();
      /** Beyond the edge of what scrolls. */
      const isCut = (one: typeof root, left: number, top: number, right: number, bottom: number) =>
        edgesOf(one).some(
          (edge) =>
            left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1,
        );
      /** Of all that it lies in and that cuts. Lines share what they lie in: each is asked once. */
      const edges = new Map<typeof root, Edge[]>();
      const edgesOf = (one: typeof root): Edge[] => {
        if (one === null || one === root) return [];
        const known = edges.get(one);
        if (known) return known;
        const outer = edgesOf(one.parentElement);
        const isOpen = view.getComputedStyle(one).overflow === 'visible';
        const all = isOpen ? outer : [...outer, one.getBoundingClientRect()];
        edges.set(one, all);
        return all;
      };
      const opacities = new Map<typeof root, number>();
      const opacityOf = (one: typeof root): number => {
        if (one === null) return 1;
        const known = opacities.get(one);
        if (known !== undefined) return known;
        const all = opacityOf(one.parentElement) * Number(view.getComputedStyle(one).opacity);
        opacities.set(one, all);
        return all;
      };
      const lines: Line[] = [];
      for (const one of within.querySelectorAll('*')) {
        if (
          one.closest(
            '.sr, svg, script, style, [aria-hidden="true"], [inert], :disabled, [aria-disabled="true"]',
          )
        )
          continue;
        if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const style = view.getComputedStyle(one);
        const [r = 0, g = 0, b = 0, alpha = 1] = (style.color.match(/[\d.]+/g) ?? []).map(Number);
        const opacity = alpha * opacityOf(one);
        const px = Number.parseFloat(style.fontSize);
        const isLarge = px >= large || (px >= largeBold && Number(style.fontWeight) >= 700);
        for (const node of one.childNodes) {
          const text = (node.textContent ?? '').trim();
          if (node.nodeType !== 3 || text === '') continue;
          range.selectNodeContents(node);
          for (const { left, top, right, bottom } of range.getClientRects()) {
            // Above and below the letters there is room in every line.
            const room = (bottom - top) * 0.2;
            const x = Math.max(0, Math.ceil(left));
            const y = Math.max(0, Math.ceil(top + room));
            const width = Math.min(view.innerWidth, Math.floor(right)) - x;
            const height = Math.min(view.innerHeight, Math.floor(bottom - room)) - y;
            if (width < 3 || height < 3) continue;
            // Seen as a whole: what lies half under a bar that stays is scrolled into sight.
            const isOnTop = [0.02, 0.5, 0.98].every((part) => {
              const hit = root.ownerDocument.elementFromPoint(x + width / 2, y + height * part);
              return hit === null || hit.contains(one) || one.contains(hit) || style.pointerEvents === 'none';
            });
            if (!isOnTop || isCut(one, left, top, right, bottom)) continue;
            const told = `${one.tagName.toLowerCase()}.${one.className} “${text.slice(0, 30)}”`;
            lines.push({
              told,
              color: [r, g, b, opacity],
              least: isLarge ? 3 : 4.5,
              box: { x, y, width, height },
            });
          }
        }
      }
      return lines;
    },
    { large: LARGE_PX, largeBold: LARGE_BOLD_PX },
  );

/** Runs in an empty page: the picture, and for each line the contrast that all but a few of its pixels have. */
async function contrasts({ picture, lines, faint }: { picture: string; lines: Line[]; faint: number }) {
  // biome-ignore lint/suspicious/noExplicitAny: this part runs in the browser, whose types these files do not know
  const { document, Image } = globalThis as any;
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.drawImage(image, 0, 0);
  const linear = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (r: number, g: number, b: number) =>
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  return lines.map(({ box, color: [r, g, b, alpha] }) => {
    const { data } = pen.getImageData(box.x, box.y, box.width, box.height);
    const over = (c: number, ground: number) => c * alpha + ground * (1 - alpha);
    const ratioOn = (br: number, bg: number, bb: number) => {
      const text = luminance(over(r, br), over(g, bg), over(b, bb));
      const ground = luminance(br, bg, bb);
      return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    };
    // A line lies on few colours and many pixels: each colour is reckoned once.
    const known = new Map<number, number>();
    const ratios = new Float64Array(data.length / 4);
    for (let i = 0; i < data.length; i += 4) {
      const ground = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
      let ratio = known.get(ground);
      if (ratio === undefined) {
        ratio = ratioOn(data[i], data[i + 1], data[i + 2]);
        known.set(ground, ratio);
      }
      ratios[i / 4] = ratio;
    }
    ratios.sort();
    return ratios[Math.floor(ratios.length * faint)] ?? 21;
  });
}

const WITHOUT_TEXT = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('body *:not(svg *) { -webkit-text-fill-color: transparent !important; text-shadow: none !important; }');
  document.adoptedStyleSheets.push(sheet);
})()`;
/** A banner on its way in is fainter than the one that is read. What goes on for ever is left. */
const AT_REST = `for (const one of document.getAnimations())
  if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish();`;
const WITH_TEXT = 'void document.adoptedStyleSheets.pop()';

export class Pixels {
  #page: Promise<Page> | null = null;

  /** Lines of text whose ground is too near to their colour, as it is shown now. */
  async faintOn(page: Page): Promise<string[]> {
    await page.evaluate(AT_REST);
    const before = await linesOn(page);
    await page.evaluate(WITHOUT_TEXT);
    const picture = (await page.screenshot()).toString('base64');
    await page.evaluate(WITH_TEXT);
    // What came or went while the picture was made is not judged by it.
    const placeOf = ({ box, color }: Line) => JSON.stringify([box, color]);
    const after = new Set((await linesOn(page)).map(placeOf));
    const lines = before.filter((line) => after.has(placeOf(line)));
    this.#page ??= (
      page.context().browser() as NonNullable<ReturnType<ReturnType<Page['context']>['browser']>>
    ).newPage();
    const has = await (await this.#page).evaluate(contrasts, {
      picture: `data:image/png;base64,${picture}`,
      lines,
      faint: MOST_FAINT,
    });
    return lines.flatMap(({ told, least }, i) =>
      (has[i] ?? 0) < least - 0.05 ? [`${(has[i] ?? 0).toFixed(2)} : 1 behind ${told}`] : [],
    );
  }
}
