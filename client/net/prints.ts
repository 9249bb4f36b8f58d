// What the server gets instead of a secret or a one-time code: its SHA-256. Loaded by those who make new ones only,
// since a page that joins needs no hash. In JavaScript, because `crypto.subtle` is missing over plain http.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export { passHash } from '../../shared/protocol/pass.ts';

/** Of the secret in a link. */
export const linkHash = (secret: string): string => bytesToHex(sha256(utf8ToBytes(secret)));
