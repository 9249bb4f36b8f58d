// A room as the checks see it: every event with the states before and after it, and what a check says when something is
// wrong. Folding stops at the first event that cannot be folded; what holds the steps to the rules is verify.ts.
import { evolve, type GameEvent, initial, type RoomState } from '../../shared/game/index.ts';
import type { Pack } from '../../shared/rounds/index.ts';

export interface Step {
  /** The commit that holds the event. */
  readonly seq: number;
  readonly event: GameEvent;
  readonly before: RoomState;
  readonly after: RoomState;
}

/** One thing that is not as it must be, or that this version cannot check. `seq` is null where no commit is to blame. */
export interface Finding {
  readonly seq: number | null;
  readonly what: string;
}

/** Says in words what is wrong with one step; nothing where all is well. */
export type Check = (step: Step) => string[];

export interface Folded {
  readonly steps: Step[];
  readonly state: RoomState;
  readonly problem: Finding | null;
}

export function fold(pack: Pack, events: readonly { seq: number; event: GameEvent }[]): Folded {
  let state = initial(pack);
  const steps: Step[] = [];
  for (const { seq, event } of events) {
    try {
      const after = evolve(state, event);
      steps.push({ seq, event, before: state, after });
      state = after;
    } catch (error) {
      const what = `the event ${event.type} does not fit what came before it (${(error as Error).message})`;
      return { steps, state, problem: { seq, what } };
    }
  }
  return { steps, state, problem: null };
}
