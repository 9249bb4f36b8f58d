// Loads packs: YAML → included rounds → schema → the checks of each kind, with file, line and column for every
// problem. What good content is beyond that (labels, languages, chance) is asked by rules.ts and playThrough.ts.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { kindOf, type Pack, packSchema } from '../../shared/rounds/index.ts';
import { canonicalPack } from './canonical.ts';
import { resolveIncludes } from './include.ts';
import { type LocatedYaml, parseLocatedYaml, readLocatedYaml } from './locatedYaml.ts';
import { describeIssue, type PackPath, type PackProblem, type Position, printPath } from './problem.ts';

export { canonicalPack } from './canonical.ts';
export { BUNDLED_DIR } from './include.ts';

export interface LoadedPack {
  file: string;
  pack: Pack;
  /** Canonical JSON and its SHA-256: what a room pins. */
  json: string;
  hash: string;
  /** round id → "pack/round" for rounds taken over with `use`. */
  takenOver: Record<string, string>;
  locate(path: PackPath): Position;
}
export type PackResult = { ok: true; loaded: LoadedPack } | { ok: false; problems: PackProblem[] };

export const loadPack = (file: string): PackResult => checkPack(readLocatedYaml(file));
/** Read once, though taken over from by others. */
type ReadFiles = Map<string, LocatedYaml>;
/** `file` names the pack in problems, and its folder is where `use` looks first. */
export const parsePack = (source: string, file: string): PackResult =>
  checkPack(parseLocatedYaml(source, file));

/** Every `.yaml` of a folder. A pack with problems is left out and its problems are listed; the others stay usable. */
export function loadFolder(dir: string): { packs: LoadedPack[]; problems: PackProblem[] } {
  const start = { file: dir, line: 1, column: 1, path: '' };
  let names: string[];
  try {
    names = readdirSync(dir).filter((name) => /\.ya?ml$/.test(name));
  } catch {
    return { packs: [], problems: [{ ...start, message: 'this folder cannot be read' }] };
  }
  const read: ReadFiles = new Map(names.map((name) => [join(dir, name), readLocatedYaml(join(dir, name))]));
  const results = names.sort().map((name) => checkPack(read.get(join(dir, name)) as LocatedYaml, read));
  const packs = results.flatMap((result) => (result.ok ? [result.loaded] : []));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  const defaults = packs.filter(({ pack }) => pack.isDefault);
  for (const loaded of packs) {
    const { file, pack } = loaded;
    const report = (key: string, message: string) =>
      problems.push({ ...loaded.locate([key]), path: key, message });
    // `use` and the pages find a pack by its id.
    if (basename(file).replace(/\.ya?ml$/, '') !== pack.id)
      report('id', `"${pack.id}" must be the name of the file`);
    if (defaults.length > 1 && pack.isDefault) report('isDefault', 'more than one pack is the default');
  }
  return { packs, problems };
}

function checkPack(doc: LocatedYaml, read?: ReadFiles): PackResult {
  if (doc.problems.length > 0) return { ok: false, problems: doc.problems };
  const resolved = resolveIncludes(doc, read);
  if (resolved.problems.length > 0) return { ok: false, problems: resolved.problems };
  const parsed = packSchema.safeParse(resolved.value, { reportInput: true });
  const report = (path: PackPath, message: string, ofKey = false): PackProblem => ({
    ...resolved.locate(path, ofKey),
    path: printPath(path),
    message,
  });
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => report([...issue.path, key], `there is no setting "${key}" here`, true))
        : [report(issue.path, describeIssue(issue))],
    );
    return { ok: false, problems };
  }
  const pack = parsed.data;
  const problems = [
    ...repeatedRounds(pack).map(({ path, message }) => report(path, message)),
    ...pack.rounds.flatMap((round, i) =>
      kindOf(round.kind)
        .check(round)
        .map(({ path, message }) => report(['rounds', i, ...path], message)),
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const { takenOver, locate } = resolved;
  return { ok: true, loaded: { file: doc.file, pack, ...canonicalPack(pack), takenOver, locate } };
}

function repeatedRounds(pack: Pack): { path: PackPath; message: string }[] {
  const ids = pack.rounds.map((round) => round.id);
  return [
    ...ids.flatMap((id, i) =>
      ids.indexOf(id) < i
        ? [{ path: ['rounds', i, 'id'], message: `the round "${id}" is in this pack twice` }]
        : [],
    ),
    ...(pack.shortCut ?? []).flatMap((id, i) =>
      ids.includes(id) ? [] : [{ path: ['shortCut', i], message: `there is no round "${id}" in this pack` }],
    ),
  ];
}
