// What makes a name: its form, the number that may stand before it, how two of the same are told apart, and whose it is.
// Words that nobody should read are the shell's business; who asks for a name is joining.ts and hosting.ts.
import { limits } from '../../protocol/limits.ts';
import { playerOf, takenIn } from '../people.ts';
import type { RoomState, Seat } from '../state.ts';

// Made when the first name is read: making it takes longer than the rest of this folder together.
let segmenter: Intl.Segmenter | undefined;

/** Control, direction, private and unassigned characters, halves of pairs, and letters that look like nothing. */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** Plain Latin letters and whole Korean syllables, which nothing joins. */
const ONE_EACH = /^[\x20-\x7e\uac00-\ud7a3]*$/;

/** What a person counts as letters. A segmenter leaves memory behind that nobody sees until it is cleaned up, so the plain names, which are
 *  nearly all, do without: three thousand of ten names held 110 MB. */
function graphemes(name: string): string[] {
  if (ONE_EACH.test(name)) return name.split('');
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
  const isTaken = takenIn(state, except);
  if (!isTaken(name)) return name;
  const letters = graphemes(name);
  for (let n = 2; ; n++) {
    const base = letters
      .slice(0, limits.nameGraphemes - ` ${n}`.length)
      .join('')
      .trim();
    const free = `${base} ${n}`;
    if (!isTaken(free)) return free;
  }
}

/** The player of that name, in any case of letters, whose seat counts somewhere; a number tells people better than a name. */
export const seatNamed = (state: RoomState, name: string, number: string): Seat | undefined =>
  number === '' ? playerOf(state, 'byName', name) : playerOf(state, 'byNumber', number);
