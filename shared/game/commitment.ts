// The commitment of a round: SHA-256 of a fresh 32-byte nonce followed by the canonical key. Sent at round start and
// opened at the reveal, so that a class can see that the key was fixed before anybody played. [VW6]
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** `nonce`: 64 hex digits; `key`: canonical JSON of the key in authored ids. Returns 64 hex digits. */
export const commitmentOf = (nonce: string, key: string): string =>
  bytesToHex(sha256(concatBytes(hexToBytes(nonce), utf8ToBytes(key))));

/** The dealing seed of a round from the same fresh randomness as its nonce; one-way, so that neither tells the other. */
export const seedFrom = (entropy: string): string =>
  bytesToHex(sha256(utf8ToBytes(`seed|${entropy}`))).slice(0, 32);
