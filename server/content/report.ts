// Everything that content:check has to say about one loaded pack: findings with positions, and the table of what
// its rounds would score. Printing to the console and exit codes are check.ts's.
import type { LoadedPack } from './load.ts';
import { CHANCE_LIMIT, type PlayThrough, playThrough } from './playThrough.ts';
import { type PackProblem, printPath } from './problem.ts';
import { type Finding, findInPack } from './rules.ts';

export interface PackReport {
  errors: PackProblem[];
  warnings: PackProblem[];
  table: string;
}

export function reportOn(loaded: LoadedPack): PackReport {
  const { pack } = loaded;
  const played = pack.rounds.map((round) => playThrough(round));
  const findings = [...findInPack(pack), ...played.flatMap((figures, i) => judge(figures, i, loaded))];
  const located = (level: Finding['level']) =>
    findings
      .filter((finding) => finding.level === level)
      .map(({ path, message }) => ({ ...loaded.locate(path), path: printPath(path), message }));
  return { errors: located('error'), warnings: located('warning'), table: printTable(loaded, played) };
}

function judge(figures: PlayThrough, i: number, { pack }: LoadedPack): Finding[] {
  const round = pack.rounds[i];
  if (!round) return [];
  const { perfect, untouched, random, lazy, readingSeconds } = figures;
  const error = (message: string): Finding => ({ level: 'error', path: ['rounds', i], message });
  const warn = (part: string, message: string): Finding => ({
    level: 'warning',
    path: ['rounds', i, part],
    message,
  });
  return [
    ...(perfect === 1 ? [] : [error(`a perfect team would score ${percent(perfect)}, not full marks`)]),
    ...(untouched === 0 ? [] : [error(`an untouched board would score ${percent(untouched)}, not zero`)]),
    ...(random > CHANCE_LIMIT ? [warn('id', `random boards would score ${percent(random)} on average`)] : []),
    ...((lazy ?? 0) > CHANCE_LIMIT
      ? [warn('id', `putting everything in one place would score ${percent(lazy)}`)]
      : []),
    ...(round.seconds < readingSeconds
      ? [warn('seconds', `${round.seconds} seconds are less than the ${readingSeconds} that reading takes`)]
      : []),
  ];
}

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);

function printTable({ pack }: LoadedPack, played: PlayThrough[]): string {
  const head = [
    'round',
    'kind',
    'section',
    'seconds',
    'reading',
    'perfect',
    'untouched',
    'random',
    'one place',
  ];
  const rows = pack.rounds.map((round, i) => {
    const figures = played[i] as PlayThrough;
    return [
      round.id,
      round.kind,
      round.section,
      `${round.seconds}`,
      `${figures.readingSeconds}`,
      percent(figures.perfect),
      percent(figures.untouched),
      percent(figures.random),
      percent(figures.lazy),
    ];
  });
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [line(head), ...rows.map(line)].join('\n');
}
