// What lies in the files of a directory, byte by byte, whatever the database says: how tests prove that something was
// deleted, or that something is kept.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function filesOf(dir: string): Buffer[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path));
}

/** Which of these texts stand anywhere in the files of the directory, in UTF-8 or UTF-16. */
export function textsOnDisk(dir: string, texts: readonly string[]): string[] {
  const files = filesOf(dir);
  const has = (needle: Buffer) => files.some((file) => file.includes(needle));
  return texts.filter((text) => has(Buffer.from(text, 'utf8')) || has(Buffer.from(text, 'utf16le')));
}

/** Everything in the files that looks like `pattern` (which must be ASCII), once each. */
export function marksOnDisk(dir: string, pattern: RegExp): string[] {
  const found = filesOf(dir).flatMap((file) => [...file.toString('latin1').matchAll(pattern)]);
  return [...new Set(found.map(([mark]) => mark))];
}
