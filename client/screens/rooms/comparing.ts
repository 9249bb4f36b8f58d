// Several classes side by side over time: what each got right of every round, by topic. Pure; drawn by Compare.tsx. A round is the same
// in two reports when its id and kind are, and its title in one language: a review of several packs numbers ids that two packs share,
// and an author may have mended a title since.
import type { Text } from '../../../shared/content/text.ts';
import type { Report, RoundReport } from '../../../shared/report/report.ts';

/** Columns that still fit on paper. */
export const MOST_COMPARED = 8;

/** Null: not played there, or by nobody. */
export type Cell = { facility: number; boards: number } | null;

export interface Column {
  room: string;
  title: Text;
  form: Report['room']['form'];
  atMs: number;
}
export interface ComparedRound {
  id: string;
  title: Text;
  cells: Cell[];
}
export interface Topic {
  /** Section of the lecture note, as packs name it: "1-2". */
  section: string;
  /** Mean of its rounds in each class. */
  cells: Cell[];
  rounds: ComparedRound[];
}
export interface Comparison {
  /** Oldest first. */
  columns: Column[];
  /** In the order of their sections. */
  topics: Topic[];
  /** Mean of all rounds of each class. */
  all: Cell[];
}

interface Row {
  round: RoundReport;
  cells: Cell[];
}

export function compare(reports: readonly Report[]): Comparison {
  const sorted = [...reports].sort((a, b) => startOf(a) - startOf(b));
  const rows: Row[] = [];
  sorted.forEach((report, at) => {
    for (const round of newestOf(report)) {
      let row = rows.find((one) => isSame(one.round, round));
      if (!row) {
        row = { round, cells: sorted.map(() => null) };
        rows.push(row);
      }
      const { value } = round.facility;
      row.cells[at] = value === null ? null : { facility: value, boards: round.boards };
    }
  });
  const sections = [...new Set(rows.map(({ round }) => round.section))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  return {
    columns: sorted.map((report) => ({
      room: report.room.id,
      title: report.room.title,
      form: report.room.form,
      atMs: startOf(report),
    })),
    topics: sections.map((section) => {
      const own = rows.filter(({ round }) => round.section === section);
      return {
        section,
        cells: means(own, sorted.length),
        rounds: own.map(({ round: { id, title }, cells }) => ({ id, title, cells })),
      };
    }),
    all: means(rows, sorted.length),
  };
}

/** From the first class that has it to the last, in percent; null where it was played in one only. */
export function change(cells: readonly Cell[]): number | null {
  const played = cells.filter((cell) => cell !== null);
  const [first] = played;
  const last = played.at(-1);
  if (!first || !last || played.length < 2) return null;
  return Math.round(last.facility * 100) - Math.round(first.facility * 100);
}

const startOf = ({ room }: Report): number => room.startedAtMs ?? room.openedAtMs;

/** A round that was played twice counts as it was played last. */
const newestOf = ({ rounds }: Report): RoundReport[] => [
  ...new Map(rounds.filter(({ isCounted }) => isCounted).map((round) => [round.id, round])).values(),
];

const isSame = (one: RoundReport, other: RoundReport): boolean =>
  one.id === other.id &&
  one.kind === other.kind &&
  (one.title.ko === other.title.ko || one.title.en === other.title.en);

function means(rows: readonly Row[], columns: number): Cell[] {
  return Array.from({ length: columns }, (_, at) => {
    const cells = rows.flatMap(({ cells: all }) => all[at] ?? []);
    if (cells.length === 0) return null;
    const sum = (of: (cell: { facility: number; boards: number }) => number) =>
      cells.reduce((total, cell) => total + of(cell), 0);
    return { facility: sum(({ facility }) => facility) / cells.length, boards: sum(({ boards }) => boards) };
  });
}
