// The HTTP API: which packs there are, where this server is reached, opening a room, sending rehearsal bots to one.
// Everything that happens inside a room goes over sockets. shared/protocol/PROTOCOL.md describes it for strangers.
import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Request, type Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { Lang } from '../../shared/content/text.ts';
import { settingsSchema } from '../../shared/protocol/commands.ts';
import { limits } from '../../shared/protocol/limits.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Pack } from '../../shared/rounds/index.ts';
import type { Opening } from '../rooms/registry.ts';
import type { Room } from '../rooms/room.ts';
import { answer, answerRefusal } from './answers.ts';
import {
  ALONE,
  type GrowingOptions,
  grownPractice,
  grownReview,
  type Practice,
  practiceSchema,
  repeated,
  repeatSchema,
  reviewSchema,
} from './growing.ts';
import { hostedRoom } from './hosted.ts';
import { hasPoints, STRANGERS, WRONG_SECRETS } from './reports.ts';
import { type ShelfOptions, shelf } from './shelf.ts';
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

export interface ApiOptions extends TrialOptions, GrowingOptions, ShelfOptions {
  /** As they are now: they change when files do, in development. */
  readonly packs: () => readonly OfferedPack[];
  /** Stores a pack beside the log, so that a room can refer to it. */
  readonly pin: (pack: OfferedPack) => Promise<void>;
  /** Best first. */
  readonly networks: () => readonly Network[];
  readonly passphrase: string | undefined;
  readonly version: string;
  readonly addBots: (room: Room, wanted: { count: number; lang?: Lang | undefined }) => { added: number };
}

/** Rooms that one address may open: a school is one address, so this only stops a script. */
const OPENINGS = { points: 60, duration: 10 * 60 };
/** A whole school may practise in the same break. */
const PRACTICES = { points: 1_000, duration: 10 * 60 };
const WRONG_PASSPHRASES = { points: 20, duration: 10 * 60 };

const openingSchema = z.strictObject({
  pack: z.string().max(40),
  form: z.enum(['live', 'study', 'review']),
  settings: z.strictObject(settingsSchema.shape).partial().optional(),
  rounds: z.array(z.string().max(40)).min(1).max(limits.maxRounds).optional(),
  passphrase: z.string().max(200).optional(),
});
/** What somebody wants to open: rounds of a pack, a review of what a class did, the same class again, practice of what one had wrong. */
type Wanted =
  | ({ as: 'pack' } & z.infer<typeof openingSchema>)
  | ({ as: 'review' } & z.infer<typeof reviewSchema>)
  | ({ as: 'again'; form: 'live'; settings?: undefined } & z.infer<typeof repeatSchema>)
  | ({ as: 'practice' } & Practice);
/** `lang`: what their names are written in. */
const botsSchema = z.strictObject({ count: z.int().min(1).max(60), lang: z.enum(['ko', 'en']).optional() });

function readWanted(body: unknown): Wanted | null {
  const { from, practise, again } = (body ?? {}) as Record<string, unknown>;
  if (from !== undefined) {
    const parsed = reviewSchema.safeParse(body);
    return parsed.success ? { as: 'review', ...parsed.data } : null;
  }
  if (again !== undefined) {
    const parsed = repeatSchema.safeParse(body);
    // Only rooms with a host are repeated: all that is asked of the form here is whether opening needs the passphrase.
    return parsed.success ? { as: 'again', form: 'live', ...parsed.data } : null;
  }
  if (practise !== undefined) {
    const parsed = practiceSchema.safeParse(body);
    return parsed.success ? { as: 'practice', ...ALONE, ...parsed.data } : null;
  }
  const parsed = openingSchema.safeParse(body);
  return parsed.success ? { as: 'pack', ...parsed.data } : null;
}

