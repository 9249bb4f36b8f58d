// The connections of one room on this node: which seat each has, which is the seat's newest, and when a seat counts
// as away. Presence itself is an event, asked for here and decided in shared/game. Patches: publisher.ts.
import { audienceOf, type RoomState, unusable } from '../../shared/game/index.ts';
import { times } from '../../shared/protocol/limits.ts';
import type { AudienceKey, Role } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { IsGone } from './nodes.ts';
import type { Ports } from './ports.ts';
import type { Publisher, Touched } from './publisher.ts';

export interface Member {
  readonly id: string;
  readonly role: Role;
  /** SHA-256 of its secret: what a player joins with. A host who replaces the link goes on with the new one. */
  hash: string;
  /** Of the page that it belongs to. */
  readonly clientId: string;
  /** Null before a player has joined, and for screens. */
  seat: number | null;
  isVisible: boolean;
  /** Until its connection has gone or is let go: what it says later is nobody's. */
  isHere: boolean;
  audiences: readonly AudienceKey[];
}

export type NewMember = Pick<Member, 'id' | 'role' | 'hash' | 'clientId' | 'seat'>;

/** How long after an append that failed presence is tried again. */
const RETRY_MS = 2_000;

/** Of each seat; who still tries with an older one has been told often enough. */
const REPLACED_PAGES = 4;

/** Pages that lead one room at a time: a console, a phone, the bar under the wall, and one to spare. */
const HOST_PAGES = 4;

interface Room {
  readonly state: RoomState;
  /** Resolves to false when it could not be stored: then it is tried again. */
  settlePresence(what: 'arrive' | 'goAway', seat: number, connection: string): Promise<boolean>;
}

export class Crowd {
  readonly #ports: Pick<Ports, 'clock' | 'wire' | 'node'>;
  readonly #publisher: Publisher;
  readonly #room: Room;
  readonly #members = new Map<string, Member>();
  /** The newest connection of each seat that has one here. */
  readonly #bySeat = new Map<number, Member>();
  /** Older connections of a host, oldest first: console and wall's control bar lead one room together. */
  readonly #otherHosts: Member[] = [];
  /** Pages that lost their seat to another one, newest last: they may not have heard, and must not take it back by themselves. */
  readonly #replacedPages = new Map<number, string[]>();
  /** What calls off the seat's next step: going away, or a retry. */
  readonly #timers = new Map<number, () => void>();

  constructor(ports: Pick<Ports, 'clock' | 'wire' | 'node'>, publisher: Publisher, room: Room) {
    this.#ports = ports;
    this.#publisher = publisher;
    this.#room = room;
  }

  get size(): number {
    return this.#members.size;
  }

  get isWaiting(): boolean {
    return this.#timers.size > 0;
  }

  member(id: string): Member | undefined {
    return this.#members.get(id);
  }

  memberOf(seat: number): Member | undefined {
    return this.#bySeat.get(seat);
  }

  /** A new connection: it gets its snapshot at once, and its seat arrives. */
  attach({ id, role, hash, clientId, seat }: NewMember): void {
    const member: Member = { id, role, hash, clientId, seat, isVisible: true, isHere: true, audiences: [] };
    this.#members.set(id, member);
    if (seat !== null && this.#replacedPages.get(seat)?.includes(clientId)) {
      this.end(member, 'replaced');
      return;
    }
    if (seat !== null) this.#take(member, seat);
    this.#publisher.enter(member, audiencesOf(member, this.#room.state));
    if (seat !== null) this.#ask('arrive', seat, id);
  }

