// The rehearsal bots of this server: how many a room may have, what they are called, and that all of them stop with
// their room or with the server. What one of them does: bot.ts.
import type { Lang } from '../../shared/content/text.ts';
import type { Pack } from '../../shared/rounds/index.ts';
import { makeRng, mixSeed } from '../../shared/rounds/rng.ts';
import { Bot, type BotOptions } from './bot.ts';

export const BOTS_PER_ROOM = 60;
/** What a bot is called where its host speaks so: a name that says at once that nobody is there. */
const NAMES: Record<Lang, { bot: string; names: readonly string[] }> = {
  ko: {
    bot: '봇',
    names:
      '가온 나래 다온 라온 마루 바다 사랑 아라 자람 차오름 하늘 누리 도담 두리 미르 보라 새벽 소리 아람 여울 이든 잔디 초롱 하람 한결 해나 가람 나무 단비 로하'.split(
        ' ',
      ),
  },
  en: {
    bot: 'Bot',
    names:
      'Reed Wren Brook Pearl Skye Coral Marina Kai Fern Jade Robin Heath Ivy Lark Hazel Rowan Sage Willow Clay Glen Rory Finn Piper Ruby Amber Dale Olive Basil Laurel Juniper'.split(
        ' ',
      ),
  },
};

/** `number`: from 0 in its room; when the names are used up they come again with a figure. Null: languages take turns. */
function nameOf(number: number, lang: Lang | null): string {
  const { bot, names } = NAMES[lang ?? (number % 2 === 0 ? 'ko' : 'en')];
  const turn = Math.floor(number / names.length) + 1;
  return `${bot} ${names[number % names.length]}${turn > 1 ? ` ${turn}` : ''}`;
}

export interface CrewOptions extends Pick<BotOptions, 'pace' | 'setTimer'> {
  /** Where the server listens. */
  readonly url: string;
  readonly random: { hex(bytes: number): string };
}

export class Crews {
  readonly #options: CrewOptions;
  readonly #rooms = new Map<string, Set<Bot>>();

  constructor(options: CrewOptions) {
    this.#options = options;
  }

  /** `added` is less than `count` when the room has as many as it may have. `lang`: null where nobody knows what its host speaks. */
  add(
    { room, pack }: { room: string; pack: Pack },
    count: number,
    lang: Lang | null = null,
  ): { added: number } {
    const bots = this.#rooms.get(room) ?? new Set<Bot>();
    this.#rooms.set(room, bots);
    const first = bots.size;
    const added = Math.max(0, Math.min(count, BOTS_PER_ROOM - first));
    for (let i = first; i < first + added; i++)
      this.#send({ room, pack, name: nameOf(i, lang), number: i }, bots);
    return { added };
  }

  count(room: string): number {
    return this.#rooms.get(room)?.size ?? 0;
  }

  stop(): void {
    for (const bots of [...this.#rooms.values()]) for (const bot of [...bots]) bot.end();
  }

  #send(
    { room, pack, name, number }: { room: string; pack: Pack; name: string; number: number },
    bots: Set<Bot>,
  ): void {
    const { url, random, pace, setTimer } = this.#options;
    const rng = makeRng(mixSeed(Number.parseInt(random.hex(4), 16), number));
    const bot = new Bot({
      url,
      room,
      pack,
      name,
      secret: random.hex(16),
      clientId: random.hex(4),
      skill: 0.55 + 0.45 * rng.fraction(),
      pace,
      rng,
      setTimer,
      onEnd: () => {
        bots.delete(bot);
        if (bots.size === 0 && this.#rooms.get(room) === bots) this.#rooms.delete(room);
      },
    });
    bots.add(bot);
  }
}
