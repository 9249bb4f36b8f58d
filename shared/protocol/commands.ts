// What a seat may ask: one schema per command and the union of all. Who may send which stands in permissions.ts,
// what follows from each in shared/game/decide/. Commands set, they never toggle, so a repeat changes nothing.
import * as z from 'zod/mini';
import { moveSchema } from '../rounds/index.ts';
import { CODE_ALPHABET, limits } from './limits.ts';

const seatNo = z.int().check(z.minimum(1), z.maximum(100_000));
const teamNo = z.int().check(z.minimum(1), z.maximum(100_000));
const MAX_PHASE_NO = 1_000_000;
const phaseNo = z.int().check(z.minimum(0), z.maximum(MAX_PHASE_NO));
const version = z.int().check(z.minimum(0), z.maximum(1_000_000));
const typedName = z.string().check(z.maxLength(limits.nameUnits));
const typedNumber = z.optional(z.string().check(z.maxLength(limits.nameUnits)));
/** SHA-256, hex. */
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Time factor of a person or a team; 0 = no limit. */
export const timeFactor = z.union([z.literal(1), z.literal(1.5), z.literal(2), z.literal(10), z.literal(0)]);
export type TimeFactor = z.infer<typeof timeFactor>;

export const settingsSchema = z.strictObject({
  teamSize: z.int().check(z.minimum(1), z.maximum(limits.maxTeamSize)),
  formation: z.enum(['pick', 'auto', 'host']),
  hands: z.enum(['open', 'soft', 'strict']),
  speedShare: z.union([z.literal(0), z.literal(0.2), z.literal(0.5)]),
  isTimed: z.boolean(),
  attempts: z.union([z.literal(1), z.literal(2)]),
  /** Study groups: everybody on one board. */
  isOneBoat: z.boolean(),
  /** Whether explanations show where the lecture note differs. */
  showsNote: z.boolean(),
  /** What the join form asks for; `numberName`: a number too, which only the host and the report see. */
  nameField: z.enum(['nickname', 'name', 'numberName']),
  /** Whether wall and tables may name people, or ships only. */
  wallNames: z.enum(['people', 'teams']),
  /** Where phones find this server, as the host picked it: an origin without a path. Absent: the server's own first choice. */
  address: z.optional(
    z.string().check(z.maxLength(limits.addressChars), z.regex(/^https?:\/\/[^\s/?#@\\]+$/)),
  ),
});
export type Settings = z.infer<typeof settingsSchema>;

const of = <N extends string, S extends z.core.$ZodLooseShape>(type: N, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const playerCommands = [
  /** `isOther`: somebody else than the one of that name who is aboard already. */
  of('join', {
    name: typedName,
    number: typedNumber,
    wantsFactor: z.optional(timeFactor),
    isOther: z.optional(z.boolean()),
  }),
  /** Instead of joining: the one-time code that was made for a seat, see pass.ts. */
  of('takeSeat', { pass: z.string().check(z.maxLength(16)) }),
  /** Instead of joining: asks for the seat of this name. */
  of('claimSeat', { name: typedName, number: typedNumber }),
  of('answerClaim', { claim: z.int().check(z.minimum(1), z.maximum(1_000_000)), isYes: z.boolean() }),
  /** Of one's own seat, the host's of any. `hash` is what pass.ts makes of the code; the code stays with its maker. */
  of('offerSeat', { seat: seatNo, hash }),
  /** Of one's own seat, the host's of any: the name is deleted for good, the seat is empty for ever. */
  of('forgetSeat', { seat: seatNo }),
  /** More time, asked for by the person: between that seat and the host. */
  of('wishFactor', { factor: timeFactor }),
  of('pickTeam', { team: z.union([teamNo, z.literal('new')]) }),
  of('move', { phaseNo, play: moveSchema }),
  of('undo', { phaseNo, version }),
  of('setReady', { phaseNo, version, isReady: z.boolean() }),
  /** The host is to come to the own board; false takes it back. */
  of('askHelp', { phaseNo, isAsking: z.boolean() }),
  /** Group pace: go on to what comes next; `pace`: let the group take the pace of an absent host. */
  of('vote', { phaseNo, what: z.enum(['next', 'pace']), on: z.boolean() }),
] as const;

export const hostCommands = [
  of('start', { phaseNo }),
  of('next', { phaseNo }),
  /** Review, from the discussion: reveal without a second attempt. */
  of('skipToReveal', { phaseNo }),
  of('pause', { phaseNo }),
  of('resume', { phaseNo }),
  of('addTime', { phaseNo, seconds: z.int().check(z.minimum(5), z.maximum(600)) }),
  of('endRound', { phaseNo }),
  of('closeBoard', { phaseNo, team: teamNo }),
  /** To everybody of the team who asks: on the way, or helped. */
  of('answerHelp', { phaseNo, team: teamNo, answer: z.enum(['coming', 'done']) }),
  of('skipRound', { phaseNo }),
  of('replayRound', { phaseNo }),
  of('revealStep', { phaseNo, step: z.int().check(z.minimum(1), z.maximum(3)) }),
  of('showDistribution', { phaseNo }),
  of('openInsight', { phaseNo, isOpen: z.boolean() }),
  /** At the finish of a review that grew out of other rooms: to everybody, what the class did then and now. */
  of('showThenNow', { phaseNo, isShown: z.boolean() }),
  of('setRelaxed', { isRelaxed: z.boolean() }),
  of('setLocked', { isLocked: z.boolean() }),
  /** Those that are named; the others stay. */
  of('setSettings', { settings: z.partial(settingsSchema) }),
  of('setPlan', {
    rounds: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(limits.maxRounds)),
  }),
  /** `number`: `''` takes it away, left out it stays. */
  of('renameSeat', { seat: seatNo, name: typedName, number: typedNumber }),
  of('moveSeat', { seat: seatNo, team: z.union([teamNo, z.literal('new')]) }),
  of('removeSeat', { seat: seatNo }),
  of('restoreSeat', { seat: seatNo }),
  of('setHandsOff', { seat: seatNo, isHandsOff: z.boolean() }),
  of('setFactor', { who: z.enum(['seat', 'team']), number: seatNo, factor: timeFactor }),
  of('takePaceBack', {}),
  /** The link's new secret stays with its maker; `hash` is its SHA-256. The old link is worthless from then on. */
  of('replaceLink', { what: z.enum(['host', 'screen']), hash }),
  /** With everything that belongs to it, for good. */
  of('deleteRoom', {}),
  of('playAgain', { phaseNo }),
  of('end', { phaseNo }),
] as const;

export const commandSchema = z.discriminatedUnion('type', [...playerCommands, ...hostCommands]);
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** Six characters without look-alikes; typed in any case, with or without a space or hyphen in the middle. */
export function readJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === limits.codeChars && [...code].every((c) => CODE_ALPHABET.includes(c)) ? code : null;
}
