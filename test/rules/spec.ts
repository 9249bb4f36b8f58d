// Reads shared/game/SPEC.md: its rule ids and its table phase × command × role, so that tests can hold code to them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../boundaries/files.ts';

export const SPEC = readFileSync(join(ROOT, 'shared/game/SPEC.md'), 'utf8');

export interface Row {
  command: string;
  who: string;
  /** By the heading of the column. */
  cells: Record<string, string>;
}

export const ruleIds = [...SPEC.matchAll(/^- \[([A-Z]{2}\d+)\]/gm)].map((match) => match[1] as string);

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function readTable(): Row[] {
  const lines = SPEC.split('\n').filter((line) => line.startsWith('|'));
  const [, , ...situations] = cellsOf(lines[0] ?? '');
  return lines.slice(2).map((line) => {
    const [command = '', who = '', ...cells] = cellsOf(line);
    return {
      command,
      who,
      cells: Object.fromEntries(situations.map((name, i) => [name, (cells[i] ?? '').replaceAll('`', '')])),
    };
  });
}

export const table = readTable();
export const situations = Object.keys(table[0]?.cells ?? {});
