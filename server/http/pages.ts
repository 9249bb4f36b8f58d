// The built page: files that the build compressed (.br, .gz) are sent so, names with a hash in them are kept for ever,
// and every address of the app gets index.html. All of it (4 MB) is read at the start and sent from memory: a class that
// opens it at once waits for no disk, no path can lead out, and a new build does not take files from under a running server.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
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
const APP =
  /^\/(?:$|new$|study$|rooms$|j\/[^/]{1,16}$|t\/[^/]{1,40}$|host\/[^/]{1,40}$|report\/[^/]{1,40}$|own\/[^/]{1,40}\/\d{1,6}$|screen\/[^/]{1,40}$)/;

interface PageFile {
  readonly type: string;
  readonly plain: Buffer;
  /** Copies that the build compressed, best first. */
  readonly compressed: readonly { readonly encoding: string; readonly bytes: Buffer }[];
  readonly isForever: boolean;
  /** Weak: the compressed copies share it. */
  readonly etag: string;
}

export function pages(dir: string): RequestHandler {
  const files = readFiles(dir);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.status(405).set('allow', 'GET, HEAD');
      tell(response, '여기서는 읽기만 할 수 있어요.', 'Only GET and HEAD here.');
      return;
    }
    const file = files.get(request.path) ?? (APP.test(request.path) ? files.get('/index.html') : undefined);
    if (file) return send(request, response, file);
    if (files.size === 0 && APP.test(request.path)) {
      response.status(503);
      tell(
        response,
        '화면이 아직 만들어지지 않았어요. npm start로 시작해 주세요.',
        'The page is not built yet. Start Podium with: npm start',
      );
      return;
    }
    response.status(404);
    tell(
      response,
      '이 주소에는 아무것도 없어요. 첫 화면(/)에서 입장 코드를 적어 주세요.',
      'There is no such page here. Type the join code on the first page (/).',
    );
  };
}

/** Plain words for whoever typed an address, in both languages: no page has loaded that would know which. */
function tell(response: Response, ko: string, en: string): void {
  response.type('text').send(`${ko}\n${en}\n`);
}

/** URL path → file. */
function readFiles(dir: string): Map<string, PageFile> {
  const names = new Set(namesBelow(dir));
  const files = new Map<string, PageFile>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const plain = readFileSync(join(dir, name));
    files.set(`/${name}`, {
      type,
      plain,
      compressed: ENCODINGS.filter(({ suffix }) => names.has(name + suffix)).map(
        ({ name: encoding, suffix }) => ({
          encoding,
          bytes: readFileSync(join(dir, name + suffix)),
        }),
      ),
      isForever: name.startsWith('assets/'),
      etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
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
  const copy = file.compressed.find(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
  response
    .set('content-type', file.type)
    .set('vary', 'Accept-Encoding')
    .set('cache-control', file.isForever ? 'public, max-age=31536000, immutable' : 'no-cache')
    .set('etag', file.etag);
  if (request.fresh) return void response.status(304).end();
  if (copy) response.set('content-encoding', copy.encoding);
  const bytes = copy?.bytes ?? file.plain;
  response.set('content-length', String(bytes.length));
  // Node sends no body to HEAD.
  response.end(bytes);
}
