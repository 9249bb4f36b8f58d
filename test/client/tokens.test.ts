// The design's tokens: raw colours stand in tokens.css, morning.css and contrast.css only, every token that is asked for is there and
// every one that is there is asked for, and text on its ground has the contrast of WCAG 2.2 AA in both lights. What the
// browser makes of it on real screens is test/browser/everyScreen.ts.
import { describe, expect, it } from 'vitest';
import { readSources } from '../boundaries/files.ts';

/** Two lights, and both again for whoever asks for more contrast. */
const TOKEN_FILES = ['client/ui/tokens.css', 'client/ui/morning.css', 'client/ui/contrast.css'];
const withoutComments = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
const styles = readSources(['client'], ['.css']).map(({ path, text }) => ({
  path,
  text: withoutComments(text),
}));
const others = readSources(['client'], ['.ts', '.tsx', '.svg', '.html']);
/** Measuring a page waits for a mark that only a style sets. */
const inspectors = readSources(['test/browser'], ['.ts']);
const tokenText = styles
  .filter(({ path }) => TOKEN_FILES.includes(path))
  .map(({ text }) => text)
  .join('\n');

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);
const DEFINED = /(--[\w-]+)\s*:/g;
const ASKED = /var\((--[\w-]+)/g;
/** Names that a script sets or builds: `'--slot'`, `` `--t${n}` ``. */
const IN_SCRIPT = /['"`](--[\w-]+)/g;

/** Set where they are used, by a script or a component, and no part of the design. */
const isLocal = (name: string): boolean => !new Set(namesIn(tokenText, DEFINED)).has(name);
const RAW = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(\s*[\d.]/gi;

describe('tokens', () => {
  it('are the only place of raw colours', () => {
    const raw = styles
      .filter(({ path }) => !TOKEN_FILES.includes(path))
      .flatMap(({ path, text }) => (text.match(RAW) ?? []).map((colour) => `${path}: ${colour}`));
    expect(raw).toEqual([]);
  });

  it('are there where they are asked for', () => {
    const set = new Set([
      ...styles.flatMap(({ text }) => namesIn(text, DEFINED)),
      ...others.flatMap(({ text }) => namesIn(text, IN_SCRIPT)),
    ]);
    const asked = [...styles, ...others].flatMap(({ text }) => namesIn(text, ASKED));
    // A name that ends in a hyphen is put together: `var(--sea-${n})`.
    expect(asked.filter((name) => !set.has(name) && !name.endsWith('-'))).toEqual([]);
  });

  it('are asked for where they are there', () => {
    const all = [...styles, ...others];
    const asked = new Set([
      ...all.flatMap(({ text }) => namesIn(text, ASKED)),
      ...[...others, ...inspectors].flatMap(({ text }) => namesIn(text, IN_SCRIPT)),
    ]);
    const built = [...asked].filter((name) => /[a-z-]$/.test(name));
    const isBuilt = (name: string) =>
      built.some((start) => /^\d/.test(name.slice(start.length)) && name.startsWith(start));
    const unused = new Set(namesIn(tokenText, DEFINED).filter((name) => !asked.has(name) && !isBuilt(name)));
    expect([...unused].filter((name) => !isLocal(name))).toEqual([]);
  });
});

type Light = Record<string, string>;
const HEX = /(--[\w-]+)\s*:\s*(#[0-9a-f]{6})\b/gi;
const lightIn = (css: string): Light =>
  Object.fromEntries([...css.matchAll(HEX)].map(([, name, hex]) => [name, hex]));
const dusk = lightIn(styles.find(({ path }) => path === TOKEN_FILES[0])?.text ?? '');
const morning = { ...dusk, ...lightIn(styles.find(({ path }) => path === TOKEN_FILES[1])?.text ?? '') };
/** Both lights with more contrast, and the second once more for pages that follow the system. */
const [duskMore = '', morningMore = '', bySystem = ''] =
  styles.find(({ path }) => path === TOKEN_FILES[2])?.text.match(/\{[^{}]*--bg:[^{}]*\}/g) ?? [];

/** Relative luminance and contrast ratio: WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Text and the grounds it lies on. */
const TEXT: Record<string, readonly string[]> = {
  ink: [
    'bg',
    'bg-deep',
    'surface',
    'surface-2',
    'surface-3',
    'ok-soft',
    'no-soft',
    'lamp-soft',
    'heat',
    'sky-1',
    'sky-2',
  ],
  'ink-2': ['bg', 'bg-deep', 'surface', 'surface-2'],
  'ink-3': ['bg', 'bg-deep', 'surface'],
  'lamp-ink': ['lamp'],
  'lamp-text': ['lamp-soft', 'surface', 'bg'],
  'ok-text': ['ok-soft'],
  'ok-ink': ['ok'],
  'no-text': ['no-soft'],
  'no-ink': ['no'],
  'box-ink': ['box'],
  'box-ink-2': ['box'],
  'plate-ink': ['plate'],
  'plate-ink-2': ['plate'],
  'sea-ink': ['sea-2', 'sea-3', 'sea-4'],
  'mark-ink': ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'],
};
/** Outlines of what can be pressed, and focus. */
const LINES: Record<string, readonly string[]> = {
  'line-strong': ['bg', 'surface'],
  'lamp-line': ['bg', 'surface'],
  focus: ['bg', 'surface'],
  'ok-lip': ['ok-soft'],
  'no-lip': ['no-soft'],
};

function tooFaint(light: Light, pairs: Record<string, readonly string[]>, least: number): string[] {
  return Object.entries(pairs).flatMap(([over, grounds]) =>
    grounds.flatMap((ground) => {
      const [a, b] = [light[`--${over}`], light[`--${ground}`]];
      if (!a || !b) return [`--${over} on --${ground}: not there`];
      const ratio = contrast(a, b);
      return ratio >= least ? [] : [`--${over} on --${ground}: ${ratio.toFixed(2)}`];
    }),
  );
}

describe.each([
  ['dusk', dusk],
  ['morning', morning],
])('contrast at %s', (_name, light) => {
  it('is at least 4.5 for text', () => {
    expect(tooFaint(light, TEXT, 4.5)).toEqual([]);
  });

  it('is at least 3 for outlines and focus', () => {
    expect(tooFaint(light, LINES, 3)).toEqual([]);
  });

  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each([
  ['dusk', { ...dusk, ...lightIn(duskMore) }],
  ['morning', { ...morning, ...lightIn(morningMore) }],
])('contrast at %s, where more is asked for', (_name, light) => {
  it('is at least 7 for text', () => {
    // The lamp and the marks of ships are the same in every light; what they say stands beside them, too.
    const { 'mark-ink': marks = [], ...text } = TEXT;
    expect(tooFaint(light, text, 7)).toEqual([]);
    expect(tooFaint(light, { 'mark-ink': marks }, 4.5)).toEqual([]);
  });

  it('is at least 4.5 for outlines and focus', () => {
    expect(tooFaint(light, LINES, 4.5)).toEqual([]);
    expect(tooFaint(light, { line: ['bg', 'surface'] }, 4.5)).toEqual([]);
  });
});

it('says the same morning to pages that follow the system, where more contrast is asked for', () => {
  expect(lightIn(bySystem)).toEqual(lightIn(morningMore));
  expect(Object.keys(lightIn(duskMore)).length).toBeGreaterThan(30);
});
