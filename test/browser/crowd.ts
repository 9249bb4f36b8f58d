// Many teams for the wall: real seats over real sockets, without a page of their own. Each comes aboard, loads what it
// believes to be right, and locks, as far as a test asks. People with pages are stage.ts, bots of the product server/bots.
import { believe } from '../../server/bots/brain.ts';
import { BUNDLED_DIR, loadFolder } from '../../server/content/load.ts';
import type { Pack } from '../../shared/rounds/index.ts';
import { makeRng } from '../../shared/rounds/rng.ts';
import { TestClient } from '../helpers/client.ts';
import type { OpenedRoom, Stage } from './stage.ts';

/** Doors that are open at the same time: a machine has only so many. */
const AT_ONCE = 50;

/** A class from two places, taking turns: pictures are made of one room in both languages. Each name is one that people have. */
const NAMES =
  '서연 Noah 지우 Emma 하준 Liam 민서 Olivia 도현 Mateo 수아 Ava 예준 Leo 지안 Mila 시우 Ines 유나 Omar 은우 Nora 채원 Hugo 준서 Zoe 다은 Theo 현우 Elif 소율 Finn'.split(
    ' ',
  );
/** Behind a name that comes again. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `n`: from 1. Different for every one in a hall. */
function nameOf(n: number): string {
  const turn = Math.floor((n - 1) / NAMES.length);
  const name = NAMES[(n - 1) % NAMES.length] as string;
  return turn === 0 ? name : `${name} ${LETTERS[turn - 1]}`;
}

const packs = loadFolder(BUNDLED_DIR).packs.map(({ pack }) => pack);

type Act = (player: TestClient, i: number) => Promise<unknown>;

/** As in life, nobody waits for whoever is cut off: a machine that is very busy drops lines. */
async function inBatches(all: readonly TestClient[], act: Act): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    await Promise.all(some.map((player, i) => Promise.race([act(player, from + i), player.gone()])));
  }
}

interface Loading {
  /** 0 … 1 of its cards. */
  share?: number;
  /** By their place in the order of coming aboard, from 0. */
  who?: (i: number) => boolean;
  /** 0 … 1; as people differ, where nothing is said. */
  skill?: number;
}

/** Where they play. */
type Place = Pick<Stage, 'url' | 'passCountdown'>;

export class Crowd {
  readonly #place: Place;
  readonly room: OpenedRoom;
  readonly host: TestClient;
  readonly players: TestClient[] = [];
  readonly #pack: Pack;

  private constructor(place: Place, room: OpenedRoom, host: TestClient) {
    this.#place = place;
    this.room = room;
    this.host = host;
    const title = host.get('room').packTitle.en;
    const pack = packs.find((one) => one.title.en === title);
    if (!pack) throw new Error(`no pack ${title}`);
    this.#pack = pack;
  }

  static async gather(place: Place, room: OpenedRoom, count: number): Promise<Crowd> {
    const host = new TestClient(place.url, { role: 'host', room: room.room, secret: room.hostSecret });
    await host.ready();
    const crowd = new Crowd(place, room, host);
    await crowd.comeAboard(count);
    return crowd;
  }

  async comeAboard(count: number): Promise<void> {
    const first = this.players.length;
    const { url } = this.#place;
    const comers = Array.from({ length: count }, () => new TestClient(url, { code: this.room.code }));
    this.players.push(...comers);
    for (let from = 0; from < comers.length; from += AT_ONCE)
      await Promise.all(comers.slice(from, from + AT_ONCE).map((player) => player.ready()));
    await inBatches(comers, (player, i) => player.join(nameOf(first + i + 1)));
  }

  async start(): Promise<void> {
    await this.host.ask({ type: 'start', phaseNo: this.host.phaseNo });
    await this.host.phase('briefing');
  }

  /** From the briefing, as if three, two, one had been counted, to open boards. */
  async go(): Promise<void> {
    await this.next();
    this.#place.passCountdown();
    await this.isOpen();
  }

  /** Boards are open, and everybody sees their cards; the time is long enough for a slow machine. */
  async isOpen(): Promise<void> {
    await this.host.phase('play');
    if (this.host.get('phase').deadlineAtMs !== null)
      await this.host.ask({ type: 'addTime', phaseNo: this.host.phaseNo, seconds: 600 });
    await inBatches(this.players, (player) =>
      player.until(() => player.mirror.get('task')?.cards != null && player.mirror.get('board') !== null),
    );
  }

  next(): Promise<unknown> {
    return this.host.ask({ type: 'next', phaseNo: this.host.phaseNo });
  }

  /** Of those asked for, each loads the first part of what it believes to be right; `skill` 1: it knows. */
  async load({ share = 1, who = () => true, skill }: Loading = {}): Promise<void> {
    await inBatches(this.players, async (player, i) => {
      const task = player.get('task');
      if (player.mirror.get('board') === null || !who(i)) return;
      const rng = makeRng(4_711 + i);
      const moves = believe({ task, pack: this.#pack, skill: skill ?? 0.35 + 0.6 * rng.fraction(), rng });
      for (const { play } of moves.slice(0, Math.ceil(moves.length * share))) await player.play(play);
    });
  }

  /** The first so many teams lock their boards, once everybody sees what the crew has done last: a mark is for one version. */
  async lock(teams: number): Promise<void> {
    const crews = this.players.filter((player) => (player.mirror.get('board')?.number ?? teams + 1) <= teams);
    const newest = new Map<number, number>();
    for (const { number, version } of crews.map((one) => one.get('board')))
      newest.set(number, Math.max(version, newest.get(number) ?? 0));
    await inBatches(crews, async (player) => {
      const { number } = player.get('board');
      await player.until(() => player.get('board').version >= (newest.get(number) as number));
      const { version } = player.get('board');
      await player.send({ type: 'setReady', phaseNo: player.phaseNo, version, isReady: true });
    });
    const here = new Set(
      crews.filter(({ socket }) => socket.connected).map((one) => one.get('board').number),
    );
    await this.host.until(() => this.host.get('counts').locked >= here.size);
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
