// Which seats have practised on the lobby's own board: in memory only, a sign of each phone, which says it again over a
// new line. Host and wall hear how many, at most four times a second; players never. The board itself is the phone's.
import type { RoomState } from '../../shared/game/index.ts';
import type { Ports } from './ports.ts';
import { GATHER_MS } from './publisher.ts';

type Send = (practised: number) => void;

export class Practice {
  readonly #clock: Ports['clock'];
  readonly #send: Send;
  /** Never more than there are seats. */
  readonly #seats = new Set<number>();
  #sent = 0;
  #lastMs = 0;
  #stopTimer: (() => void) | null = null;
  #count = 0;

  constructor(clock: Ports['clock'], send: Send) {
    this.#clock = clock;
    this.#send = send;
  }

  get count(): number {
    return this.#count;
  }

  /** The phone of a seat says so; after the lobby there is nothing to practise for. */
  sign(state: RoomState, number: number | null): void {
    const seat = number === null ? undefined : state.seats.get(number);
    if (seat?.role !== 'player' || state.phase !== 'lobby') return;
    this.#seats.add(seat.seat);
    this.follow(state);
  }

  /** Whoever is removed or forgotten does not count. Who has practised still has when the game is played again. */
  follow(state: RoomState): void {
    this.#count = 0;
    for (const seat of this.#seats) if (!state.seats.get(seat)?.isRemoved) this.#count++;
    if (this.#count === this.#sent || this.#stopTimer) return;
    const waitMs = this.#lastMs + GATHER_MS - this.#clock.now();
    if (waitMs <= 0) this.#tell();
    else this.#stopTimer = this.#clock.setTimer(waitMs, () => this.#tell());
  }

  close(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
  }

  #tell(): void {
    this.#stopTimer = null;
    if (this.#count === this.#sent) return;
    this.#sent = this.#count;
    this.#lastMs = this.#clock.now();
    this.#send(this.#count);
  }
}
