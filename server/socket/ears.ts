// Where what a connection says arrives, whichever way it came: through Socket.IO's listeners (connect.ts) or past them
// (shortWay.ts). It is handled as whom the room knows the connection for, as long as it knows it. Nothing here throws. What
// becomes of each kind of frame is frames.ts.
import type { CommandFrame } from '../../shared/protocol/messages.ts';
import type { Room } from '../rooms/room.ts';
import type { Door } from './connect.ts';
import { type Guest, onCommand, onPresence, onSnapshot, type Reply } from './frames.ts';
import type { OwnRates } from './rates.ts';

export interface Ears {
  /** Null: what no client of ours would send. */
  command(frame: CommandFrame | null, answer: Reply): void;
  snapshot(): void;
  presence(said: unknown): void;
}

type Means = Pick<Door, 'rates' | 'now' | 'onAnswer' | 'onError'>;

export interface Line {
  readonly id: string;
  readonly room: Room;
  readonly address: string;
  readonly onBad: () => void;
}

export const makeEars = (means: Means, line: Line): Ears => new GuestEars(means, line);

class GuestEars implements Ears {
  readonly #means: Pick<Guest, 'guesses' | 'now' | 'onAnswer'>;
  readonly #onError: Means['onError'];
  readonly #line: Line;
  readonly #rates: OwnRates;
  #guest: Guest | null = null;

  constructor({ rates, now, onAnswer, onError }: Means, line: Line) {
    this.#means = { guesses: rates.guesses, now, onAnswer };
    this.#onError = onError;
    this.#line = line;
    this.#rates = rates.own(line.room);
  }

  command(frame: CommandFrame | null, answer: Reply): void {
    const { room } = this.#line;
    const guest = this.#find();
    // A room that stops lets go of its members first: what comes now has to be sent again, and is not lost.
    try {
      if (guest) onCommand(guest, frame, answer);
      else answer({ ok: false, code: room.ended ?? 'replaced', seq: room.seq });
    } catch (error) {
      this.#onError(error);
      answer({ ok: false, code: 'server_error', seq: room.seq });
    }
  }

  snapshot(): void {
    this.#quietly(onSnapshot);
  }

  presence(said: unknown): void {
    this.#quietly((guest) => onPresence(guest, said));
  }

  #quietly(run: (guest: Guest) => void): void {
    const guest = this.#find();
    try {
      if (guest) run(guest);
    } catch (error) {
      this.#onError(error);
    }
  }

  #find(): Guest | null {
    if (this.#guest?.member.isHere) return this.#guest;
    const member = this.#line.room.member(this.#line.id);
    this.#guest = member ? { ...this.#means, ...this.#line, member, rates: this.#rates } : null;
    return this.#guest;
  }
}
