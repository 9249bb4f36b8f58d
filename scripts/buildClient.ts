// Builds the client into dist/client when its sources changed since the last build, and otherwise does nothing.
// Run by start.cjs and test.ts; how the build works is vite.config.ts. Uses nothing that only the tests install.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = 'dist/client.built';

/** Everything the page is made from. The lock stands for the versions of the libraries in it. */
export const CLIENT_SOURCES = [
  'client',
  'shared',
  'vite.config.ts',
  'scripts/buildWorker.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** SHA-256 over the names and contents of all files at or below `paths`: a rename or a deletion changes it too. */
export function hashOfSources(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const entries = readEntries(full);
    if (entries === undefined) {
      const bytes = readFileSync(full);
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    } else {
      for (const name of entries.sort()) visit(`${path}/${name}`);
    }
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

function readEntries(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

export function isBuilt(root: string, hash: string): boolean {
  const stamp = join(root, STAMP);
  return (
    existsSync(join(root, 'dist/client/index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  );
}

/** Builds if need be. Throws what vite throws when the sources do not build. */
export async function ensureClientBuilt(root = ROOT): Promise<void> {
  const hash = hashOfSources(root, CLIENT_SOURCES);
  if (isBuilt(root, hash)) return;
  console.log('Building the web page …');
  rmSync(join(root, STAMP), { force: true });
  const { build } = await import('vite');
  // Whoever asks for it, a test or a start: the same page. Tests run with a name of their own, which vite would take over.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  writeFileSync(join(root, STAMP), hash);
}

if (import.meta.main) await ensureClientBuilt();
