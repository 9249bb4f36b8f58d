// Reads what people type into the code field: any case, spaces and hyphens, and Hangul that comes out when the Korean
// keyboard is still on (ㅗ is H), and wide letters of one that is set so (Ａ is A). Letters that no code contains are left out and named, so that the page can say so.
import { CODE_ALPHABET, limits } from '../../../shared/protocol/limits.ts';

/** Keys of the standard Korean layout for the jamo of a syllable, in Unicode order. */
const LEADS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const VOWELS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const TAILS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
/** Compatibility jamo U+3131 … U+3163, as they stand alone. */
const ALONE =
  'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(
    ' ',
  );

const SYLLABLES_FROM = 0xac00;
const SYLLABLES_TO = 0xd7a3;
const JAMO_FROM = 0x3131;
const JAMO_TO = 0x3163;

const WIDE_FROM = 0xff01;
const WIDE_TO = 0xff5e;
const WIDE_BY = WIDE_FROM - '!'.charCodeAt(0);

function keysOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= WIDE_FROM && code <= WIDE_TO) return String.fromCharCode(code - WIDE_BY);
  if (code >= SYLLABLES_FROM && code <= SYLLABLES_TO) {
    const index = code - SYLLABLES_FROM;
    const lead = Math.floor(index / (VOWELS.length * TAILS.length));
    const vowel = Math.floor(index / TAILS.length) % VOWELS.length;
    return `${LEADS[lead]}${VOWELS[vowel]}${TAILS[index % TAILS.length]}`;
  }
  if (code >= JAMO_FROM && code <= JAMO_TO) return ALONE[code - JAMO_FROM] ?? '';
  return char;
}

export interface ReadCode {
  /** At most six characters, all of which a code may contain. */
  code: string;
  /** The last character typed that no code contains. */
  stranger: string | null;
}

export function readTypedCode(typed: string): ReadCode {
  const chars = [...typed.normalize('NFC').replace(/[\s-]/g, '')].map(keysOf).join('').toUpperCase();
  const kept = [...chars].filter((char) => CODE_ALPHABET.includes(char));
  const strangers = [...chars].filter((char) => !CODE_ALPHABET.includes(char));
  return { code: kept.join('').slice(0, limits.codeChars), stranger: strangers.at(-1) ?? null };
}
