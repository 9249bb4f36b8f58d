// Podium as a process of its own, as an operator runs it: `node server/main.ts` on one port and one data directory, which may
// outlive it. Who kills it and starts it again is crash/server.ts; who measures it, bench/servers/podium.ts.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Below the ports that systems give to outgoing connections: a client that tries while the server is down could else
 *  be given the very port that it tries, and be connected to itself. */
const PORTS = { from: 12_000, to: 31_999 };
const START_LIMIT_MS = 60_000;

export interface Spawning {
  readonly port: number;
  /** Holds its data, its packs and what Node compiled. */
  readonly dir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another checkout. */
  readonly root?: string | undefined;
  readonly nodeArgs?: readonly string[];
  readonly stderr?: 'pipe' | 'inherit';
}

/** Returns at once; `serving` tells when it listens. */
export function spawnServer({
  port,
  dir,
  env,
  root,
  nodeArgs = [],
  stderr = 'pipe',
}: Spawning): ChildProcess {
  return spawn(process.execPath, [...nodeArgs, 'server/main.ts'], {
    cwd: root ?? ROOT,
    stdio: ['ignore', 'pipe', stderr],
    env: {
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: join(dir, 'data'),
      CONTENT_DIR: join(dir, 'content'),
      LOG_LEVEL: 'warn',
      // As `npm start` does.
      NODE_COMPILE_CACHE: join(dir, 'compiled'),
      ...env,
    },
  });
}

/** Resolves when the server says that it is open. Rejects when it ends instead, with what `errors` tells. */
export function serving(child: ChildProcess, errors: () => string = () => ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the server does not start')), START_LIMIT_MS);
    const end = (run: () => void) => {
      clearTimeout(limit);
      run();
    };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Podium is open')) end(resolve);
    });
    child.once('exit', (code, signal) =>
      end(() => reject(new Error(`the server ended at its start (${code ?? signal}): ${errors()}`))),
    );
  });
}

export async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}
