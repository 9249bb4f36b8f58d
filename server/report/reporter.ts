// The server's end of the thread that makes reports: started when somebody first asks, ended when nobody has asked for a while,
// started again when it died. Keeps what waits within bounds; what is asked and answered: jobs.ts.
import { Worker } from 'node:worker_threads';
import type { Ask } from '../../shared/report/asks.ts';
import type { Credential, Job, Reply, Reported, ThreadOptions } from './jobs.ts';

/** A room of 3,000 seats needs about a fifth of it. */
const MEMORY = {
  maxOldGenerationSizeMb: 1024,
  // Events and the states between them live for a moment: with little space for these, half of the time went into collecting them.
  maxYoungGenerationSizeMb: 128,
};
const IDLE_MS = 60_000;
/** Longest wait for one answer. Then the thread is ended: whatever it was doing, it would do it again for the next. */
const PATIENCE_MS = 60_000;
/** Own summaries are small and asked for by a whole class at once; everything else is asked for by hosts. */
const WAITING = { own: 6_000, others: 40 };

export interface ReporterPorts extends ThreadOptions {
  readonly clock: { setTimer(ms: number, run: () => void): () => void };
  readonly logger: { error(fields: object, message: string): void };
}

interface Waiting {
  readonly job: Job;
  settle(reported: Reported): void;
}

export class Reporter {
  readonly #ports: ReporterPorts;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  #isClosed = false;
  #stopTimer = (): void => {};

  constructor(ports: ReporterPorts) {
    this.#ports = ports;
  }

  /** Never rejects. */
  ask(room: string, credential: Credential, ask: Ask): Promise<Reported> {
    if (this.#isClosed) return Promise.resolve({ ok: false, code: 'server_stops' });
    const isOwn = ask.what === 'own';
    let ahead = 0;
    for (const { job } of this.#waiting.values()) if ((job.ask.what === 'own') === isOwn) ahead++;
    if (ahead >= (isOwn ? WAITING.own : WAITING.others))
      return Promise.resolve({ ok: false, code: 'too_fast' });
    return new Promise((settle) => {
      const job: Job = { id: ++this.#lastId, room, credential, ask };
      this.#waiting.set(job.id, { job, settle });
      this.#thread().postMessage(job);
      this.#watch();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopTimer();
    this.#settleAll({ ok: false, code: 'server_stops' });
    await this.#end();
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const options: ThreadOptions = { dataDir: this.#ports.dataDir };
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: options,
      execArgv: [],
      name: 'podium-reports',
      resourceLimits: MEMORY,
    });
    this.#worker = worker;
    worker.on('message', (reply: Reply) => this.#settle(reply));
    worker.on('error', (error) => this.#lost(worker, error as Error));
    worker.on('exit', () => this.#lost(worker, null));
    return worker;
  }

  #settle({ id, reported, problem }: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (problem) this.#ports.logger.error({ room: waiting?.job.room, problem }, 'a report could not be made');
    waiting?.settle(reported);
    this.#watch();
  }

  /** What it was asked is not asked again: that may be what it died of. */
  #lost(worker: Worker, error: Error | null): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    if (error) this.#ports.logger.error({ err: error }, 'the thread that makes reports died');
    this.#settleAll({ ok: false, code: 'server_error' });
    this.#stopTimer();
  }

  #settleAll(reported: Reported): void {
    for (const { settle } of this.#waiting.values()) settle(reported);
    this.#waiting.clear();
  }

  /** Each sign of life starts the wait anew. */
  #watch(): void {
    this.#stopTimer();
    if (this.#isClosed) return;
    const isBusy = this.#waiting.size > 0;
    this.#stopTimer = this.#ports.clock.setTimer(isBusy ? PATIENCE_MS : IDLE_MS, () => {
      if (isBusy) this.#settleAll({ ok: false, code: 'server_error' });
      void this.#end();
    });
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
