// The one text and hash of a pack: rooms pin their pack by this hash and store this text beside the log, so the
// same content must give the same bytes whatever the order of keys in the YAML file.
import { createHash } from 'node:crypto';

/** JSON with the keys of every object sorted by code unit; absent (`undefined`) values are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

/** `hash`: SHA-256 of the UTF-8 bytes of `json`, in lower-case hexadecimal. */
export function canonicalPack(pack: object): { json: string; hash: string } {
  const json = canonicalJson(pack);
  return { json, hash: createHash('sha256').update(json, 'utf8').digest('hex') };
}
