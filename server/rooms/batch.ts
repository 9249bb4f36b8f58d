// Decides a batch of commands one after the other, each on the state that the ones before it made. Nothing is stored
// or sent here; room.ts appends what comes out, and decides the same batch again when the room has moved on.
import {
  decide,
  evolve,
  type GameEvent,
  type Joining,
  type Meta,
  type RoomState,
  type SystemCommand,
} from '../../shared/game/index.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';

/** What became of a command. `seq` is null when it was accepted without a change. */
export type Outcome =
  | { ok: true; seq: number | null; seat?: number; settled?: true }
  | { ok: false; code: RefusalCode };

export interface Asked {
  readonly command: Command | SystemCommand;
  /** 0: the server itself, or somebody who has no seat yet. */
  readonly seat: number;
  /** When it came in at the socket, milliseconds since 1970. */
  readonly arrivedAtMs: number;
  readonly by?: { client: string; n: number };
  readonly joining?: Joining | undefined;
  /** replaceLink: the host's connection that goes on with the new secret. */
  readonly leads?: string | undefined;
  /** Judged on each state that the command is decided on, before the game is asked. */
  readonly guard?: (state: RoomState) => RefusalCode | null;
}

export interface Step {
  readonly event: GameEvent;
  readonly before: RoomState;
  readonly after: RoomState;
}

export interface Decided {
  readonly state: RoomState;
  readonly steps: readonly Step[];
  /** In the order of the commands; `seq` null where nothing changed, 0 where the commit will say. */
  readonly outcomes: readonly Outcome[];
}

interface Means {
  entropy: () => string;
  /** A bug of ours: the command is refused, the others go on. */
  onError: (error: unknown, asked: Asked) => void;
}

export function decideBatch(start: RoomState, batch: readonly Asked[], means: Means): Decided {
  let state = start;
  const steps: Step[] = [];
  const outcomes = batch.map((asked): Outcome => {
    try {
      const refusal = asked.guard?.(state);
      if (refusal) return { ok: false, code: refusal };
      const decision = decide(state, asked.command, new AskedMeta(asked, state, means));
      if (!decision.ok) return { ok: false, code: decision.code };
      const { events, states } = decision;
      // The rules have folded their events already, to read on from there.
      for (let i = 0; i < events.length; i++) {
        const after = states[i] as RoomState;
        steps.push({ event: events[i] as GameEvent, before: state, after });
        state = after;
      }
      const outcome: Outcome = { ok: true, seq: events.length > 0 ? 0 : null };
      if (decision.seat !== undefined) outcome.seat = decision.seat;
      if (decision.settled) outcome.settled = true;
      return outcome;
    } catch (error) {
      means.onError(error, asked);
      return { ok: false, code: 'server_error' };
    }
  });
  return { state, steps, outcomes };
}

export function foldSteps(start: RoomState, events: readonly GameEvent[]): Step[] {
  let before = start;
  return events.map((event) => {
    const step = { event, before, after: evolve(before, event) };
    before = step.after;
    return step;
  });
}

class AskedMeta implements Meta {
  readonly at: number;
  readonly seat: number;
  readonly by?: { client: string; n: number };
  readonly joining?: Joining;
  readonly draw: () => string;
  /** Not private: the rules may lay another time over it, and read through that. */
  drawn: string | null = null;

  constructor({ arrivedAtMs, seat, by, joining }: Asked, state: RoomState, { entropy }: Means) {
    this.at = Math.max(arrivedAtMs, state.at);
    this.seat = seat;
    if (by) this.by = by;
    if (joining) this.joining = joining;
    this.draw = entropy;
  }

  /** Only a round that begins needs chance: drawing it for every move was 3 % of its cost. One command has one chance,
   *  however often it is read: nonce, deal and commitment of a round are made of the same. */
  get entropy(): string {
    this.drawn ??= this.draw();
    return this.drawn;
  }
}
