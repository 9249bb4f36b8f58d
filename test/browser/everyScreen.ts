// WCAG 2.2 AA on screens with everything that can be wrong on them: scenes of `npm run screens` are played, and each screen
// is measured in Korean and in English instead of photographed (inspector.ts). In parts, a file of tests each
// (everyScreenOf….test.ts), so that two can run beside each other. Phases of a class: also faces.test.ts.
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

type Scene = keyof typeof SCENES;
/** Each of about a minute. */
type Part = 'doors' | 'class' | 'forms' | 'halls' | 'trouble';

/** Each scene is in one of them. */
const PARTS: Record<Scene, Part> = {
  home: 'doors',
  rooms: 'doors',
  check: 'doors',
  joining: 'doors',
  names: 'doors',
  practice: 'doors',
  live: 'class',
  review: 'forms',
  study: 'forms',
  report: 'forms',
  own: 'forms',
  sixteen: 'halls',
  fleet: 'halls',
  oneDisplay: 'halls',
  pair: 'halls',
  class75: 'halls',
  hall750: 'halls',
  trouble: 'trouble',
  inApp: 'trouble',
};

/** The tests of one part. */
export function inspectScenes(part: Part): void {
  const inspector = new Inspector(FACES, LANGS);
  const clock = new StillClock();
  const { faults, wrapLog } = fallibleLog();
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open({ clock, wrapLog });
  });
  afterAll(() => stage.close());

  const scenes = (Object.keys(PARTS) as Scene[]).filter((name) => PARTS[name] === part);
  it.each(scenes)('finds nothing on the screens of the scene “%s”', { timeout: WITHIN_MS }, async (name) => {
    const before = inspector.found.length;
    const crew = new Crew({ stage, camera: inspector, clock, faults });
    try {
      await SCENES[name](crew);
    } finally {
      await crew.clear();
    }
    expect(inspector.found.slice(before)).toEqual([]);
  });
}
