// Holds one file to the table of allowed.ts and says in words what is wrong with it. Reading is source.ts.
import { posix } from 'node:path';
import { ALLOWED, IMPURE, type Row } from './allowed.ts';
import { importsOf, mask } from './source.ts';

const AREA = /^(?:shared|server|client)\//;

/** Sentences, one a wrong edge; none when the file keeps to the table. `path` is from the root, with slashes. */
export function wrongImports(path: string, text: string): string[] {
  const row = ALLOWED.find((candidate) => liesUnder(path, candidate.files));
  if (row === undefined) return [`${path} is in no row of the table in test/boundaries/allowed.ts`];
  return importsOf(text)
    .filter((specifier) => !isAllowed(specifier, path, row))
    .map((specifier) =>
      specifier === '?computed'
        ? `${path} imports a computed path, which nobody can check`
        : `${path} may not import ${nameOf(specifier, path)}`,
    );
}

/** Sentences, one an impure use. For files below shared/ only. */
export function impurities(path: string, text: string): string[] {
  const { code } = mask(text);
  return IMPURE.filter(({ pattern }) => pattern.test(code)).map(
    ({ name }) => `${path} is not pure: it uses ${name}`,
  );
}

function nameOf(specifier: string, from: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')));
}

function isAllowed(specifier: string, from: string, row: Row): boolean {
  if (specifier === '?computed') return row.npm === 'any' && from.startsWith('server/');
  if (specifier.startsWith('node:')) return row.node === 'any';
  if (!specifier.startsWith('.')) {
    const allowed = row.npm;
    return allowed === 'any' || allowed.some((name) => matchesPackage(specifier, name));
  }
  const target = nameOf(specifier, from);
  // Data beside the code (dist, content, package.json) is read, not depended on; shared may not even know of it.
  if (!AREA.test(target)) return row.node === 'any';
  if (isOwn(target, from, row.files)) return true;
  return row.may.some((pattern) => liesUnder(target, pattern) && !isRegistryFromInside(target, from));
}

/** A kind that imports the registry imports all other kinds with it. */
function isRegistryFromInside(target: string, from: string): boolean {
  return target === 'shared/rounds/index.ts' && from.startsWith('shared/rounds/');
}

function isOwn(target: string, from: string, files: string): boolean {
  if (files.includes('<')) return target.startsWith(`${kindFolder(from)}/`);
  return liesUnder(target, files) && !isRegistryFromInside(target, from);
}

/** shared/rounds/order/grade/exact.ts → shared/rounds/order */
function kindFolder(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

function matchesPackage(specifier: string, name: string): boolean {
  return name.endsWith('/*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name;
}

function liesUnder(path: string, pattern: string): boolean {
  if (pattern.endsWith('/<kind>/')) {
    const folder = pattern.slice(0, -'<kind>/'.length);
    return path.startsWith(folder) && path.slice(folder.length).includes('/');
  }
  if (pattern.endsWith('/')) return path.startsWith(pattern);
  if (pattern.endsWith('/*')) {
    const folder = pattern.slice(0, -1);
    return path.startsWith(folder) && !path.slice(folder.length).includes('/');
  }
  return path === pattern;
}
