// npm run delete, as an operator runs it: nothing without --yes, nothing while a server runs, and then nothing is left.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '../../server/log/open.ts';
import { openLogForReading } from '../../server/log/reading.ts';
import { layDownIn, runScript, stored, tempDir } from './places.ts';

const holds = (dir: string, text: string) =>
  readdirSync(dir).some((file) => readFileSync(join(dir, file)).includes(text));

it('deletes one room with all its data, when it is sure and no server runs', async () => {
  const [live, study] = [stored('log-v1/live'), stored('log-v1/study')];
  const dir = await layDownIn(tempDir(), [live, study]);
  const room = live.commits[0]?.room ?? '';
  const name = live.words[0]?.text ?? '';
  expect(holds(dir, name)).toBe(true);

  const unsure = await runScript('deleteRoom.ts', [room], dir);
  expect(unsure).toMatchObject({ code: 2, out: expect.stringContaining(`${live.commits.length} commits`) });
  expect(unsure.err).toContain('Add --yes');
  expect((await runScript('deleteRoom.ts', ['nowhere', '--yes'], dir)).err).toContain('There is no room');

  const running = await openLog({ dataDir: dir });
  const refused = await runScript('deleteRoom.ts', [room, '--yes'], dir);
  await running.close();
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('the host deletes a room') });
  expect(holds(dir, name)).toBe(true);

  expect(await runScript('deleteRoom.ts', [room, '--yes'], dir)).toMatchObject({ code: 0, err: '' });
  expect(holds(dir, name)).toBe(false);
  const reader = openLogForReading(dir);
  expect(reader.read(study.commits[0]?.room ?? '').commits).toHaveLength(study.commits.length);
  reader.close();
});
