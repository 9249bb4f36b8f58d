// One display: when this browser opened the room, a thin bar under the wall runs the game. The bar (and the host's
// connection) is loaded only then; the host secret never stands on the page. The bar itself is ControlBar.tsx.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addWords } from '../../i18n/index.ts';
import { readStored } from '../../net/storage.ts';

/** Where /new leaves the secret of a room opened for one display; gone with the window. */
export const oneDisplayKey = (room: string): string => `podium.oneDisplay.${room}`;

/** The room of this address, and whether this window runs it. */
export function slotHere(): { room: string; secret: string | null } {
  const room = globalThis.location.pathname.split('/')[2] ?? '';
  return { room, secret: readStored('session', oneDisplayKey(room)) };
}

export function ControlSlot() {
  const [Bar, setBar] = useState<ComponentType<{ room: string; secret: string }> | null>(null);
  const { room, secret } = slotHere();
  useEffect(() => {
    if (secret === null) return;
    void Promise.all([import('../host/ControlBar.tsx'), import('../../i18n/words/host.ts')]).then(
      ([{ ControlBar }, { words }]) => {
        addWords(words);
        setBar(() => ControlBar);
      },
    );
  }, [secret]);
  return Bar === null || secret === null ? null : <Bar room={room} secret={secret} />;
}
