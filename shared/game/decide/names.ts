// What makes a name: its form, the number that may stand before it, how two of the same are told apart, and whose it is.
// Words that nobody should read are the shell's business; who asks for a name is joining.ts and hosting.ts.
import { limits } from '../../protocol/limits.ts';
import { calledOf, numberOf } from '../called.ts';
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

/**
 * A number before a name: letters, digits and hyphens, one digit at least. Full-width ones become plain, spaces go.
 * '' when nothing was typed, null when it is none. [SE7]
 */
export function cleanNumber(typed: string): string | null {
  const number = typed.replace(UNREADABLE, '').replace(/\s+/gu, '').normalize('NFKC');
  if (number === '') return '';
  const isOne = /^[\p{L}\p{M}\p{N}-]+$/u.test(number) && /\p{N}/u.test(number);
  return isOne && graphemes(number).length <= limits.numberGraphemes ? number : null;
}

/** As the log keeps it: one name, the number first. */
export const fullName = (number: string, name: string) => ({
  name: number === '' ? name : `${number} ${name}`,
  isNumbered: number !== '',
});

/** A name that somebody has already gets the first free number behind it, and room for it. [SE3] */
export function uniqueName(state: RoomState, name: string, except = 0): string {
  const taken = new Set<string>();
  for (const seat of state.seats)
    if (seat.name !== null && !seat.isRemoved && seat.seat !== except)
      taken.add(calledOf(seat).toLowerCase());
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

/** The player of that name, in any case of letters, whose seat counts somewhere; a number tells people better than a name. */
export function seatNamed(state: RoomState, name: string, number: string): Seat | undefined {
  const wanted = (number || name).toLowerCase();
  for (const seat of state.seats) {
    if (seat.role !== 'player' || seat.isRemoved || seat.name === null) continue;
    const known = number === '' ? calledOf(seat) : numberOf(seat);
    if (known?.toLowerCase() === wanted) return seat;
  }
  return undefined;
}
