// Puts one deliberate bug into the real code while it is loaded: every other file, and the file on disk, stay as they are.
// To be called before anything of the project is imported. The bugs are bugs.ts.
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BUGS } from './bugs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Throws where there is no such bug. The function tells whether the file was loaded, and so the bug is in. */
export function plant(name: string): () => boolean {
  const bug = BUGS.find((one) => one.name === name);
  if (!bug) throw new Error(`no bug "${name}"; there are:\n  ${BUGS.map((one) => one.name).join('\n  ')}`);
  let isIn = false;
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.startsWith('file:') || fileURLToPath(url) !== `${ROOT}${bug.file}`) return loaded;
      const source = String(loaded.source);
      if (source.split(bug.snippet).length !== 2)
        throw new Error(`bug "${name}": its snippet is not once in ${bug.file} any more`);
      isIn = true;
      return { ...loaded, source: source.replace(bug.snippet, () => bug.instead) };
    },
  });
  return () => isIn;
}
