// What people do about seats and links: they go on with another device, ask for the seat of their name, answer those who
// ask, make new links, want to be forgotten. In every third seed, drawn from a generator of its own, so that all other
// seeds stay the games that they were. Playing is people.ts; what must be so of it, seatLaws.ts.
import { cameByLink, dropOtherLink, linkSecret, prepareLink, settleLink } from '../../client/net/links.ts';
import { linkHash, passHash } from '../../client/net/prints.ts';
import { keptSeat, makePass, makeSecret } from '../../client/net/secrets.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Ack } from '../../shared/protocol/messages.ts';
import { makeRng, type Rng } from '../../shared/rounds/rng.ts';
import type { Line } from './line.ts';
import type { Device, Page } from './page.ts';

const EVERY = 3;
/** How often somebody who looks up does something of this kind; asking and answering come on top. */
const OFTEN = 0.03;
const MOST = { offers: 4, links: 3, forgets: 1 };

/** How somebody without a seat gets one, other than by a name that nobody has. */
export type Way =
  | { readonly at: 'pass'; readonly pass: string; readonly isThief: boolean }
  | { readonly at: 'claim'; readonly name: string; askedOn: Line | null }
  | { readonly at: 'other' };

interface Hands {
  /** Another device in somebody's hand. */
  comes(name: string, way: Way | null): void;
  putAway(device: Device): void;
  wipe(page: Page): void;
  reload(page: Page): void;
  /** Opens a page in place of this one, by what its storage holds by then. */
  opensAnew(page: Page, before: () => void): void;
}

export class Ways {
  readonly #rng: Rng;
  readonly #room: Device['room'];
  readonly #hands: Hands;
  readonly #left = { ...MOST };
  /** Every secret that somebody can have written down, oldest first. */
  readonly #links: { host: string[]; screen: string[] };
  /** What a page has sent to the server and not heard of: the link's new secret. */
  readonly #newLinks = new WeakMap<Page, string>();

  constructor(seed: number, room: Device['room'], hands: Hands) {
    this.#rng = makeRng(seed * 7_919 + 13);
    this.#room = room;
    this.#hands = hands;
    this.#links = { host: [room.hostSecret], screen: [room.screenSecret] };
  }

  static areIn = (seed: number): boolean => seed % EVERY === 0;

