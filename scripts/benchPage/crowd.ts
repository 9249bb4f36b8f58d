// 300 phones that open the page in the same moment, each over connections of its own and with nothing kept: how long
// until each has the page, its script and its style. Compared with a bare server that sends the same bytes.
import { Agent, get } from 'node:http';
import { type Figure, quantile, seconds } from './figures.ts';
import { firstFiles, sentBytes, serveBare, startServer } from './served.ts';

const PHONES = 300;
const ROUNDS = 5;

export async function crowd(): Promise<Figure[]> {
  const files = firstFiles();
  const real = await startServer();
  const bare = await serveBare(
    new Map([['/', sentBytes('/index.html')], ...files.map((path) => [path, sentBytes(path)] as const)]),
  );
  try {
    const [ofReal, ofBare] = [await best(real.url, files), await best(bare.url, files)];
    return [
      {
        what: `${PHONES} phones at once: bytes to each`,
        value: `${(ofReal.bytes / PHONES / 1000).toFixed(1)} kB`,
      },
      { what: 'until half have all of it', value: seconds(quantile(ofReal.tookMs, 0.5)) },
      { what: 'until the last has all of it', value: seconds(quantile(ofReal.tookMs, 1)) },
      {
        what: 'the same from a bare server',
        value: seconds(quantile(ofBare.tookMs, 1)),
        ratio: quantile(ofReal.tookMs, 1) / quantile(ofBare.tookMs, 1),
      },
    ];
  } finally {
    await real.close();
    await bare.close();
  }
}

interface Rush {
  readonly tookMs: readonly number[];
  readonly bytes: number;
}

/** The quickest of some: others use this machine, too. The first warms both ends up. */
async function best(url: string, files: readonly string[]): Promise<Rush> {
  let quickest: Rush | null = null;
  for (let i = 0; i <= ROUNDS; i++) {
    const now = await rush(url, files);
    const isBetter = quickest === null || quantile(now.tookMs, 1) < quantile(quickest.tookMs, 1);
    if (i > 0 && isBetter) quickest = now;
  }
  return quickest as Rush;
}

async function rush(url: string, files: readonly string[]): Promise<Rush> {
  let bytes = 0;
  const startedMs = performance.now();
  const tookMs = await Promise.all(
    Array.from({ length: PHONES }, async () => {
      const agent = new Agent({ keepAlive: true });
      bytes += await fetched(url, '/', agent);
      for (const size of await Promise.all(files.map((path) => fetched(url, path, agent)))) bytes += size;
      agent.destroy();
      return performance.now() - startedMs;
    }),
  );
  return { tookMs, bytes };
}

/** Bytes of the body as they came, not unpacked. */
function fetched(url: string, path: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(
      url + path,
      { agent, headers: { 'accept-encoding': 'gzip, deflate, br' } },
      (answer) => {
        let bytes = 0;
        answer.on('data', (piece: Buffer) => {
          bytes += piece.length;
        });
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${answer.statusCode}`)),
        );
      },
    );
    request.on('error', reject);
  });
}
