// One run: games under load on a server process that is killed again and again on the same data, each time held against
// the log, and at the end played to their end. Same seed, same moments and acts. What is held against the log is trial.ts
// and deadlines.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { compareDeadlines, headsOf, type Outage } from './deadlines.ts';
import { bringHome, openRoom, unsettle } from './game.ts';
import { atMoment, drawMoment, drawStartMs, MOMENTS, type Moment } from './moments.ts';
import { Trial } from './trial.ts';

/** A limit for what hangs, not a measure of speed. */
const HOME_LIMIT_MS = 180_000;
/** Rooms that are opened beside the games: every so many kills one. */
const ROOM_EVERY = 2;
/** Starts in a row that are killed, where the start is the moment. */
const ABORTED_STARTS = 1;
/** Fifty restarts would take minutes with the pauses of a real page; signals.test.ts keeps those. */
const RETRY_MS = { first: 60, longest: 250 };

export interface KillOptions {
  readonly kills: number;
  readonly rooms: number;
  readonly seed: number;
  /** Every kill at this moment, where one is searched for. */
  readonly moment?: Moment;
  readonly tell?: (line: string) => void;
}

export interface KillFigures {
  kills: number;
  acks: number;
  settled: number;
  rooms: number;
  events: number;
  /** Deadlines that passed while nobody served, and that were still to come. */
  moved: number;
  stood: number;
  byMoment: Record<Moment, number>;
  /** From the start of the process to the first snapshot that a client got, and until everybody was back and settled. */
  firstMs: number[];
  allMs: number[];
}

export async function runKills(options: KillOptions): Promise<KillFigures> {
  const { seed, kills, rooms } = options;
  const trial = await Trial.begin({ seed, rooms, retryMs: RETRY_MS });
  const run = new Run(trial, options);
  try {
    return await run.all();
  } catch (error) {
    const again = `npm run test:crash -- --kills ${kills} --rooms ${rooms} --seed ${seed}`;
    throw new Error(`after ${run.figures.kills} kills: ${(error as Error).message}\nTry again: ${again}`, {
      cause: error,
    });
  } finally {
    await trial.dispose();
  }
}

class Run {
  readonly figures: KillFigures = {
    kills: 0,
    acks: 0,
    settled: 0,
    rooms: 0,
    events: 0,
    moved: 0,
    stood: 0,
    byMoment: Object.fromEntries(MOMENTS.map((moment) => [moment, 0])) as Record<Moment, number>,
    firstMs: [],
    allMs: [],
  };
  readonly #trial: Trial;
  readonly #options: KillOptions;
  #servingAtMs = 0;
  /** What has to be compared once the log has been read again. */
  #outage: Outage | null = null;

  constructor(trial: Trial, options: KillOptions) {
    this.#trial = trial;
    this.#options = options;
  }

  async all(): Promise<KillFigures> {
    const { games, means, server } = this.#trial;
    while (this.figures.kills < this.#options.kills) {
      this.#trial.act();
      unsettle(games, means.rng);
      if (means.rng.below(ROOM_EVERY) === 0) void openRoom(means, 'live');
      await this.#killOnce(this.#options.moment ?? drawMoment(means.rng));
    }
    await bringHome(games, HOME_LIMIT_MS);
    await this.#trial.everybodyIsBack();
    await server.kill();
    this.#compare();
    this.#compareOutage();
    this.#trial.mustBeClean();
    return this.figures;
  }

  async #killOnce(moment: Moment): Promise<void> {
    const { games, means, server } = this.#trial;
    const kill = () => server.signal('SIGKILL');
    await atMoment(moment, { means, games, kill });
    let servedUntilMs = Date.now();
    await this.#killed(moment);
    this.#compareOutage();
    let since = this.#sinceLastAlive(servedUntilMs);
    server.spawn();
    let firstSpawnedAtMs = server.spawnedAtMs;
    let aborted = 0;
    for (let start = 0; moment === 'starting' && start < ABORTED_STARTS; start++) {
      await pause(drawStartMs(means.rng));
      servedUntilMs = Date.now();
      kill();
      await this.#killed(moment);
      const { spawnedAtMs } = server;
      server.spawn();
      const servingAtMs = this.#trial.ledger.node.aliveAtMs;
      if (servingAtMs === since.lastAliveMs) {
        aborted += 1;
        continue;
      }
      // It was quick enough to serve: what became due while it did has run, and the time without a server ended with it.
      this.#outage = { ...since, firstSpawnedAtMs, spawnedAtMs, servingAtMs, aborted };
      this.#compareOutage();
      since = this.#sinceLastAlive(servedUntilMs);
      firstSpawnedAtMs = server.spawnedAtMs;
      aborted = 0;
    }
    unsettle(games, means.rng);
    await this.#comeBack();
    const { spawnedAtMs } = server;
    this.#outage = { ...since, firstSpawnedAtMs, spawnedAtMs, servingAtMs: this.#servingAtMs, aborted };
  }

  /** The log has been read: what a time without a server begins with. */
  #sinceLastAlive(servedUntilMs: number): Pick<Outage, 'servedUntilMs' | 'lastAliveMs' | 'before'> {
    const { ledger } = this.#trial;
    return { servedUntilMs, lastAliveMs: ledger.node.aliveAtMs, before: headsOf(ledger) };
  }

  async #killed(moment: Moment): Promise<void> {
    await this.#trial.server.ended();
    this.figures.kills += 1;
    this.figures.byMoment[moment] += 1;
    await this.#trial.everybodyIsCutOff();
    this.#compare();
    for (const { face } of this.#trial.people) face.expectBack();
  }

  /** The process is on its way; people act until it serves, and what they ask waits in their outboxes. */
  async #comeBack(): Promise<void> {
    const { server, people } = this.#trial;
    await server.serving();
    this.#servingAtMs = Date.now();
    await this.#trial.everybodyIsBack();
    const first = Math.min(...people.map(({ face }) => face.backAtMs).filter((ms) => ms > 0));
    this.figures.firstMs.push(first - server.spawnedAtMs);
    this.figures.allMs.push(Date.now() - server.spawnedAtMs);
  }

  #compareOutage(): void {
    if (!this.#outage) return;
    const { moved, stood } = compareDeadlines(this.#outage, this.#trial.ledger);
    this.figures.moved += moved;
    this.figures.stood += stood;
    this.#outage = null;
  }

  #compare(): void {
    const { figures } = this;
    const { ledger, means } = this.#trial;
    this.#trial.compare();
    figures.acks = this.#trial.acks;
    figures.settled = means.book.counts.settled;
    figures.rooms = ledger.rooms.size;
    figures.events = [...ledger.rooms.values()].reduce((sum, { entries }) => sum + entries.length, 0);
    this.#options.tell?.(`kill ${figures.kills}: ${figures.acks} acks, ${figures.events} events`);
  }
}
