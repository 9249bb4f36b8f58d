// The server as a process of its own, as an operator runs it: `node server/main.ts` on one data directory and one port,
// started, killed and started again. What it says of errors is kept. Who plays on it: people.ts.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Below the ports that systems give to outgoing connections: a client that tries while the server is down could else
 *  be given the very port that it tries, and be connected to itself. */
const PORTS = { from: 12_000, to: 31_999 };
/** pino's number for `error`. */
const ERROR_LEVEL = 50;
const START_LIMIT_MS = 60_000;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export class ServerProcess {
  readonly dir = mkdtempSync(join(tmpdir(), 'podium-crash-'));
  readonly dataDir = join(this.dir, 'data');
  readonly contentDir = join(this.dir, 'content');
  /** Lines that the server logged as errors, over all starts. */
  readonly errors: string[] = [];
  readonly port: number;
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;
  #ended: Promise<Ended> | null = null;
  /** When the newest process was spawned, milliseconds since 1970. */
  spawnedAtMs = 0;

  private constructor(port: number, env: Record<string, string>) {
    this.port = port;
    this.#env = env;
  }

  static async make(env: Record<string, string> = {}): Promise<ServerProcess> {
    return new ServerProcess(await freePort(), env);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Returns at once; `serving` tells when it listens. */
  spawn(): void {
    this.spawnedAtMs = Date.now();
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        HOST: '127.0.0.1',
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        CONTENT_DIR: this.contentDir,
        LOG_LEVEL: 'warn',
        // As `npm start` does.
        NODE_COMPILE_CACHE: join(this.dir, 'compiled'),
        ...this.#env,
      },
    });
    this.#child = child;
    this.#ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }) as Ended);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#keepErrors(text));
  }

  /** Resolves when the server says that it is open. Rejects when it ends instead. */
  serving(): Promise<void> {
    const child = this.#child;
    if (!child?.stdout) throw new Error('the server was not started');
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
        end(() =>
          reject(new Error(`the server ended at its start (${code ?? signal}): ${this.errors.join('\n')}`)),
        ),
      );
    });
  }

  async start(): Promise<void> {
    this.spawn();
    await this.serving();
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** How the process ended. */
  async ended(): Promise<Ended> {
    return this.#ended ?? { code: null, signal: null };
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended();
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.dir, { recursive: true, force: true });
  }

  #keepErrors(text: string): void {
    for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
      if (levelOf(line) >= ERROR_LEVEL) this.errors.push(line);
    }
  }
}

/** What is not a line of the logger is a word of Node itself, which is always bad news. */
function levelOf(line: string): number {
  try {
    return Number((JSON.parse(line) as { level?: number }).level ?? ERROR_LEVEL);
  } catch {
    return ERROR_LEVEL;
  }
}

async function freePort(): Promise<number> {
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
