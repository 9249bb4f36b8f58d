// Ways back to a seat: a one-time code for another device, asking for the seat of one's name, new links for host and
// screen; and the way out, where a seat is forgotten. Coming in for the first time is joining.ts.
import type { CommandOf } from '../../protocol/commands.ts';
import { limits, times } from '../../protocol/limits.ts';
import { passHash, readPass } from '../../protocol/pass.ts';
import type { RefusalCode } from '../../protocol/refusals.ts';
import type { RoomState, Seat } from '../state.ts';
import { judgeLeft } from './closing.ts';
import type { Draft, Outcome } from './draft.ts';
import type { Decision } from './index.ts';
import { numberFor } from './joining.ts';
import { cleanName, seatNamed } from './names.ts';
import { judgeGroup } from './voting.ts';

/** The seat that this secret proves now; undefined when it proves none, or one that has moved elsewhere. */
export function seatOf(state: RoomState, hash: string): Seat | undefined {
  const number = state.byHash.get(hash);
  const seat = number === undefined ? undefined : state.seats.get(number);
  return seat?.hash === hash ? seat : undefined;
}

/** Whoever brings the code has the seat; the secret it had before proves nothing any more. [WB2] */
export function takeSeat(draft: Draft, { pass: typed }: CommandOf<'takeSeat'>): Decision {
  const { state, meta } = draft;
  const { joining } = meta;
  if (!joining) return { ok: false, code: 'already_joined' };
  const own = seatOf(state, joining.hash);
  const pass = readPass(typed);
  const hash = pass && passHash(state.room, pass);
  const offer = state.offers.find((one) => one.hash === hash && one.until > meta.at);
  if (own && (!offer || offer.seat === own.seat))
    return { ok: true, events: [], states: [], seat: own.seat, settled: true };
  if (own) return { ok: false, code: 'already_joined' };
  if (!offer || state.seats.get(offer.seat)?.isRemoved !== false) return { ok: false, code: 'pass_wrong' };
  draft.meta.seat = offer.seat;
  draft.add({ type: 'seatTakenOver', seat: offer.seat, ...joining });
  return { ok: true, events: draft.events, states: draft.states, seat: offer.seat };
}

/** Asks for the seat of a name; the host, or in group pace the group, answers. [WB4] */
export function claimSeat(draft: Draft, command: CommandOf<'claimSeat'>): Decision {
  const { state, meta } = draft;
  const { joining } = meta;
  if (!joining) return { ok: false, code: 'already_joined' };
  const own = seatOf(state, joining.hash);
  if (own) return { ok: true, events: [], states: [], seat: own.seat, settled: true };
  const name = cleanName(command.name);
  if (name === null) return { ok: false, code: 'name_bad' };
  const number = numberFor(state, command.number);
  if (number === null) return { ok: false, code: 'number_bad' };
  const seat = seatNamed(state, name, number);
  if (!seat) return { ok: false, code: 'seat_unknown' };
  const mine = state.claims.find((claim) => claim.hash === joining.hash);
  if (mine?.seat === seat.seat && mine.connection === joining.connection)
    return { ok: true, events: [], states: [] };
  if (!mine && state.claims.length >= limits.claims) return { ok: false, code: 'too_fast' };
  draft.add({ type: 'seatClaimed', claim: state.lastClaim + 1, seat: seat.seat, ...joining });
  return { ok: true, events: draft.events, states: draft.states };
}

function answerClaim(draft: Draft, { claim, isYes }: CommandOf<'answerClaim'>): void {
  if (draft.state.claims.some((one) => one.claim === claim))
    draft.add({ type: 'claimAnswered', claim, isYes });
}

/** A player's own seat, or any player's for the host. */
function seatInReach({ state, meta }: Draft, number: number): Seat | RefusalCode {
  const seat = state.seats.get(number);
  if (seat?.role !== 'player') return 'seat_unknown';
  const isOwn = number === meta.seat;
  return isOwn || state.seats.get(meta.seat)?.role === 'host' ? seat : 'not_allowed';
}

/** Good once, for ten minutes; a newer one of the same seat replaces it. [WB1] */
function offerSeat(draft: Draft, command: CommandOf<'offerSeat'>): Outcome {
  const { state, meta } = draft;
  const seat = seatInReach(draft, command.seat);
  if (typeof seat !== 'object') return seat;
  if (seat.isRemoved) return 'seat_removed';
  const others = state.offers.filter((offer) => offer.until > meta.at && offer.seat !== seat.seat);
  if (others.length >= limits.offers) return 'too_fast';
  const { hash } = command;
  draft.add({ type: 'seatOffered', seat: seat.seat, hash, until: meta.at + times.passLives });
}

/** The name's text is deleted by the shell once this is stored. [WB6] */
function forgetSeat(draft: Draft, command: CommandOf<'forgetSeat'>): Outcome {
  const seat = seatInReach(draft, command.seat);
  if (typeof seat !== 'object') return seat;
  if (seat.isForgotten) return;
  const before = draft.state;
  draft.add({ type: 'seatForgotten', seat: seat.seat });
  if (seat.isRemoved) return;
  judgeLeft(draft, before, seat);
  judgeGroup(draft);
}

/** [WB5] */
function replaceLink(draft: Draft, { what, hash }: CommandOf<'replaceLink'>): void {
  const { hostHash, screenHash } = draft.state;
  if (hash !== (what === 'host' ? hostHash : screenHash)) draft.add({ type: 'linkReplaced', what, hash });
}

/** Nothing is left to be told in the log: the shell deletes it, and with it everything that it says. [WB7] */
function deleteRoom(): void {}

export const returningRules = { answerClaim, offerSeat, forgetSeat, replaceLink, deleteRoom };
