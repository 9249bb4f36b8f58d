// One timer per loaded room, set to its earliest deadline. What is due comes from the state alone, so a restart loses
// nothing: rooms that are not loaded are found by registry.ts. Whether a deadline really passes is decided in shared/game.
import type { Deadline } from '../../shared/game/index.ts';
import type { Clock, Node } from './ports.ts';

/** A timer that is longer than this is set again when it ends: a computer that slept is noticed. */
const LONGEST_MS = 60_000;
/** When a deadline is still there although it was asked for: the log is failing, or clocks disagree. */
const RETRY_MS = 500;

export class Alarm {
  readonly #clock: Clock;
  readonly #due: (deadlines: readonly Deadline[]) => Promise<unknown>;
  readonly #deadlines: () => readonly Deadline[];
  #stop: (() => void) | null = null;
  #setForMs: number | null = null;
  #isRinging = false;

  constructor(
    clock: Clock,
    of: { deadlines: () => readonly Deadline[]; due: (deadlines: readonly Deadline[]) => Promise<unknown> },
  ) {
    this.#clock = clock;
    this.#deadlines = of.deadlines;
    this.#due = of.due;
  }

  /** To be called whenever the state has changed. */
  set(): void {
    this.setFor(this.#deadlines()[0]?.atMs ?? null);
  }

  /** The same where the earliest deadline is known already; null: there is none. */
  setFor(nextMs: number | null): void {
    if (this.#isRinging || nextMs === this.#setForMs) return;
    this.#wait(nextMs, 0);
  }

  close(): void {
    this.#stop?.();
    this.#stop = null;
    this.#isRinging = true;
  }

  #wait(atMs: number | null, leastMs: number): void {
    this.#stop?.();
    this.#stop = null;
    this.#setForMs = atMs;
    if (atMs === null) return;
    const waitMs = Math.min(Math.max(leastMs, atMs - this.#clock.now()), LONGEST_MS);
    this.#stop = this.#clock.setTimer(waitMs, () => void this.#ring());
  }

  async #ring(): Promise<void> {
    const nowMs = this.#clock.now();
    const due = this.#deadlines().filter((deadline) => deadline.atMs <= nowMs);
    if (due.length > 0) {
      this.#isRinging = true;
      await this.#due(due);
      // Closed meanwhile.
      if (this.#stop === null) return;
      this.#isRinging = false;
    }
    const next = this.#deadlines()[0]?.atMs ?? null;
    this.#wait(next, next !== null && next <= nowMs ? RETRY_MS : 0);
  }
}

/** For how long nobody served a room whose earliest deadline passed in that time; 0 when it did not. */
export function timeLost({ lastAliveMs, bootedAtMs }: Node, first: Deadline | undefined): number {
  const passedMeanwhile = first !== undefined && first.atMs > lastAliveMs && first.atMs <= bootedAtMs;
  return lastAliveMs > 0 && passedMeanwhile ? bootedAtMs - lastAliveMs : 0;
}
