// What every crash test stands on: a server process, games on it, and the log that both are held against. What happens to
// the process is kills.ts and signals.test.ts; how acks and pages are compared, compare.ts.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { makeRng } from '../../shared/rounds/rng.ts';
import { writePack } from '../helpers/packs.ts';
import { Book } from './book.ts';
import { compareAcks, compareSeat, differenceOf } from './compare.ts';
import { crashPack, type Game, openGames } from './game.ts';
import { Ledger } from './ledger.ts';
import type { Means, Person } from './people.ts';
import { ServerProcess } from './server.ts';
import { providePages, strayCalls } from './tab.ts';
import { until } from './until.ts';

/** Limits for what hangs, not measures of speed. */
const BACK_LIMIT_MS = 90_000;
const SETTLE_LIMIT_MS = 30_000;

export class Trial {
  readonly server: ServerProcess;
  readonly means: Means;
  readonly ledger: Ledger;
  games: Game[] = [];
  /** Acks that were held against the log so far. */
  acks = 0;
  readonly #takePagesAway = providePages();

  private constructor(server: ServerProcess, seed: number, retryMs: Means['retryMs']) {
    this.server = server;
    this.means = { url: server.url, book: new Book(), rng: makeRng(seed), retryMs };
    this.ledger = new Ledger(join(server.dataDir, 'podium.db'));
  }

  /** A server with everybody aboard. `retryMs`: null leaves pages the pauses that they have. */
  static async begin(options: { seed: number; rooms: number; retryMs: Means['retryMs'] }): Promise<Trial> {
    const server = await ServerProcess.make({ MAX_ROOMS: '5000' });
    const trial = new Trial(server, options.seed, options.retryMs);
    try {
      writePack(server.contentDir, crashPack());
      // Ends by itself once, so that Node keeps what it has compiled: later starts are those of `npm start`.
      await server.start();
      server.signal('SIGTERM');
      assert.deepEqual(await server.ended(), { code: 0, signal: null });
      await server.start();
      trial.games = await openGames(trial.means, options.rooms);
      await trial.everybodyIsBack();
      return trial;
    } catch (error) {
      await trial.dispose();
      throw error;
    }
  }

  get people(): Person[] {
    return this.games.flatMap(({ people }) => people);
  }

  act(): void {
    for (const person of this.people) person.act();
  }

  /** What had reached this machine before the server died is still read, and counts as told. */
  async everybodyIsCutOff(): Promise<void> {
    const areCutOff = () => this.people.every(({ face }) => !face.isConnected);
    await until(areCutOff, SETTLE_LIMIT_MS, () => 'a client does not notice that its server is dead');
  }

  /** Online by itself, nothing left in the outbox, the seat it had, and the views that the log says. */
  async everybodyIsBack(): Promise<void> {
    for (const person of this.people) person.rest();
    const missing = () => this.people.filter((person) => !isBack(person));
    const who = ({ name, role, face: { room, trouble } }: Person) =>
      [role, name, room.status.value, room.refusal.value, room.unsettled.value, trouble].join(' ');
    await until(
      () => missing().length === 0,
      BACK_LIMIT_MS,
      () => `not back: ${missing().map(who).join('; ')}; the server said ${this.server.errors.join(' ')}`,
    );
    this.comparePages();
    // What leaves gathered follows within a quarter of a second, and deadlines go on passing.
    let last: string | undefined;
    const isSame = () => {
      this.ledger.readOn();
      last =
        this.people.map(({ face }) => differenceOf(face, this.ledger, true)).find((one) => one !== null) ??
        undefined;
      return last === undefined;
    };
    await until(isSame, SETTLE_LIMIT_MS, () => `a page does not show what the log says: ${last}`);
  }

  /** Everything that was told and shown until now against what is on disk. */
  compare(): void {
    this.comparePages();
    this.acks += compareAcks(this.means.book, this.ledger);
  }

  comparePages(): void {
    this.ledger.readOn();
    for (const person of this.people) {
      const { face } = person;
      const { role, bookedRoom } = face.options;
      assert.equal(differenceOf(face, this.ledger, false), null, `${role} in ${bookedRoom}`);
      compareSeat(person, this.ledger);
    }
  }

  /** The server is dead, and everything was compared. */
  mustBeClean(): void {
    assert.deepEqual(this.server.errors, [], 'the server logged errors');
    assert.equal(strayCalls(), 0, 'a client asked for the storage of no tab');
    for (const { face } of this.people) assert.equal(face.reloads, 0, 'a page wanted to be loaded again');
  }

  async dispose(): Promise<void> {
    for (const person of this.people) person.close();
    await this.server.dispose();
    this.#takePagesAway();
  }
}

function isBack({ role, face: { room } }: Person): boolean {
  const isIn = room.status.value === 'online' && (role !== 'player' || room.seat.value !== null);
  return isIn && room.unsettled.value === 0;
}
