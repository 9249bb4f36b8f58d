// `npm run screens`: plays real rooms in Chromium and makes a picture of every screen in every phase, size and language,
// with contact sheets, in test/artifacts/screens/. Ends with 1 and a list when a screen could not be reached. Which
// screens there are is screens/catalog.ts. Options: --only FACE[,FACE], --lang ko|en, --fast (one size, at dusk); --cover makes
// the README's picture alone.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Lang } from '../shared/content/text.ts';
import { Stage } from '../test/browser/stage.ts';
import { fallibleLog } from '../test/helpers/podium.ts';
import { ensureClientBuilt } from './buildClient.ts';
import { Camera } from './screens/camera.ts';
import { type Face, SCREENS, type Wish } from './screens/catalog.ts';
import { makeCover } from './screens/cover.ts';
import { Crew, LANGS } from './screens/crew.ts';
import { SCENES } from './screens/scenes/index.ts';
import { makeSheets } from './screens/sheet.ts';
import { StillClock } from './screens/stillClock.ts';

const DIR = join(import.meta.dirname, '../test/artifacts/screens');
const FACES = Object.keys(SCREENS) as Face[];
/** A scene that hangs is left; what it did not reach is listed. */
const MOST_MS_PER_SCENE = 600_000;

interface Asked {
  readonly isCover: boolean;
  readonly wish: Wish;
  readonly scenes: readonly string[];
}

function askedBy(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      scene: { type: 'string' },
      lang: { type: 'string' },
      fast: { type: 'boolean', default: false },
      cover: { type: 'boolean', default: false },
    },
  });
  const faces = values.only?.split(',') ?? FACES;
  const langs = values.lang?.split(',') ?? LANGS;
  const scenes = values.scene?.split(',') ?? Object.keys(SCENES);
  const strange = [
    ...scenes.filter((one) => !(one in SCENES)),
    ...faces.filter((one) => !FACES.includes(one as Face)),
    ...langs.filter((one) => !LANGS.includes(one as Lang)),
  ];
  if (strange.length > 0)
    throw new Error(
      `unknown: ${strange.join(', ')}. Faces: ${FACES.join(', ')}. Scenes: ${Object.keys(SCENES).join(', ')}. Languages: ${LANGS.join(', ')}.`,
    );
  return {
    wish: { faces: faces as Face[], langs: langs as Lang[], isFast: values.fast },
    scenes,
    isCover: values.cover,
  };
}

async function playAll(crew: Crew, camera: Camera, scenes: readonly string[]): Promise<boolean> {
  let isWhole = true;
  for (const [name, scene] of Object.entries(SCENES)) {
    if (!scenes.includes(name)) continue;
    const startedMs = performance.now();
    const before = camera.pictures.length;
    const limit = Promise.withResolvers<never>();
    const timer = setTimeout(() => limit.reject(new Error('takes too long')), MOST_MS_PER_SCENE);
    const told = await Promise.race([scene(crew), limit.promise]).then(
      () => '',
      (error: Error) => `\n  broke off: ${error.message.split('\n').slice(0, 6).join('\n  ')}`,
    );
    clearTimeout(timer);
    if (told !== '') {
      isWhole = false;
      await crew.witness(DIR, name);
    }
    await crew.clear();
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
    console.log(`${name}: ${camera.pictures.length - before} pictures in ${seconds} s${told}`);
  }
  return isWhole;
}

async function run(): Promise<void> {
  const { wish, scenes, isCover } = askedBy(process.argv.slice(2));
  await ensureClientBuilt();
  if (isCover) {
    console.log(await makeCover());
    return;
  }
  rmSync(DIR, { recursive: true, force: true });
  mkdirSync(DIR, { recursive: true });
  const clock = new StillClock();
  const { faults, wrapLog } = fallibleLog();
  const stage = await Stage.open({ clock, wrapLog });
  const camera = new Camera(DIR, wish);
  try {
    if (!(await playAll(new Crew({ stage, camera, clock, faults }), camera, scenes))) process.exitCode = 1;
    const sheets = await makeSheets(stage.browser, DIR, camera.pictures);
    const marked = camera.pictures.filter((one) => one.faults.length > 0).length;
    console.log(
      `\n${camera.pictures.length} pictures on ${sheets} sheets, ${marked} with remarks: ${DIR}/index.html`,
    );
  } finally {
    await stage.close();
  }
  const { missing } = camera;
  // Scenes that were picked bring what they bring.
  if (missing.length === 0 || scenes.length < Object.keys(SCENES).length) return;
  const screens = Map.groupBy(missing, (file) => file.split('.').slice(0, 2).join('.'));
  const lines = [...screens].map(([screen, files]) => `  ${screen} (${files.length})`);
  console.error(`\nScreens that could not be reached, with pictures that are missing:\n${lines.join('\n')}`);
  process.exitCode = 1;
}

await run();
