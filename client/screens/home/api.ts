// What opening a room asks of the server over HTTP: the packs, and the room itself. How it can fail is ../../net/http.ts; who
// shows that is OpenForm.tsx and StudyForm.tsx.
import type { Text } from '../../../shared/content/text.ts';
import type { Settings } from '../../../shared/protocol/commands.ts';
import type { Form } from '../../../shared/protocol/views.ts';
import type { KindName } from '../../../shared/rounds/index.ts';
import { type Answer, askJson } from '../../net/http.ts';

export type { Trouble } from '../../net/http.ts';

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

/** Rounds of rooms that were played, each by its host's secret. */
export interface Growing {
  from: { room: string; secret: string; rounds: string[] }[];
  /** People of the first of them sail on the ship that they had there. */
  sameTeams?: boolean;
  passphrase?: string;
}

/** The same class once more. */
export interface Repeating {
  again: { room: string; secret: string; sameTeams?: boolean };
  passphrase?: string;
}

/** What one player had wrong; `seat`: the secret is that seat's read-only key. */
export interface Practising {
  practise: { room: string; secret: string; seat?: number };
}

export interface OpenedRoom {
  room: string;
  code: string;
  /** Not for study groups: they have no host and no screen. */
  hostSecret?: string;
  screenSecret?: string;
}

export async function fetchPacks(): Promise<Answer<OfferedPack[]>> {
  const answer = await askJson<{ packs: OfferedPack[] }>('/api/packs');
  if (!answer.ok) return answer;
  const { packs } = answer.value;
  return Array.isArray(packs) && packs.length > 0
    ? { ok: true, value: packs }
    : { ok: false, trouble: 'pack_unknown' };
}

export const openRoomOnServer = (
  opening: Opening | Growing | Repeating | Practising,
): Promise<Answer<OpenedRoom>> =>
  askJson('/api/rooms', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(opening),
  });
