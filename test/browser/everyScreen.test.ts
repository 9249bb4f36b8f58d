// WCAG 2.2 AA on screens with everything that can be wrong on them: scenes of `npm run screens` are played, and each screen
// is measured in Korean and in English instead of photographed (inspector.ts). Phases of a class: also faces.test.ts.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Face, SCREENS } from '../../scripts/screens/catalog.ts';
import { Crew, LANGS } from '../../scripts/screens/crew.ts';
import { SCENES } from '../../scripts/screens/scenes/index.ts';
import { StillClock } from '../../scripts/screens/stillClock.ts';
import { fallibleLog } from '../helpers/podium.ts';
import { Inspector } from './inspector.ts';
import { Stage } from './stage.ts';

/** Nothing hangs so long: machines are shared. */
const WITHIN_MS = 900_000;
const FACES = Object.keys(SCREENS) as Face[];
const inspector = new Inspector(FACES, LANGS);
const clock = new StillClock();
const { faults, wrapLog } = fallibleLog();
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open({ clock, wrapLog });
});
afterAll(() => stage.close());

it.each(Object.entries(SCENES))(
  'finds nothing on the screens of the scene “%s”',
  { timeout: WITHIN_MS },
  async (_name, scene) => {
    const before = inspector.found.length;
    const crew = new Crew({ stage, camera: inspector, clock, faults });
    try {
      await scene(crew);
    } finally {
      await crew.clear();
    }
    expect(inspector.found.slice(before)).toEqual([]);
  },
);
