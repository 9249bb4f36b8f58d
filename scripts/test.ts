// All of `npm test` once the packages are there: the checks, the build, the tests, the browser tests, one summary.
// Run by test.cjs on Node 26. Later steps run although an earlier one failed, so that one run shows everything.
import { provideBrowser } from './browser/provide.ts';
import { ensureClientBuilt } from './buildClient.ts';
import { CHECKS, runNode, type StepResult, summary, vitestStep, wholeStep } from './steps.ts';

const results: StepResult[] = [];
for (const check of CHECKS) results.push(await wholeStep(check.name, () => runNode(check.args)));
const build = await wholeStep('build of the web page', async () => {
  await ensureClientBuilt();
  return 0;
});
results.push(build);
results.push(await vitestStep('unit'));
results.push(await vitestStep('crash'));

const browser = await provideBrowser({ mayInstall: true });
if ('problem' in browser) {
  results.push(
    await wholeStep('tests: browser', async () => {
      console.error(browser.problem);
      return 1;
    }),
  );
} else {
  console.log(`\nBrowser: ${browser.path} (${browser.source})`);
  // Handed down by name, so that every test file uses the one that was found here.
  results.push(await vitestStep('browser', { ...browser.env, CHROME_PATH: browser.path }));
}

console.log(summary(results));
process.exitCode = results.some((r) => r.failed > 0) ? 1 : 0;
