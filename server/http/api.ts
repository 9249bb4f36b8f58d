// The HTTP API: which packs there are, where this server is reached, opening a room, sending rehearsal bots to one.
// Everything that happens inside a room goes over sockets. shared/protocol/PROTOCOL.md describes it for strangers.
import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Request, type Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { settingsSchema } from '../../shared/protocol/commands.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Pack } from '../../shared/rounds/index.ts';
import type { RoomRegistry } from '../rooms/registry.ts';
import type { Room } from '../rooms/room.ts';
import { answer, answerRefusal } from './answers.ts';
import { hostedRoom } from './hosted.ts';
import { type TrialOptions, trials } from './trials.ts';

export interface OfferedPack {
  readonly pack: Pack;
  readonly json: string;
  readonly hash: string;
}

/** One way to reach this server. `via`: the network interface; `isVirtual`: other devices in the room probably cannot. */
export interface Network {
  readonly url: string;
  readonly via: string | undefined;
  readonly isVirtual: boolean;
}

export interface ApiOptions extends TrialOptions {
  readonly rooms: RoomRegistry;
  /** As they are now: they change when files do, in development. */
  readonly packs: () => readonly OfferedPack[];
  /** Stores a pack beside the log, so that a room can refer to it. */
  readonly pin: (pack: OfferedPack) => Promise<void>;
  /** Best first. */
  readonly networks: () => readonly Network[];
  readonly passphrase: string | undefined;
  readonly version: string;
  readonly addBots: (room: Room, count: number) => { added: number };
}

/** Rooms that one address may open: a school is one address, so this only stops a script. */
const OPENINGS = { points: 60, duration: 10 * 60 };
const WRONG_PASSPHRASES = { points: 20, duration: 10 * 60 };

const openingSchema = z.strictObject({
  pack: z.string().max(40),
  form: z.enum(['live', 'study', 'review']),
  settings: z.strictObject(settingsSchema.shape).partial().optional(),
  rounds: z.array(z.string().max(40)).min(1).max(limits.maxRounds).optional(),
  passphrase: z.string().max(200).optional(),
});
type Opening = z.infer<typeof openingSchema>;
const botsSchema = z.strictObject({ count: z.int().min(1).max(60) });

export function api(options: ApiOptions): Router {
  const router = express.Router();
  const limiters = {
    openings: new RateLimiterMemory(OPENINGS),
    wrong: new RateLimiterMemory(WRONG_PASSPHRASES),
  };
  router.get('/packs', (_request, response) => {
    answer(response, 200, { packs: options.packs().map(({ pack }) => offer(pack)) });
  });
  router.get('/server', (_request, response) => {
    const { passphrase, version } = options;
    const networks = options
      .networks()
      .map(({ url, via, isVirtual }) => ({ url, via: via ?? null, isVirtual }));
    const addresses = networks.map(({ url }) => url);
    answer(response, 200, { addresses, networks, needsPassphrase: passphrase !== undefined, version });
  });
  router.post('/rooms', async (request, response) => {
    const parsed = openingSchema.safeParse(request.body);
    if (!parsed.success) return answerRefusal(response, 'bad_message');
    const refusal = await mayOpen(options, limiters, request, parsed.data);
    if (refusal) return answerRefusal(response, refusal);
    const opened = await openRoom(options, parsed.data);
    if (!opened.ok) return answerRefusal(response, opened.code);
    const { room, code, hostSecret, screenSecret } = opened;
    const hasHost = parsed.data.form !== 'study';
    answer(response, 201, { room, code, ...(hasHost && { hostSecret, screenSecret }) });
  });
  router.post('/rooms/:room/bots', async (request, response) => {
    const parsed = botsSchema.safeParse(request.body);
    if (!parsed.success) return answerRefusal(response, 'bad_message');
    const room = await hostedRoom(options.rooms, request);
    if (typeof room === 'string') return answerRefusal(response, room);
    if (room.state.phase === 'finished') return answerRefusal(response, 'room_finished');
    answer(response, 200, options.addBots(room, parsed.data.count));
  });
  router.use(trials(options));
  return router;
}

/** Titles and numbers only: keys, cards, explanations and sources stay here. */
const offer = ({ id, title, about, isDefault, shortCut, rounds }: Pack) => ({
  id,
  title,
  about,
  isDefault: isDefault === true,
  shortCut: shortCut ?? null,
  rounds: rounds.map((round) => ({
    id: round.id,
    kind: round.kind,
    title: round.title,
    seconds: round.seconds,
    difficulty: round.difficulty,
    tier: round.tier,
    section: round.section,
  })),
});

async function mayOpen(
  { passphrase }: ApiOptions,
  limiters: { openings: RateLimiterMemory; wrong: RateLimiterMemory },
  request: Request,
  opening: Opening,
): Promise<RefusalCode | null> {
  const address = request.ip ?? 'unknown';
  const isNeeded = passphrase !== undefined && opening.form !== 'study';
  if (isNeeded && !isSame(opening.passphrase ?? '', passphrase)) {
    return (await hasPoints(limiters.wrong, address)) ? 'wrong_passphrase' : 'too_fast';
  }
  return (await hasPoints(limiters.openings, address)) ? null : 'too_fast';
}

const hasPoints = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );

/** Compares in the same time, wherever the first difference is. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

async function openRoom(options: ApiOptions, { pack: id, form, settings, rounds }: Opening) {
  const offered = options.packs().find(({ pack }) => pack.id === id);
  if (!offered) return { ok: false, code: 'pack_unknown' } as const;
  const ids = new Set(offered.pack.rounds.map((round) => round.id));
  if (rounds?.some((round) => !ids.has(round))) return { ok: false, code: 'round_unknown' } as const;
  try {
    await options.pin(offered);
  } catch {
    return { ok: false, code: 'saving_fails' } as const;
  }
  const chosen = Object.fromEntries(
    Object.entries(settings ?? {}).filter(([, value]) => value !== undefined),
  );
  return options.rooms.open({
    pack: offered.pack,
    packHash: offered.hash,
    form,
    settings: chosen,
    ...(rounds && { rounds }),
  });
}
