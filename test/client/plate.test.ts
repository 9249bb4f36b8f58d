// What is white looks the same everywhere: the fill and the lip of a plate are drawn in one file.
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const CLIENT = join(import.meta.dirname, '../../client');

/** A picture of the wall has its own measure, a button the lip of buttons, and a chip that is chosen has none. */
const OTHERS = ['screens/host/miniWall.css', 'ui/podium.css', 'boards/match/axes.css'];

it('draws every white plate in ui/plate.css', () => {
  const drawn = globSync('**/*.css', { cwd: CLIENT }).filter((file) =>
    /background(-color)?:[^;]*var\(--plate\)\s*;|-b: var\(--plate\)/.test(
      readFileSync(join(CLIENT, file), 'utf8'),
    ),
  );
  expect(drawn.map((file) => relative('.', file)).filter((file) => !OTHERS.includes(file))).toEqual([
    'ui/plate.css',
  ]);
});
