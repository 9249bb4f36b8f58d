// What one player takes home: the own rounds, the cards that were wrong with where they belong, and the explanations. Answered
// by GET /api/rooms/:room/own to whoever has the seat, or its read-only key. Says nothing of anybody else.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { authored, count, number, words } from './figures.ts';

/**
 * A key that reads the own summary and does nothing else: SHA-256 (hex) of "own|room|seat|SHA-256(secret) in hex". Whoever has the
 * seat's secret can make it, the server can from the hash that it keeps, and nobody can go back from it to either.
 */
export const ownKey = (room: string, seat: number, secretHash: string): string =>
  bytesToHex(sha256(utf8ToBytes(`own|${room}|${seat}|${secretHash}`)));

const ownRound = z.strictObject({
  no: number,
  id: authored,
  kind: z.enum(['order', 'match', 'choice']),
  title: words,
  prompt: words,
  accuracy: z.number(),
  right: count,
  of: count,
  points: count,
  /** The own first answer, where there were two attempts. */
  first: z.nullable(z.number()),
  /** Cards of the last board that were wrong: where they lay and where they belong. */
  wrong: z.array(z.strictObject({ text: words, short: z.nullable(words), lay: words, belongs: words })),
  explain: z.strictObject({ why: words, more: z.nullable(words), note: z.nullable(words) }),
  sources: z.array(z.strictObject({ code: z.string(), text: z.string() })),
});

export const ownSchema = z.strictObject({
  room: z.string(),
  title: words,
  isFinished: z.boolean(),
  seat: number,
  name: z.nullable(z.string()),
  team: z.nullable(z.strictObject({ team: number, name: words, points: count, rank: z.nullable(number) })),
  rounds: z.array(ownRound),
  /** Ids of rounds with something wrong: what “practise what I missed” opens. */
  missed: z.array(authored),
});
export type Own = z.infer<typeof ownSchema>;
export type OwnRound = Own['rounds'][number];
