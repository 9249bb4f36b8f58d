// The checks that are not tests of vitest, and how one step of a run is made and told about.
// `npm run check` (check.ts) and `npm test` (test.ts) put their steps together from here.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
// A step that hangs is ended and counted as failed, so that a run always ends. The longest, the browser's, takes 15 to 25
// minutes on two cores.
const LONGEST_STEP_MS = 45 * 60_000;

export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

/** Runs a script of the project or of a package on this same Node, in this terminal. Gives its exit code. */
export function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    const limit = setTimeout(() => child.kill('SIGKILL'), LONGEST_STEP_MS);
    child.on('error', () => resolve(1));
    child.on('exit', (code) => {
      clearTimeout(limit);
      resolve(code ?? 1);
    });
  });
}

/** A step that passes or fails as a whole. One that throws has failed, with its message printed. */
export async function wholeStep(name: string, run: () => Promise<number>): Promise<StepResult> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const code = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  return {
    name,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
    seconds: (performance.now() - start) / 1000,
  };
}

export const CHECKS: readonly { name: string; args: readonly string[] }[] = [
  { name: 'format and lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  { name: 'types: server, shared, test', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'types: client', args: ['node_modules/typescript/bin/tsc', '-p', 'client/tsconfig.json'] },
  // It has no page: the types of both cannot be had in one project.
  { name: 'types: service worker', args: ['node_modules/typescript/bin/tsc', '-p', 'client/worker'] },
  { name: 'types: crash tests', args: ['node_modules/typescript/bin/tsc', '-p', 'test/crash/tsconfig.json'] },
  // Client and server in one process: it needs the types of both.
  { name: 'types: simulation', args: ['node_modules/typescript/bin/tsc', '-p', 'test/simulation'] },
  { name: 'content', args: ['server/content/check.ts'] },
];

/** One project of vitest, with its tests counted. `only` narrows it to files whose path contains one of these. */
export async function vitestStep(
  project: string,
  env: Record<string, string> = {},
  only: readonly string[] = [],
): Promise<StepResult> {
  const report = join(ROOT, 'dist', `tests-${project}.json`);
  rmSync(report, { force: true });
  let counted = { passed: 0, failed: 0, skipped: 0 };
  const whole = await wholeStep(`tests: ${project}`, async () => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...only];
    const code = await runNode(vitest, env);
    counted = countTests(existsSync(report) ? readFileSync(report, 'utf8') : '', code);
    return code;
  });
  return { ...whole, ...counted };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

/**
 * Counts what vitest's JSON report says. A file that could not even be loaded has no tests in the report and counts as
 * one failure; so does an exit code that says failure where the report shows none (an unhandled error, a crash).
 */
export function countTests(
  reportText: string,
  exitCode: number,
): Pick<StepResult, 'passed' | 'failed' | 'skipped'> {
  if (reportText === '') return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(reportText) as VitestReport;
  const unloaded = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
  };
}

/** The table at the end. CI reads its last line, which has this form and nothing else on it. */
export function summary(results: readonly StepResult[]): string {
  const width = Math.max(...results.map((r) => r.name.length));
  const lines = results.map((r) => {
    const mark = r.failed > 0 ? '✗' : '✓';
    const skipped = r.skipped > 0 ? `, ${r.skipped} skipped` : '';
    const counts = `${r.passed} passed, ${r.failed} failed${skipped}`;
    return `${mark} ${r.name.padEnd(width)}  ${r.seconds.toFixed(1).padStart(6)} s  ${counts}`;
  });
  const total = (pick: (r: StepResult) => number): number => results.reduce((sum, r) => sum + pick(r), 0);
  return `\n${lines.join('\n')}\n\n${total((r) => r.passed)} passed, ${total((r) => r.failed)} failed`;
}
