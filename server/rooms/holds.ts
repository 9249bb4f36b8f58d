// Who holds which card of a team's board, and the six quick signals: in memory only, sent to the board's connections
// and forgotten. A hold lives while its holder shows signs of life, and never long. Moves of held cards: guards.ts.

import { isAloneAttempt } from '../../shared/game/boards.ts';
import type { RoomState } from '../../shared/game/index.ts';
import { times } from '../../shared/protocol/limits.ts';
import type { PresenceFrame, PresenceNews, Signal } from '../../shared/protocol/messages.ts';
import type { Ports } from './ports.ts';

interface Hold {
  readonly card: string;
  readonly sinceMs: number;
  aliveMs: number;
}

/** A frame about cards: a hold or a signal. */
type HandFrame = Exclude<PresenceFrame, { isVisible: boolean } | { hasPractised: true }>;
type Send = (board: number, news: PresenceNews) => void;

export class Holds {
  readonly #clock: Ports['clock'];
  readonly #send: Send;
  /** team → seat → what it holds. */
  readonly #boards = new Map<number, Map<number, Hold>>();
  /** seat → card that it has held too long: it has to let go before it can take it again. */
  readonly #worn = new Map<number, string>();
  #stopTimer: (() => void) | null = null;

  constructor(clock: Ports['clock'], send: Send) {
    this.#clock = clock;
    this.#send = send;
  }

  get(board: number): { seat: number; card: string }[] {
    return [...(this.#boards.get(board) ?? [])].map(([seat, { card }]) => ({ seat, card }));
  }

  /** Who else holds this card, or null. */
  heldByOther(board: number, card: string, seat: number): number | null {
    const holds = this.#boards.get(board);
    if (holds) for (const [other, hold] of holds) if (hold.card === card && other !== seat) return other;
    return null;
  }

  /** What a seat holds or means. Returns what its connection has to be told: that somebody else has the card. */
  frame(state: RoomState, number: number | null, frame: HandFrame): PresenceNews | null {
    const seat = number === null ? undefined : state.seats.get(number);
    const { team } = seat ?? {};
    const { phase, round } = state;
    if (!seat || !team || seat.role !== 'player' || phase === 'lobby') return null;
    // Everybody has a board of their own: what somebody holds or means is nobody else's business.
    if (phase === 'play' && round && isAloneAttempt(state, round.attempt)) return null;
    if ('signal' in frame) this.signal(team, seat.seat, frame.signal, frame.card);
    else if (phase === 'play' && !seat.isHandsOff && !this.hold(team, seat.seat, frame.hold))
      return { holds: this.get(team), board: team };
    return null;
  }

  /** Takes a card, keeps holding it, or lets go (null). False when another seat has it: the caller shows who. */
  hold(board: number, seat: number, card: string | null): boolean {
    const holds = this.#boards.get(board) ?? new Map<number, Hold>();
    const mine = holds.get(seat);
    if (card !== this.#worn.get(seat)) this.#worn.delete(seat);
    if (card === null) {
      if (mine) this.#drop(board, seat);
      return true;
    }
    if (this.heldByOther(board, card, seat) !== null) return false;
    if (this.#worn.has(seat)) return true;
    const nowMs = this.#clock.now();
    if (mine?.card === card) {
      mine.aliveMs = nowMs;
      return true;
    }
    this.#boards.set(board, holds.set(seat, { card, sinceMs: nowMs, aliveMs: nowMs }));
    this.#announce(board);
    this.#arm();
    return true;
  }

  signal(board: number, seat: number, signal: Signal, card: string | undefined): void {
    this.#send(board, { signal, seat, board, ...(card !== undefined && { card }) });
  }

  /** A seat that leaves its team or the room holds nothing. */
  letGo(seat: number): void {
    for (const [board, holds] of this.#boards) if (holds.has(seat)) this.#drop(board, seat);
  }

  /** A new phase has other cards. */
  clear(): void {
    this.#boards.clear();
    this.#worn.clear();
    this.close();
  }

  close(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
  }

  #drop(board: number, seat: number): void {
    const holds = this.#boards.get(board);
    holds?.delete(seat);
    if (holds?.size === 0) this.#boards.delete(board);
    this.#announce(board);
  }

  #announce(board: number): void {
    this.#send(board, { holds: this.get(board), board });
  }

  #expire(): void {
    this.#stopTimer = null;
    const nowMs = this.#clock.now();
    for (const [board, holds] of this.#boards) {
      for (const [seat, hold] of holds) {
        if (endOf(hold) > nowMs) continue;
        if (hold.sinceMs + times.holdAtMost <= nowMs) this.#worn.set(seat, hold.card);
        this.#drop(board, seat);
      }
    }
    this.#arm();
  }

  #arm(): void {
    if (this.#stopTimer) return;
    const ends = [...this.#boards.values()].flatMap((holds) => [...holds.values()].map(endOf));
    if (ends.length === 0) return;
    const waitMs = Math.max(1, Math.min(...ends) - this.#clock.now());
    this.#stopTimer = this.#clock.setTimer(waitMs, () => this.#expire());
  }
}

const endOf = (hold: Hold): number =>
  Math.min(hold.aliveMs + times.holdAlive, hold.sinceMs + times.holdAtMost);
