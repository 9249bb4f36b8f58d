// The source files of the project as the tests of the house see them: path from the root, and text.
// Which of them a rule is about, the test that has the rule says.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** All files below these folders whose names end in one of `endings`, in a stable order. */
export function readSources(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => endings.some((ending) => name.endsWith(ending)) && !name.includes('node_modules'))
        .map((name) => `${folder}/${name.split(sep).join('/')}`),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
