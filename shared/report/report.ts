// The report of a room as JSON: what GET /api/rooms/:room/report answers and what the export holds. Made by a fold of the log
// in server/report; every figure is defined in its README. Published as report.schema.json.
import * as z from 'zod/mini';
import { chart } from './charts.ts';
import { authored, count, figure, number, timeMs, words } from './figures.ts';

/** Raised when a reader of an older one would misread a newer one; more fields alone do not. */
export const REPORT_FORMAT = 1;

/** A class got something wrong, in words without a count: “etcd before API server”. */
const mistake = z.strictObject({
  /** inversion: cards[0] lies before cards[1]. swapped: each lies where the other belongs. placed: a card in a wrong zone.
   *  decoy: a card on the board that belongs nowhere. picked, missed: a statement. */
  type: z.enum(['inversion', 'swapped', 'placed', 'decoy', 'picked', 'missed']),
  words,
  /** Boards that have it, of all that somebody touched. */
  boards: count,
  of: count,
  cards: z.array(authored),
  zone: z.nullable(authored),
});

const cardRow = z.strictObject({
  id: authored,
  text: words,
  short: z.nullable(words),
  belongs: words,
  isDecoy: z.boolean(),
  /** Of `boards` of the round: with the card right, and with the card in the tray. */
  right: count,
  inTray: count,
  facility: figure,
  /** Facility in the first attempt of two. */
  before: figure,
  discrimination: figure,
});

/** People whose own first answer was touched and whose team answered after: fully right or not, before and after. */
const shift = z.strictObject({
  stayedRight: count,
  becameRight: count,
  becameWrong: count,
  stayedWrong: count,
});

const explanation = z.strictObject({ why: words, more: z.nullable(words), note: z.nullable(words) });
const source = z.strictObject({ code: z.string(), text: z.string() });

/** What a class did with the same round before: of the room that a review was opened from. */
const lastTime = z.strictObject({
  atMs: timeMs,
  facility: z.number(),
  fullyRight: count,
  boards: count,
});

const round = z.strictObject({
  /** Counts every briefing of the room from 1: a round that is played again has another one. */
  no: number,
  /** Counts how often the room was played: 1, after “play again” 2 … */
  game: number,
  /** Its place in the plan, from 1. */
  place: number,
  id: authored,
  kind: z.enum(['order', 'match', 'choice']),
  title: words,
  prompt: words,
  section: z.string(),
  difficulty: z.int(),
  seconds: z.int(),
  startedAtMs: timeMs,
  /** False when the round was replayed afterwards: its points went back. */
  isCounted: z.boolean(),
  attempts: z.union([z.literal(1), z.literal(2)]),
  /** Whose boards the answers are: a review that is revealed after its first attempt speaks of those of seats. */
  unit: z.enum(['team', 'seat']),
  /** Boards that somebody touched, of them with everything right; and boards that nobody touched. */
  boards: count,
  fullyRight: count,
  untouched: count,
  facility: figure,
  discrimination: figure,
  /** The first attempt of two, played alone. */
  first: z.nullable(z.strictObject({ boards: count, fullyRight: count, facility: figure })),
  gain: figure,
  shift: z.nullable(shift),
  mistakes: z.array(mistake).check(z.maxLength(3)),
  cards: z.array(cardRow),
  chart,
  explain: explanation,
  sources: z.array(source),
  lastTime: z.nullable(lastTime),
});

const team = z.strictObject({
  team: number,
  name: words,
  members: z.array(number),
  /** Of the newest game. */
  points: count,
  rank: z.nullable(number),
  /** Mean of the counted rounds whose board somebody touched. */
  accuracy: figure,
  /** Mean of its members' first answers, and of its boards after them. */
  gain: figure,
  placed: count,
  moved: count,
  undone: count,
  agreed: count,
  rounds: z.array(
    z.strictObject({
      no: number,
      accuracy: z.number(),
      points: count,
      right: count,
      of: count,
      isTouched: z.boolean(),
    }),
  ),
});

const person = z.strictObject({
  seat: number,
  /** Null for who was forgotten. */
  name: z.nullable(z.string()),
  team: z.nullable(number),
  isRemoved: z.boolean(),
  /** While a game ran, from its first briefing to its end. */
  presentMs: count,
  /** Cards brought from the tray to the board; other moves; moves taken back; times of “ready”. */
  placed: count,
  moved: count,
  undone: count,
  agreed: count,
  /** Counted rounds in which the person did any of these, and the mean of what the team made of them. */
  activeRounds: count,
  accuracy: figure,
  /** Rounds with two attempts: the own first answers against those of the team. */
  alone: z.nullable(z.strictObject({ rounds: count, own: z.number(), team: figure })),
  /** Only where the host asks for it: 0 is no limit. */
  accommodation: z.optional(z.strictObject({ factor: z.number(), wanted: z.number() })),
});

export const reportSchema = z.strictObject({
  format: z.literal(REPORT_FORMAT),
  room: z.strictObject({
    id: z.string(),
    title: words,
    form: z.enum(['live', 'study', 'review']),
    isFinished: z.boolean(),
    openedAtMs: timeMs,
    /** First briefing. */
    startedAtMs: z.nullable(timeMs),
    /** Newest end. */
    finishedAtMs: z.nullable(timeMs),
    games: count,
  }),
  summary: z.strictObject({
    players: count,
    teams: count,
    /** Counted rounds. */
    rounds: count,
    gameMs: count,
    /** Mean of the counted rounds. */
    facility: figure,
    /** Numbers of the rounds with the lowest facility, worst first, at most five: what a review starts from. */
    worst: z.array(number).check(z.maxLength(5)),
  }),
  rounds: z.array(round),
  teams: z.array(team),
  people: z.array(person),
  /** Points over time, one line a team: `totals[i]` after the round `rounds[i]`. */
  course: z.array(
    z.strictObject({
      game: number,
      rounds: z.array(number),
      teams: z.array(z.strictObject({ team: number, totals: z.array(count) })),
    }),
  ),
});

export type Report = z.infer<typeof reportSchema>;
export type RoundReport = Report['rounds'][number];
export type CardReport = RoundReport['cards'][number];
export type TeamReport = Report['teams'][number];
export type PersonReport = Report['people'][number];
export type Mistake = RoundReport['mistakes'][number];
export type LastTime = z.infer<typeof lastTime>;