  /** A connection that has just joined, before its patches leave. The event of its joining named it, so it is present. */
  seated(id: string, seat: number): Member | null {
    const member = this.#members.get(id);
    if (!member || member.seat === seat) return null;
    member.seat = seat;
    this.#take(member, seat);
    this.#publisher.leave(member);
    if (this.#room.state.seats.get(seat)?.connection !== id) this.#ask('arrive', seat, id);
    return member;
  }

  detach(id: string): void {
    const member = this.#members.get(id);
    if (!member) return;
    member.isHere = false;
    this.#members.delete(member.id);
    this.#publisher.leave(member);
    if (this.#forget(member)) this.#leaveLater(member.seat as number, id);
  }

  /** A hidden page counts as away after a while, a visible one arrives again. */
  setVisible(member: Member, isVisible: boolean): void {
    if (member.isVisible === isVisible) return;
    member.isVisible = isVisible;
    if (member.role === 'host') this.#leadByVisible(member.seat);
    if (member.seat === null || this.#otherHosts.includes(member)) return;
    if (!isVisible) this.#leaveLater(member.seat, member.id);
    // Also where the seat counts as present still: its going away may be on its way to the log.
    else this.#ask('arrive', member.seat, member.id);
  }

  /** After loading: seats that an earlier boot of this node left present have a while to come back. */
  missEarlierBoots(): void {
    const { node } = this.#ports;
    for (const [seat, { isPresent, connection }] of this.#room.state.seats.entries()) {
      const [id, boot] = connection?.split('.') ?? [];
      if (isPresent && connection && id === node.id && Number(boot) < node.boot)
        this.#leaveLater(seat, connection);
    }
  }

  /** Seats whose newest connection was to a server that has died. */
  missNodes(isGone: IsGone): void {
    for (const [seat, { isPresent, connection }] of this.#room.state.seats.entries())
      if (isPresent && connection && isGone(connection)) this.#ask('goAway', seat, connection);
  }

  /** Takes those whose audiences changed out of the old ones; they enter the new ones after the patches. */
  unsettle(touched: Touched): Member[] {
    const moved: Member[] = [];
    // As with nearly every move.
    if (touched.length === 0) return moved;
    const lost: Member[] = [];
    const members =
      touched === 'all' ? [...this.#bySeat.values()] : touched.map((seat) => this.#bySeat.get(seat));
    for (const member of members) {
      if (!member) continue;
      const hasLeft = audiencesOf(member, this.#room.state).join() !== member.audiences.join();
      if (hasLeft) this.#publisher.leave(member);
      if (this.#refusalOf(member)) lost.push(member);
      else if (hasLeft) moved.push(member);
      if (!lost.includes(member)) this.#missedHere(member);
    }
    // Last words bring what is pending to the whole audience: by now nobody is in one that the seat has left.
    for (const member of lost) {
      if (member.audiences.length === 0) this.#publisher.enter(member, ['room']);
      this.end(member, this.#refusalOf(member));
    }
    return moved;
  }

  /** Somebody who asked for a seat of their name has an answer. Returns who has the seat now. */
  answered({ hash, seat }: { hash: string; seat: number }, isYes: boolean): Member[] {
    const waiting = [...this.#members.values()].filter(
      (member) => member.hash === hash && member.seat === null,
    );
    if (isYes) return waiting.flatMap((member) => this.seated(member.id, seat) ?? []);
    for (const member of waiting) this.end(member, 'claim_denied');
    return [];
  }

  /** A link has a new secret: whoever holds the old one is out. */
  relinked(role: 'host' | 'screen', hash: string): void {
    for (const member of [...this.#members.values()])
      if (member.role === role && member.hash !== hash) this.end(member, 'wrong_link');
  }

  /** Another server sent away a seat that is here: an older connection arrived there late, and has gone since. */
  #missedHere({ id, seat, isVisible }: Member): void {
    if (seat === null || !isVisible || this.#bySeat.get(seat)?.id !== id) return;
    const now = this.#room.state.seats.get(seat);
    if (now && !now.isPresent && !now.isRemoved && now.connection !== id) this.#ask('arrive', seat, id);
  }

  settle(moved: readonly Member[]): void {
    for (const member of moved) {
      if (!this.#members.has(member.id) || member.audiences.length > 0) continue;
      this.#publisher.enter(member, audiencesOf(member, this.#room.state));
    }
  }

  /** Says why, with a last snapshot, and ends the connection; null: without a word. */
  end(member: Member, notice: RefusalCode | null): void {
    if (notice !== null) this.#publisher.snapshot(member, notice);
    member.isHere = false;
    this.#members.delete(member.id);
    this.#publisher.leave(member);
    this.#forget(member);
    this.#ports.wire.end(member.id);
  }

  endAll(notice: RefusalCode): void {
    for (const member of [...this.#members.values()]) this.end(member, notice);
    this.close();
  }

  close(): void {
    for (const callOff of this.#timers.values()) callOff();
    this.#timers.clear();
  }

  #take(member: Member, seat: number): void {
    const older = this.#bySeat.get(seat);
    this.#bySeat.set(seat, member);
    this.#callOff(seat);
    if (!older || older === member) return;
    if (member.role !== 'host') {
      if (older.clientId !== member.clientId) this.#replace(seat, older.clientId);
      // Another line of the same page, whichever of the two is the newer: no other window has the seat, so the page
      // that is told nothing comes back by itself.
      this.end(older, this.#refusalOf(older) ?? (older.clientId === member.clientId ? null : 'replaced'));
      return;
    }
    this.#otherHosts.push(older);
    const oldest = this.#otherHosts.length >= HOST_PAGES ? this.#otherHosts.shift() : undefined;
    if (oldest) this.end(oldest, 'replaced');
  }

  #replace(seat: number, page: string): void {
    const pages = this.#replacedPages.get(seat) ?? [];
    this.#replacedPages.set(seat, [...pages.filter((one) => one !== page), page].slice(-REPLACED_PAGES));
  }

  /** A host whose phone is in the pocket still leads from the page that is in sight. */
  #leadByVisible(seat: number | null): void {
    const lead = seat === null ? undefined : this.#bySeat.get(seat);
    const other = this.#otherHosts.findLast(({ isVisible }) => isVisible);
    if (seat === null || !lead || lead.isVisible || !other) return;
    this.#otherHosts.splice(this.#otherHosts.indexOf(other), 1, lead);
    this.#bySeat.set(seat, other);
    this.#ask('arrive', seat, other.id);
  }

  /** Lets go of a connection. True when its seat has none left here: then it will be missed. */
  #forget(member: Member): boolean {
    const other = this.#otherHosts.indexOf(member);
    if (other >= 0) this.#otherHosts.splice(other, 1);
    if (member.seat === null || this.#bySeat.get(member.seat) !== member) return false;
    const next = this.#otherHosts.pop();
    if (!next) return this.#bySeat.delete(member.seat);
    this.#bySeat.set(member.seat, next);
    this.#ask('arrive', member.seat, next.id);
    return false;
  }

  /** Why a connection has lost its seat; null while it has not. */
  #refusalOf({ role, seat: number, hash }: Member): RefusalCode | null {
    const seat = number === null ? undefined : this.#room.state.seats.get(number);
    return seat && role === 'player' ? unusable(seat, hash) : null;
  }

  #leaveLater(seat: number, connection: string): void {
    this.#later(seat, times.awayAfter, () => this.#ask('goAway', seat, connection));
  }

  #ask(what: 'arrive' | 'goAway', seat: number, connection: string): void {
    this.#callOff(seat);
    void this.#room.settlePresence(what, seat, connection).then((isSettled) => {
      const isStillTrue = (this.#bySeat.get(seat)?.id === connection) === (what === 'arrive');
      if (!isSettled && isStillTrue && !this.#timers.has(seat)) {
        this.#later(seat, RETRY_MS, () => this.#ask(what, seat, connection));
      }
    });
  }

  #later(seat: number, ms: number, run: () => void): void {
    this.#callOff(seat);
    const stop = this.#ports.clock.setTimer(ms, () => {
      this.#timers.delete(seat);
      run();
    });
    this.#timers.set(seat, stop);
  }

  #callOff(seat: number): void {
    this.#timers.get(seat)?.();
    this.#timers.delete(seat);
  }
}

/** What a connection may see. The host's own audience holds the fleet, so hosts need no other. */
export function audiencesOf(member: Pick<Member, 'role' | 'seat'>, state: RoomState): AudienceKey[] {
  if (member.role !== 'player') return ['room', member.role];
  const seat = member.seat === null ? undefined : state.seats.get(member.seat);
  if (!seat) return ['room'];
  return seat.team === null
    ? ['room', audienceOf.seat(seat.seat)]
    : ['room', audienceOf.team(seat.team), audienceOf.seat(seat.seat)];
}
