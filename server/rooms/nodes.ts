// Which other servers of this log have died: those whose sign of life has not changed for a while, by this server's own
// clock, so that clocks which disagree make nobody absent. Their people are missed in crowd.ts.
import { times } from '../../shared/protocol/limits.ts';
import type { Ports } from './ports.ts';

const LOOK_EVERY_MS = 5_000;

interface Seen {
  boot: number;
  aliveMs: number;
  /** When that was seen first, by the clock here. */
  sinceMs: number;
}

/** Whether the process behind a connection, named `id.boot.count`, is known to be gone. */
export type IsGone = (connection: string) => boolean;

export class Nodes {
  readonly #ports: Pick<Ports, 'clock' | 'log' | 'node'>;
  readonly #seen = new Map<string, Seen>();
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  constructor(ports: Pick<Ports, 'clock' | 'log' | 'node'>) {
    this.#ports = ports;
  }

  /** Looks again when it is time. Resolves to null when it is not, or when there is no other server. */
  async look(): Promise<IsGone | null> {
    const { clock, log, node } = this.#ports;
    const nowMs = clock.now();
    if (nowMs - this.#lookedAtMs < LOOK_EVERY_MS) return null;
    this.#lookedAtMs = nowMs;
    const others = (await log.nodes()).filter(({ id }) => id !== node.id);
    for (const { id, boot, aliveMs } of others) {
      const seen = this.#seen.get(id);
      if (seen?.boot !== boot || seen.aliveMs !== aliveMs)
        this.#seen.set(id, { boot, aliveMs, sinceMs: nowMs });
    }
    return others.length === 0 ? null : (connection) => this.#isGone(connection, nowMs);
  }

  #isGone(connection: string, nowMs: number): boolean {
    const [id = '', boot] = connection.split('.');
    const seen = this.#seen.get(id);
    return seen !== undefined && (Number(boot) < seen.boot || nowMs - seen.sinceMs >= times.awayAfter);
  }
}
