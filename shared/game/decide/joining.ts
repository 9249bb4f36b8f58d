// Taking a seat: a name, a place in a team where there is one, and the way back for whoever has a seat already.
// What makes a name is names.ts; other ways to a seat that is there already, returning.ts.
import type { CommandOf } from '../../protocol/commands.ts';
import { crewThen, expected } from '../crews.ts';
import type { RoomState } from '../state.ts';
import { teamForLate, teamInLobby } from '../teams.ts';
import { unusable } from '../unusable.ts';
import type { Draft } from './draft.ts';
import type { Decision } from './index.ts';
import { cleanName, cleanNumber, fullName, seatNamed, uniqueName } from './names.ts';
import { grantByItself } from './wishing.ts';

/** A number is kept only where the room asks for one. [SE7] */
export const numberFor = ({ settings }: RoomState, typed = ''): string | null =>
  settings.nameField === 'numberName' ? cleanNumber(typed) : '';

/** A repeated join finds the same seat. [SE1] */
export function join(draft: Draft, command: CommandOf<'join'>): Decision {
  const { state, meta } = draft;
  const { joining } = meta;
  if (!joining) return { ok: false, code: 'already_joined' };
  const known = state.seats.get(state.byHash.get(joining.hash) ?? 0);
  if (known) {
    const refusal = unusable(known, joining.hash);
    return refusal
      ? { ok: false, code: refusal }
      : { ok: true, events: [], states: [], seat: known.seat, settled: true };
  }
  // [SE4]
  if (state.phase === 'finished') return { ok: false, code: 'room_finished' };
  if (state.isLocked) return { ok: false, code: 'room_locked' };
  const name = cleanName(command.name);
  if (name === null) return { ok: false, code: 'name_bad' };
  const number = numberFor(state, command.number);
  if (number === null) return { ok: false, code: 'number_bad' };
  if (!command.isOther && seatNamed(state, name, number)) return { ok: false, code: 'name_taken' }; // [WB3]
  const seat = state.seats.size + 1;
  const free = uniqueName(state, name);
  const then = crewThen(state, joining.crews, { name: free, number });
  const fresh = () =>
    state.phase === 'lobby' ? teamInLobby(state, expected(state, joining.crews)) : teamForLate(state);
  draft.meta.seat = seat; // the seat that a join makes is also the one that its command belongs to
  draft.add({
    type: 'seatTaken',
    seat,
    ...fullName(number, free),
    hash: joining.hash,
    wants: command.wantsFactor ?? 1,
    team: then ?? fresh(),
    isBack: then !== null,
    connection: joining.connection,
  });
  grantByItself(draft, seat);
  return { ok: true, events: draft.events, states: draft.states, seat };
}
