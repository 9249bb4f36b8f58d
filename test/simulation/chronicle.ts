// The truth about one room: a fold of its log, commit by commit as they become durable, kept with every state and view
// on the way. Each commit is held to what must be so in every log (laws.ts) before it is believed.

import type { Append, Word } from '../../server/log/contract.ts';
import { codecWith } from '../../server/main.ts';
import type { Tip } from '../../server/rooms/ports.ts';
import { evolve, type GameEvent, initial, type RoomState, touches } from '../../shared/game/index.ts';
import type { AudienceKey } from '../../shared/protocol/messages.ts';
import { seededRandom } from '../helpers/clock.ts';
import { undeclared, type Views, viewsOf } from '../rules/diff.ts';
import { type Asked, Laws } from './laws.ts';
import { PACK, ROUND_IDS } from './pack.ts';

const codec = codecWith(seededRandom('reads only'));

export const idOf = (seat: number, client: string, n: number): string => `${seat} ${client} ${n}`;

export class Chronicle {
  readonly room: string;
  /** By `seq`; 0: before the first commit. */
  readonly states: RoomState[] = [initial(PACK)];
  readonly views: Views[] = [new Map()];
  /** Also between the events of each commit: commands of one batch are decided one after the other. */
  readonly moments: (readonly RoomState[])[] = [[initial(PACK)]];
  /** Command ids that the log holds, and the `seq` of their commit. */
  readonly ids = new Map<string, number>();
  /** SHA-256 of secrets that have asked for a seat. */
  readonly claimed = new Set<string>();
  /** Seat → the numbers of its words. */
  readonly #wordsOf = new Map<number, number[]>();
  /** Rounds (as marks of the pack count them) whose key and whose explanation the room has been shown. */
  readonly keyShown = new Set<number>();
  readonly explained = new Set<number>();
  /** The nonce of the round that was opened last: it is no secret any more. */
  openedNonce = '';
  readonly #laws: Laws;
  readonly #fail: (message: string) => never;
  readonly #words = new Map<number, Word>();
  #tip: Tip;

  constructor(room: string, parts: { asked: Asked; fail: (message: string) => never }) {
    this.room = room;
    this.#fail = (message) => parts.fail(`log of ${room.slice(0, 4)}: ${message}`);
    this.#laws = new Laws(parts.asked, this.#fail);
    this.#tip = codec.emptyTip(room);
  }

  get head(): number {
    return this.states.length - 1;
  }

  get state(): RoomState {
    return this.states[this.head] as RoomState;
  }

  add({ commit, words }: Append): void {
    this.#tip = codec.follow(this.#tip, [commit]);
    for (const word of words) this.#words.set(word.n, word);
    this.#remarks(commit);
    const events = codec.open(commit, this.#words);
    let state = this.state;
    let views = this.views[this.head] as Views;
    const moments: RoomState[] = [];
    this.#laws.commitBegins();
    for (const event of events) {
      const after = evolve(state, event);
      if (event.type === 'seatClaimed') this.claimed.add(event.hash);
      else this.#remember(event, commit.seq);
      this.#laws.hold(event, state, after);
      const seen = viewsOf(after);
      const missing = undeclared(views, seen, touches(event, state, after));
      if (missing.length > 0 && state.isOpen)
        this.#fail(`${event.type} changed ${missing.join(', ')} without declaring it`);
      state = after;
      moments.push(after);
      views = seen;
      this.#noteReveal(state);
    }
    this.states.push(state);
    this.moments.push(moments);
    this.views.push(views);
  }

  /** What an audience sees at a `seq`; undefined where there is no such commit. */
  view(seq: number, audience: AudienceKey): ReadonlyMap<string, string> | undefined {
    return this.views[seq]?.get(audience) ?? (this.views[seq] && new Map());
  }

  /** By which numbers the log knew the words of seats that are forgotten. */
  get forgottenWords(): number[] {
    const seats = [...this.state.seats].filter(({ isForgotten }) => isForgotten);
    return seats.flatMap(({ seat }) => this.#wordsOf.get(seat) ?? []);
  }

  #remarks(commit: Append['commit']): void {
    for (const { event, numbers } of codec.marks(commit)) {
      const seat = event.seat as number;
      this.#wordsOf.set(seat, [...(this.#wordsOf.get(seat) ?? []), ...numbers]);
    }
  }

  #remember({ by, type }: GameEvent, seq: number): void {
    if (!by) return;
    const id = idOf(by.seat, by.client, by.n);
    if (this.ids.has(id)) this.#fail(`${type} of seat ${by.seat} (${by.client} ${by.n}) happened twice`);
    this.ids.set(id, seq);
  }

  #noteReveal({ round, phase }: RoomState): void {
    if (!round || (phase !== 'reveal' && phase !== 'standings')) return;
    const no = ROUND_IDS.indexOf(round.round.id as (typeof ROUND_IDS)[number]);
    if (round.revealStep >= 2) {
      this.keyShown.add(no);
      this.openedNonce = round.nonce;
    }
    if (round.revealStep >= 3) this.explained.add(no);
  }
}
