// Taking a seat: a name, a place in a team where there is one, and the way back for whoever has a seat already.
// Names are only checked for form here; words that nobody should read are the shell's business.
import type { CommandOf } from '../../protocol/commands.ts';
import { limits } from '../../protocol/limits.ts';
import type { RoomState } from '../state.ts';
import { teamForLate, teamInLobby } from '../teams.ts';
import type { Draft } from './draft.ts';
import type { Decision } from './index.ts';

// Made when the first name is read: making it takes longer than the rest of this folder together.
let segmenter: Intl.Segmenter | undefined;

/** Control, direction, private and unassigned characters, halves of pairs, and letters that look like nothing. */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/gu;

function graphemes(name: string): string[] {
  segmenter ??= new Intl.Segmenter('ko', { granularity: 'grapheme' });
  return [...segmenter.segment(name)].map(({ segment }) => segment);
}

/** NFC, single spaces, nothing invisible; null when nothing is left or it is too long. [SE2] */
export function cleanName(typed: string): string | null {
  const name = typed
    .replace(/\s+/gu, ' ')
    .replace(UNREADABLE, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');
  const { length } = graphemes(name);
  return length >= 1 && length <= limits.nameGraphemes ? name : null;
}

/** A name that somebody has already gets the first free number behind it, and room for it. [SE3] */
export function uniqueName(state: RoomState, name: string, except = 0): string {
  const taken = new Set<string>();
  for (const seat of state.seats)
    if (seat.name !== null && !seat.isRemoved && seat.seat !== except) taken.add(seat.name.toLowerCase());
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) {
    const base = graphemes(name)
      .slice(0, limits.nameGraphemes - ` ${n}`.length)
      .join('')
      .trim();
    free = `${base} ${n}`;
  }
  return free;
}

/** A repeated join finds the same seat. [SE1] */
export function join(draft: Draft, command: CommandOf<'join'>): Decision {
  const { state, meta } = draft;
  const { joining } = meta;
  if (!joining) return { ok: false, code: 'already_joined' };
  const known = state.byHash.get(joining.hash);
  if (known !== undefined && state.seats.get(known)?.isRemoved) return { ok: false, code: 'seat_removed' };
  if (known !== undefined) return { ok: true, events: [], seat: known, settled: true };
  // [SE4]
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
