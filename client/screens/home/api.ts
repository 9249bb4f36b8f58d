// The server's HTTP side for opening rooms: packs to choose from, and the room itself. Refusals come back as words in
// both languages; a line that fails is told apart from a refusal by `null`.
import type { Settings } from '../../../shared/protocol/commands.ts';
import type { Form } from '../../../shared/protocol/views.ts';
import type { KindName } from '../../../shared/rounds/index.ts';
import type { Text } from '../../i18n/index.ts';

export interface OfferedRound {
  id: string;
  kind: KindName;
  title: Text;
  seconds: number;
  difficulty: number;
  tier: 'core' | 'extra';
}
export interface OfferedPack {
  id: string;
  title: Text;
  about: Text;
  isDefault: boolean;
  shortCut: string[] | null;
  rounds: OfferedRound[];
}
export interface Opened {
  room: string;
  code: string;
  hostSecret?: string;
  screenSecret?: string;
}
export interface Opening {
  pack: string;
  form: Form;
  settings?: Partial<Settings>;
  rounds?: readonly string[];
  passphrase?: string;
}

/** The default first; null when the server did not answer. */
export async function fetchPacks(): Promise<OfferedPack[] | null> {
  try {
    const answer = await fetch('/api/packs');
    if (!answer.ok) return null;
    const { packs } = (await answer.json()) as { packs: OfferedPack[] };
    return [...packs].sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  } catch {
    return null;
  }
}

export async function openNewRoom(opening: Opening): Promise<{ opened: Opened } | { words: Text } | null> {
  try {
    const answer = await fetch('/api/rooms', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(opening),
    });
    const body = await answer.json();
    if (answer.ok) return { opened: body as Opened };
    return body?.words ? { words: body.words as Text } : null;
  } catch {
    return null;
  }
}
