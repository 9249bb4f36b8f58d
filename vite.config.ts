// How the client is built (dist/client) and served in development. Compresses each static file once, here, so that
// the server only picks the .br or .gz beside it. When a build is due is scripts/buildClient.ts.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './scripts/buildWorker.ts';

const OUT_DIR = fileURLToPath(new URL('./dist/client', import.meta.url));
const COMPRESSIBLE = /\.(?:css|html|js|json|map|svg|txt|webmanifest)$/;
// Below one packet, compression saves nothing that a phone would notice.
const SMALLEST_BYTES = 1000;

function precompress(): Plugin {
  return {
    name: 'podium-precompress',
    apply: 'build',
    // After the bundle and the copied public files are both on disk.
    // A build that failed closes, too: its own error must be the one that is read.
    closeBundle(error?: Error) {
      if (error || !existsSync(OUT_DIR)) return;
      for (const entry of readdirSync(OUT_DIR, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const bytes = readFileSync(file);
        if (bytes.length < SMALLEST_BYTES) continue;
        writeFileSync(`${file}.br`, brotliCompressSync(bytes));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

const server = `http://localhost:${process.env.PORT ?? 3000}`;

export default defineConfig({
  root: 'client',
  plugins: [serviceWorker(OUT_DIR), precompress()],
  build: {
    outDir: OUT_DIR,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: true,
    // Small pictures stay files of their own: inlined ones would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    // Browsers without it load the parts of the page one after the other, and need no script for that.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // All that the page begins with is one file: on a slow line each further one waits for a connection of its own.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  server: {
    proxy: {
      '/socket.io': { target: server, ws: true },
      '/api': server,
      '/healthz': server,
    },
  },
});
