// What operators see of a running server, in Prometheus' words: counted here while it works, read at /metrics. What is
// known elsewhere anyway (rooms, connections, the log's counts) is asked for only when somebody reads. Names and secrets
// never get in here: labels are codes of refusals. The page itself is server/http/metrics.ts.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Times } from './times.ts';

/** Seconds: from a quick disk to what a person would call broken. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What is asked when the page is read. */
export interface Sources {
  tally(): { rooms: number; players: number; present: number };
  readonly sockets: { readonly connections: number };
  /** Counts since it was opened. */
  readonly log: {
    stats(): Promise<{ appends: number; transactions: number; failedTransactions: number }>;
  };
}

type LogCount = 'appends' | 'transactions' | 'failedTransactions';

export class Metrics {
  readonly registry = new Registry();
  /** How many since the page was read last, by answer. */
  readonly #answers = new Map<string, { count: number }>();
  readonly #commandTimes: Times;
  readonly #appendTimes: Times;

  constructor(version: string) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    new Gauge({ name: 'podium_info', help: 'The version that runs.', labelNames: ['version'], registers })
      .labels(version)
      .set(1);
    const answers = this.#answers;
    new Counter({
      name: 'podium_commands_total',
      help: 'Commands by their answer: ok, settled (a repeat), or the code of the refusal.',
      labelNames: ['answer'],
      registers,
      collect() {
        for (const [answer, { count }] of answers) this.inc({ answer }, count);
        answers.clear();
      },
    });
    const times = (name: string, help: string): Times => {
      const taken = new Times((seconds) => histogram.observe(seconds));
      const collect = () => taken.tell();
      const histogram = new Histogram({ name, help, buckets: BUCKETS, registers, collect });
      return taken;
    };
    this.#commandTimes = times(
      'podium_command_seconds',
      'From the arrival of a command at the socket to its acknowledgement.',
    );
    this.#appendTimes = times(
      'podium_log_append_seconds',
      'From handing a commit to the log until it is durable.',
    );
  }

  /** A command was answered `ms` after it came in. */
  answered(answer: string, ms: number): void {
    const known = this.#answers.get(answer);
    if (known) known.count++;
    else this.#answers.set(answer, { count: 1 });
    this.#commandTimes.add(ms);
  }

  appended(ms: number): void {
    this.#appendTimes.add(ms);
  }

  /** Asked each time the page is read. To be called once. */
  readFrom(sources: Sources): void {
    const registers = [this.registry];
    const gauge = (name: string, help: string, value: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(value());
        },
      });
    gauge('podium_rooms', 'Rooms in memory.', () => sources.tally().rooms);
    gauge('podium_seats', 'Seats of players in these rooms.', () => sources.tally().players);
    gauge('podium_seats_present', 'Seats of players who are here.', () => sources.tally().present);
    gauge('podium_connections', 'Open sockets.', () => sources.sockets.connections);
    const logCounter = (name: string, help: string, value: LogCount) =>
      new Counter({
        name,
        help,
        registers,
        async collect() {
          const stats = await sources.log.stats();
          this.reset();
          this.inc(stats[value]);
        },
      });
    logCounter(
      'podium_log_commits_total',
      'Commits stored; by transactions, how well they are grouped.',
      'appends',
    );
    logCounter('podium_log_transactions_total', 'Transactions of the log, each synced once.', 'transactions');
    logCounter('podium_log_failures_total', 'Transactions that the disk refused.', 'failedTransactions');
  }
}
