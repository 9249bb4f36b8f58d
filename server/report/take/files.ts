// Tables as files: CSV that Excel opens in any language, and one XLSX with a sheet a table. What people typed is never a formula: in
// CSV it is escaped, in XLSX every cell of text says that it is text.
import { stringify } from 'csv-stringify/sync';
import writeXlsx, { type Cell } from 'write-excel-file/node';
import type { Table, Value } from './tables.ts';

/** UTF-8 with a byte order mark, lines ending as RFC 4180 wants them. */
export function csvOf({ head, rows }: Table): Buffer {
  return Buffer.from(
    stringify([head, ...rows], {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: { number: (value) => String(value) },
    }),
  );
}

/** A spreadsheet of more rows opens slowly, and takes its memory from the server. */
export const MOST_ROWS = 50_000;

export interface Sheet extends Table {
  readonly title: string;
  /** Stands below a table that was cut. */
  readonly cut: string;
}

export function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsx(
    sheets.map(({ title, head, rows, cut }) => {
      const data: Cell[][] = [head.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }))];
      for (const row of rows) {
        if (data.length > MOST_ROWS) {
          data.push([{ value: cut, type: String }]);
          break;
        }
        data.push(row.map(cellOf));
      }
      return { sheet: title, data, stickyRowsCount: 1, columns: widthsOf(data) };
    }),
  ).toBuffer();
}

// What XML cannot hold at all: names have been cleaned of it, but no file may break over a pack.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const cellOf = (value: Value): Cell => {
  if (value === null) return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: value.replace(UNPRINTABLE, ''), type: String };
};

/** Wide enough for most of what stands in the first rows; Hangul takes twice the width. */
function widthsOf(data: readonly (readonly Cell[])[]): { width: number }[] {
  const width = (cell: Cell): number => {
    const text = String((cell as { value?: unknown } | null)?.value ?? '');
    return [...text].reduce((sum, char) => sum + (char > '\u1100' ? 2 : 1), 0);
  };
  const columns = data[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, i) => {
    const widest = Math.max(...data.slice(0, 50).map((row) => width(row[i] ?? null)));
    return { width: Math.min(48, Math.max(8, widest + 2)) };
  });
}
