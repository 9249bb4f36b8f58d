// Another build of the page for tests: a copy of this one in which every script has another name, as after a change that
// reaches all of them. The worker of the copy knows its own files and has a build of its own.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../dist/client', import.meta.url));
const TEXT = /\.(?:js|css|html)$/;

/** `name`: letters and digits, the end of every script's name. The folder is the caller's to remove. */
export function otherBuild(name: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'podium-build-'));
  cpSync(DIST, dir, { recursive: true });
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((one) => /\.(?:br|gz)$/.test(one))) rmSync(join(dir, file));
  const scripts = readdirSync(join(dir, 'assets')).filter((file) => file.endsWith('.js'));
  for (const file of files.filter((one) => TEXT.test(one))) {
    let text = readFileSync(join(dir, file), 'utf8');
    for (const script of scripts) text = text.replaceAll(script, renamed(script, name));
    writeFileSync(join(dir, file), text.replace(/^const BUILD = "[^"]+"/, `const BUILD = "${name}"`));
  }
  for (const script of scripts)
    renameSync(join(dir, 'assets', script), join(dir, 'assets', renamed(script, name)));
  return dir;
}

const renamed = (script: string, name: string) => script.replace(/\.js$/, `${name}.js`);
