// What each file of this folder exports: one function per event. `fold` says what the state is for.
import type { EventOf, EventType } from '../events.ts';
import type { Fold, RoomState } from '../state.ts';

export type Handlers = {
  [T in EventType]?: (state: RoomState, event: EventOf<T>, fold: Fold) => RoomState;
};
