// What a decision is written on: the events so far and the state that they lead to, so that a rule can read what the
// rule before it caused. Rules call `add`; only index.ts makes and reads drafts.
import type { RefusalCode } from '../../protocol/refusals.ts';
import type { EventBody, GameEvent } from '../events.ts';
import { evolve } from '../evolve/index.ts';
import type { RoomState } from '../state.ts';
import type { Meta } from '../system.ts';
import { currentVersions } from '../upcast.ts';

export class Draft {
  state: RoomState;
  readonly meta: Meta;
  readonly events: GameEvent[] = [];
  /** After each of them. */
  readonly states: RoomState[] = [];

  constructor(state: RoomState, meta: Meta) {
    this.state = state;
    this.meta = meta;
  }

  /** Stamps an event and folds it in. The first one carries the id of the command that caused it. `body` is the draft's from then on:
   *  a copy of it would be made field by field, since each event has others. */
  add(body: EventBody): void {
    const { by, seat, at } = this.meta;
    const event = body as GameEvent;
    (event as { v: number }).v = currentVersions[body.type];
    event.at = at;
    if (by && this.events.length === 0) event.by = { seat, client: by.client, n: by.n };
    this.events.push(event);
    this.state = evolve(this.state, event);
    this.states.push(this.state);
  }
}

/** A rule writes events on the draft, or names why it cannot. */
export type Outcome = RefusalCode | undefined;
