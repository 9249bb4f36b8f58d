// What is deleted for good in a room: the names of people who want to be forgotten, and the whole room. The log's files
// hold nothing of it afterwards; that a seat was forgotten is an event, decided in shared/game.
import type { RoomState } from '../../shared/game/index.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { LogUnavailable } from '../log/contract.ts';
import type { Step } from './batch.ts';
import type { Ports } from './ports.ts';

const RETRY_MS = 5_000;

export class Eraser {
  readonly #ports: Ports;
  readonly #room: string;
  #stop: (() => void) | null = null;
  #isClosed = false;

  constructor(ports: Ports, room: string) {
    this.#ports = ports;
    this.#room = room;
  }

  /** Every text that the log keeps of these seats. To be called when their forgetting is stored; may be repeated. What
   *  cannot be deleted now is tried again, here and after the next loading. */
  async forget(seats: readonly number[]): Promise<RefusalCode | null> {
    const { log, codec, clock } = this.#ports;
    const refusal = await this.#saying(async () => {
      const { commits, words } = await log.read(this.#room, { seq: 0, word: 0 });
      const kept = new Set(words.map(({ n }) => n));
      const numbers = commits
        .flatMap((commit) => codec.marks(commit))
        .filter(({ event }) => seats.includes(event.seat as number))
        .flatMap((mark) => mark.numbers.filter((n) => kept.has(n)));
      if (numbers.length > 0) await log.deleteWords(this.#room, numbers);
    });
    if (refusal && !this.#isClosed) this.#stop = clock.setTimer(RETRY_MS, () => void this.forget(seats));
    return refusal;
  }

  /** After loading: a server that died between an event and its deletion has left something to do. */
  finish(state: RoomState): void {
    const forgotten = [...state.seats].filter(({ isForgotten }) => isForgotten).map(({ seat }) => seat);
    if (forgotten.length > 0) void this.forget(forgotten);
  }

  /** Read from the log: whoever wrote it may not have lived to delete the words, or may not know that it was stored. */
  caughtUp(steps: readonly Step[]): void {
    const forgotten = steps.flatMap(({ event }) => (event.type === 'seatForgotten' ? [event.seat] : []));
    if (forgotten.length > 0) void this.forget(forgotten);
  }

  close(): void {
    this.#isClosed = true;
    this.#stop?.();
  }

  deleteRoom(): Promise<RefusalCode | null> {
    const { log, clock } = this.#ports;
    return this.#saying(() => log.deleteRoom(this.#room, clock.now()));
  }

  async #saying(run: () => Promise<void>): Promise<RefusalCode | null> {
    try {
      await run();
      return null;
    } catch (error) {
      this.#ports.logger.error({ room: this.#room, err: error }, 'what should be deleted could not be');
      return error instanceof LogUnavailable ? 'saving_fails' : 'server_error';
    }
  }
}
