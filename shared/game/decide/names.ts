// What makes a name: its form, how two of the same are told apart, and whose it is. Words that nobody should read are
// the shell's business; who asks for a name is joining.ts and hosting.ts.
import { limits } from '../../protocol/limits.ts';
import type { RoomState, Seat } from '../state.ts';

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

/** The player of that name, in any case of letters, whose seat counts somewhere. */
export function seatNamed(state: RoomState, name: string): Seat | undefined {
  const wanted = name.toLowerCase();
  for (const seat of state.seats) {
    if (seat.role === 'player' && !seat.isRemoved && seat.name?.toLowerCase() === wanted) return seat;
  }
  return undefined;
}
