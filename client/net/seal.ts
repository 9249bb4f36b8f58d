// Opens the seal of a round: SHA-256 of the nonce's bytes followed by the canonical key must be the commitment that was shown
// before play. Loaded with the reveal only; plain http has no crypto.subtle. What was shown is kept by ../state/sealed.ts.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export interface Opening {
  nonce: string;
  key: string;
}

/** Null for what is no nonce. */
export function sealOf({ nonce, key }: Opening): string | null {
  try {
    return bytesToHex(sha256(concatBytes(hexToBytes(nonce), utf8ToBytes(key))));
  } catch {
    return null;
  }
}

/** `unseen`: it fits the commitment that came along, but this page was not there before play. */
export type Verdict = 'holds' | 'unseen' | 'broken';

/** `sealed`: the commitment that this page was shown before play, null if it came later; `commitment`: the one of now. */
export function judgeSeal(input: { opening: Opening; sealed: string | null; commitment: string }): Verdict {
  const { opening, sealed, commitment } = input;
  if (sealOf(opening) !== (sealed ?? commitment)) return 'broken';
  return sealed === null ? 'unseen' : 'holds';
}
