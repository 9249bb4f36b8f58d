// Writes the service worker (dist/client/sw.js) after the page: client/worker/worker.ts with the list of what it keeps, and
// a name for that build made from every byte of it. Used by vite.config.ts. Kept is what a phone plays with; host, wall
// and typeface are kept when they have been used once.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, type Rolldown, transformWithOxc } from 'vite';

const WORKER = fileURLToPath(new URL('../client/worker/worker.ts', import.meta.url));
/** Faces that are no phone's, their words, and the list of the typeface's subsets. */
const OTHERS = /\/screens\/(?:host|screen|home)\/index\.tsx$|\/words\/(?:host|screen|home)\.ts$|pretendard/;
const ALWAYS = ['/', '/favicon.svg', '/ko.webmanifest', '/en.webmanifest', '/icons/icon-192.png'];

export function serviceWorker(dir: string): Plugin {
  return {
    name: 'podium-service-worker',
    apply: 'build',
    async writeBundle(_options, bundle) {
      const shell = [...ALWAYS, ...filesOfPhone(bundle).map((name) => `/${name}`)];
      const { code } = await transformWithOxc(readFileSync(WORKER, 'utf8'), WORKER);
      const hash = createHash('sha256').update(code);
      for (const path of shell) hash.update(readFileSync(join(dir, path === '/' ? 'index.html' : path)));
      const build = hash.digest('hex').slice(0, 16);
      const head = `const BUILD = ${JSON.stringify(build)};\nconst SHELL = ${JSON.stringify(shell)};\n`;
      writeFileSync(join(dir, 'sw.js'), head + code.replace(/^export\s*\{\s*\};?$/m, ''));
    },
  };
}

/** Everything that is reached from the page's script without passing through another face: names of script and style. */
export function filesOfPhone(bundle: Rolldown.OutputBundle): string[] {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk') return;
    if (OTHERS.test(chunk.facadeModuleId ?? '') || OTHERS.test(name)) return;
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && chunk.isEntry) visit(chunk.fileName);
  return [...files].sort();
}
