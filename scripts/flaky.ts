// `npm run test:flaky -- FILE [TIMES]`: runs one test file many times (50) and says how often it failed. For a test
// that failed once: change nothing before this has shown the failure again.
import { spawnSync } from 'node:child_process';
import { ROOT } from './steps.ts';

const [file, times = '50'] = process.argv.slice(2);
if (file === undefined || !(Number(times) > 0)) {
  console.error('Usage: npm run test:flaky -- test/rooms/deadline.test.ts [times]');
  process.exit(2);
}

let failures = 0;
for (let run = 1; run <= Number(times); run += 1) {
  const vitest = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', file], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  if (vitest.status !== 0) {
    failures += 1;
    console.log(`\nRun ${run} failed:\n${vitest.stdout}${vitest.stderr}`);
  }
  process.stdout.write(vitest.status === 0 ? '.' : 'F');
}
console.log(`\n${file}: failed ${failures} of ${times} runs`);
process.exitCode = failures === 0 ? 0 : 1;
