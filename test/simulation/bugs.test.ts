// That the simulation can see: each deliberate bug of bugs.ts, planted in the real code, has to be caught within a bounded
// number of seeds. A bug that is not caught any more means that an invariant has gone blind.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUGS } from './bugs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TIMEOUT_MS = 15 * 60_000;

describe('the simulation catches', () => {
  let said = '';
  beforeAll(
    () =>
      new Promise<void>((resolve, reject) => {
        const child = spawn(process.execPath, ['test/simulation/cli.ts', '--bug', 'all'], { cwd: ROOT });
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (text) => (said += String(text)));
        child.on('error', reject);
        child.on('exit', () => resolve());
      }),
    TIMEOUT_MS,
  );

  it.each(BUGS.map(({ name }) => name))('%s', (name) => {
    const line = said.split('\n').find((one) => one.startsWith(`${name}: `));
    expect(line, said).toMatch(/: caught after \d+ seeds: /);
  });
});