export function api(options: ApiOptions): Router {
  const router = express.Router();
  const limiters = {
    openings: new RateLimiterMemory(OPENINGS),
    practices: new RateLimiterMemory(PRACTICES),
    strangers: new RateLimiterMemory(WRONG_SECRETS),
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
    const wanted = readWanted(request.body);
    if (!wanted) return answerRefusal(response, 'bad_message');
    const refusal = await mayOpen(options, limiters, request, wanted);
    if (refusal) return answerRefusal(response, refusal);
    const opened = await openRoom(options, wanted);
    if (!opened.ok) {
      if (STRANGERS.includes(opened.code)) await hasPoints(limiters.strangers, addressOf(request));
      return answerRefusal(response, opened.code);
    }
    const { room, code, hostSecret, screenSecret } = opened;
    answer(response, 201, { room, code, ...(wanted.form !== 'study' && { hostSecret, screenSecret }) });
  });
  router.post('/rooms/:room/bots', async (request, response) => {
    const parsed = botsSchema.safeParse(request.body);
    if (!parsed.success) return answerRefusal(response, 'bad_message');
    const room = await hostedRoom(options.rooms, request);
    if (typeof room === 'string') return answerRefusal(response, room);
    if (room.state.phase === 'finished') return answerRefusal(response, 'room_finished');
    answer(response, 200, options.addBots(room, parsed.data));
  });
  router.use(shelf(options));
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

const addressOf = (request: Request): string => request.ip ?? 'unknown';

async function mayOpen(
  { passphrase }: ApiOptions,
  limiters: Record<'openings' | 'practices' | 'wrong' | 'strangers', RateLimiterMemory>,
  request: Request,
  wanted: Wanted,
): Promise<RefusalCode | null> {
  const address = addressOf(request);
  const isNeeded = passphrase !== undefined && wanted.form !== 'study';
  if (isNeeded && !isSame(wanted.passphrase ?? '', passphrase)) {
    return (await hasPoints(limiters.wrong, address)) ? 'wrong_passphrase' : 'too_fast';
  }
  const strange = (await limiters.strangers.get(address))?.consumedPoints ?? 0;
  if (wanted.as !== 'pack' && strange >= WRONG_SECRETS.points) return 'too_fast';
  const limiter = wanted.as === 'practice' ? limiters.practices : limiters.openings;
  return (await hasPoints(limiter, address)) ? null : 'too_fast';
}

/** Compares in the same time, wherever the first difference is. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

async function openRoom(options: ApiOptions, wanted: Wanted) {
  if (wanted.as === 'again') {
    const found = await repeated(options.rooms, wanted);
    return found.ok ? options.rooms.open(found) : found;
  }
  const found = await whatToOpen(options, wanted);
  if (!found.ok) return found;
  // Whoever has its host's secret, as was just proved.
  const crewsOf = wanted.as === 'review' && wanted.sameTeams ? wanted.from[0]?.room : null;
  const { pack, hash, json, rounds, from } = found;
  try {
    await options.pin({ pack, hash, json });
  } catch {
    return { ok: false, code: 'saving_fails' } as const;
  }
  const { form, settings } = wanted;
  const chosen = Object.fromEntries(
    Object.entries(settings ?? {}).filter(([, value]) => value !== undefined),
  );
  return options.rooms.open({
    pack,
    packHash: hash,
    form,
    settings: chosen,
    ...(rounds && { rounds }),
    ...(from && { from }),
    ...(crewsOf && { crewsOf }),
  });
}

type Found =
  | ({ ok: true } & OfferedPack & Pick<Opening, 'rounds' | 'from'>)
  | { ok: false; code: RefusalCode };

async function whatToOpen(options: ApiOptions, wanted: Exclude<Wanted, { as: 'again' }>): Promise<Found> {
  if (wanted.as === 'review') return grownReview(options, wanted);
  if (wanted.as === 'practice') return grownPractice(options, wanted);
  const { rounds } = wanted;
  const offered = options.packs().find(({ pack }) => pack.id === wanted.pack);
  if (!offered) return { ok: false, code: 'pack_unknown' };
  const ids = new Set(offered.pack.rounds.map((round) => round.id));
  if (rounds?.some((round) => !ids.has(round))) return { ok: false, code: 'round_unknown' };
  const { pack, hash, json } = offered;
  return { ok: true, pack, hash, json, ...(rounds && { rounds }) };
}
