// Recomputes the seal of a round from its opening: SHA-256 of the nonce's bytes followed by the canonical key. Loaded
// with the reveal only. What is shown of it is ../screens/phone/Explanation.tsx.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export const sealOf = ({ nonce, key }: { nonce: string; key: string }): string =>
  bytesToHex(sha256(concatBytes(hexToBytes(nonce), utf8ToBytes(key))));
