// Taking a seat: a name, a place in a team where there is one, and the way back for whoever has a seat already.
// Names are only checked for form here; words that nobody should read are the shell's business.
import type { CommandOf } from '../../protocol/commands.ts';
import { limits } from '../../protocol/limits.ts';
import type { RoomState } from '../state.ts';
import { teamForLate, teamInLobby } from '../teams.ts';
import type { Draft } from './draft.ts';
import type { Decision } from './index.ts';

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** NFC, single spaces, no control or direction characters; null when nothing is left or it is too long. [SE2] */
export function cleanName(typed: string): string | null {
  const name = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const length = [...segmenter.segment(name)].length;
  return length >= 1 && length <= limits.nameGraphemes ? name : null;
}

/** A name that somebody has already gets the first free number behind it. [SE3] */
export function uniqueName(state: RoomState, name: string, except = 0): string {
  const taken = new Set<string>();
  for (const seat of state.seats)
    if (seat.name !== null && !seat.isRemoved && seat.seat !== except) taken.add(seat.name.toLowerCase());
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`;
  return free;
}

/** A repeated join finds the same seat. [SE1] */
export function join(draft: Draft, command: CommandOf<'join'>): Decision {
  const { state, meta } = draft;
  const { joining } = meta;
  if (!joining) return { ok: false, code: 'already_joined' };
  const known = state.byHash.get(joining.hash);
  if (known !== undefined) return { ok: true, events: [], seat: known, settled: true };
  if (state.phase === 'finished') return { ok: false, code: 'room_finished' };
  if (state.isLocked) return { ok: false, code: 'room_locked' };
  const name = cleanName(command.name);
  if (name === null) return { ok: false, code: 'name_bad' };
  const seat = state.seats.size + 1;
  const team = state.phase === 'lobby' ? teamInLobby(state) : teamForLate(state);
  draft.meta.seat = seat; // the seat that a join makes is also the one that its command belongs to
  draft.add({
    type: 'seatTaken',
    seat,
    name: uniqueName(state, name),
    hash: joining.hash,
    wants: command.wantsFactor ?? 1,
    team,
    connection: joining.connection,
  });
  return { ok: true, events: draft.events, seat };
}
