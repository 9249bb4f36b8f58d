// Development only: loads a folder of packs again when a file in it changes. Running rooms are not touched, they
// have their pack pinned by hash.
import { watch } from 'node:fs';
import { loadFolder } from './load.ts';

/** Editors write a file in several steps; one reload after the last of them is enough. */
export const RELOAD_DELAY_MS = 150;

/** Calls `onChange` with the whole folder after each burst of changes; returns the function that stops it. */
export function watchPacks(
  dir: string,
  onChange: (folder: ReturnType<typeof loadFolder>) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(dir, (_, name) => {
    if (name !== null && !/\.ya?ml$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => onChange(loadFolder(dir)), RELOAD_DELAY_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
