// The table on the terminal: one column a server, every figure as a ratio to the floors beside it.
import type { Figures, Spread } from './figures.ts';

const round = (n: number, digits: number): string => (Number.isFinite(n) ? n.toFixed(digits) : '–');

const ROWS: readonly { name: string; of: (figures: Figures) => number; digits: number }[] = [
  { name: 'players', of: ({ players }) => players, digits: 0 },
  { name: 'moves/s', of: ({ movesPerSecond }) => movesPerSecond, digits: 0 },
  { name: 'CPU s per 1,000 moves', of: ({ cpuPer1000Moves }) => cpuPer1000Moves, digits: 3 },
  { name: 'bytes sent per move', of: ({ bytesPerMove }) => bytesPerMove, digits: 0 },
  { name: 'frames sent per move', of: ({ framesPerMove }) => framesPerMove, digits: 1 },
  { name: 'memory per player, KiB', of: ({ memoryPerPlayer }) => memoryPerPlayer / 1024, digits: 1 },
  { name: 'move → ack p50, ms', of: ({ ack }) => ack.p50, digits: 1 },
  { name: 'move → ack p99, ms', of: ({ ack }) => ack.p99, digits: 1 },
  { name: 'move → ack max, ms', of: ({ ack }) => ack.max, digits: 1 },
  { name: 'move → teammate p50, ms', of: ({ mate }) => mate.p50, digits: 1 },
  { name: 'move → teammate p99, ms', of: ({ mate }) => mate.p99, digits: 1 },
  { name: 'move → teammate max, ms', of: ({ mate }) => mate.max, digits: 1 },
  { name: 'event loop delay p99, ms', of: ({ loopDelayMs }) => loopDelayMs, digits: 1 },
  { name: 'deadline → last reveal, ms', of: ({ reveal }) => reveal.max, digits: 0 },
  { name: 'CPU of the driver, cores', of: ({ driverCpu }) => driverCpu, digits: 2 },
];

/** The middle of the turns: one that another program disturbed does not count. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** The first server is the one that is compared with the others. */
export function table(
  title: string,
  servers: readonly { server: string; turns: readonly Figures[] }[],
): string {
  const [first, ...floors] = servers;
  if (!first) return '';
  const head = [title, ...servers.map(({ server }) => server), ...floors.map(({ server }) => `÷ ${server}`)];
  const lines = ROWS.flatMap(({ name, of, digits }) => {
    const turns = servers.map((server) => server.turns.map(of));
    const values = turns.map(medianOf);
    const [own = [], ...others] = turns;
    if (!Number.isFinite(values[0])) return [];
    // Servers of one turn played at the same time: the ratio of the turn says more than that of two medians.
    const ratios = others.map((other) =>
      round(medianOf(own.map((value, i) => value / (other[i] ?? Number.NaN))), 2),
    );
    return [[name, ...values.map((value) => round(value, digits)), ...ratios]];
  });
  const refused = servers
    .map(({ server, turns }) => [server, together(turns)] as const)
    .filter(([, counts]) => counts !== '');
  const notes = refused.map(([server, counts]) => `refused by ${server}: ${counts}`);
  return [...aligned([head, ...lines]), ...notes].join('\n');
}

function together(turns: readonly Figures[]): string {
  const counts = new Map<string, number>();
  for (const { refused } of turns)
    for (const [code, n] of Object.entries(refused)) counts.set(code, (counts.get(code) ?? 0) + n);
  return [...counts].map(([code, n]) => `${code} ${n}`).join(', ');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

export const spread = ({ p50, p99, max }: Spread): string =>
  `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, at most ${max.toFixed(0)} ms`;

/** CPU per move of several runs, each as a ratio to the first. */
export function ratios({ of, runs }: { of: string; runs: readonly Figures[] }): string {
  const first = runs[0]?.cpuPer1000Moves ?? Number.NaN;
  const rows = runs.map((run) => [
    run.server,
    round(run.movesPerSecond, 0),
    round(run.cpuPer1000Moves, 3),
    round(run.cpuPer1000Moves / first, 2),
    round(run.ack.p99, 1),
  ]);
  return aligned([[of, 'moves/s', 'CPU s per 1,000', '÷ the first', 'ack p99, ms'], ...rows]).join('\n');
}
