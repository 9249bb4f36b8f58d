// One file for a host to take away, with its name: which tables it is made of, and who writes them. The tables are tables.ts and
// moves.ts, the formats files.ts and xapi.ts.
import type { Lang } from '../../../shared/content/text.ts';
import { type FileName, type TableName, tables as tableNames } from '../../../shared/report/asks.ts';
import { reportOf } from '../figures/report.ts';
import { type Gathered, tellable } from '../gather/plays.ts';
import type { BoardStep } from '../told/steps.ts';
import { dispositionOf, fileNameOf } from './fileName.ts';
import { csvOf, xlsxOf } from './files.ts';
import { movesTable } from './moves.ts';
import { type Table, Tables } from './tables.ts';
import { MORE_IN_CSV, REPORT, tableWords } from './words.ts';
import { statementsOf } from './xapi.ts';

export interface Taking {
  readonly file: FileName;
  readonly lang: Lang;
  /** IANA name of the zone in which times are written. */
  readonly zone: string;
  readonly withAccommodations: boolean;
}

/** `steps`: of all attempts of all plays, asked for where the file holds moves. */
export async function take(
  gathered: Gathered,
  taking: Taking,
  steps: () => readonly BoardStep[],
): Promise<{ body: Buffer; disposition: string }> {
  return { body: await bodyOf(gathered, taking, steps), disposition: nameOf(gathered, taking) };
}

async function bodyOf(
  gathered: Gathered,
  taking: Taking,
  steps: () => readonly BoardStep[],
): Promise<Buffer> {
  const { file, lang } = taking;
  if (file === 'xapi.json') return pretty(statementsOf(gathered, tellable(gathered)));
  const report = reportOf(gathered, taking);
  if (file === 'report.json') return pretty(report);
  const tables = new Tables(report, taking);
  const tableOf = (name: TableName): Table => {
    if (name !== 'moves') return tables.table(name);
    const plays = tellable(gathered);
    const told = new Set(plays.map(({ no }) => no));
    return movesTable(tables, { gathered, plays, steps: steps().filter(({ no }) => told.has(no)) });
  };
  if (file !== 'report.xlsx') return csvOf(tableOf(file.replace('.csv', '') as TableName));
  const cut = MORE_IN_CSV[lang];
  return xlsxOf(tableNames.map((name) => ({ ...tableOf(name), title: tableWords[name][lang], cut })));
}

const pretty = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

function nameOf({ state, startedAtMs, openedAtMs }: Gathered, { file, lang, zone }: Taking): string {
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(
    startedAtMs ?? openedAtMs,
  );
  const dot = file.lastIndexOf('.');
  const part = file.slice(0, dot);
  const what =
    part === 'xapi' ? 'xAPI' : part === 'report' ? REPORT[lang] : tableWords[part as TableName][lang];
  const name = fileNameOf({ title: state.pack.title[lang], day, what, ending: file.slice(dot) });
  return dispositionOf(name, `podium-${day}-${file}`);
}
