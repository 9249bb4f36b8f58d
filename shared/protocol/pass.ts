// The one-time code of a seat: how it is read when somebody types it, and the hash by which a room knows it. Whoever
// makes one keeps it; the server never learns it before it is used. What it is good for: shared/game/decide/returning.ts.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CODE_ALPHABET, limits } from './limits.ts';

/** Letters of a join code's alphabet, typed in any case, with or without space or hyphen; null when it is none. */
export function readPass(typed: string): string | null {
  const pass = typed.toUpperCase().replace(/[\s-]/g, '');
  return pass.length === limits.passChars && [...pass].every((c) => CODE_ALPHABET.includes(c)) ? pass : null;
}

/** SHA-256 (hex) of the room's id, a bar and the pass: the same pass of another room hashes to something else. */
export const passHash = (room: string, pass: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${room}|${pass}`)));
