// How long each person was present while a game ran: from the first briefing to the end, and again when the same teams play
// once more. Lobby and finish do not count: people come early, and leave pages open.
import type { GameEvent, RoomState } from '../../../shared/game/index.ts';

const isRunning = ({ phase }: RoomState): boolean => phase !== 'lobby' && phase !== 'finished';

export class Presence {
  readonly #sums = new Map<number, number>();
  /** Who is here now, since when. */
  readonly #since = new Map<number, number>();
  #gameSince: number | null = null;
  #gameMs = 0;

  see(event: GameEvent, before: RoomState, after: RoomState): void {
    if (!isRunning(before) && isRunning(after)) this.#begin(after, event.at);
    if (isRunning(before) && !isRunning(after)) this.#end(event.at);
    if (!('seat' in event) || this.#gameSince === null) return;
    const wasHere = before.seats.get(event.seat)?.isPresent === true;
    const isHere = after.seats.get(event.seat)?.isPresent === true;
    if (!wasHere && isHere) this.#since.set(event.seat, event.at);
    if (wasHere && !isHere) this.#left(event.seat, event.at);
  }

  /** Sums up to `atMs`, for a game that still runs. */
  upTo(atMs: number): { presentMs: Map<number, number>; gameMs: number } {
    const presentMs = new Map(this.#sums);
    for (const [seat, since] of this.#since)
      presentMs.set(seat, (presentMs.get(seat) ?? 0) + Math.max(0, atMs - since));
    const running = this.#gameSince === null ? 0 : Math.max(0, atMs - this.#gameSince);
    return { presentMs, gameMs: this.#gameMs + running };
  }

  #begin(state: RoomState, atMs: number): void {
    this.#gameSince = atMs;
    for (const { seat, isPresent } of state.seats) if (isPresent) this.#since.set(seat, atMs);
  }

  #end(atMs: number): void {
    for (const seat of [...this.#since.keys()]) this.#left(seat, atMs);
    this.#gameMs += atMs - (this.#gameSince ?? atMs);
    this.#gameSince = null;
  }

  #left(seat: number, atMs: number): void {
    const since = this.#since.get(seat);
    this.#since.delete(seat);
    if (since !== undefined) this.#sums.set(seat, (this.#sums.get(seat) ?? 0) + atMs - since);
  }
}
