// People in a room: a host, a wall, players. Each has a secret and a page, acts by itself as fast as rates allow, comes
// late, loads the page again or goes on from another device. What they do next: acts.ts. Rooms: game.ts.
import { randomBytes } from 'node:crypto';
import type { Role } from '../../shared/protocol/messages.ts';
import type { Rng } from '../../shared/rounds/rng.ts';
import { type Mood, nextOfHost, nextOfPlayer } from './acts.ts';
import type { Book } from './book.ts';
import { Face } from './face.ts';
import { Tab } from './tab.ts';

/** Commands that a person does not wait for: what is asked while the server is gone waits in the outbox. */
const UNSETTLED_AT_MOST = 3;
/** Twelve commands a second are allowed. */
const PLAYER_PAUSE_MS = 85;
const HOST_PAUSE_MS = 180;

export interface Means {
  url: string;
  book: Book;
  rng: Rng;
  retryMs: { first: number; longest: number } | null;
}

export interface Place {
  room: string;
  code: string;
}

export class Person {
  readonly role: Role;
  readonly place: Place;
  readonly secret: string;
  readonly name: string;
  face: Face;
  /** The seat that the server said was this person's; never changes again. */
  seat: number | null = null;
  mood: Mood = 'wild';
  readonly #means: Means;
  #tab = new Tab();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(means: Means, who: { role: Role; place: Place; secret?: string; name?: string }) {
    this.#means = means;
    this.role = who.role;
    this.place = who.place;
    this.name = who.name ?? '';
    this.secret = who.secret ?? randomBytes(16).toString('base64url');
    this.face = this.#open(who.role === 'player' ? 'code' : 'room');
    if (this.role === 'player') void this.#join();
  }

  /** The same tab again: what its outbox kept is sent again by the new page. */
  reload(): void {
    this.face.close();
    this.face = this.#open('code');
    if (this.seat === null) void this.#join();
  }

  /** Another browser with the secret of the seat. The older page is replaced, and what it had not settled is lost with it. */
  changeDevice(): void {
    const older = this.face;
    this.#tab = new Tab();
    this.face = this.#open('room');
    older.close();
  }

  act(): void {
    this.#timer ??= setTimeout(() => this.#actNow(), this.#means.rng.below(this.#pauseMs));
  }

  rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  close(): void {
    this.rest();
    this.face.close();
  }

  get #pauseMs(): number {
    return this.role === 'host' ? HOST_PAUSE_MS : PLAYER_PAUSE_MS;
  }

  #actNow(): void {
    const { rng } = this.#means;
    const { room } = this.face;
    if (this.role !== 'screen' && room.unsettled.value < UNSETTLED_AT_MOST) {
      const next =
        this.role === 'host' ? nextOfHost(room, this.mood, rng) : nextOfPlayer(room, this.mood, rng);
      if (next) void this.face.send(next);
    }
    const pauseMs = this.#pauseMs * (0.75 + rng.fraction() / 2);
    this.#timer = setTimeout(() => this.#actNow(), pauseMs);
  }

  #open(by: 'code' | 'room'): Face {
    const { url, book, retryMs } = this.#means;
    const { room, code } = this.place;
    const door = by === 'code' && this.role === 'player' ? { code } : { room };
    const { role, secret } = this;
    return new Face({ url, role, ...door, secret, tab: this.#tab, book, bookedRoom: room, retryMs });
  }

  async #join(): Promise<void> {
    await this.face.send({ type: 'join', name: this.name });
  }
}
