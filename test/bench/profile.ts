// `node test/bench/profile.ts FILE [FROM_SECONDS] [ROWS]`: where a CPU profile says that the time went, by folder and by
// function (itself, and with all that it calls). `npm run bench -- --profile DIR` writes the files; seconds skip the start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Node {
  readonly id: number;
  readonly callFrame: { functionName: string; url: string; lineNumber: number };
  readonly children?: readonly number[];
}

export interface CpuProfile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

export interface Share {
  readonly name: string;
  selfMs: number;
  totalMs: number;
}

/** What the engine reports as functions although nobody computes there. */
const AT_REST = ['(idle)', '(root)'];
const ROOT = join(import.meta.dirname, '../..');

const placeOf = ({ callFrame: { url, lineNumber } }: Node): string => {
  const path = url.replace('file://', '').replace(`${ROOT}/`, '').replace('node_modules/', '');
  return path === '' ? '' : ` ${path}:${lineNumber + 1}`;
};

const functionOf = (node: Node): string => `${node.callFrame.functionName || '(anonymous)'}${placeOf(node)}`;

/** The package, or the folder of ours; what the engine does itself by its own name. */
function folderOf(node: Node): string {
  const path = placeOf(node).trim();
  if (path === '') return node.callFrame.functionName || '(native)';
  if (path.startsWith('node:')) return path.split('/').slice(0, 2).join('/').split(':').slice(0, 2).join(':');
  return path.split('/').slice(0, 2).join('/').replace(/:\d+$/, '');
}

/** Shares of all that was computed after `fromMs`. `busyMs`: without what the thread slept. */
export function sharesOf(
  { nodes, samples, timeDeltas }: CpuProfile,
  nameOf: (node: Node) => string,
  fromMs = 0,
): { busyMs: number; shares: Share[] } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const shares = new Map<string, Share>();
  const shareOf = (name: string) => {
    const share = shares.get(name) ?? { name, selfMs: 0, totalMs: 0 };
    shares.set(name, share);
    return share;
  };
  let busyMs = 0;
  let atMs = 0;
  for (const [i, id] of samples.entries()) {
    const node = byId.get(id);
    atMs += (timeDeltas[i] ?? 0) / 1000;
    if (atMs < fromMs || !node || AT_REST.includes(node.callFrame.functionName)) continue;
    const ms = (timeDeltas[i] ?? 0) / 1000;
    busyMs += ms;
    shareOf(nameOf(node)).selfMs += ms;
    // Once each, however often it called itself.
    const above = new Set<string>();
    for (let at: Node | undefined = node; at; at = byId.get(parents.get(at.id) ?? -1)) above.add(nameOf(at));
    for (const name of above) shareOf(name).totalMs += ms;
  }
  return { busyMs, shares: [...shares.values()] };
}

export function printed(profile: CpuProfile, { rows, fromMs }: { rows: number; fromMs: number }): string {
  const functions = sharesOf(profile, functionOf, fromMs);
  const folders = sharesOf(profile, folderOf, fromMs);
  const lines = (shares: readonly Share[], by: 'selfMs' | 'totalMs', count: number) =>
    shares
      .toSorted((a, b) => b[by] - a[by])
      .slice(0, count)
      .map((share) => `${((100 * share[by]) / functions.busyMs).toFixed(1).padStart(6)} %  ${share.name}`);
  return [
    `${(functions.busyMs / 1000).toFixed(1)} s computed`,
    '',
    'by folder, itself',
    ...lines(folders.shares, 'selfMs', 20),
    '',
    'by function, itself',
    ...lines(functions.shares, 'selfMs', rows),
    '',
    'by function, with all that it calls',
    ...lines(functions.shares, 'totalMs', rows),
  ].join('\n');
}

if (import.meta.main) {
  const [file, fromSeconds = '0', rows = '45'] = process.argv.slice(2);
  if (file === undefined)
    throw new Error('which file? node test/bench/profile.ts FILE [FROM_SECONDS] [ROWS]');
  const profile = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  console.log(printed(profile, { rows: Number(rows), fromMs: Number(fromSeconds) * 1000 }));
}
