// Reads the bytes that came in where they are exactly one frame of plain text, as nearly all are that pages send: whole,
// short, and of ASCII letters only, so nothing has to be asked of its UTF-8. All else is read by ws, which also knows what is wrong.

/** The last and only frame of a text message. */
const TEXT = 0x81;
const MASKED = 0x80;
const MASK_BYTES = 4;
/** Longer ones say how long they are in two bytes more. */
const SHORT = 125;
const TWO_BYTES_MORE = 126;
const MOST_BYTES = 2_048;

/** The masked bytes are left as they are: who takes over has to find them so. */
const unmasked = Buffer.alloc(MOST_BYTES);

/** Null where the chunk is anything else. */
export function plainText(chunk: Buffer): string | null {
  const size = (chunk[1] as number) ^ MASKED;
  if (chunk[0] !== TEXT || size > TWO_BYTES_MORE) return null;
  const mask = size > SHORT ? 4 : 2;
  const length = size > SHORT ? (chunk.length < mask ? -1 : chunk.readUInt16BE(2)) : size;
  const start = mask + MASK_BYTES;
  if (chunk.length !== start + length || length > MOST_BYTES) return null;
  let bits = 0;
  for (let i = 0; i < length; i++) {
    const byte = (chunk[start + i] as number) ^ (chunk[mask + (i & 3)] as number);
    unmasked[i] = byte;
    bits |= byte;
  }
  return bits < 0x80 ? unmasked.toString('latin1', 0, length) : null;
}
