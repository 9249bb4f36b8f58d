// What is told of a room afterwards: the report for its host, a seat's own summary, the schema. Rooms are read and folded in a thread of
// their own (server/report); here questions are parsed, counted and answered. PROTOCOL.md section 6 has every route.
import express, { type Request, type Response, type Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { roomIdSchema } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import {
  type Ask,
  fileNameSchema,
  fileQuery,
  fileTypes,
  ownQuery,
  replayQuery,
  reportQuery,
} from '../../shared/report/asks.ts';
import { publishedSchema } from '../../shared/report/published.ts';
import { hashSecret } from '../rooms/secrets.ts';
import { answer, answerRefusal } from './answers.ts';

export type Credential =
  | { readonly by: 'host' | 'seat'; readonly hash: string }
  | { readonly by: 'key'; readonly seat: number; readonly key: string };
export type Reported =
  | { ok: true; body: Uint8Array; disposition?: string }
  | { ok: false; code: RefusalCode };

export interface ReportOptions {
  /** Never rejects. */
  readonly report: (room: string, credential: Credential, ask: Ask) => Promise<Reported>;
}

/** A report costs about as much as loading its room: so many a room, and so many wrong secrets an address. */
const REPORTS = { points: 120, duration: 60 };
export const WRONG_SECRETS = { points: 60, duration: 10 * 60 };
/** What says that somebody has no business here. */
export const STRANGERS: readonly RefusalCode[] = ['wrong_link', 'room_not_found'];

export function reports(options: ReportOptions): Router {
  const router = express.Router();
  const asking = new Asking(options);
  const schema = publishedSchema();
  router.get('/report.schema.json', (_request, response) => answer(response, 200, schema));
  router.get('/rooms/:room/report', async (request, response) => {
    const query = reportQuery.safeParse(request.query);
    if (!query.success) return answerRefusal(response, 'bad_message');
    const withAccommodations = query.data.accommodations === '1';
    await asking.answer(request, response, { by: 'host', ask: { what: 'report', withAccommodations } });
  });
  router.get('/rooms/:room/replay', async (request, response) => {
    const query = replayQuery.safeParse(request.query);
    if (!query.success) return answerRefusal(response, 'bad_message');
    const { no, attempt, board } = query.data;
    const ask: Ask = {
      what: 'replay',
      no: Number(no),
      attempt: attempt === undefined ? null : (Number(attempt) as 1 | 2),
      board: board === undefined ? null : Number(board),
    };
    await asking.answer(request, response, { by: 'host', ask });
  });
  router.get('/rooms/:room/files/:file', async (request, response) => {
    const file = fileNameSchema.safeParse(request.params.file);
    const query = fileQuery.safeParse(request.query);
    if (!file.success || !query.success) return answerRefusal(response, 'bad_message');
    const { accommodations, lang = 'ko', zone = 'UTC' } = query.data;
    const ask: Ask = {
      what: 'file',
      file: file.data,
      lang,
      zone,
      withAccommodations: accommodations === '1',
    };
    await asking.answer(request, response, { by: 'host', ask, type: fileTypes[file.data] });
  });
  router.get('/rooms/:room/own', async (request, response) => {
    const query = ownQuery.safeParse(request.query);
    if (!query.success) return answerRefusal(response, 'bad_message');
    const { seat } = query.data;
    const by = seat === undefined ? 'seat' : { seat: Number(seat) };
    await asking.answer(request, response, { by, ask: { what: 'own' } });
  });
  return router;
}

/** Whose secret it is said to be; `{ seat }`: its read-only key. */
type Whose = 'host' | 'seat' | { seat: number };

const credentialOf = (by: Whose, secret: string): Credential =>
  typeof by === 'object' ? { by: 'key', seat: by.seat, key: secret } : { by, hash: hashSecret(secret) };

const BEARER = /^Bearer ([A-Za-z0-9_-]{22,64})$/;

class Asking {
  readonly #options: ReportOptions;
  readonly #reports = new RateLimiterMemory(REPORTS);
  readonly #wrong = new RateLimiterMemory(WRONG_SECRETS);

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  async answer(
    request: Request,
    response: Response,
    { by, ask, type = 'application/json' }: { by: Whose; ask: Ask; type?: string },
  ): Promise<void> {
    const reported = await this.#ask(request, by, ask);
    if (!reported.ok) return answerRefusal(response, reported.code);
    if (reported.disposition) response.set('content-disposition', reported.disposition);
    response
      .status(200)
      .set('cache-control', 'no-store')
      .set('content-type', type)
      .send(Buffer.from(reported.body));
  }

  async #ask(request: Request, by: Whose, ask: Ask): Promise<Reported> {
    const room = roomIdSchema.safeParse(request.params.room);
    const secret = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (!room.success) return { ok: false, code: 'room_not_found' };
    if (!secret) return { ok: false, code: 'wrong_link' };
    const address = request.ip ?? 'unknown';
    if (((await this.#wrong.get(address))?.consumedPoints ?? 0) >= WRONG_SECRETS.points)
      return { ok: false, code: 'too_fast' };
    // A whole class asks for its own summaries in one minute: those are counted by seat.
    const who = by === 'host' ? room.data : `${room.data} ${hashSecret(secret)}`;
    if (!(await hasPoints(this.#reports, who))) return { ok: false, code: 'too_fast' };
    const reported = await this.#options.report(room.data, credentialOf(by, secret), ask);
    if (!reported.ok && STRANGERS.includes(reported.code)) await hasPoints(this.#wrong, address);
    return reported;
  }
}

export const hasPoints = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );
