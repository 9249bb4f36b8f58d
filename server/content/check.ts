// `npm run content:check [path…]`: checks the packs of content/, or the files and folders named, and ends with
// exit code 1 when one has an error. Loading is load.ts's, what is asked of a pack is in rules.ts and playThrough.ts.
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { BUNDLED_DIR, type LoadedPack, loadFolder, loadPack } from './load.ts';
import { type PackProblem, printProblem } from './problem.ts';
import { reportOn } from './report.ts';

interface Output {
  log(text: string): void;
  error(text: string): void;
}

/** Returns the exit code. */
export function checkPaths(paths: string[], out: Output): number {
  const results = (paths.length > 0 ? paths : [BUNDLED_DIR]).map(loadPath);
  const packs = results.flatMap((result) => result.packs);
  const errors = results.flatMap((result) => result.problems);
  const warnings: PackProblem[] = [];
  for (const loaded of packs) {
    const report = reportOn(loaded);
    errors.push(...report.errors);
    warnings.push(...report.warnings);
    const { pack } = loaded;
    const minutes = Math.ceil(pack.rounds.reduce((sum, round) => sum + round.seconds, 0) / 60);
    out.log(`${pack.id}: ${pack.title.ko} / ${pack.title.en}, ${minutes} minutes of play\n${report.table}\n`);
  }
  for (const line of distinct(warnings)) out.log(`warning: ${line}`);
  if (packs.length === 0 && errors.length === 0) out.error('error: there is no pack here (*.yaml)');
  for (const line of distinct(errors)) out.error(`error: ${line}`);
  const rounds = packs.reduce((sum, { pack }) => sum + pack.rounds.length, 0);
  out.log(
    `${packs.length} packs, ${rounds} rounds: ${distinct(errors).length} errors, ${distinct(warnings).length} warnings`,
  );
  return errors.length > 0 || packs.length === 0 ? 1 : 0;
}

function loadPath(path: string): { packs: LoadedPack[]; problems: PackProblem[] } {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return loadFolder(path);
  const result = loadPack(path);
  return result.ok ? { packs: [result.loaded], problems: [] } : { packs: [], problems: result.problems };
}

/** A mistake in a round that several packs use is one mistake. Paths are as the person at the keyboard writes them. */
const distinct = (problems: PackProblem[]): string[] => [
  ...new Set(
    problems.map((problem) =>
      printProblem({ ...problem, file: relative(process.cwd(), problem.file) || problem.file }),
    ),
  ),
];

if (import.meta.main) process.exitCode = checkPaths(process.argv.slice(2), console);
