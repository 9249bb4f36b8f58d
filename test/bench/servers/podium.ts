// Podium as users run it: `node server/main.ts` as a process of its own, on a data directory on disk, with packs of the
// bench. Read through its own /metrics, as an operator would. Rooms are opened over its API.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort, serving, spawnServer } from '../../helpers/serverProcess.ts';
import type { RoomPlan } from '../driver/plan.ts';
import { ROUNDS, writeBenchPack } from '../pack.ts';
import type { Measured, Reading } from './reading.ts';

export interface PodiumOptions {
  /** How long a round of its pack is. */
  readonly seconds: number;
  /** Where a CPU profile goes when it stops. */
  readonly profileDir?: string | undefined;
  /** Another checkout, whose server is compared with this one's. */
  readonly root?: string | undefined;
}

export class BenchPodium implements Measured {
  readonly name: string;
  readonly isFloor = false;
  readonly #dir = mkdtempSync(join(tmpdir(), 'podium-bench-'));
  readonly #options: PodiumOptions;
  #child: ChildProcess | null = null;
  #opened = 0;
  port = 0;

  private constructor(options: PodiumOptions) {
    this.#options = options;
    this.name = options.root === undefined ? 'Podium' : 'before';
    writeBenchPack(join(this.#dir, 'content'), options.seconds);
  }

  static async start(options: PodiumOptions): Promise<BenchPodium> {
    const podium = new BenchPodium(options);
    podium.port = await freePort();
    await podium.start();
    return podium;
  }

  async start(): Promise<void> {
    const { profileDir } = this.#options;
    if (profileDir) mkdirSync(profileDir, { recursive: true });
    const profile = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [];
    this.#child = spawnServer({
      port: this.port,
      dir: this.#dir,
      root: this.#options.root,
      nodeArgs: profile,
      stderr: 'inherit',
      env: {
        MAX_ROOMS: '100000',
        MAX_SEATS_PER_ROOM: '10000',
        // Rooms are opened from as many addresses as it takes.
        TRUST_PROXY: '1',
        METRICS: 'all',
      },
    });
    await serving(this.#child);
  }

  /** Opens a room for teams that are filled in joining order. */
  async openRoom(plan: { index: number; players: number; teamSize: number }): Promise<RoomPlan> {
    const n = ++this.#opened;
    const response = await fetch(`http://127.0.0.1:${this.port}/api/rooms`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `10.9.${Math.floor(n / 200)}.${(n % 200) + 1}`,
      },
      body: JSON.stringify({
        pack: 'bench',
        form: 'live',
        settings: { formation: 'auto', teamSize: plan.teamSize },
        rounds: Array.from({ length: ROUNDS }, (_, i) => `r${i + 1}`),
      }),
    });
    if (response.status !== 201) throw new Error(`no room: ${response.status} ${await response.text()}`);
    const { room, code, hostSecret } = (await response.json()) as Record<string, string>;
    return { ...plan, room: room!, code: code!, hostSecret: hostSecret!, hasHost: true, firstPlayer: 0 };
  }

  async metrics(): Promise<Map<string, number>> {
    const response = await fetch(`http://127.0.0.1:${this.port}/metrics`);
    const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      lines.map((line) => {
        const space = line.lastIndexOf(' ');
        return [line.slice(0, space), Number(line.slice(space + 1))];
      }),
    );
  }

  async read(): Promise<Reading> {
    const metrics = await this.metrics();
    return {
      cpuSeconds: metrics.get('process_cpu_seconds_total') ?? Number.NaN,
      memoryBytes: metrics.get('process_resident_memory_bytes') ?? Number.NaN,
      loopDelayMs: (metrics.get('nodejs_eventloop_lag_p99_seconds') ?? Number.NaN) * 1000,
    };
  }

  /** What the rows of the log hold: bodies, hashes, and about twelve bytes of numbers each. Files say less: a write-ahead
   *  log is as large as it ever was. */
  logBytes(): number {
    const db = new DatabaseSync(join(this.#dir, 'data', 'podium.db'), { readOnly: true });
    try {
      const row = db.prepare('SELECT sum(length(body) + length(hash) + 12) AS bytes FROM log').get();
      return Number(row?.bytes ?? 0);
    } finally {
      db.close();
    }
  }

  async kill(): Promise<void> {
    const ended = this.#child && once(this.#child, 'exit');
    this.#child?.kill('SIGKILL');
    await ended;
  }

  /** Asks it to stop, so that a profile is written and the log is folded into its file. */
  async shutDown(): Promise<void> {
    if (!this.#child || this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }

  async stop(): Promise<void> {
    await this.shutDown();
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
