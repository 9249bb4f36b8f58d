// Many teams for the wall: real seats over real sockets, without a page of their own. Each comes aboard, loads what it
// believes to be right, and locks, as far as a test asks. People with pages are stage.ts, bots of the product server/bots.
import { believe } from '../../server/bots/brain.ts';
import { BUNDLED_DIR, loadFolder } from '../../server/content/load.ts';
import type { Pack } from '../../shared/rounds/index.ts';
import { makeRng } from '../../shared/rounds/rng.ts';
import { TestClient } from '../helpers/client.ts';
import type { OpenedRoom } from './stage.ts';

/** Doors that are open at the same time: a machine has only so many. */
const AT_ONCE = 50;

/** Spelt out: 455 in figures reads as a rude word to the filter of names. */
const nameOf = (n: number): string =>
  `선원 ${[...`${n}`].map((figure) => '영일이삼사오육칠팔구'[+figure]).join('')}`;

const packs = loadFolder(BUNDLED_DIR).packs.map(({ pack }) => pack);

async function inBatches<T>(all: readonly T[], run: (one: T, i: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map((one, i) => run(one, from + i)));
}

export class Crowd {
  readonly url: string;
  readonly room: OpenedRoom;
  readonly host: TestClient;
  readonly players: TestClient[] = [];
  readonly #pack: Pack;

  private constructor(url: string, room: OpenedRoom, host: TestClient) {
    this.url = url;
    this.room = room;
    this.host = host;
    const title = host.get('room').packTitle.en;
    const pack = packs.find((one) => one.title.en === title);
    if (!pack) throw new Error(`no pack ${title}`);
    this.#pack = pack;
  }

  static async gather(url: string, room: OpenedRoom, count: number): Promise<Crowd> {
    const host = new TestClient(url, { role: 'host', room: room.room, secret: room.hostSecret });
    await host.ready();
    const crowd = new Crowd(url, room, host);
    await crowd.comeAboard(count);
    return crowd;
  }

  async comeAboard(count: number): Promise<void> {
    const first = this.players.length;
    const comers = Array.from({ length: count }, () => new TestClient(this.url, { code: this.room.code }));
    this.players.push(...comers);
    await inBatches(comers, async (player, i) => {
      await player.ready();
      await player.join(nameOf(first + i + 1));
    });
  }

  async start(): Promise<void> {
    await this.host.ask({ type: 'start', phaseNo: this.host.phaseNo });
    await this.host.phase('briefing');
  }

  /** From the briefing, through three, two, one, to open boards. */
  async go(): Promise<void> {
    await this.next();
    await this.isOpen();
  }

  /** Boards are open, and everybody sees their cards. */
  async isOpen(): Promise<void> {
    await this.host.phase('play');
    await Promise.all(this.players.map((player) => player.until(() => player.get('task').cards !== null)));
  }

  next(): Promise<unknown> {
    return this.host.ask({ type: 'next', phaseNo: this.host.phaseNo });
  }

  /** Every so-many-th team loads everything, as well as its skill lets it; the others a part, which the board then waits for. */
  async load({ share = 1, every = 1 }: { share?: number; every?: number } = {}): Promise<void> {
    await inBatches(this.players, async (player, i) => {
      const board = player.mirror.get('board');
      const task = player.get('task');
      if (board === null || i % every !== 0) return;
      const rng = makeRng(4_711 + i);
      const skill = 0.35 + 0.6 * rng.fraction();
      const moves = believe({ task, pack: this.#pack, skill, rng });
      for (const { play } of moves.slice(0, Math.ceil(moves.length * share))) await player.play(play);
    });
  }

  /** The first so many teams lock their boards. */
  async lock(teams: number): Promise<void> {
    const crews = this.players.filter((player) => player.get('board').number <= teams);
    await inBatches(crews, async (player) => {
      const { version } = player.get('board');
      await player.send({ type: 'setReady', phaseNo: player.phaseNo, version, isReady: true });
    });
    await this.host.until(() => this.host.get('counts').locked >= teams);
  }

  async endRound(): Promise<void> {
    if (this.host.get('phase').phase === 'play')
      await this.host.ask({ type: 'endRound', phaseNo: this.host.phaseNo });
    await this.host.phase('reveal');
  }

  step(step: 1 | 2 | 3): Promise<unknown> {
    return this.host.ask({ type: 'revealStep', phaseNo: this.host.phaseNo, step });
  }

  async standings(): Promise<void> {
    await this.next();
    await this.host.phase('standings');
  }

  async finish(): Promise<void> {
    await this.host.ask({ type: 'end', phaseNo: this.host.phaseNo });
    await this.host.phase('finished');
  }

  async close(): Promise<void> {
    await Promise.all([this.host, ...this.players].map((one) => one.close()));
  }
}
