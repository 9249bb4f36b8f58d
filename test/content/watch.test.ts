// Hot reload in development: a folder is loaded again after a change, once for a burst, and not after stopping.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { loadFolder } from '../../server/content/load.ts';
import { watchPacks } from '../../server/content/watch.ts';
import { SMALL_PACK, smallPackWith } from './smallPack.ts';

const dir = mkdtempSync(join(tmpdir(), 'podium-watch-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('an edit arrives, a mistake arrives as a problem', async () => {
  const file = join(dir, 'small.yaml');
  writeFileSync(file, SMALL_PACK);
  let heard: (folder: ReturnType<typeof loadFolder>) => void = () => {};
  const next = () => new Promise<ReturnType<typeof loadFolder>>((resolve) => (heard = resolve));
  const stop = watchPacks(dir, (folder) => heard(folder));
  const edited = next();
  writeFileSync(file, SMALL_PACK);
  writeFileSync(file, smallPackWith('seconds: 60', 'seconds: 61'));
  expect((await edited).packs[0]?.pack.rounds[0]?.seconds).toBe(61);
  const broken = next();
  writeFileSync(file, smallPackWith('seconds: 60', 'seconds: soon'));
  expect((await broken).problems[0]?.path).toBe('rounds[0].seconds');
  stop();
});
