// `npm run check`: format, lint, types, content, and the tests that hold the house in shape. Fast, without a browser.
// The same for a person and for CI: `npm test` runs these and all other tests.
import { CHECKS, runNode, type StepResult, summary, vitestStep, wholeStep } from './steps.ts';

const results: StepResult[] = [];
for (const check of CHECKS) results.push(await wholeStep(check.name, () => runNode(check.args)));
results.push(await vitestStep('unit', {}, ['test/boundaries/', 'test/platform/house']));
console.log(summary(results));
process.exitCode = results.some((r) => r.failed > 0) ? 1 : 0;
