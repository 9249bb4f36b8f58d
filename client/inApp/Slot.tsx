// The place of the notice that offers a real browser: empty in one, and until the notice has been loaded. It is loaded only
// inside an app's own window (which.ts), so that the join page carries nothing of it.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addWords } from '../i18n/index.ts';
import type { RoomClient } from '../state/room.ts';
import { type Window, windowOf } from './which.ts';

export interface NoticeProps {
  window: Window;
  /** Empty before it is typed. */
  code: string;
  /** Where this page has a seat. */
  room: RoomClient | null;
}

const here = windowOf(globalThis.navigator?.userAgent ?? '');
let loaded: ComponentType<NoticeProps> | null = null;

async function load(): Promise<void> {
  const [{ Notice }, ...spoken] = await Promise.all([
    import('./Notice.tsx'),
    import('../i18n/words/inApp.ts'),
    import('../i18n/words/seats.ts'),
  ]);
  for (const { words } of spoken) addWords(words);
  loaded = Notice;
}

export function InAppSlot({ code, room }: Omit<NoticeProps, 'window'>) {
  const [, redraw] = useState(0);
  const isShown = loaded !== null;
  useEffect(() => {
    if (here === null || isShown) return;
    load().then(
      () => redraw((n) => n + 1),
      // An extra: who cannot load it plays on here.
      () => {},
    );
  }, []);
  if (here === null || loaded === null) return null;
  const Notice = loaded;
  return <Notice window={here} code={code} room={room} />;
}
