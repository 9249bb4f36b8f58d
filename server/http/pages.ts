// The built page: files that the build compressed (.br, .gz) are sent so, names with a hash in them are kept for ever,
// and every address of the app gets index.html. Only files that were there at the start are sent: no path can lead out.
import { readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.txt': 'text/plain; charset=utf-8',
};
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Addresses that the app itself draws. */
const APP = /^\/(?:$|new$|study$|j\/[^/]{1,16}$|t\/[^/]{1,40}$|host\/[^/]{1,40}$|screen\/[^/]{1,40}$)/;

interface PageFile {
  readonly path: string;
  readonly type: string;
  /** Encodings there is a compressed copy for. */
  readonly encodings: ReadonlySet<string>;
  readonly isForever: boolean;
}

export function pages(dir: string): RequestHandler {
  const files = listFiles(dir);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.status(405).set('allow', 'GET, HEAD').type('text').send('Only GET and HEAD here.\n');
      return;
    }
    const file = files.get(request.path) ?? (APP.test(request.path) ? files.get('/index.html') : undefined);
    if (file) return send(request, response, file);
    if (files.size === 0 && APP.test(request.path)) {
      response.status(503).type('text').send('The page is not built yet. Start Podium with: npm start\n');
      return;
    }
    response.status(404).type('text').send('There is no such page here.\n');
  };
}

/** URL path → file. */
function listFiles(dir: string): Map<string, PageFile> {
  const names = new Set(namesBelow(dir));
  const files = new Map<string, PageFile>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    files.set(`/${name}`, {
      path: join(dir, name),
      type,
      encodings: new Set(ENCODINGS.filter(({ suffix }) => names.has(name + suffix)).map((e) => e.name)),
      isForever: name.startsWith('assets/'),
    });
  }
  return files;
}

function namesBelow(dir: string): string[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function send(request: Request, response: Response, file: PageFile): void {
  const encoding = ENCODINGS.find(
    ({ name }) => file.encodings.has(name) && request.acceptsEncodings(name) === name,
  );
  response.set('content-type', file.type).set('vary', 'Accept-Encoding');
  if (encoding) response.set('content-encoding', encoding.name);
  response.set('cache-control', file.isForever ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.sendFile(file.path + (encoding?.suffix ?? ''), {
    dotfiles: 'allow',
    cacheControl: false,
    headers: { 'content-type': file.type },
  });
}
