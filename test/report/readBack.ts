// Reads back what the report writes, by the formats' own rules and with nothing that wrote it: CSV by RFC 4180, XLSX as the zip of
// XML files that it is.
import { inflateRawSync } from 'node:zlib';

export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (isQuoted && char === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && char === ',') {
      row.push(cell);
      cell = '';
    } else if (!isQuoted && char === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) throw new Error('the last line does not end');
  return rows;
}

/** Name → content of a zip: the central directory says where each file lies. */
export function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let i = 0; i < count; i++) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + size);
    files.set(name, (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');

export interface ReadSheet {
  name: string;
  rows: (string | number | null)[][];
  hasFormulas: boolean;
}

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function readXlsx(file: Buffer): ReadSheet[] {
  const files = unzip(file);
  const read = (name: string) => files.get(name) ?? '';
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item]) =>
    plain([...(item ?? '').matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text]) => text).join('')),
  );
  const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) =>
    plain(name ?? ''),
  );
  return names.map((name, i) => {
    const xml = read(`xl/worksheets/sheet${i + 1}.xml`);
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, cells = '']) => {
      const row: (string | number | null)[] = [];
      for (const [, attributes = '', content = ''] of cells.matchAll(
        /<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
      )) {
        const reference = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
        const value = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1];
        const inline = /<t[^>]*>([\s\S]*?)<\/t>/.exec(content)?.[1];
        const isShared = attributes.includes('t="s"');
        const isText = isShared || attributes.includes('t="inlineStr"') || attributes.includes('t="str"');
        row[columnOf(reference)] =
          value === undefined && inline === undefined
            ? null
            : isShared
              ? (strings[Number(value)] ?? null)
              : isText
                ? plain(inline ?? value ?? '')
                : Number(value);
      }
      return Array.from(row, (cell) => cell ?? null);
    });
    return { name, rows, hasFormulas: /<f[ >]/.test(xml) };
  });
}
