// The real server in a process of its own, as `npm start` runs it, and a bare one beside it that sends the same bytes from
// memory and does nothing else: what a figure is compared with. Used by the measurements of bench:page.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLIENT_DIR = join(ROOT, 'dist/client');

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Resolves when it listens; its data lie in a folder that goes with it. */
export async function startServer(): Promise<Served> {
  const dir = mkdtempSync(join(tmpdir(), 'podium-bench-'));
  const child = spawn(process.execPath, [join(ROOT, 'server/main.ts')], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await firstUrl(child);
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function firstUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (bytes) => {
      said += bytes;
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0];
      if (found) resolve(found.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** What the page loads before its form works, as index.html names it: paths of script and style. */
export function firstFiles(): string[] {
  const page = readFileSync(join(CLIENT_DIR, 'index.html'), 'utf8');
  const links = page.matchAll(/<(?:script|link)[^>]*?(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g);
  return [...links].map(([, path]) => path ?? '');
}

/** A file as a browser of today gets it: compressed where the build did so. */
export function sentBytes(path: string): Buffer {
  const file = join(CLIENT_DIR, path);
  return readFileSync(existsSync(`${file}.br`) ? `${file}.br` : file);
}

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' } as const;

/** A server that answers each path with the bytes given, and nothing else. */
export async function serveBare(answers: ReadonlyMap<string, Buffer>): Promise<Served> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const bytes = answers.get(path);
    const type = TYPES[(/\.(js|css)$/.exec(path)?.[1] ?? 'html') as keyof typeof TYPES];
    response.writeHead(bytes ? 200 : 404, {
      'content-type': type,
      ...(bytes && { 'content-length': bytes.length }),
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
