// The fold of a room: one function per event, in seats.ts, returning.ts, boards.ts and phases.ts. Total: never throws for events
// that decide/ made, never refuses [EV1]. Every event first moves the room's clock and remembers its command's id.
import { limits } from '../../protocol/limits.ts';
import type { EventType, GameEvent } from '../events.ts';
import type { Fold, RoomState, Seat } from '../state.ts';
import { boardEvents } from './boards.ts';
import { phaseEvents } from './phases.ts';
import { returningEvents } from './returning.ts';
import { seatEvents } from './seats.ts';

type Handler = (state: RoomState, event: never, fold: Fold) => RoomState;
const handlers: Record<EventType, Handler> = {
  ...seatEvents,
  ...returningEvents,
  ...boardEvents,
  ...phaseEvents,
} as Record<EventType, Handler>;

export const evolve = (state: RoomState, event: GameEvent): RoomState => evolveFor('game', state, event);

/** `report`: without what only a running game asks of a state, see Fold. */
export function evolveFor(fold: Fold, state: RoomState, event: GameEvent): RoomState {
  const made = handlers[event.type](state, event as never, fold);
  // What a handler made is nobody else's yet: one copy less of a state for every event.
  const next = made === state ? { ...state } : made;
  next.at = Math.max(state.at, event.at); // [CM5]
  if (fold === 'game') remember(next, event);
  return next;
}

/** On a state that is nobody else's yet. Keeps the highest `n` of the seat's newest four clientIds: what makes a repeated command settled. [CM2] Counts the
 *  seat's moves on the way, since both are kept with the seat. */
function remember(state: RoomState, { by, type }: GameEvent): void {
  const seat = by && state.seats.get(by.seat);
  if (!by || !seat) return;
  const last = seat.clients.at(-1);
  if (last && last.client === by.client && last.n >= by.n) return;
  const next = { ...seat, clients: withClient(seat.clients, by) };
  if (type === 'moved') next.moves++;
  state.seats = state.seats.set(by.seat, next);
}

function withClient(clients: Seat['clients'], { client, n }: { client: string; n: number }): Seat['clients'] {
  // One page goes on, as nearly always.
  if (clients.length === 1 && clients[0]?.client === client) return [{ client, n }];
  const known = clients.find((entry) => entry.client === client);
  const others = clients.filter((entry) => entry.client !== client);
  return [...others, { client, n: Math.max(n, known?.n ?? 0) }].slice(-limits.clientsRemembered);
}
