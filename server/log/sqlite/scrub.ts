// Overwrites the unused bytes of the database's pages with zeros. `secure_delete` zeroes what is deleted, but when pages are
// merged or split, SQLite leaves copies of cells that it moved in the unused middle of a page (measured with 3.53: 6 to 20
// bodies of deleted rooms after 40 deletions). When this may run is erasure.ts; the format: https://sqlite.org/fileformat2.html

import { readSync, writeSync } from 'node:fs';

/** Kinds of b-tree pages by their first byte, with the length of their header. Any other page (overflow, free) begins with
 *  the number of a page, whose first byte stays below 2 in files of fewer than MOST_PAGES. */
const HEADER_BYTES: Readonly<Record<number, number>> = { 2: 12, 5: 12, 10: 8, 13: 8 };
const MOST_PAGES = 0x0200_0000;
/** Page 1 begins with the header of the file. */
const FILE_HEADER_BYTES = 100;
const READ_PAGES = 256;

export interface Pages {
  /** Counted from 1; `to` is not included. */
  readonly from: number;
  readonly to: number;
  readonly pageBytes: number;
}

/** Zeroes the unused bytes of these pages through `fd`, and touches no other byte. Returns how many bytes were not zero. */
export function scrub(fd: number, { from, to, pageBytes }: Pages): number {
  if (to > MOST_PAGES) throw new RangeError(`a database of more than ${MOST_PAGES} pages cannot be scrubbed`);
  const buffer = Buffer.allocUnsafe(READ_PAGES * pageBytes);
  let zeroed = 0;
  for (let first = from; first < to; first += READ_PAGES) {
    const count = Math.min(READ_PAGES, to - first);
    const start = (first - 1) * pageBytes;
    const read = readSync(fd, buffer, 0, count * pageBytes, start);
    for (let at = 0; at + pageBytes <= read; at += pageBytes) {
      const page = buffer.subarray(at, at + pageBytes);
      for (const [begin, end] of unusedRanges(page, start + at === 0 ? FILE_HEADER_BYTES : 0)) {
        zeroed += zero(fd, page.subarray(begin, end), start + at + begin);
      }
    }
  }
  return zeroed;
}

/** The gap between the cell pointers and the cells, and what free blocks hold behind their 4 bytes of chain. Nothing where
 *  the page is none, or does not look as it must: that is for the checks of SQLite to say. */
function unusedRanges(page: Buffer, headerAt: number): [number, number][] {
  const headerBytes = HEADER_BYTES[page[headerAt]!];
  if (headerBytes === undefined) return [];
  const pointersEnd = headerAt + headerBytes + 2 * page.readUInt16BE(headerAt + 3);
  const cellsAt = page.readUInt16BE(headerAt + 5) || 65_536;
  if (cellsAt < pointersEnd || cellsAt > page.length) return [];
  const ranges: [number, number][] = [[pointersEnd, cellsAt]];
  let block = page.readUInt16BE(headerAt + 1);
  let last = cellsAt;
  while (block !== 0) {
    if (block < last || block + 4 > page.length) return [];
    const end = block + page.readUInt16BE(block + 2);
    if (end < block + 4 || end > page.length) return [];
    ranges.push([block + 4, end]);
    last = end;
    block = page.readUInt16BE(block);
  }
  return ranges;
}

const ZEROS = Buffer.alloc(65_536);

function zero(fd: number, bytes: Buffer, position: number): number {
  if (bytes.equals(ZEROS.subarray(0, bytes.length))) return 0;
  const wrote = writeSync(fd, ZEROS, 0, bytes.length, position);
  if (wrote !== bytes.length) throw new Error(`only ${wrote} of ${bytes.length} bytes were overwritten`);
  return bytes.length;
}
