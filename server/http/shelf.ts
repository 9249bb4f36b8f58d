// The rooms that a host has links to: where they stand, in one question for all of them, and deleting one for good. Links are kept by
// the host's browser alone (client/screens/home); repeating a room is opening one, in api.ts.
import express, { type Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { roomIdSchema } from '../../shared/protocol/messages.ts';
import { MOST_ASKED, type ShelfAnswer, type Standing } from '../../shared/report/shelf.ts';
import type { RoomStanding } from '../log/contract.ts';
import type { RoomRegistry } from '../rooms/registry.ts';
import { answer, answerRefusal } from './answers.ts';
import { hostedRoom } from './hosted.ts';
import { hasPoints, STRANGERS, WRONG_SECRETS } from './reports.ts';

export interface ShelfOptions {
  readonly rooms: RoomRegistry;
  /** Of these rooms; those that never were are left out. Rejects where the log cannot be read. */
  readonly standings: (rooms: readonly string[]) => Promise<RoomStanding[]>;
}

/** Lists and deletions of one address: a school is one. */
const ASKED = { points: 600, duration: 60 };

const shelfSchema = z.strictObject({ rooms: z.array(roomIdSchema).min(1).max(MOST_ASKED) });

export function shelf({ rooms, standings }: ShelfOptions): Router {
  const router = express.Router();
  const asked = new RateLimiterMemory(ASKED);
  const strangers = new RateLimiterMemory(WRONG_SECRETS);
  // Whoever knows a room's random id was in it: where it stands is no secret to them, and nothing else is told.
  router.post('/shelf', async (request, response) => {
    const parsed = shelfSchema.safeParse(request.body);
    if (!parsed.success) return answerRefusal(response, 'bad_message');
    if (!(await hasPoints(asked, request.ip ?? 'unknown'))) return answerRefusal(response, 'too_fast');
    const ids = [...new Set(parsed.data.rooms)];
    const found = await standings(ids).catch(() => null);
    if (!found) return answerRefusal(response, 'saving_fails');
    const known = new Map(found.map((one) => [one.room, one]));
    const told: ShelfAnswer = { rooms: ids.map((room) => standingOf(room, known.get(room))) };
    answer(response, 200, told);
  });
  router.delete('/rooms/:room', async (request, response) => {
    const address = request.ip ?? 'unknown';
    const wrong = (await strangers.get(address))?.consumedPoints ?? 0;
    if (wrong >= WRONG_SECRETS.points) return answerRefusal(response, 'too_fast');
    const room = await hostedRoom(rooms, request);
    if (typeof room === 'string') {
      if (STRANGERS.includes(room)) await hasPoints(strangers, address);
      return answerRefusal(response, room);
    }
    const refusal = await room.delete();
    if (refusal) return answerRefusal(response, refusal);
    answer(response, 200, {});
  });
  return router;
}

function standingOf(room: string, known: RoomStanding | undefined): Standing {
  if (!known || known.isDeleted) return { room, standing: 'gone', finishedAtMs: null, now: null };
  const { finishedAtMs, stands } = known;
  if (finishedAtMs !== null) return { room, standing: 'finished', finishedAtMs, now: null };
  const now = stands && stands.at !== 'finished' ? { ...stands, at: stands.at } : null;
  return { room, standing: 'open', finishedAtMs, now };
}
