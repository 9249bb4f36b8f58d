// What a console asks about a trial before class: a link for a phone, and what has come of it. What is remembered, and how
// the answer is judged, is server/preflight/trials.ts.
import express, { type Request, type RequestHandler, type Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { browserIdSchema, trialTokenSchema } from '../../shared/protocol/trial.ts';
import type { Trials, Visitor } from '../preflight/trials.ts';
import type { RoomRegistry } from '../rooms/registry.ts';
import type { Room } from '../rooms/room.ts';
import { answer, answerRefusal } from './answers.ts';
import { hostedRoom } from './hosted.ts';

export interface TrialOptions {
  readonly rooms: RoomRegistry;
  readonly trials: Trials;
}

/** Of one room. A console asks once a second while it waits. */
const BEGINNINGS = { points: 30, duration: 10 * 60 };
const LOOKS = { points: 180, duration: 60 };
const MOST_AGENT = 400;

const beginningSchema = z.strictObject({ browser: browserIdSchema });

export function trials(options: TrialOptions): Router {
  const router = express.Router();
  const limiters = { beginnings: new RateLimiterMemory(BEGINNINGS), looks: new RateLimiterMemory(LOOKS) };
  const limited = async (limiter: RateLimiterMemory, request: Request): Promise<Room | RefusalCode> => {
    const room = await hostedRoom(options.rooms, request);
    if (typeof room === 'string') return room;
    return limiter.consume(room.id).then(
      () => room,
      () => 'too_fast' as const,
    );
  };
  router.post('/rooms/:room/trials', async (request, response) => {
    const parsed = beginningSchema.safeParse(request.body);
    if (!parsed.success) return answerRefusal(response, 'bad_message');
    const room = await limited(limiters.beginnings, request);
    if (typeof room === 'string') return answerRefusal(response, room);
    answer(response, 201, options.trials.begin(room.id, { ...visitorOf(request), ...parsed.data }));
  });
  router.get('/rooms/:room/trials/:token', async (request, response) => {
    const token = trialTokenSchema.safeParse(request.params.token);
    const room = await limited(limiters.looks, request);
    if (typeof room === 'string') return answerRefusal(response, room);
    const trial = token.success ? options.trials.read(room.id, token.data) : null;
    if (!trial) return answerRefusal(response, 'trial_over');
    const { expiresAtMs, isLoaded, lines } = trial;
    answer(response, 200, { expiresAtMs, isLoaded, lines });
  });
  return router;
}

/** Somebody asks for the page of a trial: that much of the way works. The page itself comes from pages.ts. */
export function watchTrialPages(trials: Trials): RequestHandler {
  return (request, _response, next) => {
    const token = trialTokenSchema.safeParse(request.params.token);
    if (token.success) trials.loaded(token.data, visitorOf(request));
    next();
  };
}

const visitorOf = (request: Request): Visitor => ({
  address: request.ip ?? 'unknown',
  agent: (request.headers['user-agent'] ?? '').slice(0, MOST_AGENT),
});
