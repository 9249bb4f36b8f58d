// Secrets and codes: what a link carries, what the server keeps of it, and what people type. Who may come in with
// which secret is decided in entry.ts.
import { createHash } from 'node:crypto';
import { CODE_ALPHABET, limits } from '../../shared/protocol/limits.ts';
import type { Random } from './ports.ts';

/** The server keeps nothing else of a secret. Secrets have 128 random bits, so no salt and no slow hash is needed. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret, 'utf8').digest('hex');

/** 144 bits, base64url. */
export const newSecret = (random: Random): string => Buffer.from(random.bytes(18)).toString('base64url');

/** Every code is equally likely: bytes above the largest multiple of the alphabet's size are drawn again. */
export function newJoinCode(random: Random): string {
  const size = CODE_ALPHABET.length;
  const fair = 256 - (256 % size);
  let code = '';
  while (code.length < limits.codeChars) {
    for (const byte of random.bytes(limits.codeChars)) {
      if (byte < fair && code.length < limits.codeChars) code += CODE_ALPHABET[byte % size];
    }
  }
  return code;
}
