// How much a phone loads before it can join: everything that index.html names, and what those files import, compressed.
// When it is loaded, and what comes behind it: test/browser/firstLoad.test.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureClientBuilt } from '../../scripts/buildClient.ts';

const DIR = fileURLToPath(new URL('../../dist/client', import.meta.url));
const MOST_BYTES = 60_000;

/** Named by the page, and by import statements of what it names; what is behind `import()` is not. */
function firstFiles(): string[] {
  const page = readFileSync(join(DIR, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? '',
  );
  const seen = new Set<string>();
  for (const path of named) visit(path);
  function visit(path: string): void {
    if (seen.has(path)) return;
    seen.add(path);
    if (!path.endsWith('.js')) return;
    const code = readFileSync(join(DIR, path), 'utf8');
    for (const [, from = ''] of code.matchAll(/\b(?:import|from)\s*"(\.[^"]+)"/g))
      visit(join(dirname(path), from));
  }
  return [...seen];
}

const gzipped = (path: string) => gzipSync(readFileSync(join(DIR, path)), { level: 9 }).length;

describe('the first load of the join page', () => {
  beforeAll(() => ensureClientBuilt());

  it(`is at most ${MOST_BYTES / 1000} kB of script and style`, () => {
    const sizes = firstFiles().map((path) => ({ path, bytes: gzipped(path) }));
    const sum = sizes.reduce((all, { bytes }) => all + bytes, 0);
    expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST_BYTES);
    // A page that names nothing would be small, too.
    expect(sum).toBeGreaterThan(MOST_BYTES / 3);
  });

  it('is one script and one style: each further file waits for a connection of its own', () => {
    expect(
      firstFiles()
        .map((path) => path.split('.').at(-1))
        .sort(),
    ).toEqual(['css', 'js']);
  });

  it('holds no board and nothing of host and wall', () => {
    const code = firstFiles()
      .map((path) => readFileSync(join(DIR, path), 'utf8'))
      .join('');
    expect(code).toContain('join.go');
    for (const key of ['host.step.start', 'home.', 'board.ready']) expect(code).not.toContain(`"${key}`);
  });

  it('is compressed by the build, smaller than a server could do while phones wait', () => {
    for (const path of firstFiles()) {
      const packed = readFileSync(join(DIR, `${path}.br`));
      expect(packed.length).toBeLessThan(gzipped(path));
      expect(existsSync(join(DIR, `${path}.gz`))).toBe(true);
    }
  });

  it('shows text in the face of the phone until the typeface is there', () => {
    const styles = readdirSync(join(DIR, 'assets')).filter((name) => name.endsWith('.css'));
    const faces = styles.flatMap((name) =>
      [...readFileSync(join(DIR, 'assets', name), 'utf8').matchAll(/@font-face\{[^}]*\}/g)].map(
        ([face]) => face,
      ),
    );
    expect(faces.length).toBeGreaterThan(50);
    expect(faces.filter((face) => !face.includes('font-display:swap'))).toEqual([]);
  });
});
