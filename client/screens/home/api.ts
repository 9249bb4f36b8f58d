// What opening a room asks of the server over HTTP: the packs, and the room itself. Every way in which it can fail comes
// back as a value, with words where the server has some; who shows them is OpenForm.tsx and StudyForm.tsx.
import type { Text } from '../../../shared/content/text.ts';
import type { Settings } from '../../../shared/protocol/commands.ts';
import { type RefusalCode, refusals } from '../../../shared/protocol/refusals.ts';
import type { Form } from '../../../shared/protocol/views.ts';
import type { KindName } from '../../../shared/rounds/index.ts';

export interface OfferedRound {
  id: string;
  kind: KindName;
  title: Text;
  seconds: number;
  difficulty: number;
  tier: 'core' | 'extra';
  section: string;
}

export interface OfferedPack {
  id: string;
  title: Text;
  about: Text;
  isDefault: boolean;
  shortCut: string[] | null;
  rounds: OfferedRound[];
}

export interface Opening {
  pack: string;
  form: Form;
  rounds: string[];
  settings?: Partial<Settings>;
  passphrase?: string;
}

export interface OpenedRoom {
  room: string;
  code: string;
  /** Not for study groups: they have no host and no screen. */
  hostSecret?: string;
  screenSecret?: string;
}

/** `no_server`: nothing answered, so nobody knows whether there is a server. */
export type Trouble = RefusalCode | 'no_server';
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

const PATIENCE_MS = 15_000;

export async function fetchPacks(): Promise<Answer<OfferedPack[]>> {
  const answer = await ask<{ packs: OfferedPack[] }>('/api/packs');
  if (!answer.ok) return answer;
  const { packs } = answer.value;
  return Array.isArray(packs) && packs.length > 0
    ? { ok: true, value: packs }
    : { ok: false, trouble: 'pack_unknown' };
}

export const openRoomOnServer = (opening: Opening): Promise<Answer<OpenedRoom>> =>
  ask('/api/rooms', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(opening),
  });

async function ask<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, { ...init, signal: stop.signal });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && body !== null) return { ok: true, value: body as T };
    return { ok: false, trouble: codeIn(body) };
  } catch {
    return { ok: false, trouble: 'no_server' };
  } finally {
    clearTimeout(timer);
  }
}

/** A proxy in between may answer with a page of its own. */
function codeIn(body: unknown): RefusalCode {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code in refusals ? (code as RefusalCode) : 'server_error';
}
