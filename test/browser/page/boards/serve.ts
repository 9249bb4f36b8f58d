// Serves the fixture page of the boards on a free port. It is bundled once for all the pages of a test file: from source
// each page would ask for every module by itself, in a browser profile that has kept none of them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Path to contents, nothing on disk. Throws what vite throws when a source does not build. */
async function bundled(): Promise<Map<string, string | Uint8Array>> {
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      reportCompressedSize: false,
      modulePreload: false,
      target: 'es2022',
    },
  });
  if (!('output' in made)) throw new Error('the page of the boards is one bundle');
  return new Map(
    made.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}

export async function servePage(): Promise<{ url: string; close(): Promise<void> }> {
  const files = await bundled();
  const server = createServer(({ url = '/' }, answer) => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = files.get(path);
    if (file === undefined) answer.writeHead(404).end();
    else
      answer.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(file);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
