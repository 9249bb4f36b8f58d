// Opening rooms that grow out of others: a review of rounds that a class had, practice for one of what that one had wrong, and the
// same class once more. What the first two are made of: server/report/review.ts; opening rooms from packs, and its limits: api.ts.
import { z } from 'zod';
import { settingsSchema } from '../../shared/protocol/commands.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { roomIdSchema, secretSchema } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Opening, RoomRegistry } from '../rooms/registry.ts';
import { hashSecret } from '../rooms/secrets.ts';
import { isSameSecret } from './hosted.ts';
import type { Credential } from './reports.ts';

type Grown =
  | ({ ok: true; json: string; hash: string } & Required<Pick<Opening, 'pack' | 'rounds' | 'from'>>)
  | { ok: false; code: RefusalCode };

type Repeated = ({ ok: true } & Required<Opening>) | { ok: false; code: RefusalCode };

export interface GrowingOptions {
  /** Never rejects. */
  readonly reviews: {
    of(ticked: { room: string; credential: Credential; rounds: string[] }[]): Promise<Grown>;
    practice(room: string, credential: Credential): Promise<Grown>;
  };
}

/** Rooms that one review may grow out of. */
const MOST_ROOMS = 12;

export const reviewSchema = z.strictObject({
  from: z
    .array(
      z.strictObject({
        room: roomIdSchema,
        secret: secretSchema,
        rounds: z.array(z.string().max(40)).min(1).max(limits.maxRounds),
      }),
    )
    .min(1)
    .max(MOST_ROOMS),
  form: z.enum(['review', 'live']).default('review'),
  /** People of the first of these rooms sail on the ship that they had there. */
  sameTeams: z.boolean().default(false),
  settings: z.strictObject(settingsSchema.shape).partial().optional(),
  passphrase: z.string().max(200).optional(),
});
export const practiceSchema = z.strictObject({
  practise: z.strictObject({
    room: roomIdSchema,
    secret: secretSchema,
    /** The secret is this seat's read-only key. */
    seat: z.int().min(1).max(100_000).optional(),
  }),
});

export const repeatSchema = z.strictObject({
  again: z.strictObject({
    room: roomIdSchema,
    secret: secretSchema,
    /** People who come back sail on the ship that they had. */
    sameTeams: z.boolean().default(true),
  }),
  passphrase: z.string().max(200).optional(),
});

/** A study room is one boat; this one is for one person, who may ask friends in. */
export const ALONE = { form: 'study', settings: { teamSize: 1 }, passphrase: undefined } as const;
export type Practice = typeof ALONE & z.infer<typeof practiceSchema>;

export const grownReview = (
  { reviews }: GrowingOptions,
  { from }: z.infer<typeof reviewSchema>,
): Promise<Grown> =>
  reviews.of(
    from.map(({ room, secret, rounds }) => ({
      room,
      rounds,
      credential: { by: 'host', hash: hashSecret(secret) },
    })),
  );

/** A room as this one is now: its pack as it was pinned, its plan and settings, and so the names of its ships, which follow from
 *  their numbers. A review keeps what the class had done before it. Nothing of its people goes along: with the same teams the new room
 *  asks this one, while it is there, who sailed where. */
export async function repeated(
  rooms: RoomRegistry,
  { again: { room, secret, sameTeams } }: z.infer<typeof repeatSchema>,
): Promise<Repeated> {
  const found = await rooms.get(room);
  if (!found.ok) return found;
  const { state } = found.room;
  // A study group has no host: nobody has a link that would fit.
  const isHost = state.form !== 'study' && isSameSecret(secret, state.hostHash);
  if (!isHost) return { ok: false, code: 'wrong_link' };
  const { pack, packHash, form, settings, plan, review } = state;
  const crewsOf = sameTeams ? room : null;
  return { ok: true, pack, packHash, form, settings, rounds: plan, from: review?.lastTime ?? [], crewsOf };
}

export const grownPractice = (
  { reviews }: GrowingOptions,
  { practise: { room, secret, seat } }: z.infer<typeof practiceSchema>,
): Promise<Grown> =>
  reviews.practice(
    room,
    seat === undefined ? { by: 'seat', hash: hashSecret(secret) } : { by: 'key', seat, key: secret },
  );
