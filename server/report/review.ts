// What a room that grows out of others is opened with: the rounds that were ticked in their reports, and how the class did. Rounds of
// several packs make a pack of their own, which the log pins like any other. Opening it is the registry's, the routes server/http.
import type { ReviewedRound } from '../../shared/game/events.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Ask } from '../../shared/report/asks.ts';
import { type Pack, packSchema } from '../../shared/rounds/index.ts';
import type { Credential, Reported } from './jobs.ts';
import type { Again } from './told/again.ts';

export interface ReviewPorts {
  readonly ask: (room: string, credential: Credential, ask: Ask) => Promise<Reported>;
  readonly packByHash: (hash: string) => Promise<Pack | null>;
  /** One text and one hash of a pack. */
  readonly canonical: (pack: Pack) => { json: string; hash: string };
}

export interface Ticked {
  readonly room: string;
  readonly credential: Credential;
  readonly rounds: readonly string[];
}

export type Grown =
  | {
      ok: true;
      pack: Pack;
      json: string;
      hash: string;
      rounds: readonly string[];
      from: readonly ReviewedRound[];
    }
  | { ok: false; code: RefusalCode };

interface Source extends Again {
  readonly pack: Pack;
}

export class Reviews {
  readonly #ports: ReviewPorts;

  constructor(ports: ReviewPorts) {
    this.#ports = ports;
  }

  /** Rounds in the order in which they were ticked. Refuses where one of the rooms refuses. */
  async of(ticked: readonly Ticked[]): Promise<Grown> {
    const sources: Source[] = [];
    for (const { room, credential, rounds } of ticked) {
      const again = await this.#again(room, credential, { what: 'again', rounds });
      if (!again.ok) return again;
      sources.push(again.source);
    }
    const { pack, rounds, from } = compose(sources);
    if (rounds.length > limits.maxRounds) return { ok: false, code: 'round_unknown' };
    return { ok: true, pack, rounds, from, ...this.#ports.canonical(pack) };
  }

  /** What one seat had wrong. */
  async practice(room: string, credential: Credential): Promise<Grown> {
    const again = await this.#again(room, credential, { what: 'missed' });
    if (!again.ok) return again;
    const { pack, rounds } = again.source;
    if (rounds.length === 0) return { ok: false, code: 'nothing_missed' };
    return { ok: true, pack, rounds, from: [], ...this.#ports.canonical(pack) };
  }

  async #again(
    room: string,
    credential: Credential,
    ask: Ask,
  ): Promise<{ ok: true; source: Source } | { ok: false; code: RefusalCode }> {
    const reported = await this.#ports.ask(room, credential, ask);
    if (!reported.ok) return reported;
    const again = JSON.parse(Buffer.from(reported.body).toString('utf8')) as Again;
    const pack = await this.#ports.packByHash(again.packHash).catch(() => null);
    return pack ? { ok: true, source: { ...again, pack } } : { ok: false, code: 'saving_fails' };
  }
}

/** One pack where all rounds are of one; else a new one. A round that two packs share is one round: the newest result counts. */
export function compose(sources: readonly Source[]): {
  pack: Pack;
  rounds: string[];
  from: ReviewedRound[];
} {
  const [first] = sources;
  const isOnePack = first !== undefined && sources.every(({ packHash }) => packHash === first.packHash);
  const rounds = new Map<string, Pack['rounds'][number]>();
  const from = new Map<string, ReviewedRound>();
  for (const { pack, rounds: ids, from: results } of sources) {
    for (const id of ids) {
      const round = pack.rounds.find((one) => one.id === id);
      if (!round) continue;
      const name = isOnePack ? id : nameFor(round, rounds);
      rounds.set(name, { ...round, id: name });
      const result = results.find((one) => one.round === id);
      const known = from.get(name);
      if (result && (!known || known.atMs <= result.atMs)) from.set(name, { ...result, round: name });
    }
  }
  const own = [...rounds.keys()];
  const pack = isOnePack ? first.pack : composed(sources, [...rounds.values()]);
  return { pack, rounds: own, from: [...from.values()] };
}

/** The id of a round in a composed pack: its own, or with a number where another round has that already. */
function nameFor(round: Pack['rounds'][number], rounds: ReadonlyMap<string, Pack['rounds'][number]>): string {
  const isSame = (name: string) => {
    const known = rounds.get(name);
    return !known || JSON.stringify({ ...known, id: '' }) === JSON.stringify({ ...round, id: '' });
  };
  let name = round.id;
  for (let n = 2; !isSame(name); n++) name = `${round.id.slice(0, 36)}-${n}`;
  return name;
}

const MOST_TITLE = 60;
const MOST_ABOUT = 600;
const cut = (text: string): string =>
  text.length <= MOST_ABOUT ? text : `${text.slice(0, MOST_ABOUT - 1)}…`;

function composed(sources: readonly Source[], rounds: Pack['rounds']): Pack {
  const packs = [...new Map(sources.map(({ packHash, pack }) => [packHash, pack])).values()];
  const titles = (lang: 'ko' | 'en') => packs.map(({ title }) => title[lang]).join(' + ');
  const isShort = Math.max(titles('ko').length, titles('en').length) <= MOST_TITLE;
  return packSchema.parse({
    id: 'review',
    // Named after all of them, or where that is too long after how many they are.
    title: isShort
      ? { ko: titles('ko'), en: titles('en') }
      : { ko: `묶음 ${packs.length}개에서 모은 복습`, en: `Mixed review of ${packs.length} packs` },
    about: {
      ko: cut(`지난 시간에 어려웠던 라운드: ${titles('ko')}`),
      en: cut(`Rounds that were hard last time: ${titles('en')}`),
    },
    rounds,
  });
}
