// The pack that a room pinned when it was opened, as it lies beside the log: what was stored, or why it cannot be read.
import { createHash } from 'node:crypto';
import { type Pack, packSchema } from '../../shared/rounds/index.ts';

export function readPack(hash: string, text: string | null): { pack: Pack } | { problem: string } {
  if (text === null) return { problem: `its pack ${hash} is missing` };
  if (createHash('sha256').update(text, 'utf8').digest('hex') !== hash)
    return { problem: `its pack is not the one that was stored: the text no longer has the hash ${hash}` };
  try {
    return { pack: packSchema.parse(JSON.parse(text)) };
  } catch {
    return { problem: `its pack ${hash} cannot be read by this version` };
  }
}
