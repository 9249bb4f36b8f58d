// The server as a process of its own, as an operator runs it: `node server/main.ts` on one data directory and one port,
// started, killed and started again. What it says of errors is kept. Who plays on it: people.ts.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, serving, spawnServer } from '../helpers/serverProcess.ts';

/** pino's number for `error`. */
const ERROR_LEVEL = 50;

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
    const child = spawnServer({ port: this.port, dir: this.dir, env: this.#env });
    this.#child = child;
    this.#ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }) as Ended);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#keepErrors(text));
  }

  /** Resolves when the server says that it is open. Rejects when it ends instead. */
  serving(): Promise<void> {
    const child = this.#child;
    if (!child) throw new Error('the server was not started');
    return serving(child, () => this.errors.join('\n'));
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
