// `- use: pack/round` in a list of rounds takes a round over from another pack, optionally with other `seconds`.
// Resolved before the schema sees the pack; a problem inside such a round is reported where it was written.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LocatedYaml, readLocatedYaml } from './locatedYaml.ts';
import { type PackPath, type PackProblem, type Position, printPath } from './problem.ts';

/** The packs that come with Podium: `use` looks beside the pack first, then here. */
export const BUNDLED_DIR = join(import.meta.dirname, '../../content');

const USE = /^([a-z][a-z0-9-]{0,39})\/([a-z][a-z0-9-]{0,39})$/;
const SETTINGS = ['use', 'seconds'];

export interface Resolved {
  value: unknown;
  problems: PackProblem[];
  locate(path: PackPath, ofKey?: boolean): Position;
  /** round id → "pack/round" for the rounds that were taken over. */
  takenOver: Record<string, string>;
}

interface Origin {
  doc: LocatedYaml;
  index: number;
}

/** `read`: files that were read before, and where the ones read now are kept. */
export function resolveIncludes(doc: LocatedYaml, read = new Map<string, LocatedYaml>()): Resolved {
  const rounds = (doc.value as { rounds?: unknown } | null)?.rounds;
  if (!Array.isArray(rounds)) return { ...doc, takenOver: {} };
  const origins = new Map<number, Origin>();
  const problems = [...doc.problems];
  const takenOver: Record<string, string> = {};
  const resolved = rounds.map((round: unknown, i) => {
    if (!isRecord(round) || !('use' in round)) return round;
    const fail = (message: string, part = 'use') => {
      problems.push({
        ...doc.locate(['rounds', i, part], part !== 'use'),
        path: printPath(['rounds', i, part]),
        message,
      });
      return null;
    };
    for (const key of Object.keys(round)) {
      if (!SETTINGS.includes(key))
        return fail('only seconds can be changed in a round taken over with "use"', key);
    }
    const found = findRound(String(round.use), doc.file, read);
    if (typeof found === 'string') return fail(found);
    origins.set(i, found.origin);
    takenOver[String(found.round.id)] = String(round.use);
    return 'seconds' in round ? { ...found.round, seconds: round.seconds } : found.round;
  });
  const locate = (path: PackPath, ofKey?: boolean): Position => {
    const [first, i, ...rest] = path;
    const origin = first === 'rounds' && typeof i === 'number' ? origins.get(i) : undefined;
    const isOwn = !origin || rest.length === 0 || (rest[0] === 'seconds' && 'seconds' in rounds[i as number]);
    return isOwn ? doc.locate(path, ofKey) : origin.doc.locate(['rounds', origin.index, ...rest], ofKey);
  };
  return { value: { ...(doc.value as object), rounds: resolved }, problems, locate, takenOver };
}

/** The round that `use` names, or what is wrong. Names are checked against USE, so no path can leave the two folders. */
function findRound(
  use: string,
  from: string,
  read: Map<string, LocatedYaml>,
): { round: Record<string, unknown>; origin: Origin } | string {
  const [, packId, roundId] = USE.exec(use) ?? [];
  if (!packId || !roundId) return `"${use}" must look like pack/round`;
  const file = [dirname(from), BUNDLED_DIR]
    .map((dir) => join(dir, `${packId}.yaml`))
    .find((path) => existsSync(path));
  if (!file) return `there is no pack file ${packId}.yaml beside this one or in content/`;
  const doc = read.get(file) ?? readLocatedYaml(file);
  read.set(file, doc);
  if (doc.problems.length > 0) return `${packId}.yaml cannot be read itself: ${doc.problems[0]?.message}`;
  const rounds = (doc.value as { rounds?: unknown } | null)?.rounds;
  const index = Array.isArray(rounds)
    ? rounds.findIndex((round) => isRecord(round) && round.id === roundId)
    : -1;
  if (index < 0) return `${packId}.yaml has no round "${roundId}" of its own`;
  return {
    round: (rounds as Record<string, unknown>[])[index] as Record<string, unknown>,
    origin: { doc, index },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
