// Serves the fixture page of the boards from source on a free port.
import { createServer } from 'vite';

export async function servePage(): Promise<{ url: string; close(): Promise<void> }> {
  const root = new URL('../../../../', import.meta.url).pathname;
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-boards',
    server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
  });
  await server.listen();
  const address = server.httpServer?.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/test/browser/page/boards/index.html`, close: () => server.close() };
}
