// What must be so of seats, codes, claims and links in every log: one secret proves a seat, it changes only by a way that
// the rules know, a code is good once, and a forgotten seat has no name and never acts again. Counted here, from the
// events alone; the decider is not asked. Everything else about logs is laws.ts.
import type { EventOf } from '../../shared/game/events.ts';
import type { GameEvent, RoomState } from '../../shared/game/index.ts';
import { passHash, readPass } from '../../shared/protocol/pass.ts';
import type { Asked } from './laws.ts';

type Fail = (message: string) => never;

export class SeatLaws {
  readonly #asked: Asked;
  readonly #fail: Fail;
  /** Seat → its code's hash, while it is good. */
  readonly #offers = new Map<number, { hash: string; until: number }>();
  readonly #claims = new Map<number, { seat: number; hash: string }>();
  /** Secrets that were a seat's or a link's and are no more. */
  readonly #spent = new Set<string>();
  readonly #forgotten = new Set<number>();

  constructor(asked: Asked, fail: Fail) {
    this.#asked = asked;
    this.#fail = fail;
  }

  hold(event: GameEvent, before: RoomState, after: RoomState): void {
    this.#holdSender(event, before, after);
    this.#holdForgotten(event, after);
    if (event.type === 'seatOffered') this.#offers.set(event.seat, event);
    if (event.type === 'seatTakenOver') this.#holdCode(event, before);
    if (event.type === 'seatClaimed') this.#claims.set(event.claim, event);
    if (event.type === 'seatForgotten') this.#forgotten.add(event.seat);
    if (before.seats !== after.seats) this.#holdSecrets(event, before, after);
  }

  /** A command comes from a page that proves its seat at that moment, by the seat's own secret. */
  #holdSender(event: GameEvent, before: RoomState, after: RoomState): void {
    const { by, type } = event;
    if (!by) return;
    const asked = this.#asked(by.client, by.n);
    if (!asked) this.#fail(`nobody asked for ${type} (${by.client} ${by.n})`);
    const isEntering = type === 'seatTaken' || type === 'seatTakenOver';
    const hash = type === 'seatClaimed' ? event.hash : (isEntering ? after : before).seats.get(by.seat)?.hash;
    if (hash === undefined || !asked.hashes.has(hash))
      this.#fail(
        `${asked.command.type} came from another seat, or with a secret that proves nothing any more`,
      );
  }

  #holdForgotten({ type, by, ...event }: GameEvent, after: RoomState): void {
    if (by && this.#forgotten.has(by.seat)) this.#fail(`${type} of seat ${by.seat}, which is forgotten`);
    if (COMES_BACK.has(type) && this.#forgotten.has((event as { seat: number }).seat))
      this.#fail(`${type} brings a forgotten seat back`);
    for (const number of this.#forgotten) {
      const seat = after.seats.get(number);
      if (seat?.name !== null || !seat.isRemoved) this.#fail(`forgotten seat ${number} has a name again`);
    }
  }

  #holdCode({ seat, by, at }: EventOf<'seatTakenOver'>, { room }: RoomState): void {
    const command = by && this.#asked(by.client, by.n)?.command;
    const pass = command?.type === 'takeSeat' ? readPass(command.pass) : null;
    const offer = this.#offers.get(seat);
    if (!pass || !offer || passHash(room, pass) !== offer.hash || at >= offer.until)
      this.#fail(`seat ${seat} is taken by a code that is wrong, used or old`);
    this.#offers.delete(seat);
  }

  #holdSecrets(event: GameEvent, before: RoomState, after: RoomState): void {
    for (const { seat, hash } of after.seats) {
      const was = before.seats.get(seat)?.hash;
      if (was === undefined || was === hash) continue;
      if (!this.#mayBecome(event, seat, hash))
        this.#fail(`${event.type} gives seat ${seat} to another secret`);
      this.#spent.add(was);
      if (this.#spent.has(hash)) this.#fail(`seat ${seat} is proved by a secret that had lost its seat`);
      for (const other of after.seats)
        if (other.seat !== seat && other.hash === hash)
          this.#fail(`seats ${seat} and ${other.seat} are proved by one secret`);
    }
  }

  #mayBecome(event: GameEvent, seat: number, hash: string): boolean {
    if (event.type === 'seatTakenOver') return event.seat === seat && event.hash === hash;
    if (event.type === 'linkReplaced') return event.what === 'host' && seat === 1 && event.hash === hash;
    if (event.type !== 'claimAnswered' || !event.isYes) return false;
    const claim = this.#claims.get(event.claim);
    return claim?.seat === seat && claim.hash === hash;
  }
}

const COMES_BACK: ReadonlySet<GameEvent['type']> = new Set([
  'seatArrived',
  'seatTakenOver',
  'seatRestored',
  'seatRenamed',
]);

/** Rows that name people name nobody who is forgotten. */
export function namesForgotten({ seats }: RoomState, slice: object): boolean {
  const { members, asking } = slice as { members?: unknown; asking?: unknown };
  const rows = [slice, members, asking].find(Array.isArray) as { seat?: number; name?: string }[] | undefined;
  return (rows ?? []).some(({ seat, name }) => seat !== undefined && name && seats.get(seat)?.isForgotten);
}