  /** What the person in front of an open page does about seats; `waits`: nothing at all; null: goes on playing. */
  next(page: Page, isCalm: boolean): Command | 'waits' | null {
    const { client, device } = page;
    if (client.status.value !== 'online') return null;
    if (device.role === 'player' && client.seat.value === null) return this.#enters(page, isCalm);
    const { code } = this.#room;
    if (device.role === 'player' && keptSeat(code)?.hasJoined !== true) page.joined(device.name);
    if (client.seat.value !== null) device.way = null;
    const asking = client.slice('claims').value?.asking ?? [];
    const isGroup = client.slice('room').value?.pace === 'group';
    if (asking.length > 0 && (isGroup || device.role === 'host') && this.#chance(0.4))
      return { type: 'answerClaim', claim: this.#pick(asking).claim, isYes: this.#chance(0.7) };
    if (isCalm || !this.#chance(OFTEN)) return null;
    return device.role === 'host' ? this.#whimOfHost(page) : this.#whimOfPlayer(page);
  }

  #whimOfPlayer(page: Page): Command | 'waits' | null {
    const seat = page.client.seat.value as number;
    if (this.#chance(0.6)) return this.#offers(seat, page);
    if (this.#chance(0.4)) return this.#forgets(page, seat);
    this.#hands.wipe(page);
    return 'waits';
  }

  #whimOfHost(page: Page): Command | null {
    const rows = page.client.list('roster').value.filter(({ isRemoved }) => !isRemoved);
    if (rows.length > 0 && this.#chance(0.3)) return this.#offers(this.#pick(rows).seat, page);
    if (rows.length > 0 && this.#chance(0.2)) return this.#forgets(page, this.#pick(rows).seat);
    if (this.#left.links === 0) return null;
    this.#left.links -= 1;
    const what = this.#chance(0.6) ? 'host' : 'screen';
    const secret = makeSecret();
    prepareLink({ face: what, room: this.#room.id, secret });
    this.#newLinks.set(page, secret);
    this.#links[what].push(secret);
    return { type: 'replaceLink', what, hash: linkHash(secret) };
  }

  #offers(seat: number, page: Page): Command | null {
    if (this.#left.offers === 0) return null;
    this.#left.offers -= 1;
    const pass = makePass();
    page.pass = pass;
    return { type: 'offerSeat', seat, hash: passHash(this.#room.id, pass) };
  }

  /** Somebody has to be left to play with. */
  #forgets({ client }: Page, seat: number): Command | null {
    if (this.#left.forgets === 0 || (client.slice('counts').value?.present ?? 0) < 3) return null;
    this.#left.forgets -= 1;
    return { type: 'forgetSeat', seat };
  }

  #enters({ client, device, socket }: Page, isCalm: boolean): Command | 'waits' | null {
    if (client.unsettled.value > 0) return 'waits';
    const { way } = device;
    if (!way) return null;
    if (way.at === 'pass') return { type: 'takeSeat', pass: way.pass };
    if (way.at === 'other') return { type: 'join', name: device.name, isOther: true };
    const line = socket?.line ?? null;
    if (way.askedOn === line) {
      if (this.#chance(isCalm ? 0.1 : 0.02)) device.way = { at: 'other' };
      return 'waits';
    }
    way.askedOn = line;
    return { type: 'claimSeat', name: way.name };
  }

  answered(page: Page, command: Command, ack: Ack): void {
    const { device } = page;
    const code = ack.ok ? null : ack.code;
    switch (command.type) {
      case 'join':
      case 'takeSeat':
        if (ack.ok) device.way = null;
        else if (code === 'name_taken') device.way = this.#wayAround(device.name);
        else if (code === 'pass_wrong') this.#isTurnedAway(device);
        break;
      case 'claimSeat':
        if (code === 'seat_unknown') device.way = null;
        break;
      case 'offerSeat':
        if (ack.ok) this.#passesOn(page, command.seat);
        break;
      case 'replaceLink':
        this.#linkAnswered(page, command.what, ack);
        break;
    }
  }

  #wayAround(name: string): Way | null {
    if (this.#chance(0.2)) return null;
    return this.#chance(0.6) ? { at: 'claim', name, askedOn: null } : { at: 'other' };
  }

  #isTurnedAway(device: Device): void {
    if (device.way?.at === 'pass' && device.way.isThief) this.#hands.putAway(device);
    else device.way = { at: 'claim', name: device.name, askedOn: null };
  }

  /** Sometimes a second one has read the code, too. */
  #passesOn({ client, device, pass }: Page, seat: number): void {
    const row = client.list('roster').value.find((one) => one.seat === seat);
    const name = device.role === 'host' ? (row?.name ?? 'someone') : device.name;
    this.#hands.comes(name, { at: 'pass', pass, isThief: false });
    if (this.#chance(0.5)) this.#hands.comes(`${name}'s friend`, { at: 'pass', pass, isThief: true });
  }

  /** As replaceLink.ts does it. */
  #linkAnswered(page: Page, face: 'host' | 'screen', ack: Ack): void {
    const link = { face, room: this.#room.id };
    const secret = this.#newLinks.get(page) as string;
    if (ack.ok) settleLink({ ...link, secret });
    else if (ack.code !== 'wrong_link') dropOtherLink(link);
    if (!ack.ok) return;
    if (face === 'host') page.secret = secret;
    for (const other of page.device.pages)
      if (other !== page) page.world.after(1, other, 'storage', () => other.fire('storage'));
  }

  /** True: what the person does about it has been done. */
  refused(page: Page): boolean {
    const { device, client } = page;
    switch (client.refusal.value) {
      case 'seat_elsewhere':
        this.#hands.putAway(device);
        return true;
      case 'seat_forgotten':
        this.#hands.putAway(device);
        this.#hands.comes(device.name, null);
        return true;
      case 'claim_denied':
        device.way = { at: 'other' };
        this.#hands.reload(page);
        return true;
      case 'wrong_link':
        if (this.#chance(0.3)) this.#followsNewLink(page);
        return true;
      default:
        return false;
    }
  }

  /** Somebody sends the newest link that there is, or one that never came to be. */
  #followsNewLink(page: Page): void {
    const { role, room } = page.device;
    if (role === 'player') return;
    const known = this.#links[role];
    const secret = this.#chance(0.6) ? (known.at(-1) as string) : this.#pick(known);
    this.#hands.opensAnew(page, () => {
      if (linkSecret(role, room.id) !== secret) cameByLink({ face: role, room: room.id, secret });
    });
  }

  #chance = (probability: number): boolean => this.#rng.fraction() < probability;
  #pick = <T>(items: readonly T[]): T => items[this.#rng.below(items.length)] as T;
}

/** Ends after which somebody does something about it. */
export const isHome = ({ client }: Page): boolean =>
  !['seat_elsewhere', 'seat_forgotten', 'claim_denied', 'wrong_link'].includes(client.refusal.value ?? '');
